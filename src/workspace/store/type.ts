import type { InvalidCell } from '../../app/ports/store';
import type { PlacedSnapshot } from './read';
import { sheetsApi } from './sheets-api';
import type { StoreSettings } from './store';
import { rawRequest } from './write';

/** Puts into cells what a person once typed into them, as text and all in one batch; cells that are not there are left out. */
export function typeCells(
  { spreadsheetId }: StoreSettings,
  { places }: PlacedSnapshot,
  cells: readonly InvalidCell[],
): void {
  const requests = cells.flatMap(({ table, id, column, typed }) => {
    const place = places[table];
    const [row, index] = [place?.rowOf.get(id), place?.indexOf[column]];
    if (place === undefined || row === undefined || index === undefined) return [];
    return [rawRequest({ sheetId: place.sheetId, row, column: index }, typed)];
  });
  if (requests.length === 0) return;
  sheetsApi().Spreadsheets.batchUpdate({ requests }, spreadsheetId, { fields: 'spreadsheetId' });
}
