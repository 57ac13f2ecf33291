import { stringify } from 'csv-stringify/sync';
import { displayed } from '../services/sheets/display';
import { cellAt, lastColumn, lastRow } from '../services/sheets/grid';
import type { DimensionProperties, SheetState } from '../services/sheets/state';
import type { World } from '../world/world';

/** A tab as a person sees it: shown values of the rows and columns that are not hidden. */
export interface TabCsv {
  /** The tab's title. */
  name: string;
  content: string;
}

/** The visible tabs of a spreadsheet, in their order. */
export function sheetsAsCsv(world: World, spreadsheetId: string): TabCsv[] {
  const book = world.spreadsheets[spreadsheetId];
  if (book === undefined) return [];
  return book.sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => ({ name: sheet.title, content: csvOf(sheet, book.locale) }));
}

function csvOf(sheet: SheetState, locale: string): string {
  const columns = visible(sheet.columnProperties, lastColumn(sheet));
  const rows = visible(sheet.rowProperties, lastRow(sheet));
  return stringify(
    rows.map((row) => columns.map((column) => displayed(cellAt(sheet, row, column), locale))),
  );
}

function visible(properties: (DimensionProperties | null)[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => properties[index]?.hiddenByUser !== true,
  );
}
