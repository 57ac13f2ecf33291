import { Problem } from '../../core/problem';
import type { Change } from '../../core/plan/plan';
import type { Row } from '../../core/table/value';
import { installed } from '../guard';
import { rowWith, type Snapshot } from '../ports/store';

const ID = 'import';

/** How far the arrival of another programme is, as `resources` keeps it. */
export interface ImportState {
  /** `building`: rows are still to come, and nothing else is done meanwhile. */
  state: 'building' | 'made';
  /** The file it comes from. */
  file: string;
  /** Which programme, as it was when. */
  source: string;
  /** When the first of it arrived, ms: every row that is older came along, and so did its files. */
  begunAt: number;
  /** Whether events still to come were put into the new calendar; they wait for a person. */
  events: 'waiting' | 'made' | 'none';
}

/** What arrives or has arrived here; undefined when the programme began in this spreadsheet. */
export function importState({ tables }: Pick<Snapshot, 'tables'>): ImportState | undefined {
  const row = rowWith({ tables }, 'resources', ID);
  if (row === undefined) return undefined;
  const data = JSON.parse(String(row['data'])) as Omit<ImportState, 'state' | 'file'>;
  return { ...data, state: row['state'] as ImportState['state'], file: String(row['googleId']) };
}

/** Writes how far it is. */
export function importChange(snapshot: Pick<Snapshot, 'tables'>, next: ImportState): Change {
  const { state, file, ...data } = next;
  const set = { kind: ID, name: next.source, googleId: file, state, data: JSON.stringify(data) };
  const row: Row = { id: ID, ...set, createdAt: next.begunAt };
  return rowWith(snapshot, 'resources', ID) === undefined
    ? { do: 'insert', table: 'resources', row }
    : { do: 'update', table: 'resources', id: ID, set };
}

/** Why a programme rests: it was handed over, or another is still arriving in it. */
export type Resting = 'handed-over' | 'importing';

/** Why this one rests; undefined while it works. Whatever rests writes to nobody and changes no event. */
export function restingFor(snapshot: Snapshot): Resting | undefined {
  if (installed(snapshot)?.handedOver !== undefined) return 'handed-over';
  return importState(snapshot)?.state === 'building' ? 'importing' : undefined;
}

/** Refuses with `handed-over` and `importing`. */
export function requireAtWork(snapshot: Snapshot): void {
  const resting = restingFor(snapshot);
  if (resting !== undefined) throw new Problem(resting);
}
