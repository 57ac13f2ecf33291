import { parseCells, splitA1 } from './a1';
import type { Found } from './filters';
import { gridOf, openRect } from './grid';
import { refuse } from './refusal';
import type { SheetState, SpreadsheetState } from './state';

/**
 * What a text in A1 notation means: cells of a tab or of the first visible one, a named range, or a whole tab.
 * @see WS/sheets/api/guides/concepts (A1 notation)
 */
export function placedRange(book: SpreadsheetState, text: string): Found {
  return findRange(book, text) ?? refuse(`Unable to parse range: ${text}`);
}

export function findRange(book: SpreadsheetState, text: string): Found | undefined {
  const { title, cells } = splitA1(text);
  if (title !== undefined) {
    const sheet = sheetTitled(book, title);
    const rect = sheet && (cells === undefined || cells === '' ? gridOf(sheet) : parseCells(cells));
    return sheet && rect && { sheet, rect };
  }
  const rect = parseCells(text);
  const first = book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0];
  if (rect && first) return { sheet: first, rect };
  return namedRange(book, text) ?? wholeTab(book, text);
}

function namedRange(book: SpreadsheetState, name: string): Found | undefined {
  const named = book.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheet = named && book.sheets.find(({ sheetId }) => sheetId === named.range.sheetId);
  return sheet && { sheet, rect: openRect(named.range) };
}

function wholeTab(book: SpreadsheetState, title: string): Found | undefined {
  const sheet = sheetTitled(book, title);
  return sheet && { sheet, rect: gridOf(sheet) };
}

/** Titles are compared without regard to case. */
function sheetTitled(book: SpreadsheetState, title: string): SheetState | undefined {
  return book.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
}
