import type { Selection } from '../../protocol';

/** Selected cells, counted from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The same as scripts count, from 1. */
export function selectionOf(sheetId: number, area: Area): Selection {
  return { sheetId, ...area, row: area.row + 1, column: area.column + 1 };
}

export function areaOf({ row, column, rows, columns }: Selection): Area {
  return { row: row - 1, column: column - 1, rows, columns };
}

export function isIn(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

/** A whole row, or all rows from the one selected before. */
export function rowsArea(
  area: Area,
  { index, extend, columns }: { index: number; extend: boolean; columns: number },
): Area {
  if (!extend) return { row: index, column: 0, rows: 1, columns };
  const row = Math.min(area.row, index);
  return { row, column: 0, rows: Math.max(area.row, index) - row + 1, columns };
}
