import { cellsA1, quotedTitle, type Rect } from './a1';
import { refuse } from './refusal';
import type { Cell, GridRange, SheetState } from './state';

/** The cell at a place; one that was never touched looks like its column. */
export function cellAt(sheet: SheetState, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column] ?? lookAt(sheet, row, column);
}

export function lookAt(sheet: SheetState, row: number, column: number): Cell | undefined {
  const looks = sheet.columnLooks[column];
  if (!looks || row >= sheet.rowCount) return undefined;
  let found: Cell | undefined;
  for (const look of looks) if (look.fromRow <= row) found = look.cell;
  return found;
}

/** Whether a cell counts as data: a value or a formula; a look, a note or a rule alone does not (platform-facts §5.1). */
export function holdsData(cell: Cell | null | undefined): boolean {
  return cell?.f !== undefined || (cell?.v !== undefined && cell.v !== '');
}

/** How many rows there are down to the last with data; 0 in an empty tab. */
export function lastRow(sheet: SheetState): number {
  for (let row = sheet.rows.length; row > 0; row -= 1)
    if (sheet.rows[row - 1]?.some(holdsData)) return row;
  return 0;
}

export function lastColumn(sheet: SheetState): number {
  let last = 0;
  for (const row of sheet.rows) {
    for (let column = row.length; column > last; column -= 1) {
      if (holdsData(row[column - 1])) last = column;
    }
  }
  return last;
}

export function gridOf(sheet: SheetState): Rect {
  return { startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
}

/** A range of the API with its missing sides filled in, unclipped. */
export function openRect(range: Omit<GridRange, 'sheetId'>): Rect {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? Infinity,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? Infinity,
  };
}

/**
 * A range cut to the grid. One that starts past the grid is refused, one that only ends past it is not.
 * @see docs/fidelity-notes.md (repeatCell and values as the live API answered them)
 */
export function clipped(sheet: SheetState, rect: Rect): Rect {
  if (rect.startRow >= sheet.rowCount || rect.startColumn >= sheet.columnCount) {
    const { rowCount, columnCount } = sheet;
    const name = `${quotedTitle(sheet.title)}!${cellsA1(rect)}`;
    refuse(
      `Range (${name}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return {
    ...rect,
    endRow: Math.min(rect.endRow, sheet.rowCount),
    endColumn: Math.min(rect.endColumn, sheet.columnCount),
  };
}

export function toGridRange(sheetId: number, rect: Rect): GridRange {
  return {
    sheetId,
    startRowIndex: rect.startRow,
    endRowIndex: rect.endRow,
    startColumnIndex: rect.startColumn,
    endColumnIndex: rect.endColumn,
  };
}

export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.startRow < b.endRow &&
    b.startRow < a.endRow &&
    a.startColumn < b.endColumn &&
    b.startColumn < a.endColumn
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  const rows = outer.startRow <= inner.startRow && inner.endRow <= outer.endRow;
  return rows && outer.startColumn <= inner.startColumn && inner.endColumn <= outer.endColumn;
}

/** Calls `visit` for every place of a rectangle, row by row. */
export function eachPlace(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.startRow; row < rect.endRow; row += 1) {
    for (let column = rect.startColumn; column < rect.endColumn; column += 1) visit(row, column);
  }
}
