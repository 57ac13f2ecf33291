import type { Rect } from '../a1';
import { NotSimulated } from '../../../runtime/signals';
import { assertEditable } from '../access';
import type { Draft } from '../draft';
import { cellAt, clipped, eachPlace, holdsData, openRect } from '../grid';
import { assertCellFits, assertGridFits } from '../limits';
import { restyle } from '../looks';
import { below, updated, type Mask } from '../mask';
import { copiedFormula } from '../r1c1';
import { malformed, refuse } from '../refusal';
import type { Cell, GridRange, SheetState, ValidationRule } from '../state';
import { withContent } from '../typed-input';
import {
  neededMask,
  rowsOf,
  withSheetId,
  type CellData,
  type ExtendedValue,
  type Handler,
  type RowData,
} from './api';

/** `updateCells`: typed values; text stays text whatever it begins with (platform-facts §5.2). */
export const updateCells: Handler<{
  start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
  range?: GridRange;
  rows?: RowData[];
  fields?: string;
}> = (draft, { start, range, rows: given, fields }) => {
  const mask = neededMask(fields);
  const rows = rowsOf(given);
  if (range !== undefined) {
    fillRange(draft, { range: withSheetId(range), rows, mask });
    return;
  }
  if (start === undefined) refuse('No area specified to update.');
  const sheet = draft.sheet(start.sheetId ?? 0);
  const origin = { row: start.rowIndex ?? 0, column: start.columnIndex ?? 0 };
  assertWithin(gridBound(sheet), origin, rows);
  assertEditable(draft, sheet, rectOfRows(origin, rows));
  writeRows(draft, sheet, { origin, rows, mask });
};

/** With a range, cells that `rows` does not reach are cleared of the masked fields. */
function fillRange(
  draft: Draft,
  request: { range: GridRange; rows: RowData[]; mask: Mask | true },
): void {
  const sheet = draft.sheet(request.range.sheetId);
  const rect = clipped(sheet, openRect(request.range));
  const origin = { row: rect.startRow, column: rect.startColumn };
  assertWithin(rect, origin, request.rows);
  assertEditable(draft, sheet, rect);
  eachPlace(
    {
      ...rect,
      endRow: Math.min(
        rect.endRow,
        Math.max(sheet.rows.length, rect.startRow + request.rows.length),
      ),
    },
    (row, column) => {
      const given = request.rows[row - rect.startRow]?.values?.[column - rect.startColumn] ?? {};
      draft.setCell(
        sheet,
        { row, column },
        changedCell(cellAt(sheet, row, column), given, request.mask),
      );
    },
  );
}

export const appendCells: Handler<{ sheetId?: number; rows?: RowData[]; fields?: string }> = (
  draft,
  body,
) => {
  const mask = neededMask(body.fields);
  const sheet = draft.sheet(body.sheetId ?? 0);
  const rows = rowsOf(body.rows);
  const origin = { row: firstFreeRow(sheet), column: 0 };
  assertWithin({ ...gridBound(sheet), endRow: Infinity }, origin, rows);
  sheet.rowCount = Math.max(sheet.rowCount, origin.row + rows.length);
  assertGridFits(draft.book);
  assertEditable(draft, sheet, rectOfRows(origin, rows));
  writeRows(draft, sheet, { origin, rows, mask });
};

export const repeatCell: Handler<{ range?: GridRange; cell?: CellData; fields?: string }> = (
  draft,
  body,
) => {
  const mask = neededMask(body.fields);
  const range = withSheetId(body.range);
  const sheet = draft.sheet(range.sheetId);
  const rect = clipped(sheet, openRect(range));
  assertEditable(draft, sheet, rect);
  const formula = body.cell?.userEnteredValue?.formulaValue;
  if (formula === undefined || below(mask, 'userEnteredValue') === undefined) {
    restyle(draft, sheet, { rect, next: (cell) => changedCell(cell, body.cell ?? {}, mask) });
    return;
  }
  // Relative references go along from the first cell on (reference of `RepeatCellRequest`).
  const from = { row: rect.startRow, column: rect.startColumn };
  eachPlace(rect, (row, column) => {
    const formulaValue = copiedFormula(formula, from, { row, column });
    const given = { ...body.cell, userEnteredValue: { formulaValue } };
    draft.setCell(sheet, { row, column }, changedCell(cellAt(sheet, row, column), given, mask));
  });
};

/** Without a rule the range's rules are taken away. */
export const setDataValidation: Handler<{ range?: GridRange; rule?: ValidationRule }> = (
  draft,
  { range, rule },
) => {
  const { sheetId, ...sides } = withSheetId(range);
  const sheet = draft.sheet(sheetId);
  const rect = clipped(sheet, openRect(sides));
  assertEditable(draft, sheet, rect);
  const next = (before: Cell | undefined): Cell => {
    const { validation: _old, ...cell } = before ?? {};
    return rule ? { ...cell, validation: rule } : cell;
  };
  restyle(draft, sheet, { rect, next });
};

function firstFreeRow(sheet: SheetState): number {
  let row = sheet.rows.length;
  while (row > 0 && !sheet.rows[row - 1]?.some(holdsData)) row -= 1;
  return row;
}

function gridBound(sheet: SheetState): Rect {
  return { startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
}

interface Block {
  origin: { row: number; column: number };
  rows: RowData[];
  mask: Mask | true;
}

function rectOfRows(origin: Block['origin'], rows: RowData[]): Rect {
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  return {
    startRow: origin.row,
    endRow: origin.row + rows.length,
    startColumn: origin.column,
    endColumn: origin.column + width,
  };
}

/** Neither a range nor the grid grows for what does not fit into it (docs/fidelity-notes.md). */
function assertWithin(bound: Rect, origin: Block['origin'], rows: RowData[]): void {
  const given = rectOfRows(origin, rows);
  const beyond = (what: string, end: number) =>
    refuse(`Attempting to write ${what}: ${end}, beyond the last requested ${what} of: ${end - 1}`);
  if (given.endRow > bound.endRow) beyond('row', Math.max(bound.endRow, origin.row));
  if (given.endColumn > bound.endColumn) beyond('column', Math.max(bound.endColumn, origin.column));
}

function writeRows(draft: Draft, sheet: SheetState, { origin, rows, mask }: Block): void {
  rows.forEach((data, r) => {
    data.values?.forEach((given, c) => {
      const at = { row: origin.row + r, column: origin.column + c };
      draft.setCell(sheet, at, changedCell(cellAt(sheet, at.row, at.column), given ?? {}, mask));
    });
  });
}

function changedCell(before: Cell | undefined, given: CellData, mask: Mask | true): Cell {
  if (given.pivotTable !== undefined)
    throw new NotSimulated('Sheets.Spreadsheets.batchUpdate: pivotTable');
  let cell: Cell = { ...before };
  if (below(mask, 'userEnteredValue') !== undefined)
    cell = withContent(cell, content(given.userEnteredValue));
  const format = below(mask, 'userEnteredFormat');
  if (format !== undefined) {
    const after =
      format === true
        ? given.userEnteredFormat
        : updated(cell.format ?? {}, given.userEnteredFormat ?? {}, format);
    cell = set(cell, 'format', after && Object.keys(after).length > 0 ? after : undefined);
  }
  if (below(mask, 'note') !== undefined) cell = set(cell, 'note', given.note || undefined);
  if (below(mask, 'dataValidation') !== undefined)
    cell = set(cell, 'validation', given.dataValidation);
  if (below(mask, 'textFormatRuns') !== undefined)
    cell = set(cell, 'runs', given.textFormatRuns?.length ? given.textFormatRuns : undefined);
  return cell;
}

function set<K extends keyof Cell>(cell: Cell, key: K, value: Cell[K]): Cell {
  const { [key]: _old, ...rest } = cell;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Cell;
}

function content(value: ExtendedValue | null | undefined): { v?: Cell['v']; f?: string } {
  const { stringValue, numberValue, boolValue, formulaValue } = value ?? {};
  if (isGiven(stringValue)) return { v: checkedText(stringValue, 'string_value') };
  if (isGiven(formulaValue)) {
    return { v: checkedText(formulaValue, 'formula_value'), f: formulaValue };
  }
  if (isGiven(numberValue)) return { v: Number(numberValue) };
  return isGiven(boolValue) ? { v: boolValue } : {};
}

/** In JSON a field that is null is a field that was not given. */
function isGiven<T>(field: T | null | undefined): field is T {
  return field !== null && field !== undefined;
}

function checkedText(text: unknown, field: string): string {
  if (typeof text !== 'string') {
    malformed(
      `Invalid value at 'requests[#].rows.values.user_entered_value.${field}' (TYPE_STRING), ${String(text)}`,
    );
  }
  assertCellFits(text);
  return text;
}
