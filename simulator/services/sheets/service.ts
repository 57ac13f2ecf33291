import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
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
    ...Object.fromEntries(MAKERS.map((name) => [`new${name}`, () => resource(host)])),
    getVersion: () => 'v4',
    Spreadsheets: host.surface('Sheets.Spreadsheets', {
      ...spreadsheetsMembers(host),
      Values: host.surface('Sheets.Spreadsheets.Values', {
        ...valuesReaders(host),
        ...valuesWriters(host),
      } satisfies Official<GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection>),
      DeveloperMetadata: host.surface(
        'Sheets.Spreadsheets.DeveloperMetadata',
        developerMetadataMembers(host),
      ),
    } satisfies Official<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection>),
  } satisfies Official<GoogleAppsScript.Sheets>);

/** An empty object to fill, by its properties or by `setX` and `getX` (gas-fakes' tests). */
function resource(host: Host): object {
  const filled: Record<string, unknown> = host.realm.json({});
  const self: object = new Proxy(filled, {
    get: (target, key) => {
      const [, verb, name = ''] = /^(get|set)([A-Z]\w*)$/.exec(String(key)) ?? [];
      if (verb === undefined || key in target) return Reflect.get(target, key) as unknown;
      const field = name.charAt(0).toLowerCase() + name.slice(1);
      if (verb === 'get') return () => target[field];
      return (value: unknown) => {
        target[field] = value;
        return self;
      };
    },
  });
  return self;
}
