import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { gridOf } from '../sheets/grid';
import { updateSpreadsheetProperties } from '../sheets/requests/tabs';
import { spreadsheetUrl } from '../sheets/resource';
import { blobAs, blobOf } from '../drive-app/content';
import { activeTab } from './active';
import { bandingsIn } from './banding';
import { bookOf, change, inGroups, mismatch, served } from './context';
import { markBook } from './identity';
import { metadataMembers } from './metadata';
import { namedRangeMembers, namedRangeNamed } from './named-range';
import { fileOf, sharingMembers } from './people';
import { placeFromArguments, placeInBook, placeOf } from './place';
import { protectionsOf } from './protection';
import { rangeAt } from './range';
import { rangeListFrom } from './range-list';
import { selectionMembers } from './selection';
import { formUrl, sheetMembers, sheetObject } from './sheet';
import { copyBook } from './spreadsheet-copy';
import { bookMenuMembers } from './spreadsheet-menus';
import { tabsMembers } from './spreadsheet-tabs';
import { textFinder } from './text-finder';

/** A `Spreadsheet`: AS/reference/spreadsheet/spreadsheet. It holds only the file's id. */
export function spreadsheetObject(host: Host, id: string): object {
  const active = () => ({ id, sheetId: activeTab(host, id).sheetId });
  const where = () => ({ on: 'spreadsheet' as const });
  const self: object = served(
    host,
    'Spreadsheet',
    inGroups('Spreadsheet', [
      () => activeTabMembers(host, active),
      () => propertyMembers(host, id),
      () => tabsMembers(host, id),
      () => rangeMembers(host, id, active),
      () => selectionMembers(host, active, 'Spreadsheet'),
      () => sharingMembers(host, id, () => self),
      () => namedRangeMembers(host, id),
      () => bookMenuMembers(host),
      () => metadataMembers(host, id, { name: 'Spreadsheet', where, self: () => self }),
      () => wholeMembers(host, id),
    ]),
  );
  markBook(self, id);
  return self;
}

function wholeMembers(host: Host, id: string) {
  const grids = () =>
    bookOf(host, id).sheets.map((sheet) => placeOf({ id, sheetId: sheet.sheetId }, gridOf(sheet)));
  return {
    copy: (name: unknown) => copyBook(host, id, name),
    getBlob: () => blobOf(host, fileOf(host, id)),
    getAs: (contentType: unknown) => {
      if (typeof contentType !== 'string') throw mismatch([contentType], 'Spreadsheet.getAs');
      return blobAs(host, fileOf(host, id), contentType);
    },
    getProtections: (type: unknown) => {
      const { sheets } = bookOf(host, id);
      return protectionsOf(host, id, { sheets, type, method: 'Spreadsheet.getProtections' });
    },
    getBandings: () => bandingsIn(host, id),
    createTextFinder: (text: unknown) => textFinder(host, grids, text, 'Spreadsheet'),
    getFormUrl: () => bookFormUrl(host, id),
    toast: (text: unknown, title: unknown = '') => {
      const { user } = host.execution.about;
      host.desk.messages.push({ kind: 'toast', title: String(title), text: String(text), user });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

/** The first form that sends its answers here, also while its tab is not there yet (platform-facts §4.7). */
function bookFormUrl(host: Host, id: string): string | null {
  const inTab = bookOf(host, id).sheets.map((sheet) => formUrl(host, sheet));
  const linked = Object.values(host.world.forms).find(
    ({ destination }) => destination?.spreadsheetId === id,
  );
  return (
    inTab.find((url) => url !== null) ?? (linked ? formUrl(host, { formId: linked.id }) : null)
  );
}

/** What a spreadsheet does with its active tab, as the tab would, and answers with that tab. */
const OF_ACTIVE_TAB = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
  'getImages',
  'getDataSourceTables',
] as const satisfies (keyof GoogleAppsScript.Spreadsheet.Spreadsheet)[];

type OfActiveTab = Record<(typeof OF_ACTIVE_TAB)[number], (...args: unknown[]) => unknown>;

function activeTabMembers(host: Host, at: () => { id: string; sheetId: number }): OfActiveTab {
  const members = OF_ACTIVE_TAB.map((member) => {
    const call = (...args: unknown[]): unknown => {
      const sheet = sheetMembers(host, at(), () => sheetObject(host, at()));
      return (sheet(member) as (...given: unknown[]) => unknown)(...args);
    };
    return [member, call] as const;
  });
  return Object.fromEntries(members) as OfActiveTab;
}

function rangeMembers(host: Host, id: string, active: () => { id: string; sheetId: number }) {
  return {
    getRange: (text: unknown) => {
      if (typeof text !== 'string') throw mismatch([text], 'Spreadsheet.getRange');
      return rangeAt(host, placeFromArguments(host, active(), [text]));
    },
    getRangeList: (given: unknown) =>
      rangeListFrom(host, active(), { given, method: 'Spreadsheet.getRangeList' }),
    getRangeByName: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch([name], 'Spreadsheet.getRangeByName');
      const own = namedRangeNamed(bookOf(host, id), name.slice(name.lastIndexOf('!') + 1));
      if (own) return rangeAt(host, placeInBook(host, id, own.name));
      return name.includes('!') ? rangeAt(host, placeInBook(host, id, name)) : null;
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

function propertyMembers(host: Host, id: string) {
  const set = (properties: { title?: string; locale?: string; timeZone?: string }) => {
    change(host, id, (draft) =>
      updateSpreadsheetProperties(draft, { properties, fields: Object.keys(properties).join(',') }),
    );
  };
  return {
    getId: () => id,
    getUrl: () => spreadsheetUrl(id),
    getName: () => host.world.drive.files[id]?.name ?? '',
    rename: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch([name], 'Spreadsheet.rename');
      if (name === '') throw new ServiceError('Invalid argument: name');
      set({ title: name });
    },
    getSpreadsheetTimeZone: () => bookOf(host, id).timeZone,
    setSpreadsheetTimeZone: (timeZone: unknown) => set({ timeZone: String(timeZone) }),
    getSpreadsheetLocale: () => bookOf(host, id).locale,
    setSpreadsheetLocale: (locale: unknown) => set({ locale: String(locale) }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}
