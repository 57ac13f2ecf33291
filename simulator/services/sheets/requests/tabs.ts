import { assertEditable, assertTabEditable } from '../access';
import type { Draft } from '../draft';
import { gridOf } from '../grid';
import { assertGridFits } from '../limits';
import { parseMask, updated } from '../mask';
import { refuse } from '../refusal';
import { sheetProperties } from '../resource';
import { newSheet, type SheetState } from '../state';
import { copyTabInto } from '../copy-tab';
import { freeId, freeTitle, nextTitle } from '../tab-names';
import { neededMask, type Handler } from './api';
import { setProperties, type GivenProperties } from './tab-properties';

export const addSheet: Handler<{ properties?: GivenProperties }> = (draft, { properties = {} }) => {
  const { book } = draft;
  const { rowCount = 1000, columnCount = 26 } = properties.gridProperties ?? {};
  const sheetId = freeId(draft, properties.sheetId);
  const title = freeTitle(draft, properties.title ?? nextTitle(draft));
  const sheet = newSheet(sheetId, title, { rows: rowCount, columns: columnCount });
  const index = properties.index ?? book.sheets.length;
  if (index > book.sheets.length || index < 0) refuse(`Sheet index ${index} is out of bounds.`);
  book.sheets.splice(index, 0, sheet);
  const { index: _index, title: _title, sheetId: _id, ...rest } = properties;
  setProperties(draft, sheet, {
    given: rest,
    mask: parseMask(Object.keys(rest).join(',') || 'sheetId'),
  });
  assertGridFits(book);
  return { addSheet: { properties: sheetProperties(book, sheet) } };
};

export const updateSheetProperties: Handler<{ properties?: GivenProperties; fields?: string }> = (
  draft,
  body,
) => {
  const mask = neededMask(body.fields);
  const given = body.properties ?? {};
  const sheet = draft.sheet(given.sheetId ?? 0);
  const named = mask === true ? Object.keys(given) : Object.keys(mask);
  if (named.includes('title') && given.title !== sheet.title) {
    assertTabEditable(draft, sheet);
    sheet.title = freeTitle(draft, given.title ?? '', sheet);
  }
  setProperties(draft, sheet, { given, mask });
  if (named.includes('index')) moveTab(draft, sheet, given.index);
  assertSomeVisible(draft);
  assertGridFits(draft.book);
};

/** The index is counted before the move (reference of `SheetProperties.index`). */
export function moveTab(draft: Draft, sheet: SheetState, index: number | undefined): void {
  const { sheets } = draft.book;
  const from = sheets.indexOf(sheet);
  const to = index ?? sheets.length;
  if (to > sheets.length) refuse(`Sheet index ${to} is out of bounds.`);
  sheets.splice(from, 1);
  sheets.splice(to > from ? to - 1 : to, 0, sheet);
}

export const deleteSheet: Handler<{ sheetId?: number }> = (draft, body) => {
  const sheet = draft.sheet(body.sheetId ?? 0);
  const { book } = draft;
  if (sheet.formId !== '')
    refuse('You cannot delete a sheet with a linked form. Please unlink the form first.');
  if (book.sheets.length === 1) refuse("You can't remove all the sheets in a document.");
  assertEditable(draft, sheet, gridOf(sheet));
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  assertSomeVisible(draft);
  book.namedRanges = book.namedRanges.filter(({ range }) => range.sheetId !== sheet.sheetId);
  book.developerMetadata = book.developerMetadata.filter(
    ({ place }) => place.on === 'spreadsheet' || place.sheetId !== sheet.sheetId,
  );
};

/** A copy has the cells and rules, but is neither hidden, protected nor linked to the form (docs/fidelity-notes.md). */
export const duplicateSheet: Handler<{
  sourceSheetId?: number;
  insertSheetIndex?: number;
  newSheetId?: number;
  newSheetName?: string;
}> = (draft, body) => {
  const sheet = draft.sheet(body.sourceSheetId ?? 0);
  const { insertSheetIndex = 0, newSheetId, newSheetName } = body;
  const copy = copyTabInto(
    draft,
    { book: draft.book, sheet },
    { sheetId: newSheetId, title: newSheetName, index: insertSheetIndex },
  );
  return { duplicateSheet: { properties: sheetProperties(draft.book, copy) } };
};

export const updateSpreadsheetProperties: Handler<{
  properties?: { title?: string; locale?: string; timeZone?: string };
  fields?: string;
}> = (draft, body) => {
  const mask = neededMask(body.fields);
  const file = draft.world.drive.files[draft.book.id];
  const before = { title: file?.name, locale: draft.book.locale, timeZone: draft.book.timeZone };
  const { title, locale, timeZone } = updated(before, body.properties ?? {}, mask);
  if (timeZone !== undefined) draft.book.timeZone = checkedZone(timeZone);
  draft.book.locale = locale || draft.book.locale;
  if (file && title) draft.renamed = title;
};

function checkedZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone;
  } catch {
    return refuse(`Invalid time zone: ${timeZone}`);
  }
}

function assertSomeVisible(draft: Draft): void {
  if (draft.book.sheets.every((sheet) => sheet.hidden))
    refuse("You can't remove all the visible sheets in a document.");
}
