import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { roleOf } from '../sheets/access';
import { newSpreadsheetFile } from '../sheets/create';
import { flush } from '../sheets/unflushed';
import { activate, activeBook, activeTab, setActiveBook } from './active';
import { colorBuilder } from './color-objects';
import { ruleBuilder } from './conditional';
import { bookOf, change, mismatch, served } from './context';
import { SHEET_ENUMS } from './enum-keys';
import { enumsNamed } from './enums';
import { criteriaBuilder } from './filter-criteria';
import { identityOf, idOfBook } from './identity';
import { rangeAt } from './range';
import { richTextBuilder } from './rich-text';
import { TEXT } from './rules';
import { selectionMembers } from './selection';
import { sheetObject } from './sheet';
import { spreadsheetObject } from './spreadsheet';
import { textStyleBuilder } from './text-style';
import { uiObject } from './ui';
import { validationBuilder } from './validation';

export { spreadsheetObject } from './spreadsheet';

/** A `Range` for an event, its corner counted from 1. */
export function rangeObject(
  host: Host,
  spreadsheetId: string,
  at: { sheetId: number; row: number; column: number; rows: number; columns: number },
): object {
  return rangeAt(host, { id: spreadsheetId, ...at });
}

/** `SpreadsheetApp`: AS/reference/spreadsheet/spreadsheet-app. The container is the file the script stands in. */
export function spreadsheetAppService(host: Host, runtime: Runtime): object {
  const active = () => orNull(activeBook(host), (id) => spreadsheetObject(host, id));
  return served(host, 'SpreadsheetApp', {
    ...enumsNamed(host, SHEET_ENUMS),
    ...activeMembers(host),
    ...newMembers(host),
    getActive: active,
    getActiveSpreadsheet: active,
    setActiveSpreadsheet: (book: unknown) =>
      setActiveBook(host, idOfBook(book) ?? missing(book, 'setActiveSpreadsheet')),
    setActiveSheet: (sheet: unknown) => {
      activate(host, identityOf(sheet) ?? missing(sheet, 'setActiveSheet'));
      return sheet;
    },
    getUi: () => uiObject(host, runtime),
    open: (file: unknown) => open(host, idOfFile(file), 'open'),
    openById: (id: unknown) => open(host, String(id), 'openById'),
    openByUrl: (url: unknown) => open(host, idInUrl(String(url)), 'openByUrl'),
    create: (name: unknown, rows?: unknown, columns?: unknown) =>
      create(host, String(name), { rows, columns }),
    flush: () => flush(host),
  } satisfies Official<GoogleAppsScript.Spreadsheet.SpreadsheetApp>);
}

function orNull<T>(value: string | undefined, then: (value: string) => T): T | null {
  return value === undefined ? null : then(value);
}

/** The active tab and what is selected there; null where there is no active spreadsheet. */
function activeMembers(host: Host) {
  const at = (id: string) => ({ id, sheetId: activeTab(host, id).sheetId });
  type Member = keyof ReturnType<typeof selectionMembers>;
  const selection =
    (member: Member) =>
    (...args: unknown[]) =>
      orNull(activeBook(host), (id) => {
        const members = selectionMembers(host, () => at(id), 'SpreadsheetApp');
        return (members[member] as (...given: unknown[]) => unknown)(...args);
      });
  return {
    getActiveSheet: () => orNull(activeBook(host), (id) => sheetObject(host, at(id))),
    getActiveRange: selection('getActiveRange'),
    getActiveRangeList: selection('getActiveRangeList'),
    getCurrentCell: selection('getCurrentCell'),
    getSelection: selection('getSelection'),
    setActiveRange: selection('setActiveRange'),
    setActiveRangeList: selection('setActiveRangeList'),
    setCurrentCell: selection('setCurrentCell'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;
}

function newMembers(host: Host) {
  return {
    newColor: () => colorBuilder(host),
    newConditionalFormatRule: () => ruleBuilder(host),
    newDataValidation: () => validationBuilder(host),
    newFilterCriteria: () => criteriaBuilder(host),
    newRichTextValue: () => richTextBuilder(host),
    newTextStyle: () => textStyleBuilder(host),
  } satisfies Official<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;
}

/** A `File` of Drive, by the id it tells. */
function idOfFile(file: unknown): string {
  const given = file as { getId?: unknown } | null;
  if (typeof given === 'object' && typeof given?.getId === 'function')
    return String((given.getId as () => unknown)());
  return missing(file, 'open');
}

function missing(given: unknown, method: string): never {
  throw mismatch([given], `SpreadsheetApp.${method}`);
}

function open(host: Host, id: string, member: string): object {
  if (host.world.spreadsheets[id] === undefined || host.world.drive.files[id] === undefined) {
    throw new ServiceError(TEXT.notFound(member));
  }
  if (roleOf(host.world, id, host.execution.about.user) === 'none')
    throw new ServiceError(TEXT.noAccess);
  return spreadsheetObject(host, id);
}

function idInUrl(url: string): string {
  const id = /\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
  if (id === undefined) throw new ServiceError('Invalid argument: url');
  return id;
}

function create(host: Host, title: string, size: { rows?: unknown; columns?: unknown }): object {
  const id = newSpreadsheetFile(host, { properties: { title } });
  const [first] = bookOf(host, id).sheets;
  if (first && typeof size.rows === 'number' && typeof size.columns === 'number') {
    const [rowCount, columnCount] = [size.rows, size.columns];
    change(host, id, (draft) =>
      Object.assign(draft.sheet(first.sheetId), { rowCount, columnCount }),
    );
  }
  return spreadsheetObject(host, id);
}
