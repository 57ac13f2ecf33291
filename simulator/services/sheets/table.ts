import type { Rect } from './a1';
import { cellAt, eachPlace, holdsData } from './grid';
import type { SheetState } from './state';

/** The block of touching cells with data that holds the lowest of them in the searched range. */
export function lastTable(sheet: SheetState, searched: Rect): Rect | undefined {
  const bottom = lowestCell(sheet, searched);
  if (bottom === undefined) return undefined;
  let table: Rect = {
    startRow: bottom.row,
    endRow: bottom.row + 1,
    startColumn: bottom.column,
    endColumn: bottom.column + 1,
  };
  for (let grown = true; grown;) {
    const wider = touched(sheet, table);
    grown =
      wider.startRow < table.startRow ||
      wider.endRow > table.endRow ||
      wider.startColumn < table.startColumn ||
      wider.endColumn > table.endColumn;
    table = wider;
  }
  return table;
}

function lowestCell(
  sheet: SheetState,
  searched: Rect,
): { row: number; column: number } | undefined {
  for (
    let row = Math.min(searched.endRow, sheet.rows.length) - 1;
    row >= searched.startRow;
    row -= 1
  ) {
    const cells = sheet.rows[row] ?? [];
    for (
      let column = searched.startColumn;
      column < Math.min(searched.endColumn, cells.length);
      column += 1
    ) {
      if (holdsData(cells[column])) return { row, column };
    }
  }
  return undefined;
}

/** The rectangle made larger by the neighbours of its edge that hold data. */
function touched(sheet: SheetState, table: Rect): Rect {
  const wider = { ...table };
  const look = (rows: [number, number], columns: [number, number]) => {
    eachPlace(
      {
        startRow: Math.max(0, rows[0]),
        endRow: rows[1],
        startColumn: Math.max(0, columns[0]),
        endColumn: columns[1],
      },
      (row, column) => {
        if (!holdsData(cellAt(sheet, row, column))) return;
        wider.startRow = Math.min(wider.startRow, row);
        wider.endRow = Math.max(wider.endRow, row + 1);
        wider.startColumn = Math.min(wider.startColumn, column);
        wider.endColumn = Math.max(wider.endColumn, column + 1);
      },
    );
  };
  const columns: [number, number] = [table.startColumn - 1, table.endColumn + 1];
  const rows: [number, number] = [table.startRow, table.endRow];
  look([table.startRow - 1, table.startRow], columns);
  look([table.endRow, table.endRow + 1], columns);
  look(rows, [table.startColumn - 1, table.startColumn]);
  look(rows, [table.endColumn, table.endColumn + 1]);
  return wider;
}
