import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { copyTabInto } from '../sheets/copy-tab';
import { nextTitle } from '../sheets/tab-names';
import { addSheet, updateSheetProperties } from '../sheets/requests/tabs';
import type { SheetState } from '../sheets/state';
import { activate, activeTab } from './active';
import { bookOf, change, mismatch, sheetOf, whole } from './context';
import { identityOf, type At } from './identity';
import { TEXT } from './rules';
import { sheetObject } from './sheet';
import { deleteTab } from './sheet-tab';

/** The tabs of a spreadsheet: found, put in, copied, moved, taken away (AS/reference/spreadsheet/spreadsheet). */
export function tabsMembers(host: Host, id: string) {
  const object = ({ sheetId }: SheetState): object => sheetObject(host, { id, sheetId });
  const given = (sheet: unknown, method: string): At => {
    const at = identityOf(sheet);
    if (at === undefined) throw mismatch([sheet], `Spreadsheet.${method}`);
    return at;
  };
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
    deleteSheet: (sheet: unknown) => deleteTab(host, given(sheet, 'deleteSheet')),
    setActiveSheet: (sheet: unknown) => {
      activate(host, given(sheet, 'setActiveSheet'));
      return sheet;
    },
    getActiveSheet: () => object(activeTab(host, id)),
    ...activeSheetMembers(host, id),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

function activeSheetMembers(host: Host, id: string) {
  return {
    deleteActiveSheet: () => {
      deleteTab(host, { id, sheetId: activeTab(host, id).sheetId });
      return sheetObject(host, { id, sheetId: activeTab(host, id).sheetId });
    },
    duplicateActiveSheet: () => {
      const sheet = activeTab(host, id);
      const index = bookOf(host, id).sheets.indexOf(sheet) + 1;
      return inserted(host, id, { template: { id, sheetId: sheet.sheetId }, index });
    },
    renameActiveSheet: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch([name], 'Spreadsheet.renameActiveSheet');
      const properties = { sheetId: activeTab(host, id).sheetId, title: name };
      change(host, id, (draft) => updateSheetProperties(draft, { properties, fields: 'title' }));
    },
    moveActiveSheet: (position: unknown) => {
      const { sheetId } = activeTab(host, id);
      const to = whole(position, 'Spreadsheet.moveActiveSheet') - 1;
      if (to < 0 || to >= bookOf(host, id).sheets.length) throw new ServiceError(TEXT.tabPosition);
      change(host, id, (draft) => {
        const from = draft.book.sheets.findIndex((sheet) => sheet.sheetId === sheetId);
        const properties = { sheetId, index: to > from ? to + 1 : to };
        updateSheetProperties(draft, { properties, fields: 'index' });
      });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

/** `(name?, index?, options?)`, each of which may be left out; a new tab stands after the active one and becomes active. */
function insertSheet(host: Host, id: string, args: unknown[]): object {
  const title = args.find((arg): arg is string => typeof arg === 'string');
  const index = args.find((arg): arg is number => typeof arg === 'number');
  const options = args.find(
    (arg): arg is { template?: unknown } => typeof arg === 'object' && arg !== null,
  );
  const template = options?.template === undefined ? undefined : identityOf(options.template);
  const understood = [title, index, options].filter((arg) => arg !== undefined).length;
  if (understood !== args.length || (options?.template !== undefined && !template))
    throw mismatch(args, 'Spreadsheet.insertSheet');
  const active = bookOf(host, id).sheets.indexOf(activeTab(host, id));
  return inserted(host, id, { title, template, index: index ?? active + 1 });
}

function inserted(
  host: Host,
  id: string,
  { title, index, template }: { title?: string; index: number; template?: At },
): object {
  const source = template && { book: bookOf(host, template.id), sheet: sheetOf(host, template) };
  const sheetId = change(host, id, (draft) => {
    if (source) return copyTabInto(draft, source, { title, index }).sheetId;
    const reply = addSheet(draft, { properties: { title: title ?? nextTitle(draft), index } });
    return (reply as { addSheet: { properties: { sheetId: number } } }).addSheet.properties.sheetId;
  });
  activate(host, { id, sheetId });
  return sheetObject(host, { id, sheetId });
}
