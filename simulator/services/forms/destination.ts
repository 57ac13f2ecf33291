import { nextNumber } from '../../world/ids';
import type { World } from '../../world/world';
import { newSheet, type SheetState } from '../sheets/state';
import { isGrid, isQuestion } from './kinds';
import { TAB_APPEARS_AFTER } from './rules';
import type { Destination, DestinationColumn, FormItem, FormState } from './state';
import { itemIn } from './stands-for';
import { appendRow, firstColumn, tabOf, writeHeaders } from './tab';

/** Links a form to a spreadsheet. The tab is a new one each time, and it is not there yet (platform-facts §4.7). */
export function link(
  world: World,
  form: FormState,
  about: { spreadsheetId: string; now: number; execution: number },
): void {
  unlink(world, form);
  form.destination = {
    spreadsheetId: about.spreadsheetId,
    sheetId: nextNumber(world, 'form-tab', 2_000_000_000) + 1,
    pendingUntil: about.now + TAB_APPEARS_AFTER,
    linkedIn: about.execution,
    columns: [],
    hasEmailColumn: form.collectEmail,
  };
}

/** Unlinks a form; the tab stays with its rows, an ordinary tab from now on. */
export function unlink(world: World, form: FormState): void {
  const sheet = tabOf(world, form);
  if (sheet !== undefined) sheet.formId = '';
  form.destination = null;
}

/** Lets every tab appear whose time has come, or whose link was made by an earlier execution. */
export function settleFormTabs(world: World, moment: { now: number; execution: number }): void {
  for (const form of Object.values(world.forms)) {
    const { destination } = form;
    if (destination === null || destination.pendingUntil === null) continue;
    if (moment.now >= destination.pendingUntil || moment.execution !== destination.linkedIn)
      appear(world, form, destination);
  }
}

/** Lets the tabs of all links made so far appear: between two executions time enough has passed. */
export function settleAllFormTabs(world: World): void {
  settleFormTabs(world, { now: Number.POSITIVE_INFINITY, execution: 0 });
}

/**
 * New questions get a column at the right, renamed ones a new header; columns never move and never go (platform-facts §4.7).
 */
export function headersFollow(world: World, form: FormState): void {
  const { destination } = form;
  const sheet = tabOf(world, form);
  if (destination === null || sheet === undefined) return;
  const missing = wantedColumns(form).filter(
    (column) => !destination.columns.some((known) => sameColumn(known, column)),
  );
  destination.columns.push(...missing);
  const changed = new Map<number, string>();
  destination.columns.forEach((column, index) => {
    const item = itemIn(form, column.itemId);
    const header = item === undefined ? column.header : headerOf(item, column.row);
    if (header === column.header) return;
    column.header = header;
    changed.set(firstColumn(destination) + index, header);
  });
  if (changed.size > 0) writeHeaders(world, destination, changed);
}

function appear(world: World, form: FormState, destination: Destination): void {
  const book = world.spreadsheets[destination.spreadsheetId];
  destination.pendingUntil = null;
  if (book === undefined) return;
  const spanish = book.locale.startsWith('es');
  const sheet = newSheet(
    destination.sheetId,
    freeTitle(book.sheets, spanish ? 'Respuestas de formulario' : 'Form Responses'),
  );
  Object.assign(sheet, { formId: form.id, frozenRowCount: 1, lastFormRow: 1 });
  book.sheets.unshift(sheet);
  const headers = new Map([[0, spanish ? 'Marca temporal' : 'Timestamp']]);
  if (destination.hasEmailColumn)
    headers.set(1, spanish ? 'Dirección de correo electrónico' : 'Email Address');
  writeHeaders(world, destination, headers);
  headersFollow(world, form);
  for (const response of form.responses) appendRow(world, form, response);
}

function freeTitle(sheets: SheetState[], base: string): string {
  for (let n = 1; ; n += 1) {
    if (!sheets.some(({ title }) => title === `${base} ${n}`)) return `${base} ${n}`;
  }
}

/** What should have a column: in the form's order when it is linked; later ones are put at the right. */
function wantedColumns(form: FormState): DestinationColumn[] {
  return form.items.filter(({ type }) => isQuestion(type)).flatMap((item) => columnsOf(item));
}

/** A column for each question, and for each row of a grid. A header not yet written is empty. */
function columnsOf(item: FormItem): DestinationColumn[] {
  if (!isGrid(item.type)) return [{ itemId: item.id, header: '' }];
  return item.rows.map((_title, row) => ({ itemId: item.id, row, header: '' }));
}

function sameColumn(a: DestinationColumn, b: DestinationColumn): boolean {
  return a.itemId === b.itemId && a.row === b.row;
}

function headerOf(item: FormItem, row: number | undefined): string {
  return row === undefined ? item.title : `${item.title} [${item.rows[row] ?? ''}]`;
}
