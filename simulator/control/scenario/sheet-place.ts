import { cellAt } from '../../services/sheets/grid';
import type { World } from '../../world/world';
import { welcomeEditor } from '../people';
import type * as hand from '../sheet';
import type { SheetStep } from './file';
import type { TableDescription } from './product';
import type { ScenarioRun } from './run';

/** A table where it stands in the spreadsheet. */
export interface Place {
  world: World;
  table: TableDescription;
  tab: hand.Tab;
}

/** Something a person does to a tab. */
export type Operation = (place: Place, step: SheetStep, run: ScenarioRun) => void;

/** Where a table stands; `user`: who is at it, the operator unless told otherwise. */
export function placeOf(
  { product, runtime: { world } }: ScenarioRun,
  key: string,
  user?: string,
): Place {
  if (user !== undefined) welcomeEditor(world, user);
  const table = product.table(key);
  const spreadsheetId = table.spreadsheetId ?? world.containerId;
  const who = user === undefined ? {} : { user };
  return { world, table, tab: { spreadsheetId, sheetId: table.sheetId, ...who } };
}

/** Where a column stands, by its key. */
export function columnIndex({ table }: Place, key: string): number {
  const index = table.columns[key];
  if (index !== undefined) return index;
  throw new Error(
    `there is no column "${key}"; there are ${Object.keys(table.columns).join(', ')}`,
  );
}

/** The column that a step names. */
export function theColumn(place: Place, { op, column }: SheetStep): number {
  if (column === undefined) throw new Error(`"${op}" needs "column"`);
  return columnIndex(place, column);
}

/** The title that a step gives. */
export function titleOf({ op, to }: SheetStep): string {
  if (to === undefined) throw new Error(`"${op}" needs "to"`);
  return String(to);
}

/** Positions are counted from 0; a column's key means where that column stands. */
export function positionOf(place: Place, to: string | number | undefined): number {
  if (to === undefined) throw new Error('a position is needed in "to"');
  if (!/^\d+$/.test(String(to))) return columnIndex(place, String(to));
  const last = Math.max(...Object.values(place.table.columns));
  return Math.min(Number(to), last);
}

/** The zero-based row of an id. */
export function rowIndex(place: Place, id: string): number {
  const { world, table, tab } = place;
  const sheet = world.spreadsheets[tab.spreadsheetId]?.sheets.find(
    ({ sheetId }) => sheetId === tab.sheetId,
  );
  const column = columnIndex(place, 'id');
  if (sheet === undefined) throw new Error(`the tab ${tab.sheetId} is gone`);
  for (let row = table.firstDataRow; row < sheet.rows.length; row += 1) {
    if (String(cellAt(sheet, row, column)?.v ?? '') === id) return row;
  }
  throw new Error(`no row of the tab has the id ${id}`);
}
