import type { Change } from '../../core/plan/plan';
import type { Row } from '../../core/table/value';
import { rowsOf, rowWith, type Snapshot } from '../ports/store';

const ID = 'sample';

/** How far the sample is, as `resources` keeps it: rows that no sheet function and no person changes. */
export interface SampleState {
  phase: 'loading' | 'made' | 'removing';
  /** When loading began, ms: the cause of everything in it, and the moment its dates are counted from. */
  at: number;
  /** What the setting `rehearsal` held before; null: nothing. */
  rehearsal: string | null;
}

/** The sample in this spreadsheet; undefined when there is none. */
export function sampleState(snapshot: Snapshot): SampleState | undefined {
  const row = rowWith(snapshot, 'resources', ID);
  if (row === undefined) return undefined;
  const data = JSON.parse(String(row['data'])) as Omit<SampleState, 'phase'>;
  return { ...data, phase: row['state'] as SampleState['phase'] };
}

/** Writes that loading begins. */
export function beginning(state: SampleState): Change {
  const { phase, ...data } = state;
  return { do: 'insert', table: 'resources', row: resource(ID, phase, data, state.at) };
}

/** Writes how far it is. */
export function phaseChange(phase: SampleState['phase']): Change {
  return { do: 'update', table: 'resources', id: ID, set: { state: phase } };
}

/** The ids of the answers given to a form, each at its number among those the sample gives it; '' where none is given yet. */
export function idsGiven(snapshot: Snapshot, form: string): string[] {
  const row = rowWith(snapshot, 'resources', `${ID}:${form}`);
  return row === undefined ? [] : (JSON.parse(String(row['data'])) as { ids: string[] }).ids;
}

/** Writes which answers were given to a form. */
export function idsChange(snapshot: Snapshot, form: string, ids: readonly string[]): Change {
  const id = `${ID}:${form}`;
  const data = JSON.stringify({ ids });
  if (rowWith(snapshot, 'resources', id) !== undefined)
    return { do: 'update', table: 'resources', id, set: { data } };
  const { at = 0 } = sampleState(snapshot) ?? {};
  return { do: 'insert', table: 'resources', row: resource(id, 'made', { ids }, at) };
}

/** Removes every trace of it from `resources`. */
export function forgetting(snapshot: Snapshot): Change[] {
  return rowsOf(snapshot, 'resources')
    .filter(({ id }) => id === ID || id.startsWith(`${ID}:`))
    .map(({ id }) => ({ do: 'delete', table: 'resources', id }));
}

function resource(id: string, state: string, data: object, createdAt: number): Row {
  return { id, kind: ID, name: '', state, data: JSON.stringify(data), createdAt };
}
