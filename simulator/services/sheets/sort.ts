import type { Rect } from './a1';
import type { Draft } from './draft';
import { cellAt } from './grid';
import type { Cell, SheetState } from './state';

export interface SortSpec {
  dimensionIndex?: number;
  sortOrder?: string;
}

/**
 * Sorts the rows of a rectangle. Cells go with their row, their look and notes too; what is attached to
 * rows (sizes, developer metadata) stays where it is, since sorting moves cells and not rows.
 */
export function sortRows(
  draft: Draft,
  sheet: SheetState,
  { rect, specs }: { rect: Rect; specs: SortSpec[] },
): void {
  const last = Math.min(rect.endRow, sheet.rows.length);
  const lines: (Cell | undefined)[][] = [];
  for (let row = rect.startRow; row < last; row += 1) {
    const width = Math.min(rect.endColumn, sheet.rows[row]?.length ?? 0);
    lines.push(
      Array.from({ length: Math.max(0, width - rect.startColumn) }, (_, i) =>
        cellAt(sheet, row, rect.startColumn + i),
      ),
    );
  }
  const sorted = lines.slice().sort((a, b) => {
    for (const { dimensionIndex = 0, sortOrder } of specs) {
      const at = dimensionIndex - rect.startColumn;
      const order = compareCells(a[at]?.v, b[at]?.v, sortOrder === 'DESCENDING' ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  });
  sorted.forEach((cells, i) => {
    const width = Math.max(cells.length, lines[i]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      draft.setCell(
        sheet,
        { row: rect.startRow + i, column: rect.startColumn + column },
        cells[column] ?? null,
      );
    }
  });
}

/** Numbers before text before booleans; empty cells last whichever way. */
function compareCells(a: Cell['v'], b: Cell['v'], direction: 1 | -1): number {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA === 3 || kindB === 3) return kindA - kindB;
  if (kindA !== kindB) return (kindA - kindB) * direction;
  if (typeof a === 'string')
    return a.localeCompare(String(b), 'es', { sensitivity: 'base' }) * direction;
  return (Number(a) - Number(b)) * direction;
}

function kindOf(value: Cell['v']): 0 | 1 | 2 | 3 {
  if (value === undefined || value === '') return 3;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
