import type { Rect } from './a1';
import { displayed } from './display';
import { cellAt } from './grid';
import { below, masked, type Mask } from './mask';
import { metadataResource } from './metadata';
import type { Cell, CellFormat, DimensionProperties, SheetState, SpreadsheetState } from './state';

/** The default sizes of a row and a column, as the API gives them. */
const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

/** `GridData` of a rectangle: rows down to the last that holds anything, sizes and metadata of all. */
export function gridData(
  book: SpreadsheetState,
  sheet: SheetState,
  request: { rect: Rect; mask: Mask | true },
): object {
  const { rect, mask } = request;
  const cellMask = below(mask, 'rowData', 'values');
  const rows = cellMask === undefined ? undefined : rowData(book, sheet, { rect, mask: cellMask });
  return {
    ...(rect.startRow > 0 && { startRow: rect.startRow }),
    ...(rect.startColumn > 0 && { startColumn: rect.startColumn }),
    ...(rows && rows.length > 0 && { rowData: rows }),
    ...linesMetadata(book, sheet, { rect, mask, on: 'row' }),
    ...linesMetadata(book, sheet, { rect, mask, on: 'column' }),
  };
}

/** Fields that also a cell without content can have. */
const LOOKS = ['userEnteredFormat', 'effectiveFormat', 'dataValidation'];

const NOTHING: Cell = {};

function rowData(
  book: SpreadsheetState,
  sheet: SheetState,
  { rect, mask }: { rect: Rect; mask: Mask | true },
): object[] {
  const rows: { values?: object[] }[] = [];
  const looks = LOOKS.some((field) => below(mask, field) !== undefined) ? sheet.columnLooks : [];
  const last = looks.some((look) => look !== null) ? sheet.rowCount : sheet.rows.length;
  for (let row = rect.startRow; row < Math.min(rect.endRow, last); row += 1) {
    const width = Math.min(rect.endColumn, Math.max(sheet.rows[row]?.length ?? 0, looks.length));
    const cells: Cell[] = [];
    for (let column = rect.startColumn; column < width; column += 1) {
      cells.push(cellAt(sheet, row, column) ?? NOTHING);
    }
    while (cells.length > 0 && cells.at(-1) === NOTHING) cells.pop();
    rows.push(
      cells.length > 0
        ? { values: cells.map((cell) => cellResource(cell, book.locale, mask)) }
        : {},
    );
  }
  while (rows.length > 0 && rows.at(-1)?.values === undefined) rows.pop();
  return rows;
}

function cellResource(cell: Cell, locale: string, mask: Mask | true): object {
  const parts: Record<string, () => unknown> = {
    userEnteredValue: () => (cell.f === undefined ? extended(cell.v) : { formulaValue: cell.f }),
    effectiveValue: () => extended(cell.v),
    formattedValue: () => (cell.v === undefined ? undefined : displayed(cell, locale)),
    userEnteredFormat: () => formatResource(cell.format),
    effectiveFormat: () => effectiveFormat(cell),
    note: () => cell.note,
    dataValidation: () => cell.validation,
    textFormatRuns: () => cell.runs,
  };
  const made: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(parts)) {
    const part = below(mask, name);
    const value = part === undefined ? undefined : make();
    if (value !== undefined) made[name] = masked(value, part ?? true);
  }
  return made;
}

function extended(value: Cell['v']): object | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

/** The alignment that scripts call `normal`; the API has no word for it (gas-fakes oddities). */
export const NORMAL = 'GENERAL_LEFT';

function formatResource(format: CellFormat | undefined): CellFormat | undefined {
  if (format?.['horizontalAlignment'] !== NORMAL) return format;
  const { horizontalAlignment: _normal, ...rest } = format;
  return rest;
}

function effectiveFormat(cell: Cell): CellFormat | undefined {
  return formatResource(cell.format);
}

interface LinesRequest {
  rect: Rect;
  mask: Mask | true;
  on: 'row' | 'column';
}

/** `rowMetadata` and `columnMetadata`: one entry a line, made only when asked for. */
function linesMetadata(
  book: SpreadsheetState,
  sheet: SheetState,
  { rect, mask, on }: LinesRequest,
): object {
  const name = `${on}Metadata`;
  const part = below(mask, name);
  if (part === undefined) return {};
  const [start, end] =
    on === 'row' ? [rect.startRow, rect.endRow] : [rect.startColumn, rect.endColumn];
  const list = on === 'row' ? sheet.rowProperties : sheet.columnProperties;
  const metadata = book.developerMetadata.filter(
    ({ place }) => place.on === on && place.sheetId === sheet.sheetId,
  );
  const lines = Array.from({ length: end - start }, (_, i) => {
    const here = metadata.filter(({ place }) => place.on === on && place.index === start + i);
    const line = {
      ...dimension(list[start + i], on),
      ...(here.length > 0 && { developerMetadata: here.map(metadataResource) }),
    };
    return masked(line, part);
  });
  return { [name]: lines };
}

function dimension(
  given: DimensionProperties | null | undefined,
  on: 'row' | 'column',
): DimensionProperties {
  const { depth: _depth, collapsed: _collapsed, ...line } = given ?? {};
  return { pixelSize: on === 'row' ? ROW_PIXELS : COLUMN_PIXELS, ...line };
}
