import { tell } from '../../world/events';
import type { World } from '../../world/world';
import { displayed } from '../sheets/display';
import { edit, type Draft } from '../sheets/draft';
import { LIMITS } from '../sheets/limits';
import { cellAt, holdsData } from '../sheets/grid';
import { serialOfMoment, yearOf } from '../sheets/serial';
import { changeGrid } from '../sheets/shift';
import type { Cell, Row, SheetState, SpreadsheetState } from '../sheets/state';
import { typedCell, withContent } from '../sheets/typed-input';
import { itemIn } from './stands-for';
import type {
  Destination,
  DestinationColumn,
  FormItem,
  FormState,
  RawAnswer,
  StoredResponse,
} from './state';

/** A row that the form wrote, and what it shows: what the spreadsheet's event tells (platform-facts §2.5). */
export interface WrittenRow {
  spreadsheetId: string;
  sheetId: number;
  /** Counted from 0. */
  row: number;
  headers: string[];
  shown: string[];
  /** Which cells an edit left as they were; none of a new answer's. */
  unchanged: boolean[];
}

/** The linked tab, once it is there. */
export function tabOf(world: World, form: FormState): SheetState | undefined {
  const { destination } = form;
  if (destination === null || destination.pendingUntil !== null) return undefined;
  return world.spreadsheets[destination.spreadsheetId]?.sheets.find(
    ({ sheetId }) => sheetId === destination.sheetId,
  );
}

/** How many columns stand before the first question: the timestamp and, if collected, the e-mail address. */
export function firstColumn(destination: Destination): number {
  return destination.hasEmailColumn ? 2 : 1;
}

/** Writes an answer below the last one that the form wrote. Nothing happens while there is no tab. */
export function appendRow(
  world: World,
  form: FormState,
  response: StoredResponse,
): WrittenRow | undefined {
  const tab = tabOf(world, form);
  if (tab === undefined) return undefined;
  return write(world, form, { response, place: (draft) => rowBelow(draft, tab.sheetId) });
}

/** Writes an edited answer over its row, wherever that is by now; at the end when the row is gone. */
export function rewriteRow(
  world: World,
  form: FormState,
  about: { before: StoredResponse; after: StoredResponse },
): WrittenRow | undefined {
  const sheet = tabOf(world, form);
  if (sheet === undefined) return undefined;
  const row = rowOf(world, form, { sheet, response: about.before });
  if (row === undefined) return appendRow(world, form, about.after);
  return write(world, form, { response: about.after, before: about.before, place: () => row });
}

/** Writes headers into the first row, by column counted from 0. */
export function writeHeaders(
  world: World,
  destination: Destination,
  headers: Map<number, string>,
): void {
  const { spreadsheetId: id, sheetId } = destination;
  const author = { user: GOOGLE, now: world.drive.files[id]?.modifiedTime ?? world.now };
  edit(world, { id, ...author }, (draft) => {
    const sheet = draft.sheet(sheetId);
    for (const [column, header] of headers) {
      const cell = withContent(cellAt(sheet, 0, column), { v: header });
      draft.setCell(sheet, { row: 0, column }, cell);
      sheet.columnCount = Math.max(sheet.columnCount, column + 1);
    }
  });
}

/** Protections do not stop the form itself. */
const GOOGLE = '';

/** The row below the last one that the form wrote; what someone put there moves down (platform-facts §4.7). */
function rowBelow(draft: Draft, sheetId: number): number {
  const sheet = draft.sheet(sheetId);
  const row = Math.max(sheet.lastFormRow, 1);
  if ((sheet.rows[row] ?? []).some(holdsData)) {
    changeGrid(draft, sheet, { axis: 'rows', kind: 'insert', at: row, count: 1 });
  }
  sheet.lastFormRow = row + 1;
  sheet.rowCount = Math.max(sheet.rowCount, row + 1);
  return row;
}

interface Writing {
  response: StoredResponse;
  before?: StoredResponse;
  place: (draft: Draft) => number;
}

function write(world: World, form: FormState, { response, before, place }: Writing): WrittenRow {
  const book = bookOf(world, form);
  const sheetId = form.destination?.sheetId ?? 0;
  const cells = cellsOf(book, form, response);
  const earlier = before === undefined ? undefined : cellsOf(book, form, before);
  const author = { user: GOOGLE, now: response.timestamp };
  const { row, headers, tab } = edit(world, { id: book.id, ...author }, (draft) => {
    const at = place(draft);
    const sheet = draft.sheet(sheetId);
    cells.forEach((cell, column) => {
      draft.setCell(sheet, { row: at, column }, merged(cellAt(sheet, at, column), cell));
    });
    const titles = cells.map((_cell, column) => displayed(cellAt(sheet, 0, column), book.locale));
    return { row: at, headers: titles, tab: sheet.title };
  });
  const done = before === undefined ? 'appended' : 'rewritten';
  tell(world, { at: response.timestamp, text: `row ${done}: «${tab}», row ${row + 1}` });
  return {
    spreadsheetId: book.id,
    sheetId,
    row,
    headers,
    shown: cells.map((cell) => displayed(cell, book.locale)),
    unchanged: cells.map((cell, index) => earlier !== undefined && earlier[index]?.v === cell.v),
  };
}

function merged(before: Cell | undefined, after: Cell): Cell {
  const { v: _v, f: _f, ...rest } = before ?? {};
  return { ...rest, ...after };
}

/** The row whose timestamp is this answer's; among several, the one most like it. */
function rowOf(
  world: World,
  form: FormState,
  about: { sheet: SheetState; response: StoredResponse },
): number | undefined {
  const wanted = cellsOf(bookOf(world, form), form, about.response);
  const likeness = (row: Row): number =>
    wanted.filter((cell, index) => cell.v === row[index]?.v).length;
  let best: number | undefined;
  about.sheet.rows.forEach((row, index) => {
    if (index === 0 || row[0]?.v !== wanted[0]?.v) return;
    if (best === undefined || likeness(row) > likeness(about.sheet.rows[best] ?? [])) best = index;
  });
  return best;
}

function cellsOf(book: SpreadsheetState, form: FormState, response: StoredResponse): Cell[] {
  const { destination } = form;
  if (destination === null) return [];
  const place = { locale: book.locale, timeZone: book.timeZone, now: response.timestamp };
  const answers = destination.columns.map((column) =>
    answerCell(datedText(itemIn(form, column.itemId), cellText(response, column), place), place),
  );
  const email = firstColumn(destination) === 2 ? [answerCell(response.respondentEmail, place)] : [];
  return [timestampCell(book, response), ...email, ...answers];
}

/** To the second; the response itself keeps the milliseconds. */
function timestampCell(book: SpreadsheetState, response: StoredResponse): Cell {
  const seconds = Math.floor(response.timestamp / 1000) * 1000;
  return {
    v: serialOfMoment(seconds, book.timeZone),
    format: { numberFormat: { type: 'DATE_TIME' } },
  };
}

/**
 * Answers are entered like typed input: figures and dates are recognised, the response keeps the raw text (platform-facts §4.7).
 * Of one longer than a cell the tab shows as much as fits (docs/fidelity-notes.md).
 */
function answerCell(
  answer: string,
  place: { locale: string; timeZone: string; now: number },
): Cell {
  const text = answer.slice(0, LIMITS.cellCharacters);
  // A leading `=` would be a formula if a person typed it; from a form it stays text.
  return text.startsWith('=') ? { v: text } : typedCell(undefined, text, place);
}

/** A day without a year is one of the year of the answer (docs/fidelity-notes.md); typed as it is, it would depend on the locale. */
function datedText(
  item: FormItem | undefined,
  answer: string,
  { now, timeZone }: { now: number; timeZone: string },
): string {
  const dayOnly = item?.type === 'DATE' && /^\d\d-\d\d$/.test(answer);
  return dayOnly ? `${yearOf(now, timeZone)}-${answer}` : answer;
}

function cellText(response: StoredResponse, column: DestinationColumn): string {
  const answer = response.answers[String(column.itemId)];
  if (answer === undefined) return '';
  return column.row === undefined || typeof answer === 'string'
    ? joined(answer)
    : joined(answer[column.row] ?? '');
}

function joined(answer: RawAnswer): string {
  return typeof answer === 'string'
    ? answer
    : answer.map((value) => joined(value ?? '')).join(', ');
}

function bookOf(world: World, form: FormState): SpreadsheetState {
  const book = world.spreadsheets[form.destination?.spreadsheetId ?? ''];
  if (book === undefined) throw new Error(`The spreadsheet of form ${form.id} is gone`);
  return book;
}
