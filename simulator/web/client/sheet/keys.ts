import type { SheetView } from '../../protocol';
import type { Area } from './selection';

/** Where a key leads from the selected cell, past what is hidden; undefined when it is no key that moves. */
export function moved(view: SheetView, area: Area, key: string): Area | undefined {
  const rows = view.rows.map(({ index }) => index);
  const columns = view.columns.filter(({ hidden }) => !hidden).map(({ index }) => index);
  const one = { rows: 1, columns: 1 };
  switch (key) {
    case 'ArrowDown':
      return { ...one, row: neighbour(rows, area.row, 1), column: area.column };
    case 'ArrowUp':
      return { ...one, row: neighbour(rows, area.row, -1), column: area.column };
    case 'ArrowRight':
      return { ...one, row: area.row, column: neighbour(columns, area.column, 1) };
    case 'ArrowLeft':
      return { ...one, row: area.row, column: neighbour(columns, area.column, -1) };
    case 'Home':
      return { ...one, row: area.row, column: columns[0] ?? 0 };
    case 'PageDown':
      return { ...one, row: neighbour(rows, area.row, 15), column: area.column };
    case 'PageUp':
      return { ...one, row: neighbour(rows, area.row, -15), column: area.column };
    default:
      return undefined;
  }
}

function neighbour(all: number[], from: number, step: number): number {
  const place = all.indexOf(from);
  const next = Math.max(0, Math.min(all.length - 1, place + step));
  return all[next] ?? from;
}
