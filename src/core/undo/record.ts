import type { Change } from '../plan/plan';
import type { Row, Tables, Value } from '../table/value';

export type Cells = Readonly<Record<string, Value>>;

/** What is kept of a coordinator's action so that it can be taken back. */
export interface UndoRecord {
  /** Cells it changed: what stood there, and what it wrote. */
  cells: readonly { table: string; id: string; before: Cells; after: Cells }[];
  /** Rows it made, with the cells that tell whether anything came of them since. */
  made: readonly { table: string; id: string; after: Cells }[];
  /** Ids of the entries of the outbox it planned. */
  effects: readonly string[];
  /** It took something back itself: taking it back does that again. */
  undoes?: true;
}

/** Of rows that an action made: the cells by which one sees that somebody did something with them. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  invitations: ['status', 'answeredAt'],
  sessions: ['status', 'start', 'end', 'mentorReply', 'areaReply', 'attendance', 'responses'],
  exclusions: ['liftedOn'],
  alerts: [],
};

/** Tables that only the machine room reads; folders made for something stay when it is taken back. */
const LEFT_ALONE = ['journal', 'ledger', 'resources'];

/** Columns that are counted from other rows: others change them too, and they are counted again. */
const COUNTED: Readonly<Record<string, readonly string[]>> = { mentors: ['sessionsGiven'] };

/** The record of an action. `changes`: all of it, settled on the tables as they were before. */
export function recordOf(tables: Tables, changes: readonly Change[]): UndoRecord {
  const cells: UndoRecord['cells'][number][] = [];
  const made: UndoRecord['made'][number][] = [];
  const effects: string[] = [];
  for (const change of changes) {
    if (LEFT_ALONE.includes(change.table)) continue;
    if (change.do === 'insert') {
      if (change.table === 'outbox') effects.push(change.row.id);
      else made.push(madeRow(change.table, change.row));
    } else if (change.do === 'update') {
      // What is planned once more is an effect of this action, as if it were new.
      if (change.table === 'outbox' && change.set['status'] === 'pending') effects.push(change.id);
      else cells.push(...changedCells(tables, change));
    } else throw new Error(`Nothing brings rows of ${change.table} back`);
  }
  return { cells, made, effects };
}

function madeRow(table: string, row: Row): UndoRecord['made'][number] {
  const telling = TELLING[table];
  if (telling === undefined) throw new Error(`No way back for rows made in ${table}`);
  return { table, id: row.id, after: pick(row, telling) };
}

function changedCells(
  tables: Tables,
  { table, id, set }: Extract<Change, { do: 'update' }>,
): UndoRecord['cells'] {
  const row = tables[table]?.find((each) => each.id === id);
  const columns = Object.keys(set).filter((key) => !(COUNTED[table] ?? []).includes(key));
  if (columns.length === 0) return [];
  return [{ table, id, before: pick(row ?? { id }, columns), after: pick(set, columns) }];
}

function pick(cells: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? null]));
}

/** What a line of the journal keeps: a record, that it was taken back already, or nothing. */
export function keptIn(line: Row): UndoRecord | 'undone' | undefined {
  const kept = line['undo'];
  if (typeof kept !== 'string' || kept === '') return undefined;
  return kept === UNDONE ? 'undone' : (JSON.parse(kept) as UndoRecord);
}

/** Stands in place of the record of what was taken back. */
export const UNDONE = '"undone"';

const DAY_MS = 86_400_000;

/** So long an action can be taken back; then what was kept for it is forgotten. */
export const KEPT_DAYS = 30;

/** What was kept for longer than that, and goes. */
export function forgottenBy(tables: Tables, now: number): Change[] {
  return (tables['journal'] ?? [])
    .filter((row) => row['undo'] !== null && row['undo'] !== undefined && row['undo'] !== '')
    .filter((row) => Number(row['at']) < now - KEPT_DAYS * DAY_MS)
    .map(({ id }) => ({ do: 'update', table: 'journal', id, set: { undo: null } }));
}
