import type { Host } from '../../runtime/host';
import { rangeA1, type Rect } from './a1';
import { matchingRanges, type DataFilter, type Found } from './filters';
import { clipped } from './grid';
import { placedRange } from './named';
import { inGoogleWords, opened, plain } from './open';
import type { GridRange, SpreadsheetState } from './state';
import { renderedValues, type Rendering, type Scalar } from './values';

export interface ValueRange {
  range: string;
  majorDimension: string;
  values?: Scalar[][];
}

/** The members of `Sheets.Spreadsheets.Values` that read. */
export function valuesReaders(host: Host) {
  return {
    get: (id: string, range: string, options: Rendering = {}) =>
      host.api('Sheets.Spreadsheets.Values.get', () => {
        const method = 'sheets.spreadsheets.values.get';
        const book = opened(host, { method, id });
        return inGoogleWords(method, () => valueRange(book, placedRange(book, range), options));
      }),
    batchGet: (id: string, options: { ranges?: string | string[] } & Rendering = {}) =>
      host.api('Sheets.Spreadsheets.Values.batchGet', () => batchGet(host, id, plain(options))),
    batchGetByDataFilter: (body: { dataFilters?: DataFilter[] } & Rendering, id: string) =>
      host.api('Sheets.Spreadsheets.Values.batchGetByDataFilter', () =>
        batchGetByDataFilter(host, id, plain(body)),
      ),
  };
}

function batchGet(
  host: Host,
  id: string,
  options: { ranges?: string | string[] } & Rendering,
): object {
  const method = 'sheets.spreadsheets.values.batchGet';
  const book = opened(host, { method, id });
  const texts = options.ranges === undefined ? [] : [options.ranges].flat();
  const valueRanges = inGoogleWords(method, () =>
    texts.map((text) => valueRange(book, placedRange(book, text), options)),
  );
  return { spreadsheetId: id, ...(valueRanges.length > 0 && { valueRanges }) };
}

/** The values of a range cut to the grid, under the tab's present title. */
export function valueRange(
  book: SpreadsheetState,
  { sheet, rect }: Found,
  options: Rendering,
): ValueRange {
  const inGrid = clipped(sheet, rect);
  const values = renderedValues(book, sheet, { ...options, rect: inGrid });
  return {
    range: rangeA1(sheet.title, inGrid),
    majorDimension: options.majorDimension ?? 'ROWS',
    ...(values && { values }),
  };
}

/**
 * Ranges come in no promised order (observed: the last first), each with the filters that found it, whose
 * zeros are left out as protocol buffers do; what no metadata matches is simply missing (docs/fidelity-notes.md).
 */
function batchGetByDataFilter(
  host: Host,
  id: string,
  body: { dataFilters?: DataFilter[] } & Rendering,
): object {
  const method = 'sheets.spreadsheets.values.batchGetByDataFilter';
  const book = opened(host, { method, id });
  const answers = new Map<string, { found: Found; dataFilters: DataFilter[] }>();
  (body.dataFilters ?? []).forEach((filter, i) => {
    const ranges = inGoogleWords(
      method,
      () => rangesInGrid(book, filter),
      `Invalid dataFilter[${i}]: `,
    );
    for (const found of ranges) {
      const key = keyOf(found);
      const answer = answers.get(key) ?? { found, dataFilters: [] };
      answer.dataFilters.push(echoed(filter));
      answers.set(key, answer);
    }
  });
  const valueRanges = [...answers.values()]
    .map(({ found, dataFilters }) => ({ valueRange: valueRange(book, found, body), dataFilters }))
    .reverse();
  return { spreadsheetId: id, ...(valueRanges.length > 0 && { valueRanges }) };
}

function rangesInGrid(book: SpreadsheetState, filter: DataFilter): Found[] {
  return matchingRanges(book, filter).map(({ sheet, rect }) => ({
    sheet,
    rect: clipped(sheet, rect),
  }));
}

function keyOf({ sheet, rect }: Found): string {
  return [sheet.sheetId, ...Object.values(rect satisfies Rect)].join(':');
}

function echoed(filter: DataFilter): DataFilter {
  if (!filter.gridRange) return filter;
  const gridRange = Object.fromEntries(
    Object.entries(filter.gridRange).filter(([, side]) => side !== 0),
  );
  return { ...filter, gridRange: gridRange as Partial<GridRange> };
}
