import type { Draft } from './draft';
import { refuse } from './refusal';
import type { DeveloperMetadata, MetadataPlace } from './state';

/** `DeveloperMetadataLocation` as the API sends and gives it. */
export interface GivenLocation {
  locationType?: string;
  spreadsheet?: boolean;
  sheetId?: number;
  dimensionRange?: { sheetId?: number; dimension?: string; startIndex?: number; endIndex?: number };
}

/** What a location means in this spreadsheet; a row or column must exist and be one. */
export function placeOf(draft: Draft, location: GivenLocation): MetadataPlace {
  const { dimensionRange, sheetId } = location;
  if (location.spreadsheet) return { on: 'spreadsheet' };
  if (dimensionRange === undefined) {
    return sheetId === undefined
      ? refuse('Developer metadata must have a location.')
      : { on: 'sheet', sheetId: draft.sheet(sheetId).sheetId };
  }
  const sheet = draft.sheet(dimensionRange.sheetId ?? 0);
  const { dimension, startIndex = 0, endIndex } = dimensionRange;
  const on = dimension === 'COLUMNS' ? 'column' : 'row';
  const size = on === 'column' ? sheet.columnCount : sheet.rowCount;
  if (endIndex !== startIndex + 1)
    refuse('The dimension range of a developer metadata location must be a single row or column.');
  if (endIndex > size)
    refuse(`The dimension range exceeds the grid limits of sheet ${sheet.sheetId}.`);
  return { on, sheetId: sheet.sheetId, index: startIndex };
}

export function locationResource(place: MetadataPlace): GivenLocation {
  if (place.on === 'spreadsheet') return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (place.on === 'sheet') return { locationType: 'SHEET', sheetId: place.sheetId };
  const { sheetId, index } = place;
  const dimension = place.on === 'row' ? 'ROWS' : 'COLUMNS';
  return {
    locationType: place.on.toUpperCase(),
    dimensionRange: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
  };
}

export function metadataResource(each: DeveloperMetadata): object {
  const { metadataId, metadataKey, metadataValue, visibility, place } = each;
  return {
    metadataId,
    metadataKey,
    ...(metadataValue !== undefined && { metadataValue }),
    location: locationResource(place),
    visibility,
  };
}
