import type { ServiceFactory } from '../../runtime/services';
import { MAKERS } from './makers';
import { developerMetadataMembers, spreadsheetsMembers } from './spreadsheets';
import { valuesReaders } from './values-read';
import { valuesWriters } from './values-write';

/**
 * The advanced service `Sheets` (v4). Every member crosses to Google's servers and is counted as
 * `Sheets.Spreadsheets.…` (platform-facts §5.6).
 */
export const sheetsService: ServiceFactory = (host) =>
  host.surface('Sheets', {
    ...Object.fromEntries(MAKERS.map((name) => [`new${name}`, () => host.realm.json({})])),
    Spreadsheets: host.surface('Sheets.Spreadsheets', {
      ...spreadsheetsMembers(host),
      Values: host.surface('Sheets.Spreadsheets.Values', {
        ...valuesReaders(host),
        ...valuesWriters(host),
      }),
      DeveloperMetadata: host.surface(
        'Sheets.Spreadsheets.DeveloperMetadata',
        developerMetadataMembers(host),
      ),
    }),
  });
