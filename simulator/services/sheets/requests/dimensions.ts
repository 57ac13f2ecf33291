import { assertEditable, assertTabEditable } from '../access';
import type { Draft } from '../draft';
import { assertGridFits } from '../limits';
import { copyLooks, stretchLooks } from '../looks';
import { updated } from '../mask';
import { refuse } from '../refusal';
import { changeGrid } from '../shift';
import type { Cell, DimensionProperties, Row, SheetState } from '../state';
import {
  linesOf,
  neededMask,
  rectOfLines,
  type DimensionRange,
  type Handler,
  type Lines,
} from './api';

export const appendDimension: Handler<{ sheetId?: number; dimension?: string; length?: number }> = (
  draft,
  body,
) => {
  const sheet = draft.sheet(body.sheetId ?? 0);
  const length = body.length ?? 0;
  if (length <= 0) refuse('length must be greater than 0.');
  if (body.dimension === 'COLUMNS') sheet.columnCount += length;
  else sheet.rowCount += length;
  assertGridFits(draft.book);
};

export const insertDimension: Handler<{ range?: DimensionRange; inheritFromBefore?: boolean }> = (
  draft,
  body,
) => {
  const lines = linesOf(draft, body.range);
  const before = body.inheritFromBefore ?? false;
  const size = sizeOf(lines);
  if (lines.start > size) refuse(`range.startIndex is larger than current grid size (${size})`);
  if (lines.start === size && !before) {
    refuse(
      `range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
    );
  }
  if (lines.start === 0 && before)
    refuse('inheritFromBefore cannot be true when inserting at index 0.');
  insertLines(draft, lines, before);
};

/** New rows or columns look like their neighbour: its formats and rules, never its values. */
export function insertLines(draft: Draft, lines: Lines, inheritFromBefore: boolean): void {
  const { sheet, axis, start, end } = lines;
  assertTabEditable(draft, sheet);
  assertEditable(draft, sheet, rectOfLines({ axis, start, end: start }));
  changeGrid(draft, sheet, { axis, kind: 'insert', at: start, count: end - start });
  const model = inheritFromBefore ? start - 1 : end;
  if (axis === 'columns') {
    copyLooks(sheet, model, { start, end });
    inheritColumn(draft, { sheet, model, start, end });
    return;
  }
  if (!inheritFromBefore) stretchLooks(sheet, { start, end });
  inheritRow(draft, { sheet, model, start, end });
}

interface Heirs {
  sheet: SheetState;
  model: number;
  start: number;
  end: number;
}

function inheritRow(draft: Draft, { sheet, model, start, end }: Heirs): void {
  const looks = (sheet.rows[model] ?? []).map(lookOf);
  if (!looks.some((look) => look !== null)) return;
  for (let row = start; row < end; row += 1) {
    looks.forEach((look, column) => look && draft.setCell(sheet, { row, column }, look));
  }
}

function inheritColumn(draft: Draft, { sheet, model, start, end }: Heirs): void {
  sheet.rows.forEach((cells: Row, row) => {
    const look = lookOf(cells[model] ?? null);
    if (look === null) return;
    for (let column = start; column < end; column += 1) draft.setCell(sheet, { row, column }, look);
  });
}

function lookOf(cell: Cell | null): Cell | null {
  if (!cell?.format && !cell?.validation) return null;
  return {
    ...(cell.format && { format: cell.format }),
    ...(cell.validation && { validation: cell.validation }),
  };
}

export const deleteDimension: Handler<{ range?: DimensionRange }> = (draft, body) => {
  const lines = linesOf(draft, body.range);
  const { sheet, axis, start, end } = lines;
  const size = sizeOf(lines);
  if (start <= 0 && end >= size) refuse(`You can't delete all the ${axis} on the sheet.`);
  if (start >= end || start < 0 || end > size) {
    refuse(`range [${start}, ${end}) exceeds the grid limits (${axis}: ${size})`);
  }
  const frozen = axis === 'rows' ? sheet.frozenRowCount : sheet.frozenColumnCount;
  if (frozen > 0 && start <= frozen && end >= size)
    refuse(`You can't delete all non-frozen ${axis}.`);
  assertEditable(draft, sheet, rectOfLines(lines));
  changeGrid(draft, sheet, { axis, kind: 'delete', start, end });
};

/** The destination is an index before the move, as the reference says of `moveDimension`. */
export const moveDimension: Handler<{ source?: DimensionRange; destinationIndex?: number }> = (
  draft,
  body,
) => {
  const lines = linesOf(draft, body.source);
  const { sheet, axis, start, end } = lines;
  const to = body.destinationIndex ?? 0;
  if (start < 0 || end > sizeOf(lines) || to > sizeOf(lines))
    refuse('The source or destination is outside the grid.');
  if (to > start && to < end) refuse('The destination index must not be inside the source range.');
  assertEditable(draft, sheet, rectOfLines(lines));
  changeGrid(draft, sheet, { axis, kind: 'move', start, end, to });
};

export const updateDimensionProperties: Handler<{
  range?: DimensionRange;
  properties?: DimensionProperties;
  fields?: string;
}> = (draft, body) => {
  const mask = neededMask(body.fields);
  const { sheet, axis, start, end } = linesOf(draft, body.range);
  const list = (axis === 'rows' ? sheet.rowProperties : sheet.columnProperties).slice();
  while (list.length < end) list.push(null);
  for (let index = start; index < end; index += 1) {
    const after = updated<DimensionProperties>(list[index] ?? {}, body.properties ?? {}, mask);
    list[index] = Object.keys(after).length > 0 ? after : null;
  }
  while (list.length > 0 && list.at(-1) === null) list.pop();
  if (axis === 'rows') sheet.rowProperties = list;
  else sheet.columnProperties = list;
};

/** Sizes follow the text on a screen; here there is none, so they only go back to the default. */
export const autoResizeDimensions: Handler<{ dimensions?: DimensionRange }> = (draft, body) => {
  linesOf(draft, body.dimensions);
};

function sizeOf({ sheet, axis }: Lines): number {
  return axis === 'rows' ? sheet.rowCount : sheet.columnCount;
}
