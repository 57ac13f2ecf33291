import type { Host } from '../../runtime/host';
import { lastColumn, lastRow } from '../sheets/grid';
import {
  addSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from '../sheets/requests/tabs';
import { spreadsheetUrl } from '../sheets/resource';
import type { SheetState } from '../sheets/state';
import { bookOf, change, mismatch, served, sheetOf } from './context';
import { placeFromArguments, placeInBook } from './place';
import { rangeAt } from './range';
import { activeRange, formUrl, identityOf, sheetObject } from './sheet';
import { activate, deleteTab } from './sheet-tab';

/** A `Spreadsheet`: AS/reference/spreadsheet/spreadsheet. It holds only the file's id. */
export function spreadsheetObject(host: Host, id: string): object {
  const self: object = served(host, 'Spreadsheet', {
    getId: () => id,
    getUrl: () => spreadsheetUrl(id),
    ...propertyMembers(host, id, () => self),
    ...tabsMembers(host, id),
    ...activeMembers(host, id),
    getRange: (text: unknown) => {
      const { sheetId } = activeTab(host, id);
      return rangeAt(host, placeFromArguments(host, { id, sheetId }, [String(text)]));
    },
    getRangeByName: (name: unknown) => {
      const named = bookOf(host, id).namedRanges.some(
        (each) => each.name.toLowerCase() === String(name).toLowerCase(),
      );
      return named || String(name).includes('!')
        ? rangeAt(host, placeInBook(host, id, String(name)))
        : null;
    },
    getDataRange: () => rangeAt(host, dataPlace(id, activeTab(host, id))),
    getLastRow: () => lastRow(activeTab(host, id)),
    getLastColumn: () => lastColumn(activeTab(host, id)),
    getFormUrl: () =>
      bookOf(host, id)
        .sheets.map((sheet) => formUrl(host, sheet))
        .find((url) => url !== null) ?? null,
    toast: (text: unknown, title: unknown = '') => {
      host.desk.messages.push({
        kind: 'toast',
        title: String(title),
        text: String(text),
        user: host.execution.about.user,
      });
    },
  });
  return self;
}

function propertyMembers(host: Host, id: string, self: () => object) {
  const set = (properties: { title?: string; locale?: string; timeZone?: string }) =>
    change(host, id, (draft) =>
      updateSpreadsheetProperties(draft, { properties, fields: Object.keys(properties).join(',') }),
    );
  return {
    getName: () => host.world.drive.files[id]?.name ?? '',
    rename: (name: unknown) => {
      set({ title: String(name) });
    },
    setName: (name: unknown) => {
      set({ title: String(name) });
      return self();
    },
    getSpreadsheetTimeZone: () => bookOf(host, id).timeZone,
    setSpreadsheetTimeZone: (timeZone: unknown) => {
      set({ timeZone: String(timeZone) });
      return self();
    },
    getSpreadsheetLocale: () => bookOf(host, id).locale,
    setSpreadsheetLocale: (locale: unknown) => {
      set({ locale: String(locale) });
      return self();
    },
  };
}

function tabsMembers(host: Host, id: string) {
  const object = ({ sheetId }: SheetState): object => sheetObject(host, { id, sheetId });
  return {
    getSheets: () => host.realm.array(bookOf(host, id).sheets.map(object)),
    getNumSheets: () => bookOf(host, id).sheets.length,
    getSheetByName: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch([name], 'Spreadsheet.getSheetByName');
      const sheet = bookOf(host, id).sheets.find(({ title }) => title === name);
      return sheet ? object(sheet) : null;
    },
    getSheetById: (wanted: unknown) => {
      const sheet = bookOf(host, id).sheets.find(({ sheetId }) => sheetId === wanted);
      return sheet ? object(sheet) : null;
    },
    insertSheet: (...args: unknown[]) => insertSheet(host, id, args),
    deleteSheet: (sheet: unknown) =>
      deleteTab(host, identityOf(sheet) ?? missing(sheet, 'Spreadsheet.deleteSheet')),
    deleteActiveSheet: () => deleteTab(host, { id, sheetId: activeTab(host, id).sheetId }),
  };
}

/** `(name?)`, `(index?)` or `(name, index)`; a new tab stands after the active one and becomes active. */
function insertSheet(host: Host, id: string, args: unknown[]): object {
  const title = args.find((arg): arg is string => typeof arg === 'string');
  const index = args.find((arg): arg is number => typeof arg === 'number');
  const sheetId = change(host, id, (draft) => {
    const active = draft.book.sheets.findIndex(
      (sheet) => sheet.sheetId === activeTab(host, id).sheetId,
    );
    const reply = addSheet(draft, { properties: { title, index: index ?? active + 1 } });
    return (reply as { addSheet: { properties: { sheetId: number } } }).addSheet.properties.sheetId;
  });
  activate(host, { id, sheetId });
  return sheetObject(host, { id, sheetId });
}

function activeMembers(host: Host, id: string) {
  const active = (): object => activeRange(host, { id, sheetId: activeTab(host, id).sheetId });
  return {
    getActiveSheet: () => sheetObject(host, { id, sheetId: activeTab(host, id).sheetId }),
    setActiveSheet: (sheet: unknown) => {
      activate(host, identityOf(sheet) ?? missing(sheet, 'Spreadsheet.setActiveSheet'));
      return sheet;
    },
    getActiveRange: active,
    getActiveCell: active,
    getCurrentCell: active,
    getSelection: () =>
      served(host, 'Selection', {
        getActiveRange: active,
        getCurrentCell: active,
        getActiveSheet: () => sheetObject(host, { id, sheetId: activeTab(host, id).sheetId }),
      }),
    moveActiveSheet: (position: unknown) => {
      const { sheetId } = activeTab(host, id);
      change(host, id, (draft) => {
        const from = draft.book.sheets.findIndex((sheet) => sheet.sheetId === sheetId);
        const to = Number(position) - 1;
        updateSheetProperties(draft, {
          properties: { sheetId, index: to > from ? to + 1 : to },
          fields: 'index',
        });
      });
    },
  };
}

/** The tab that the person has before her, or the first visible one. */
export function activeTab(host: Host, id: string): SheetState {
  const { sheets } = bookOf(host, id);
  const selected = id === host.world.containerId ? host.desk.selection?.sheetId : undefined;
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  return (
    sheets.find(({ sheetId }) => sheetId === selected) ?? first ?? sheetOf(host, { id, sheetId: 0 })
  );
}

function dataPlace(id: string, sheet: SheetState) {
  return {
    id,
    sheetId: sheet.sheetId,
    row: 1,
    column: 1,
    rows: Math.max(1, lastRow(sheet)),
    columns: Math.max(1, lastColumn(sheet)),
  };
}

function missing(sheet: unknown, method: string): never {
  throw mismatch([sheet], method);
}
