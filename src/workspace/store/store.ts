import type { Snapshot, Store } from '../../app/ports/store';
import { dayOf } from '../../core/answers/take-answer';
import type { Change } from '../../core/plan/plan';
import type { Programme } from '../../core/programme/programme';
import { after, settle } from '../../core/table/changes';
import type { Tables } from '../../core/table/value';
import type { Vocabulary } from '../../core/table/vocabulary';
import { adoptStrays } from './adopt';
import { commitChanges } from './commit';
import type { Titles } from './layout';
import { paintCells } from './paint';
import { readTables, type PlacedSnapshot } from './read';
import { typeCells } from './type';

/** What the store needs to know of the programme and of the moment. */
export interface StoreSettings {
  spreadsheetId: string;
  programme: Programme;
  /** The spreadsheet's time zone. */
  zone: string;
  /** ms since the epoch, for `updatedAt`. */
  now: () => number;
  /** What tabs and columns are called at first. */
  titlesOf?: (table: string) => Titles;
  /** Words, folded, by which a row of totals is known. */
  totals?: readonly string[];
  /** The words in force, given the catalogue tables read so far. */
  vocabularyOf: (catalogues: Tables) => Vocabulary;
}

/** The tables in a Google spreadsheet, through the Sheets API: one call a read, one atomic batch a commit. */
export function sheetsStore(settings: StoreSettings): Store {
  return {
    read: () => readTables(settings),
    look: (absent) => readTables(settings, absent),
    adopt: (snapshot) => adoptStrays(settings, snapshot as PlacedSnapshot),
    paint: (snapshot, cells) => paintCells(settings, snapshot as PlacedSnapshot, cells),
    type: (snapshot, cells) => typeCells(settings, snapshot as PlacedSnapshot, cells),
    commit: (snapshot: Snapshot, changes: readonly Change[]): Snapshot => {
      const placed = snapshot as PlacedSnapshot;
      const settled = stamped(settings, settle(placed.tables, changes));
      if (settled.length === 0) return placed;
      commitChanges(settings, placed, settled);
      return { ...placed, tables: after(placed.tables, settled) };
    },
  };
}

/** `updatedAt` says when a row last changed; comparisons of two runs leave it out (contract §2). */
function stamped({ programme, zone, now }: StoreSettings, changes: readonly Change[]): Change[] {
  const moment = now();
  const days = new Set(programme.tables.filter(({ dayOnly }) => dayOnly).map(({ key }) => key));
  return changes.map((change) => {
    const updatedAt = days.has(change.table) ? dayOf(moment, zone) : moment;
    if (change.do === 'insert') return { ...change, row: { updatedAt, ...change.row } };
    return change.do === 'update' ? { ...change, set: { updatedAt, ...change.set } } : change;
  });
}
