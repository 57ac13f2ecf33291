import { newSpreadsheetFile } from './create';
import type { Host } from '../../runtime/host';
import { apiError } from '../../runtime/signals';
import { applyRequests, type Request } from './batch';
import { Draft } from './draft';
import { matchingMetadata, matchingRanges, type DataFilter, type Found } from './filters';
import { clipped } from './grid';
import { below, masked, parseMask, type Mask } from './mask';
import { metadataResource } from './metadata';
import { placedRange } from './named';
import { changed, inGoogleWords, opened, plain } from './open';
import { spreadsheetResource, type Wanted } from './resource';
import type { SpreadsheetState } from './state';

interface BatchBody {
  requests?: Request[];
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

interface GetOptions {
  ranges?: string | string[];
  includeGridData?: boolean;
  fields?: string;
}

/** The members of `Sheets.Spreadsheets` that are about whole spreadsheets. */
export function spreadsheetsMembers(host: Host) {
  return {
    get: (id: string, options: GetOptions = {}) =>
      host.api('Sheets.Spreadsheets.get', () => get(host, id, plain(options))),
    getByDataFilter: (
      body: { dataFilters?: DataFilter[]; includeGridData?: boolean },
      id: string,
      options: { fields?: string } = {},
    ) =>
      host.api('Sheets.Spreadsheets.getByDataFilter', () =>
        getByDataFilter(host, id, { ...plain(body), fields: options.fields }),
      ),
    batchUpdate: (body: object, id: string, options: { fields?: string } = {}) =>
      host.api('Sheets.Spreadsheets.batchUpdate', () =>
        batchUpdate(host, id, { ...plain<BatchBody>(body), fields: options.fields }),
      ),
    create: (body: object, options: { fields?: string } = {}) =>
      host.api('Sheets.Spreadsheets.create', () => create(host, plain(body), options.fields)),
  };
}

function get(host: Host, id: string, options: GetOptions): object {
  const method = 'sheets.spreadsheets.get';
  const book = opened(host, { method, id });
  const texts = options.ranges === undefined ? undefined : [options.ranges].flat();
  const found = texts && inGoogleWords(method, () => texts.map((text) => placed(book, text)));
  return shown(host, book, { ...options, found, method });
}

function placed(book: SpreadsheetState, text: string): Found {
  const { sheet, rect } = placedRange(book, text);
  return { sheet, rect: clipped(sheet, rect) };
}

interface Shown {
  method: string;
  fields?: string;
  includeGridData?: boolean;
  found?: Found[];
}

/** Grid data come when asked for by `includeGridData`, or by the mask if there is one (reference of `spreadsheets.get`). */
function shown(
  host: Host,
  book: SpreadsheetState,
  { method, fields, includeGridData, found }: Shown,
): object {
  const mask = checkedMask(fields, method);
  const inMask = mask !== true && below(mask, 'sheets', 'data') !== undefined;
  const gridData = mask === true ? (includeGridData ?? false) : inMask;
  const wanted: Wanted = {
    user: host.execution.about.user,
    mask,
    gridData,
    ...(found && { rects: found }),
  };
  return spreadsheetResource(host.world, book, wanted);
}

const FIELDS = [
  'spreadsheetId',
  'properties',
  'sheets',
  'namedRanges',
  'spreadsheetUrl',
  'developerMetadata',
  'dataSources',
  '*',
];

function checkedMask(fields: string | undefined, method: string): Mask | true {
  const mask = parseMask(fields);
  const unknown =
    mask === true ? undefined : Object.keys(mask).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined)
    throw apiError(method, 400, 'Request contains an invalid argument.', 'badRequest');
  return mask;
}

function getByDataFilter(
  host: Host,
  id: string,
  body: { dataFilters?: DataFilter[]; includeGridData?: boolean; fields?: string },
): object {
  const method = 'sheets.spreadsheets.getByDataFilter';
  const book = opened(host, { method, id });
  const found = (body.dataFilters ?? []).flatMap((filter, i) =>
    inGoogleWords(
      method,
      () =>
        matchingRanges(book, filter).map(({ sheet, rect }) => ({
          sheet,
          rect: clipped(sheet, rect),
        })),
      `Invalid dataFilter[${i}]: `,
    ),
  );
  return shown(host, book, { ...body, found: body.dataFilters ? found : undefined, method });
}

function batchUpdate(host: Host, id: string, body: BatchBody & { fields?: string }): object {
  const method = 'sheets.spreadsheets.batchUpdate';
  const { replies, found, book } = changed(host, { method, id }, (draft) => {
    const given = applyRequests(draft, body.requests ?? []);
    return { replies: given, found: responseRanges(draft, body), book: draft.book };
  });
  const response = {
    spreadsheetId: id,
    replies,
    ...(found && updatedSpreadsheet(host, book, { body, found })),
  };
  return masked(response, parseMask(body.fields)) as object;
}

/** The ranges of the answer are read after all requests, but refused together with them. */
function responseRanges(draft: Draft, body: BatchBody): { rects?: Found[] } | undefined {
  if (!body.includeSpreadsheetInResponse) return undefined;
  return { rects: body.responseRanges?.map((text) => placed(draft.book, text)) };
}

function updatedSpreadsheet(
  host: Host,
  book: SpreadsheetState,
  answer: { body: BatchBody & { fields?: string }; found: { rects?: Found[] } },
): object {
  const { body, found } = answer;
  const part = below(parseMask(body.fields), 'updatedSpreadsheet');
  if (part === undefined) return {};
  const wanted: Wanted = {
    user: host.execution.about.user,
    mask: part,
    gridData: body.responseIncludeGridData ?? false,
    ...(found.rects && { rects: found.rects }),
  };
  return { updatedSpreadsheet: spreadsheetResource(host.world, book, wanted) };
}

function create(host: Host, body: object, fields: string | undefined): object {
  const method = 'sheets.spreadsheets.create';
  const id = inGoogleWords(method, () => newSpreadsheetFile(host, body));
  return shown(host, opened(host, { method, id }), { method, fields });
}

/** The members of `Sheets.Spreadsheets.DeveloperMetadata`. */
export function developerMetadataMembers(host: Host) {
  const method = 'sheets.spreadsheets.developerMetadata';
  return {
    get: (id: string, metadataId: number) =>
      host.api('Sheets.Spreadsheets.DeveloperMetadata.get', () => {
        const book = opened(host, { method: `${method}.get`, id });
        const found = book.developerMetadata.find((each) => each.metadataId === metadataId);
        if (!found)
          throw apiError(
            `${method}.get`,
            404,
            `No developer metadata with ID: ${metadataId}`,
            'notFound',
          );
        return metadataResource(found);
      }),
    search: (body: { dataFilters?: DataFilter[] }, id: string) =>
      host.api('Sheets.Spreadsheets.DeveloperMetadata.search', () => {
        const book = opened(host, { method: `${method}.search`, id });
        const filters = plain(body).dataFilters ?? [];
        const found = inGoogleWords(`${method}.search`, () =>
          book.developerMetadata.flatMap((each) => {
            const by = filters.filter((filter) => matchingMetadata(book, filter).includes(each));
            return by.length > 0
              ? [{ developerMetadata: metadataResource(each), dataFilters: by }]
              : [];
          }),
        );
        return found.length > 0 ? { matchedDeveloperMetadata: found } : {};
      }),
  };
}
