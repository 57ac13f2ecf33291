import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { cellsA1, columnName, parseCells, type Rect } from '../sheets/a1';
import { gridOf, openRect } from '../sheets/grid';
import { findRange } from '../sheets/named';
import type { GridRange, SheetState } from '../sheets/state';
import { bookOf, mismatch, sheetOf, whole } from './context';
import { TEXT } from './rules';

/** Where a range is: rows and columns counted from 1, as scripts count. */
export interface Place {
  id: string;
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** A range without an end (`A2:B`), or with neither end (`A:B`), as it was asked for. */
  openRows?: 'end' | 'all';
  openColumns?: 'end' | 'all';
}

/** The same cells, whatever the range was asked for as. */
export function bounded({ id, sheetId, row, column, rows, columns }: Place): Place {
  return { id, sheetId, row, column, rows, columns };
}

/** In A1 notation; whole rows and columns as such, a whole tab as nothing (gas-fakes' tests, run live too). */
export function a1Of(place: Place): string {
  const { row, column, rows, columns, openRows, openColumns } = place;
  if (openRows === 'all' && openColumns === 'all') return '';
  if (openRows === 'all') return `${columnName(column - 1)}:${columnName(column + columns - 2)}`;
  if (openColumns === 'all') return `${row}:${row + rows - 1}`;
  return cellsA1(rectOf(place));
}

export function rectOf(place: Place): Rect {
  const { row, column, rows, columns } = place;
  return {
    startRow: row - 1,
    endRow: row - 1 + rows,
    startColumn: column - 1,
    endColumn: column - 1 + columns,
  };
}

export function placeOf(at: { id: string; sheetId: number }, rect: Rect): Place {
  return {
    id: at.id,
    sheetId: at.sheetId,
    row: rect.startRow + 1,
    column: rect.startColumn + 1,
    rows: rect.endRow - rect.startRow,
    columns: rect.endColumn - rect.startColumn,
  };
}

/** The range that `Sheet.getRange(…)` means, by numbers or in A1 notation. */
export function placeFromArguments(
  host: Host,
  at: { id: string; sheetId: number },
  args: unknown[],
): Place {
  const sheet = sheetOf(host, at);
  if (args.length === 1 && typeof args[0] === 'string') return placeFromA1(host, at, args[0]);
  if (args.length < 2 || args.length > 4 || args.some((arg) => typeof arg !== 'number'))
    throw mismatch(args, 'Sheet.getRange');
  const [row = 0, column = 0, rows = 1, columns = 1] = args.map((arg) =>
    whole(arg, 'Sheet.getRange'),
  );
  return checkedPlace(sheet, { ...at, row, column, rows, columns });
}

/** The texts for ranges that cannot be (platform-facts §5.1). */
export function checkedPlace(sheet: SheetState, place: Place): Place {
  const { row, column, rows, columns } = place;
  if (row < 1) throw new ServiceError(TEXT.tooSmall('row'));
  if (column < 1) throw new ServiceError(TEXT.tooSmall('column'));
  if (rows < 1) throw new ServiceError(TEXT.tooFew('rows'));
  if (columns < 1) throw new ServiceError(TEXT.tooFew('columns'));
  const outside = row + rows - 1 > sheet.rowCount || column + columns - 1 > sheet.columnCount;
  if (outside) throw new ServiceError(TEXT.outside);
  return place;
}

function placeFromA1(host: Host, at: { id: string; sheetId: number }, text: string): Place {
  const sheet = sheetOf(host, at);
  const cells = text.replace(/^!/, '');
  const own = parseR1C1(cells) ?? parseCells(cells);
  if (own) return inGrid(at, sheet, own);
  return placeInBook(host, at.id, text);
}

/** A range of the whole spreadsheet: a named range, or one that names its tab. */
export function placeInBook(host: Host, id: string, text: string): Place {
  const found = findRange(bookOf(host, id), text);
  if (found === undefined) throw new ServiceError(TEXT.rangeNotFound);
  return inGrid({ id, sheetId: found.sheet.sheetId }, found.sheet, found.rect);
}

/** Where a range of the API is in its tab's grid; sides that it leaves out are open. */
export function placeOfGridRange(host: Host, id: string, range: GridRange): Place {
  const at = { id, sheetId: range.sheetId ?? 0 };
  return inGrid(at, sheetOf(host, at), openRect(range));
}

function inGrid(at: { id: string; sheetId: number }, sheet: SheetState, rect: Rect): Place {
  const grid = gridOf(sheet);
  const endRow = rect.endRow === Infinity ? grid.endRow : rect.endRow;
  const endColumn = rect.endColumn === Infinity ? grid.endColumn : rect.endColumn;
  const [openRows, openColumns] = [
    openness(rect.startRow, rect.endRow),
    openness(rect.startColumn, rect.endColumn),
  ];
  return {
    ...checkedPlace(sheet, placeOf(at, { ...rect, endRow, endColumn })),
    ...(openRows && { openRows }),
    ...(openColumns && { openColumns }),
  };
}

function openness(start: number, end: number): 'end' | 'all' | undefined {
  if (end !== Infinity) return undefined;
  return start === 0 ? 'all' : 'end';
}

/** `R2C2` and `R2C2:R4C5`, with rows and columns counted from 1 (AS/reference/spreadsheet/sheet#getrangea1notation). */
function parseR1C1(text: string): Rect | undefined {
  const found = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text);
  if (!found) return undefined;
  const [row = 0, column = 0] = [Number(found[1]), Number(found[2])];
  const [toRow, toColumn] = [Number(found[3] ?? row), Number(found[4] ?? column)];
  return {
    startRow: Math.min(row, toRow) - 1,
    endRow: Math.max(row, toRow),
    startColumn: Math.min(column, toColumn) - 1,
    endColumn: Math.max(column, toColumn),
  };
}
