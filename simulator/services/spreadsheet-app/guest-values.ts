import type { Host } from '../../runtime/host';
import { showsDate } from '../sheets/display';
import { conventionsOf } from '../sheets/locale';
import { momentOfSerial, serialOfMoment } from '../sheets/serial';
import type { Cell, SpreadsheetState } from '../sheets/state';
import { typedCell, withContent } from '../sheets/typed-input';

/** The value of a cell as `getValue` gives it: dates as Date of the script, nothing as '' (platform-facts §5.1). */
export function guestValue(host: Host, book: SpreadsheetState, cell: Cell | undefined): unknown {
  const value = cell?.v ?? '';
  if (typeof value !== 'number' || !showsDate(cell?.format?.numberFormat)) return value;
  return host.realm.date(momentOfSerial(value, book.timeZone));
}

/** The cell after `setValue`: texts as if typed, dates in the spreadsheet's zone, null and undefined as nothing. */
export function cellFrom(
  host: Host,
  book: SpreadsheetState,
  { before, value }: { before: Cell | undefined; value: unknown },
): Cell {
  if (value === null || value === undefined) return withContent(before, {});
  if (host.realm.isDate(value)) return dateCell(book, before, value.getTime());
  const { locale, timeZone } = book;
  const place = { locale, timeZone, now: host.execution.now() };
  if (typeof value === 'number' && !Number.isFinite(value))
    return withContent(before, { v: '#NUM!' });
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return typedCell(before, value, place);
  return withContent(before, { v: javaText(host, value) });
}

/** What Google writes for values that fit into no cell: arrays and objects as Java prints them. */
function javaText(host: Host, value: unknown): string {
  if (Array.isArray(value))
    return `[Ljava.lang.Object;@${Math.floor(host.realm.random() * 2 ** 31).toString(16)}`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}=${String(inner)}`);
  return `{${entries.join(', ')}}`;
}

/** A date with no time of day shows the day only. */
function dateCell(book: SpreadsheetState, before: Cell | undefined, ms: number): Cell {
  if (Number.isNaN(ms)) return withContent(before, { v: '#NUM!' });
  const serial = serialOfMoment(ms, book.timeZone);
  const { date, time } = conventionsOf(book.locale);
  const numberFormat = Number.isInteger(serial)
    ? { type: 'DATE', pattern: date }
    : { type: 'DATE_TIME', pattern: `${date} ${time}` };
  const plain =
    before?.format?.numberFormat &&
    !showsDate(before.format.numberFormat) &&
    before.format.numberFormat.type !== 'TEXT';
  const { numberFormat: _old, ...look } = before?.format ?? {};
  return withContent(plain ? { ...before, format: look } : before, { v: serial, numberFormat });
}
