import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
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
import { copiedFormula, fromR1C1, toR1C1 } from '../sheets/r1c1';
import { TEXT } from './rules';
import { assertSatisfied } from './validation';

/** One value for each cell of a range, as rows of the script's own arrays. */
export function table(
  host: Host,
  place: Place,
  valueOf: (
    cell: Cell | undefined,
    book: SpreadsheetState,
    at: { row: number; column: number },
  ) => unknown,
): unknown[][] {
  const book = bookOf(host, place.id);
  const sheet = sheetOf(host, place);
  const rows = Array.from({ length: place.rows }, (_, r) => {
    const at = (c: number) => cellAt(sheet, place.row - 1 + r, place.column - 1 + c);
    return host.realm.array(
      Array.from({ length: place.columns }, (__, c) => valueOf(at(c), book, { row: r, column: c })),
    );
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
  return {
    ...formulaMembers(host, place, self),
    getValue: () => first(host, place, value),
    getValues: () => table(host, place, value),
    getDisplayValue: () => first(host, place, shown),
    getDisplayValues: () => table(host, place, shown),
    setValue: (given: unknown) => {
      write(host, place, () => given);
      return self();
    },
    setValues: (given: unknown) => {
      const rows = matrix(given, place, 'Range.setValues');
      write(host, place, (at) => rows[at.row]?.[at.column]);
      return self();
    },
    clearContent: () => {
      changeCells(host, place, (cell) => withContent(cell, {}));
      return self();
    },
    isBlank: () => isBlank(sheetOf(host, place), place),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** Formulas as text, in A1 and in R1C1 notation; a text without `=` gets one (gas-fakes' tests). */
function formulaMembers(host: Host, place: Place, self: () => object) {
  const set =
    (method: string, read: (text: string, at: Spot) => string) =>
    (given: unknown): object => {
      if (given !== null && typeof given !== 'string') throw mismatch([given], `Range.${method}`);
      // Relative references go along from the first cell on (gas-fakes' tests).
      const atFirst = read(given ?? '', spotOf(place));
      changeCells(host, place, (cell, at) =>
        formulaCell(cell, copiedFormula(atFirst, spotOf(place), spotOf(place, at))),
      );
      return self();
    };
  const setEach =
    (method: string, read: (text: string, at: Spot) => string) =>
    (given: unknown): object => {
      const rows = matrix(given, place, `Range.${method}`);
      changeCells(host, place, (cell, at) =>
        formulaCell(cell, read(String(rows[at.row]?.[at.column] ?? ''), spotOf(place, at))),
      );
      return self();
    };
  const formula = (cell: Cell | undefined) => cell?.f ?? '';
  const relative = (cell: Cell | undefined, at: Spot) =>
    cell?.f === undefined ? null : toR1C1(cell.f, at);
  const asWritten = (text: string): string => text;
  return {
    getFormula: () => first(host, place, formula),
    getFormulas: () => table(host, place, formula),
    // Known difference: the formula is kept and shown as its text, not evaluated.
    setFormula: set('setFormula', asWritten),
    // Known difference: the formula is kept and shown as its text, not evaluated.
    setFormulas: setEach('setFormulas', asWritten),
    getFormulaR1C1: () => first(host, place, (cell) => relative(cell, spotOf(place))),
    getFormulasR1C1: () =>
      table(host, place, (cell, _book, at) => relative(cell, spotOf(place, at))),
    // Known difference: the formula is kept and shown as its text, not evaluated.
    setFormulaR1C1: set('setFormulaR1C1', fromR1C1),
    // Known difference: the formula is kept and shown as its text, not evaluated.
    setFormulasR1C1: setEach('setFormulasR1C1', fromR1C1),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** A cell of the tab, counted from 0. */
interface Spot {
  row: number;
  column: number;
}

function spotOf({ row, column }: Place, at: Spot = { row: 0, column: 0 }): Spot {
  return { row: row - 1 + at.row, column: column - 1 + at.column };
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
