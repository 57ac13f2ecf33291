import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { gridOf, lastColumn, lastRow } from '../sheets/grid';
import type { SheetState } from '../sheets/state';
import { bandingsIn } from './banding';
import { chartMembers } from './charts';
import { conditionalMembers } from './conditional';
import { bookOf, inGroups, served, sheetOf, type Find } from './context';
import { enumValue } from './enums';
import { filterOf } from './filter';
import { sheetGroupMembers } from './groups';
import { markSheet, type At } from './identity';
import { metadataMembers } from './metadata';
import { namedRanges } from './named-range';
import { placeFromArguments, placeOf } from './place';
import { protectionsOf, protectSheet } from './protection';
import { rangeAt } from './range';
import { rangeListFrom } from './range-list';
import { selectionMembers } from './selection';
import { dataMembers } from './sheet-data';
import { lineMembers } from './sheet-lines';
import { sizeMembers } from './sheet-sizes';
import { tabMembers } from './sheet-tab';
import { spreadsheetObject } from './spreadsheet';
import { textFinder } from './text-finder';

/** A `Sheet`: AS/reference/spreadsheet/sheet. */
export function sheetObject(host: Host, { id, sheetId }: At): object {
  const self: object = served(
    host,
    'Sheet',
    sheetMembers(host, { id, sheetId }, () => self),
  );
  markSheet(self, { id, sheetId });
  return self;
}

/** All that a tab can do, by name and as plain functions: a spreadsheet does some of it with its active tab. */
export function sheetMembers(host: Host, at: At, self: () => object): Find {
  const { id, sheetId } = at;
  return inGroups('Sheet', [
    () => identityMembers(host, at),
    () => dataMembers(host, at, self),
    () => tabMembers(host, at, self),
    () => lineMembers(host, at, self),
    () => sizeMembers(host, at, self),
    () => selectionMembers(host, () => at, 'Sheet'),
    () => conditionalMembers(host, at),
    () => chartMembers(host, at),
    () =>
      metadataMembers(host, id, { name: 'Sheet', where: () => ({ on: 'sheet', sheetId }), self }),
    () => attachedMembers(host, at),
    () => sheetGroupMembers(host, at, self),
    () => noObjects(host),
  ]);
}

function identityMembers(host: Host, at: At) {
  const { id, sheetId } = at;
  const state = (): SheetState => sheetOf(host, at);
  return {
    getSheetId: () => sheetId,
    getName: () => state().title,
    getSheetName: () => state().title,
    getIndex: () => bookOf(host, id).sheets.indexOf(state()) + 1,
    getType: () => enumValue(host, 'SheetType', 'GRID'),
    getParent: () => spreadsheetObject(host, id),
    getRange: (...args: unknown[]) => rangeAt(host, placeFromArguments(host, at, args)),
    getRangeList: (given: unknown) =>
      rangeListFrom(host, at, { given, method: 'Sheet.getRangeList' }),
    getDataRange: () => rangeAt(host, placeOf(at, dataRect(state()))),
    getLastRow: () => lastRow(state()),
    getLastColumn: () => lastColumn(state()),
    getMaxRows: () => state().rowCount,
    getMaxColumns: () => state().columnCount,
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

/** What lies on the tab or is attached to it. */
function attachedMembers(host: Host, at: At) {
  const { id, sheetId } = at;
  const state = (): SheetState => sheetOf(host, at);
  return {
    getFormUrl: () => formUrl(host, state()),
    getFilter: () => filterOf(host, at),
    getNamedRanges: () => namedRanges(host, id, sheetId),
    protect: () => protectSheet(host, at),
    getProtections: (type: unknown) =>
      protectionsOf(host, id, { sheets: [state()], type, method: 'Sheet.getProtections' }),
    getBandings: () => bandingsIn(host, id, (_kept, sheet) => sheet.sheetId === sheetId),
    createTextFinder: (text: unknown) =>
      textFinder(host, () => [placeOf(at, gridOf(state()))], text, 'Sheet'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

/** What cannot be put into a tab here is in none. */
function noObjects(host: Host) {
  const none = () => host.realm.array([]);
  return {
    getDrawings: none,
    getImages: none,
    getPivotTables: none,
    getSlicers: none,
    getDataSourceTables: none,
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

/** From A1 to the last row and column with data; A1 in an empty tab (platform-facts §5.1). */
function dataRect(sheet: SheetState) {
  const [endRow, endColumn] = [Math.max(1, lastRow(sheet)), Math.max(1, lastColumn(sheet))];
  return { startRow: 0, endRow, startColumn: 0, endColumn };
}

/** The address under which the linked form can be edited; null without one (platform-facts §4.7). */
export function formUrl(host: Host, { formId }: Pick<SheetState, 'formId'>): string | null {
  if (formId === '' || host.world.forms[formId] === undefined) return null;
  return `https://docs.google.com/forms/d/${formId}/viewform`;
}
