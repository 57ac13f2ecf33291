import type { Host } from '../../runtime/host';
import { apiError } from '../../runtime/signals';
import { assertEditable } from './access';
import { columnName, rangeA1, type Rect } from './a1';
import type { Draft } from './draft';
import type { Found } from './filters';
import { cellAt, clipped, eachPlace } from './grid';
import { assertCellFits, assertGridFits } from './limits';
import { placedRange } from './named';
import { changed, inGoogleWords, plain } from './open';
import { refuse } from './refusal';
import { listOf } from './requests/api';
import { insertLines } from './requests/dimensions';
import type { Cell, SheetState } from './state';
import { lastTable } from './table';
import { typedCell, withContent } from './typed-input';
import type { Rendering } from './values';
import { valueRange } from './values-read';

type Given = string | number | boolean | null;

interface GivenRange {
  range?: string;
  majorDimension?: string;
  values?: Given[][];
}

interface WriteOptions {
  valueInputOption?: string;
  insertDataOption?: string;
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

/** The members of `Sheets.Spreadsheets.Values` that write. */
export function valuesWriters(host: Host) {
  const name = 'Sheets.Spreadsheets.Values';
  const method = 'sheets.spreadsheets.values';
  const run = (verb: string, id: string, change: (draft: Draft) => object) =>
    host.api(`${name}.${verb}`, () => changed(host, { method: `${method}.${verb}`, id }, change));
  return {
    update: (body: GivenRange, id: string, range: string, options: WriteOptions = {}) =>
      run('update', id, (draft) =>
        update(draft, { ...plain(body), range }, checked(options, `${method}.update`)),
      ),
    append: (body: GivenRange, id: string, range: string, options: WriteOptions = {}) =>
      run('append', id, (draft) =>
        append(draft, { ...plain(body), range }, checked(options, `${method}.append`)),
      ),
    batchUpdate: (body: { data?: GivenRange[] } & WriteOptions, id: string) =>
      run('batchUpdate', id, (draft) => batchUpdate(draft, plain(body), `${method}.batchUpdate`)),
    clear: (_body: object, id: string, range: string) =>
      run('clear', id, (draft) => ({ spreadsheetId: id, clearedRange: clear(draft, range) })),
    batchClear: (body: { ranges?: string[] }, id: string) =>
      run('batchClear', id, (draft) => {
        const ranges = plain(body).ranges ?? [];
        const clearedRanges = ranges.map((range, i) =>
          inGoogleWords(`${method}.batchClear`, () => clear(draft, range), `Invalid range[${i}]: `),
        );
        return { spreadsheetId: id, clearedRanges };
      }),
  };
}

function checked(options: WriteOptions, method: string): WriteOptions {
  const { valueInputOption } = options;
  if (valueInputOption === 'RAW' || valueInputOption === 'USER_ENTERED') return options;
  if (valueInputOption !== undefined)
    throw apiError(
      method,
      400,
      `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "${valueInputOption}"`,
    );
  throw apiError(method, 400, "'valueInputOption' is required but not specified");
}

function batchUpdate(
  draft: Draft,
  body: { data?: GivenRange[] } & WriteOptions,
  method: string,
): object {
  const options = checked(body, method);
  const responses = listOf(body.data).map((given, i) =>
    inGoogleWords(method, () => update(draft, given, options), `Invalid data[${i}]: `),
  );
  const total = (key: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    responses.reduce((sum, each) => sum + each[key], 0);
  return {
    spreadsheetId: draft.book.id,
    totalUpdatedRows: total('updatedRows'),
    totalUpdatedColumns: total('updatedColumns'),
    totalUpdatedCells: total('updatedCells'),
    totalUpdatedSheets: new Set(
      responses.map(({ updatedRange }) => updatedRange.slice(0, updatedRange.lastIndexOf('!'))),
    ).size,
    responses,
  };
}

interface Updated {
  spreadsheetId: string;
  updatedRange: string;
  updatedRows: number;
  updatedColumns: number;
  updatedCells: number;
}

/** One cell is an origin; a larger range bounds what is written (docs/fidelity-notes.md). */
function update(draft: Draft, given: GivenRange, options: WriteOptions): Updated {
  const found = placedRange(draft.book, given.range ?? '');
  const { sheet } = found;
  const bound = clipped(sheet, found.rect);
  const values = rowsOf(given);
  const origin = bound.endRow - bound.startRow === 1 && bound.endColumn - bound.startColumn === 1;
  const rect = extent(bound, values);
  if (!origin) assertInside(sheet, bound, rect);
  clipped(sheet, {
    ...rect,
    startRow: Math.max(rect.startRow, rect.endRow - 1),
    startColumn: Math.max(rect.startColumn, rect.endColumn - 1),
  });
  return write(draft, { sheet, rect }, { values, options });
}

function rowsOf({ values = [], majorDimension }: GivenRange): Given[][] {
  if (!Array.isArray(values) || values.some((row) => !Array.isArray(row)))
    refuse('Invalid values: must be a list of lists.');
  if (majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

function extent(bound: Rect, values: Given[][]): Rect {
  const width = Math.max(0, ...values.map((row) => row.length));
  return {
    startRow: bound.startRow,
    endRow: bound.startRow + values.length,
    startColumn: bound.startColumn,
    endColumn: bound.startColumn + width,
  };
}

function assertInside(sheet: SheetState, bound: Rect, rect: Rect): void {
  const within = `Requested writing within range [${rangeA1(sheet.title, bound)}]`;
  if (rect.endRow > bound.endRow)
    refuse(`${within}, but tried writing to row [${bound.endRow + 1}]`);
  if (rect.endColumn > bound.endColumn)
    refuse(`${within}, but tried writing to column [${columnName(bound.endColumn)}]`);
}

/** A missing value is skipped, an empty text clears (platform-facts §5.6). */
function write(
  draft: Draft,
  { sheet, rect }: Found,
  { values, options }: { values: Given[][]; options: WriteOptions },
): Updated {
  assertEditable(draft, sheet, rect);
  let cells = 0;
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null) return;
      const at = { row: rect.startRow + r, column: rect.startColumn + c };
      draft.setCell(
        sheet,
        at,
        enteredCell(draft, cellAt(sheet, at.row, at.column), { value, options }),
      );
      cells += 1;
    });
  });
  const { book } = draft;
  const rendering: Rendering = {
    valueRenderOption: options.responseValueRenderOption,
    dateTimeRenderOption: options.responseDateTimeRenderOption,
  };
  return {
    spreadsheetId: book.id,
    updatedRange: rangeA1(sheet.title, rect),
    updatedRows: values.length,
    updatedColumns: rect.endColumn - rect.startColumn,
    updatedCells: cells,
    ...(options.includeValuesInResponse && {
      updatedData: valueRange(book, { sheet, rect }, rendering),
    }),
  };
}

function enteredCell(
  draft: Draft,
  before: Cell | undefined,
  { value, options }: { value: Exclude<Given, null>; options: WriteOptions },
): Cell {
  if (typeof value === 'object') refuse('Invalid values: struct_value is not a cell value.');
  if (options.valueInputOption === 'USER_ENTERED') {
    const { locale, timeZone } = draft.book;
    return typedCell(before, value, { locale, timeZone, now: draft.author.now });
  }
  if (typeof value === 'string') assertCellFits(value);
  return withContent(before, { v: value });
}

/** Below the last table inside the range, from that table's first column (reference of `values.append`). */
function append(draft: Draft, given: GivenRange, options: WriteOptions): object {
  const { sheet, rect } = placedRange(draft.book, given.range ?? '');
  const searched = clipped(sheet, rect);
  const table = lastTable(sheet, searched);
  const values = rowsOf(given);
  const top = table ? table.endRow : searched.startRow;
  const left = table ? table.startColumn : searched.startColumn;
  const target = extent({ startRow: top, endRow: top, startColumn: left, endColumn: left }, values);
  if (options.insertDataOption === 'INSERT_ROWS' && top < sheet.rowCount && values.length > 0) {
    insertLines(draft, { sheet, axis: 'rows', start: top, end: top + values.length }, top > 0);
  }
  sheet.rowCount = Math.max(sheet.rowCount, target.endRow);
  sheet.columnCount = Math.max(sheet.columnCount, target.endColumn);
  assertGridFits(draft.book);
  const updates = write(draft, { sheet, rect: target }, { values, options });
  return {
    spreadsheetId: draft.book.id,
    ...(table && { tableRange: rangeA1(sheet.title, table) }),
    updates,
  };
}

function clear(draft: Draft, range: string): string {
  const { sheet, rect } = placedRange(draft.book, range);
  const cleared = clipped(sheet, rect);
  assertEditable(draft, sheet, cleared);
  eachPlace({ ...cleared, endRow: Math.min(cleared.endRow, sheet.rows.length) }, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell) draft.setCell(sheet, { row, column }, withContent(cell, {}));
  });
  return rangeA1(sheet.title, cleared);
}
