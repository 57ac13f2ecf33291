import type { LineChange } from '../lines';
import { parseMask, type Mask } from '../mask';
import { refuse } from '../refusal';
import type { CellFormat, GridRange, SheetState, TextRun, ValidationRule } from '../state';
import type { Draft } from '../draft';
import type { Rect } from '../a1';

/** One request of a batch: changes the draft and may answer something. Throws a Refusal in Google's words. */
export type Handler<Body> = (draft: Draft, body: Body) => object | void;

export interface ExtendedValue {
  stringValue?: string;
  numberValue?: number;
  boolValue?: boolean;
  formulaValue?: string;
}

export interface CellData {
  userEnteredValue?: ExtendedValue;
  userEnteredFormat?: CellFormat;
  note?: string;
  dataValidation?: ValidationRule;
  textFormatRuns?: TextRun[];
  pivotTable?: object;
}

export interface RowData {
  values?: CellData[];
}

export interface DimensionRange {
  sheetId?: number;
  dimension?: 'ROWS' | 'COLUMNS';
  startIndex?: number;
  endIndex?: number;
}

/**
 * A list that a script gave; one thing stands for a list of it, which Google's own samples rely on (`data`, `rows` and
 * `values` of *sheets/api* in apps-script-samples).
 */
export function listOf<T>(given: T[] | T | undefined): T[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? given : [given];
}

/** Rows of cells, each as a list. */
export function rowsOf(given: RowData[] | RowData | undefined): RowData[] {
  return listOf(given).map((row) => ({ ...row, values: listOf(row?.values) }));
}

/** The mask that a request must bring. */
export function neededMask(fields: string | undefined): Mask | true {
  if (!fields)
    refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return parseMask(fields);
}

/** A range as the API sends it: the first tab's id, 0, may have been left out. */
export function withSheetId(range: Partial<GridRange> | undefined): GridRange {
  return { ...range, sheetId: range?.sheetId ?? 0 };
}

export interface Lines {
  sheet: SheetState;
  axis: LineChange['axis'];
  start: number;
  end: number;
}

/** The rows or columns that a request means, as far as the grid goes unless an end was given. */
export function linesOf(draft: Draft, range: DimensionRange | undefined): Lines {
  const sheet = draft.sheet(range?.sheetId ?? 0);
  const axis = range?.dimension === 'COLUMNS' ? 'columns' : 'rows';
  if (range?.dimension === undefined) refuse('No dimension specified.');
  const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
  return { sheet, axis, start: range?.startIndex ?? 0, end: range?.endIndex ?? size };
}

/** The cells of whole rows or columns. */
export function rectOfLines({ axis, start, end }: Pick<Lines, 'axis' | 'start' | 'end'>): Rect {
  return axis === 'rows'
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: Infinity }
    : { startRow: 0, endRow: Infinity, startColumn: start, endColumn: end };
}
