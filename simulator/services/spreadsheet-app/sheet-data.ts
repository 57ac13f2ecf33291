import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { assertEditable } from '../sheets/access';
import { cellAt, eachPlace, gridOf, lastRow } from '../sheets/grid';
import { assertGridFits } from '../sheets/limits';
import { sortRows } from '../sheets/sort';
import type { Cell } from '../sheets/state';
import { withContent } from '../sheets/typed-input';
import { change, mismatch, whole } from './context';
import { cellFrom, guestValue } from './guest-values';
import type { At } from './identity';
import { placeFromArguments } from './place';
import { clearedFormat, withNote } from './range-look';
import { table } from './range-values';

/** What a tab does with its data as a whole: AS/reference/spreadsheet/sheet. */
export function dataMembers(host: Host, at: At, self: () => object) {
  const each = (next: (cell: Cell) => Cell) => {
    changeAll(host, at, next);
    return self();
  };
  return {
    appendRow: (values: unknown) => {
      if (!Array.isArray(values)) throw mismatch([values], 'Sheet.appendRow');
      appendRow(host, at, values);
      return self();
    },
    getSheetValues: (...args: unknown[]) =>
      table(host, placeFromArguments(host, at, args), (cell, book) => guestValue(host, book, cell)),
    clear: ({
      contentsOnly,
      formatOnly,
    }: { contentsOnly?: boolean; formatOnly?: boolean } = {}) => {
      const all = !contentsOnly && !formatOnly;
      return each((cell) => {
        const emptied = all || contentsOnly ? withContent(cell, {}) : cell;
        return all || formatOnly ? clearedFormat(emptied) : emptied;
      });
    },
    clearContents: () => each((cell) => withContent(cell, {})),
    clearFormats: () => each(clearedFormat),
    clearNotes: () => each((cell) => withNote(cell, null)),
    sort: (column: unknown, ascending: unknown = true) => {
      sort(host, at, { column: whole(column, 'Sheet.sort'), ascending: ascending === true });
      return self();
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

/** One call, at the bottom of the data; texts as if typed (platform-facts §5.2, §5.3). */
function appendRow(host: Host, at: At, values: unknown[]): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    const row = lastRow(sheet);
    assertEditable(draft, sheet, {
      startRow: row,
      endRow: row + 1,
      startColumn: 0,
      endColumn: values.length,
    });
    sheet.rowCount = Math.max(sheet.rowCount, row + 1);
    sheet.columnCount = Math.max(sheet.columnCount, values.length);
    assertGridFits(draft.book);
    values.forEach((value, column) => {
      const before = cellAt(sheet, row, column);
      draft.setCell(sheet, { row, column }, cellFrom(host, draft.book, { before, value }));
    });
  });
}

function changeAll(host: Host, at: At, next: (cell: Cell) => Cell): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    assertEditable(draft, sheet, gridOf(sheet));
    eachPlace({ ...gridOf(sheet), endRow: sheet.rows.length }, (row, column) => {
      const cell = sheet.rows[row]?.[column];
      if (cell) draft.setCell(sheet, { row, column }, next(cell));
    });
    sheet.columnLooks = sheet.columnLooks.map(
      (looks) => looks && looks.map((look) => ({ ...look, cell: next(look.cell) })),
    );
  });
}

/** All rows but the frozen ones. */
function sort(
  host: Host,
  at: At,
  { column, ascending }: { column: number; ascending: boolean },
): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    const rect = { ...gridOf(sheet), startRow: sheet.frozenRowCount };
    assertEditable(draft, sheet, rect);
    const specs = [
      { dimensionIndex: column - 1, sortOrder: ascending ? 'ASCENDING' : 'DESCENDING' },
    ];
    sortRows(draft, sheet, { rect, specs });
  });
}
