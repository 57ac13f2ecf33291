import type { Rect } from './a1';
import type { Draft } from './draft';
import { cellAt, eachPlace } from './grid';
import { changeLines, mapIndex, type LineChange } from './lines';
import type { Cell, Look, SheetState } from './state';

/**
 * Changes how the cells of a rectangle look. What reaches the bottom of the grid is kept once a column, so that
 * a formatted column of a thousand empty rows costs nothing.
 */
export function restyle(
  draft: Draft,
  sheet: SheetState,
  change: { rect: Rect; next: (cell: Cell | undefined) => Cell },
): void {
  const { rect, next } = change;
  const toBottom = rect.endRow >= sheet.rowCount;
  const looks = toBottom ? changedLooks(sheet, rect, next) : undefined;
  const end = looks ? Math.min(rect.endRow, sheet.rows.length) : rect.endRow;
  eachPlace({ ...rect, endRow: end }, (row, column) => {
    const own = sheet.rows[row]?.[column];
    if (looks && !own) return;
    draft.setCell(sheet, { row, column }, next(cellAt(sheet, row, column)));
  });
  if (looks) sheet.columnLooks = looks;
}

/** The looks after the change; nothing if it does not only change looks. */
function changedLooks(
  sheet: SheetState,
  rect: Rect,
  next: (cell: Cell | undefined) => Cell,
): SheetState['columnLooks'] | undefined {
  const looks = sheet.columnLooks.slice();
  for (let column = rect.startColumn; column < rect.endColumn; column += 1) {
    while (looks.length <= column) looks.push(null);
    const after = changedColumn(looks[column] ?? [], rect.startRow, next);
    if (
      after.some(({ cell }) =>
        Object.keys(cell).some((key) => key !== 'format' && key !== 'validation'),
      )
    )
      return undefined;
    looks[column] = after;
  }
  return looks;
}

function changedColumn(
  looks: Look[],
  fromRow: number,
  next: (cell: Cell | undefined) => Cell,
): Look[] {
  const above = looks.filter((look) => look.fromRow < fromRow);
  const here = looks.filter((look) => look.fromRow <= fromRow).at(-1);
  const below = looks.filter((look) => look.fromRow > fromRow);
  return [
    ...above,
    { fromRow, cell: next(here?.cell) },
    ...below.map((look) => ({ ...look, cell: next(look.cell) })),
  ];
}

/** The looks after rows or columns were put in, taken out or moved. */
export function movedLooks(sheet: SheetState, change: LineChange): SheetState['columnLooks'] {
  if (change.axis === 'columns') return changeLines(sheet.columnLooks, change, () => null);
  if (change.kind === 'move') return sheet.columnLooks;
  return sheet.columnLooks.map(
    (looks) =>
      looks && looks.map((look) => ({ ...look, fromRow: movedStart(change, look.fromRow) })),
  );
}

/** A look that covers the whole column goes on doing so. */
function movedStart(change: LineChange, fromRow: number): number {
  if (fromRow === 0) return 0;
  return mapIndex(change, fromRow) ?? (change.kind === 'delete' ? change.start : fromRow);
}

/** New rows at the very start of a look belong to it when they take after the row below them. */
export function stretchLooks(sheet: SheetState, inserted: { start: number; end: number }): void {
  const stretched = (look: Look): Look =>
    look.fromRow === inserted.end ? { ...look, fromRow: inserted.start } : look;
  sheet.columnLooks = sheet.columnLooks.map((looks) => looks && looks.map(stretched));
}

/** New columns look like the one they take after. */
export function copyLooks(
  sheet: SheetState,
  from: number,
  to: { start: number; end: number },
): void {
  const looks = sheet.columnLooks.slice();
  if (!looks[from]) return;
  while (looks.length < to.end) looks.push(null);
  looks.fill(looks[from] ?? null, to.start, to.end);
  sheet.columnLooks = looks;
}
