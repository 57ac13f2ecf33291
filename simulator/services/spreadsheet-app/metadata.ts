import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertMetadataFits } from '../sheets/limits';
import { createDeveloperMetadata } from '../sheets/requests/metadata';
import { locationResource } from '../sheets/metadata';
import type { DeveloperMetadata, MetadataPlace } from '../sheets/state';
import { bookOf, change, mismatch, served, sheetOf } from './context';
import { enumKey, enumValue } from './enums';
import { identityOf, placeOfRange } from './identity';
import { metadataFinder } from './metadata-finder';
import type { Place } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';
import { sheetObject } from './sheet';
import { spreadsheetObject } from './spreadsheet';

/** `addDeveloperMetadata`, `getDeveloperMetadata` and the finder, of a spreadsheet, a tab or a range. */
export function metadataMembers(
  host: Host,
  id: string,
  of: { name: string; where: () => MetadataPlace | undefined; self: () => object },
) {
  return {
    addDeveloperMetadata: (...args: unknown[]) => {
      add(host, id, { args, where: of.where(), method: `${of.name}.addDeveloperMetadata` });
      return of.self();
    },
    getDeveloperMetadata: () => {
      const where = of.where();
      const found = bookOf(host, id).developerMetadata.filter(
        ({ place }) => where !== undefined && samePlace(place, where),
      );
      return host.realm.array(
        found.map(({ metadataId }) => metadataObject(host, { id, metadataId })),
      );
    },
    createDeveloperMetadataFinder: () => metadataFinder(host, { id, where: of.where() }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

/** A whole row or column; other ranges cannot have metadata (AS/reference/spreadsheet/range#adddevelopermetadatakey). */
export function lineOf(host: Host, { id, sheetId, ...place }: Place): MetadataPlace | undefined {
  const sheet = sheetOf(host, { id, sheetId });
  const { row, column, rows, columns } = place;
  if (rows === 1 && column === 1 && columns === sheet.columnCount)
    return { on: 'row', sheetId, index: row - 1 };
  if (columns === 1 && row === 1 && rows === sheet.rowCount)
    return { on: 'column', sheetId, index: column - 1 };
  return undefined;
}

function samePlace(a: MetadataPlace, b: MetadataPlace): boolean {
  return JSON.stringify(locationResource(a)) === JSON.stringify(locationResource(b));
}

/** `(key)`, `(key, visibility)`, `(key, value)` or `(key, value, visibility)`. */
function add(
  host: Host,
  id: string,
  { args, where, method }: { args: unknown[]; where: MetadataPlace | undefined; method: string },
): void {
  const [key, ...rest] = args;
  const visibility = enumKey(host, 'DeveloperMetadataVisibility', rest.at(-1));
  const value = rest.find((arg) => typeof arg === 'string');
  const understood =
    rest.length === (value === undefined ? 0 : 1) + (visibility === undefined ? 0 : 1);
  if (typeof key !== 'string' || !understood) throw mismatch(args, method);
  if (where === undefined) throw new ServiceError(TEXT.metadataPlace);
  change(host, id, (draft) =>
    createDeveloperMetadata(draft, {
      developerMetadata: {
        metadataKey: key,
        ...(value !== undefined && { metadataValue: String(value) }),
        visibility: (visibility ?? 'DOCUMENT') as DeveloperMetadata['visibility'],
        location: locationResource(where),
      },
    }),
  );
}

/** A `DeveloperMetadata`: AS/reference/spreadsheet/developer-metadata. */
export function metadataObject(host: Host, at: { id: string; metadataId: number }): object {
  const state = (): DeveloperMetadata => {
    const found = bookOf(host, at.id).developerMetadata.find(
      ({ metadataId }) => metadataId === at.metadataId,
    );
    if (found === undefined) throw new ServiceError(TEXT.metadataGone);
    return found;
  };
  const update = (part: Partial<DeveloperMetadata>): object => {
    const before = state();
    change(host, at.id, ({ book }) => {
      book.developerMetadata = book.developerMetadata.map((each) =>
        each === before ? { ...each, ...part } : each,
      );
      assertMetadataFits(book.developerMetadata);
    });
    return self;
  };
  const line = (range: unknown, on: 'row' | 'column'): MetadataPlace => {
    const place = placeOfRange(range);
    const found = place && lineOf(host, place);
    if (found?.on !== on) throw new ServiceError(TEXT.metadataPlace);
    return found;
  };
  const self: object = served(host, 'DeveloperMetadata', {
    getId: () => at.metadataId,
    getKey: () => state().metadataKey,
    getValue: () => state().metadataValue ?? null,
    getVisibility: () => enumValue(host, 'DeveloperMetadataVisibility', state().visibility),
    getLocation: () => locationObject(host, at.id, state().place),
    setKey: (key: unknown) => update({ metadataKey: String(key) }),
    setValue: (value: unknown) => update({ metadataValue: String(value) }),
    setVisibility: (given: unknown) => {
      const visibility = enumKey(host, 'DeveloperMetadataVisibility', given);
      if (visibility === undefined) throw mismatch([given], 'DeveloperMetadata.setVisibility');
      return update({ visibility: visibility as DeveloperMetadata['visibility'] });
    },
    moveToRow: (row: unknown) => update({ place: line(row, 'row') }),
    moveToColumn: (column: unknown) => update({ place: line(column, 'column') }),
    moveToSheet: (sheet: unknown) => {
      const { sheetId } = identityOf(sheet) ?? {};
      if (sheetId === undefined) throw mismatch([sheet], 'DeveloperMetadata.moveToSheet');
      return update({ place: { on: 'sheet', sheetId } });
    },
    moveToSpreadsheet: () => update({ place: { on: 'spreadsheet' } }),
    remove: () => {
      const gone = state();
      change(host, at.id, ({ book }) => {
        book.developerMetadata = book.developerMetadata.filter((each) => each !== gone);
      });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.DeveloperMetadata>);
  return self;
}

/** A `DeveloperMetadataLocation`: null for what it is not attached to. */
function locationObject(host: Host, id: string, place: MetadataPlace): object {
  const sheet =
    place.on === 'spreadsheet' ? undefined : sheetOf(host, { id, sheetId: place.sheetId });
  const line = (on: 'row' | 'column'): object | null => {
    if (place.on !== on || !sheet) return null;
    const [row, column] = on === 'row' ? [place.index + 1, 1] : [1, place.index + 1];
    const at = { id, sheetId: sheet.sheetId, row, column };
    return on === 'row'
      ? rangeAt(host, { ...at, rows: 1, columns: sheet.columnCount, openColumns: 'all' })
      : rangeAt(host, { ...at, rows: sheet.rowCount, columns: 1, openRows: 'all' });
  };
  return served(host, 'DeveloperMetadataLocation', {
    getLocationType: () => enumValue(host, 'DeveloperMetadataLocationType', place.on.toUpperCase()),
    getSpreadsheet: () => (place.on === 'spreadsheet' ? spreadsheetObject(host, id) : null),
    getSheet: () =>
      place.on === 'sheet' ? sheetObject(host, { id, sheetId: place.sheetId }) : null,
    getRow: () => line('row'),
    getColumn: () => line('column'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>);
}
