import type { Rect } from '../a1';
import { assertEditable } from '../access';
import type { Draft } from '../draft';
import { displayed } from '../display';
import { isFound, patternOf, replacedText, type Search } from '../find';
import { cellAt, clipped, gridOf, openRect } from '../grid';
import { refuse } from '../refusal';
import type { GridRange, SheetState } from '../state';
import { typedCell } from '../typed-input';
import { withSheetId, type Handler } from './api';

interface FindReplace {
  find?: string;
  replacement?: string;
  matchCase?: boolean;
  matchEntireCell?: boolean;
  searchByRegex?: boolean;
  includeFormulas?: boolean;
  range?: Partial<GridRange>;
  sheetId?: number;
  allSheets?: boolean;
}

/** `findReplace`: in a range, a tab or all tabs; the new text is read as if typed (reference of `FindReplaceRequest`). */
export const findReplace: Handler<FindReplace> = (draft, body) => {
  if (!body.find) refuse('find: must not be empty.');
  const search: Search = {
    text: body.find,
    matchCase: body.matchCase ?? false,
    entireCell: body.matchEntireCell ?? false,
    formulas: body.includeFormulas ?? false,
    regularExpression: body.searchByRegex ?? false,
    ignoreDiacritics: false,
  };
  const pattern = patternOf(search);
  const count = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  };
  for (const { sheet, rect } of scopeOf(draft, body)) {
    const rows = new Set<number>();
    eachUsed(sheet, rect, (row, column) => {
      const cell = cellAt(sheet, row, column);
      const { locale, timeZone } = draft.book;
      if (!isFound(cell, locale, { search, pattern })) return;
      const before = cell?.f ?? displayed(cell, locale);
      const after = replacedText(before, body.replacement ?? '', { search, pattern });
      assertEditable(draft, sheet, {
        startRow: row,
        endRow: row + 1,
        startColumn: column,
        endColumn: column + 1,
      });
      draft.setCell(
        sheet,
        { row, column },
        typedCell(cell, after.text, { locale, timeZone, now: draft.author.now }),
      );
      count[cell?.f === undefined ? 'valuesChanged' : 'formulasChanged'] += 1;
      count.occurrencesChanged += after.count;
      rows.add(row);
    });
    count.rowsChanged += rows.size;
    count.sheetsChanged += rows.size > 0 ? 1 : 0;
  }
  // Counts of zero are left out, as the API leaves out what is zero.
  return { findReplace: Object.fromEntries(Object.entries(count).filter(([, n]) => n > 0)) };
};

function scopeOf(
  draft: Draft,
  { range, sheetId, allSheets }: FindReplace,
): { sheet: SheetState; rect: Rect }[] {
  if (range) {
    const sheet = draft.sheet(withSheetId(range).sheetId);
    return [{ sheet, rect: clipped(sheet, openRect(range)) }];
  }
  if (!allSheets && sheetId === undefined)
    refuse('A scope must be specified: range, sheetId or allSheets.');
  const sheets = allSheets ? draft.book.sheets : [draft.sheet(sheetId ?? 0)];
  return sheets.map((sheet) => ({ sheet, rect: gridOf(sheet) }));
}

function eachUsed(
  sheet: SheetState,
  rect: Rect,
  visit: (row: number, column: number) => void,
): void {
  for (let row = rect.startRow; row < Math.min(rect.endRow, sheet.rows.length); row += 1) {
    const end = Math.min(rect.endColumn, sheet.rows[row]?.length ?? 0);
    for (let column = rect.startColumn; column < end; column += 1) visit(row, column);
  }
}
