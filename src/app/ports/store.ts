import type { Change } from '../../core/plan/plan';
import type { Row, Tables } from '../../core/table/value';
import type { Vocabulary } from '../../core/table/vocabulary';

/** A cell of a row, wherever it stands. */
export interface CellPlace {
  table: string;
  id: string;
  column: string;
}

/** A cell a person filled with something its column cannot hold. What she typed is kept as it is. */
export interface InvalidCell extends CellPlace {
  typed: string;
}

/** How a cell looks besides its value. `background`: Google's colour; null for none. */
export interface Look {
  note: string;
  background: unknown;
}

/** The programme's tables as they were at one moment, read in one service call. */
export interface Snapshot {
  tables: Tables;
  vocabulary: Vocabulary;
  invalid: readonly InvalidCell[];
}

/**
 * The spreadsheet as a set of tables. Rows are found by id and columns by key, wherever people have moved them.
 * Refuses with `missing-tab` and `missing-column` when set-up has to repair something first.
 */
export interface Store {
  /** One read of everything. */
  read(): Snapshot;
  /** The same of what is there, for someone who only looks; `absent`: tables whose tab is missing. */
  look(absent: readonly string[]): Snapshot;
  /** Rows that a person typed without an id, or copied with it, get one; gives the snapshot with them. */
  adopt(snapshot: Snapshot): Snapshot;
  /** Gives cells another look; tells how each looked before, undefined for those that are not there. */
  paint(snapshot: Snapshot, cells: readonly (CellPlace & { look: Look })[]): (Look | undefined)[];
  /** Puts back what a person typed into cells that cannot hold it, as it was. */
  type(snapshot: Snapshot, cells: readonly InvalidCell[]): void;
  /**
   * All inserts and updates in one atomic batch, deletions in another after it; then a look at the rows: what hit the
   * wrong one because somebody sorted in between is put right. Returns the snapshot as it is after them.
   * A row whose id is there already is not inserted twice. An `updatedAt` that a change brings stays.
   * Refuses with `protected` where somebody keeps cells from whoever is at work; nothing is written then.
   * Throws {@link CommitRefused} for what the sheet will not take, today or tomorrow.
   */
  commit(snapshot: Snapshot, changes: readonly Change[]): Snapshot;
}

/** The sheet does not take these changes, however often they are tried; nothing of them was written. */
export class CommitRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommitRefused';
  }
}

/** Rows of a table in a snapshot; none when the table is not there. */
export function rowsOf<T extends Row>(snapshot: { tables: Tables }, table: string): readonly T[] {
  return (snapshot.tables[table] ?? []) as readonly T[];
}

/** The row with this id, if any. */
export function rowWith<T extends Row>(
  snapshot: { tables: Tables },
  table: string,
  id: string,
): T | undefined {
  return rowsOf<T>(snapshot, table).find((row) => row.id === id);
}
