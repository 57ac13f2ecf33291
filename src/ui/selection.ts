import { ID_COLUMNS, type SelectedRow } from './route';

/** Rows above the data: the hidden keys and the titles. */
const HEAD_ROWS = 2;

/** Which table's tab has this sheet id. */
export type TableOfSheet = (sheetId: number) => string | undefined;

/** The row the person has selected, by the table of its tab; undefined elsewhere and on the titles. */
export function selectedRowIn(tableOf: TableOfSheet): SelectedRow | undefined {
  const sheet = SpreadsheetApp.getActiveSheet();
  const table = tableOf(sheet.getSheetId());
  const line = sheet.getActiveRange()?.getRow() ?? 0;
  if (table === undefined || line <= HEAD_ROWS) return undefined;
  const width = sheet.getLastColumn();
  const keys = (sheet.getRange(1, 1, 1, width).getValues()[0] ?? []).map(String);
  const values = sheet.getRange(line, 1, 1, width).getDisplayValues()[0] ?? [];
  const cells = ID_COLUMNS.map((key) => [key, values[keys.indexOf(key)] ?? ''] as const);
  return { table, cells: Object.fromEntries(cells) };
}
