import type { Rect } from './a1';
import { gridOf, intersects, openRect } from './grid';
import { placedRange } from './named';
import { refuse } from './refusal';
import type {
  DeveloperMetadata,
  GridRange,
  MetadataPlace,
  SheetState,
  SpreadsheetState,
} from './state';
import type { GivenLocation } from './metadata';

export interface MetadataLookup {
  locationType?: string;
  metadataLocation?: GivenLocation;
  locationMatchingStrategy?: string;
  metadataId?: number;
  metadataKey?: string;
  metadataValue?: string;
  visibility?: string;
}

/** How a request names data without knowing where it is now. */
export interface DataFilter {
  developerMetadataLookup?: MetadataLookup;
  a1Range?: string;
  gridRange?: Partial<GridRange>;
}

export interface Found {
  sheet: SheetState;
  rect: Rect;
}

/** The cells that a filter finds: whole rows, columns and tabs for metadata attached to them. */
export function matchingRanges(book: SpreadsheetState, filter: DataFilter): Found[] {
  if (filter.a1Range !== undefined) return [placedRange(book, filter.a1Range)];
  if (filter.gridRange) {
    const sheetId = filter.gridRange.sheetId ?? 0;
    const sheet =
      book.sheets.find((each) => each.sheetId === sheetId) ?? refuse(`No grid with id: ${sheetId}`);
    return [{ sheet, rect: openRect(filter.gridRange) }];
  }
  if (!filter.developerMetadataLookup) refuse('Must specify a data filter.');
  return matchingMetadata(book, filter).flatMap(({ place }) => cellsOf(book, place));
}

function cellsOf(book: SpreadsheetState, place: MetadataPlace): Found[] {
  return book.sheets
    .filter((sheet) => place.on === 'spreadsheet' || place.sheetId === sheet.sheetId)
    .map((sheet) => ({ sheet, rect: rectOf(sheet, place) }));
}

function rectOf(sheet: SheetState, place: MetadataPlace): Rect {
  const grid = gridOf(sheet);
  if (place.on === 'row') return { ...grid, startRow: place.index, endRow: place.index + 1 };
  return place.on === 'column'
    ? { ...grid, startColumn: place.index, endColumn: place.index + 1 }
    : grid;
}

/** The metadata that a filter finds: by its lookup, or all that lies on the cells of its range. */
export function matchingMetadata(book: SpreadsheetState, filter: DataFilter): DeveloperMetadata[] {
  const { developerMetadataLookup: lookup } = filter;
  if (lookup) return book.developerMetadata.filter((each) => matches(each, lookup));
  const ranges = matchingRanges(book, filter);
  return book.developerMetadata.filter(
    ({ place }) =>
      place.on !== 'spreadsheet' &&
      cellsOf(book, place).some((found) => ranges.some((range) => overlap(found, range))),
  );
}

function overlap(a: Found, b: Found): boolean {
  return a.sheet === b.sheet && intersects(a.rect, b.rect);
}

/** Fields of a lookup that are not given match anything (reference of `DeveloperMetadataLookup`). */
function matches(each: DeveloperMetadata, lookup: MetadataLookup): boolean {
  if (lookup.metadataId !== undefined && lookup.metadataId !== each.metadataId) return false;
  if (lookup.metadataKey !== undefined && lookup.metadataKey !== each.metadataKey) return false;
  if (lookup.metadataValue !== undefined && lookup.metadataValue !== each.metadataValue)
    return false;
  if (lookup.visibility !== undefined && lookup.visibility !== each.visibility) return false;
  if (lookup.locationType !== undefined && lookup.locationType !== each.place.on.toUpperCase())
    return false;
  return lookup.metadataLocation === undefined || matchesLocation(each.place, lookup);
}

function matchesLocation(place: MetadataPlace, lookup: MetadataLookup): boolean {
  const { metadataLocation: wanted = {}, locationMatchingStrategy = 'EXACT_LOCATION' } = lookup;
  const exact = locationMatchingStrategy === 'EXACT_LOCATION';
  if (wanted.spreadsheet) return exact ? place.on === 'spreadsheet' : true;
  if (place.on === 'spreadsheet') return !exact;
  if (wanted.dimensionRange === undefined)
    return place.sheetId === (wanted.sheetId ?? 0) && (!exact || place.on === 'sheet');
  const { sheetId = 0, dimension, startIndex = 0, endIndex = Infinity } = wanted.dimensionRange;
  if (place.sheetId !== sheetId) return false;
  const axis = dimension === 'COLUMNS' ? 'column' : 'row';
  if (place.on === axis) return place.index >= startIndex && place.index < endIndex;
  return !exact;
}
