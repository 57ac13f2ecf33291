import { displayed } from '../../../simulator/services/sheets/display';
import type { Cell, SheetState, SpreadsheetState } from '../../../simulator/services/sheets/state';

/** What a person sees of a tab: the columns looked at, row by row; merged and hidden cells as they show. */
export type View = readonly (readonly string[])[];

/** What is looked at: a table's tab and some of its columns, by key; a person's own columns show too. */
export interface Looked {
  sheetId: number;
  columns: readonly string[];
  /** All keys of the table. */
  keys: readonly string[];
}

/** The tab as it shows: no hidden rows or columns, nothing below the last row with something in it. */
export function viewOf(book: SpreadsheetState, looked: Looked): View {
  const sheet = book.sheets.find(({ sheetId }) => sheetId === looked.sheetId);
  if (sheet === undefined) return [['(la pestaña no está)']];
  const columns = shownColumns(book, sheet, looked);
  const seen = sheet.rows
    .map((row, index) => ({ row, isHidden: sheet.rowProperties[index]?.hiddenByUser === true }))
    .filter(({ isHidden }) => !isHidden)
    .map(({ row }) => columns.map((column) => shown(row[column] ?? null, book)));
  while (seen.length > 0 && seen.at(-1)?.every((cell) => cell === '') === true) seen.pop();
  return seen;
}

/** Columns are known by what is attached to them, which no sort and no typing moves. */
function shownColumns(book: SpreadsheetState, sheet: SheetState, looked: Looked): number[] {
  const keyAt = new Map(
    book.developerMetadata.flatMap(({ place, metadataValue }) =>
      place.on === 'column' && place.sheetId === sheet.sheetId
        ? [[place.index, metadataValue ?? ''] as const]
        : [],
    ),
  );
  return Array.from({ length: sheet.columnCount }, (_, column) => column).filter((column) => {
    if (sheet.columnProperties[column]?.hiddenByUser === true) return false;
    const key = keyAt.get(column);
    if (key !== undefined) return looked.columns.includes(key);
    return sheet.rows.some((row) => shown(row[column] ?? null, book) !== '');
  });
}

function shown(cell: Cell | null, { locale }: SpreadsheetState): string {
  return cell === null ? '' : displayed(cell, locale);
}
