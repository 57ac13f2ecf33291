import { roleOf, mayWrite } from '../../services/sheets/access';
import { columnName } from '../../services/sheets/a1';
import { cellAt, lastColumn, lastRow } from '../../services/sheets/grid';
import type { SheetState, SpreadsheetState } from '../../services/sheets/state';
import type { World } from '../../world/world';
import type { ColumnView, SheetView } from '../protocol';
import { cellView } from './cell';

const DEFAULT_WIDTH = 110;
/** Empty lines shown after the last one with something in it. */
const SPARE = { rows: 12, columns: 2 };

/** What is asked of a spreadsheet: which tab (the first visible one if none), and how many rows at most. */
export interface SheetQuery {
  user: string;
  sheetId?: number | undefined;
  most?: number | undefined;
}

/** The container as a person sees it; undefined when it is closed to her. */
export function sheetView(world: World, query: SheetQuery): SheetView | undefined {
  const id = world.containerId;
  const book = world.spreadsheets[id];
  if (book === undefined || roleOf(world, id, query.user) === 'none') return undefined;
  const sheet = chosen(book, query.sheetId);
  if (sheet === undefined) return undefined;
  const columns = columnsOf(sheet);
  const rows = rowsOf(book, sheet, { columns, most: query.most ?? 200 });
  return {
    spreadsheetId: id,
    title: world.drive.files[id]?.name ?? '',
    readOnly: !mayWrite(world, id, query.user),
    tabs: book.sheets.map(({ sheetId, title, hidden, formId }) => ({
      sheetId,
      title,
      hidden,
      fromForm: formId !== '',
    })),
    sheetId: sheet.sheetId,
    frozenRows: sheet.frozenRowCount,
    frozenColumns: sheet.frozenColumnCount,
    columns,
    rows,
    filled: lastRow(sheet),
    shown: Math.min(lastRow(sheet), query.most ?? 200),
  };
}

function chosen(book: SpreadsheetState, sheetId: number | undefined): SheetState | undefined {
  return (
    book.sheets.find((sheet) => sheet.sheetId === sheetId) ??
    book.sheets.find(({ hidden }) => !hidden) ??
    book.sheets[0]
  );
}

function columnsOf(sheet: SheetState): ColumnView[] {
  const count = Math.min(sheet.columnCount, Math.max(lastColumn(sheet) + SPARE.columns, 8));
  return Array.from({ length: count }, (_, index) => {
    const { pixelSize = DEFAULT_WIDTH, hiddenByUser = false } = sheet.columnProperties[index] ?? {};
    return { index, letter: columnName(index), width: pixelSize, hidden: hiddenByUser };
  });
}

function rowsOf(
  book: SpreadsheetState,
  sheet: SheetState,
  { columns, most }: { columns: ColumnView[]; most: number },
): SheetView['rows'] {
  const last = lastRow(sheet);
  const count = Math.min(sheet.rowCount, last > most ? most : last + SPARE.rows);
  const indices = Array.from({ length: count }, (_, index) => index);
  return indices
    .filter((index) => sheet.rowProperties[index]?.hiddenByUser !== true)
    .map((index) => ({
      index,
      cells: columns.map((column) => cellView(book, cellAt(sheet, index, column.index))),
    }));
}
