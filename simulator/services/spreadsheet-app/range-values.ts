import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { assertEditable } from '../sheets/access';
import type { Draft } from '../sheets/draft';
import { displayed } from '../sheets/display';
import { cellAt, eachPlace } from '../sheets/grid';
import { restyle } from '../sheets/looks';
import type { Cell, SheetState, SpreadsheetState } from '../sheets/state';
import { withContent } from '../sheets/typed-input';
import { bookOf, change, mismatch, sheetOf } from './context';
import { cellFrom, guestValue } from './guest-values';
import { rectOf, type Place } from './place';
import { TEXT } from './rules';
import { assertSatisfied } from './validation';

/** One value for each cell of a range, as rows of the script's own arrays. */
export function table(
  host: Host,
  place: Place,
  valueOf: (cell: Cell | undefined, book: SpreadsheetState) => unknown,
): unknown[][] {
  const book = bookOf(host, place.id);
  const sheet = sheetOf(host, place);
  const rows = Array.from({ length: place.rows }, (_, r) => {
    const at = (c: number) => cellAt(sheet, place.row - 1 + r, place.column - 1 + c);
    return host.realm.array(Array.from({ length: place.columns }, (__, c) => valueOf(at(c), book)));
  });
  return host.realm.array(rows);
}

export function first(
  host: Host,
  place: Place,
  valueOf: (cell: Cell | undefined, book: SpreadsheetState) => unknown,
): unknown {
  return valueOf(
    cellAt(sheetOf(host, place), place.row - 1, place.column - 1),
    bookOf(host, place.id),
  );
}

/** Changes each cell of a range, unless a protection forbids it. */
export function changeCells(
  host: Host,
  place: Place,
  next: (cell: Cell | undefined, at: { row: number; column: number }, draft: Draft) => Cell,
): void {
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    const rect = rectOf(place);
    assertEditable(draft, sheet, rect);
    eachPlace(rect, (row, column) => {
      const at = { row: row - rect.startRow, column: column - rect.startColumn };
      draft.setCell(sheet, { row, column }, next(cellAt(sheet, row, column), at, draft));
    });
  });
}

/** Changes how all cells of a range look, in the same way. */
export function changeLooks(
  host: Host,
  place: Place,
  next: (cell: Cell | undefined) => Cell,
): void {
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    const rect = rectOf(place);
    assertEditable(draft, sheet, rect);
    restyle(draft, sheet, { rect, next });
  });
}

/** `getValues`, `setValues` and their kin: AS/reference/spreadsheet/range, platform-facts §5.1–5.2. */
export function valueMembers(host: Host, place: Place, self: () => object) {
  const value = (cell: Cell | undefined, book: SpreadsheetState) => guestValue(host, book, cell);
  const shown = (cell: Cell | undefined, book: SpreadsheetState) => displayed(cell, book.locale);
  const formula = (cell: Cell | undefined) => cell?.f ?? '';
  return {
    getValue: () => first(host, place, value),
    getValues: () => table(host, place, value),
    getDisplayValue: () => first(host, place, shown),
    getDisplayValues: () => table(host, place, shown),
    getFormula: () => first(host, place, formula),
    getFormulas: () => table(host, place, formula),
    setValue: (given: unknown) => {
      write(host, place, () => given);
      return self();
    },
    setValues: (given: unknown) => {
      const rows = matrix(given, place, 'Range.setValues');
      write(host, place, (at) => rows[at.row]?.[at.column]);
      return self();
    },
    setFormula: (given: unknown) => {
      if (typeof given !== 'string') throw mismatch([given], 'Range.setFormula');
      changeCells(host, place, (cell) => formulaCell(cell, given));
      return self();
    },
    setFormulas: (given: unknown) => {
      const rows = matrix(given, place, 'Range.setFormulas');
      changeCells(host, place, (cell, at) =>
        formulaCell(cell, String(rows[at.row]?.[at.column] ?? '')),
      );
      return self();
    },
    clearContent: () => {
      changeCells(host, place, (cell) => withContent(cell, {}));
      return self();
    },
    isBlank: () => isBlank(sheetOf(host, place), place),
  };
}

function write(
  host: Host,
  place: Place,
  valueAt: (at: { row: number; column: number }) => unknown,
): void {
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    const rect = rectOf(place);
    assertEditable(draft, sheet, rect);
    eachPlace(rect, (row, column) => {
      const value = valueAt({ row: row - rect.startRow, column: column - rect.startColumn });
      const before = cellAt(sheet, row, column);
      draft.setCell(sheet, { row, column }, cellFrom(host, draft.book, { before, value }));
      assertSatisfied(draft, sheet, { row, column });
    });
  });
}

function formulaCell(cell: Cell | undefined, text: string): Cell {
  if (text === '') return withContent(cell, {});
  const formula = text.startsWith('=') ? text : `=${text}`;
  return withContent(cell, { v: formula, f: formula });
}

function isBlank(sheet: SheetState, place: Place): boolean {
  let blank = true;
  eachPlace(rectOf(place), (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell?.f !== undefined || (cell?.v !== undefined && cell.v !== '')) blank = false;
  });
  return blank;
}

/** Rows of values in the exact shape of the range, or the error with the counts (platform-facts §1.5). */
export function matrix(given: unknown, place: Place, method: string): unknown[][] {
  if (!Array.isArray(given) || given.some((row) => !Array.isArray(row)))
    throw mismatch([given], method);
  if (given.length !== place.rows)
    throw new ServiceError(TEXT.shape('rows', given.length, place.rows));
  const odd = given.find((row: unknown[]) => row.length !== place.columns) as unknown[] | undefined;
  if (odd) throw new ServiceError(TEXT.shape('columns', odd.length, place.columns));
  return given as unknown[][];
}
