import { keys, text } from '../../core/facts';
import { normalisePhone } from '../../core/people/phone';
import { daysBetween, utcOf } from '../../core/time/date';
import { localDate, localTime } from '../../core/time/zone';
import type { Row, Value } from '../../core/table/value';
import { labelOf } from '../../core/table/vocabulary';
import { columnsOf, type Column } from '../../core/programme/table';
import { fill } from '../../texts';
import type { Look } from './look';
import type { Choice, PhoneLinks, Said } from './shape';

/** A day as it is said beside others of about this time: without its year. Nothing for no day. */
export function dayOf({ env }: Look, date: string): string {
  if (date === '') return '';
  const day = new Date(utcOf(date));
  const { weekdays, months } = env.texts.dates;
  return fill(env.texts.ui.panel.day, {
    weekday: weekdays[day.getUTCDay()] ?? '',
    day: day.getUTCDate(),
    month: months[day.getUTCMonth()] ?? '',
  });
}

/** A day and, if known, an hour. */
export function dayAndTime(look: Look, date: string, time: string): string {
  const day = dayOf(look, date);
  return time === '' || day === '' ? day : fill(look.env.texts.ui.panel.moment, { day, time });
}

/** A moment (ms) on the wall of the programme's zone; nothing for none. */
export function momentOf(look: Look, value: Value | undefined): string {
  if (typeof value !== 'number') return '';
  const { zone } = look.facts;
  return dayAndTime(look, localDate(value, zone), localTime(value, zone));
}

/** From when to when, on one day. */
export function spanOf(look: Look, start: Value | undefined, end: Value | undefined): string {
  if (typeof start !== 'number' || typeof end !== 'number') return momentOf(look, start);
  const { zone } = look.facts;
  return fill(look.env.texts.ui.panel.span, {
    day: dayOf(look, localDate(start, zone)),
    start: localTime(start, zone),
    end: localTime(end, zone),
  });
}

/** Today, on the wall of the programme's zone. */
export function todayOf({ facts }: Look): string {
  return localDate(facts.now, facts.zone);
}

/** How many days from today; negative when it has passed. */
export function daysUntil(look: Look, date: string): number {
  return daysBetween(todayOf(look), date);
}

/** The label of an option of a row's column; empty when nothing was chosen. */
export function labelled({ facts }: Look, set: string, key: string): string {
  return key === '' ? '' : labelOf(facts.vocabulary, set, key);
}

/** What is offered of a catalogue, as choices. */
export function choicesOf({ facts }: Look, set: string): Choice[] {
  const { labels = {}, offered = [] } = facts.vocabulary[set] ?? {};
  return offered.map((key) => ({ key, label: labels[key] ?? key }));
}

/** Columns of a row under the titles people know, those that hold something. */
export function detailsOf(look: Look, table: string, row: Row, wanted: readonly string[]): Said[] {
  const declaration = look.env.programme.tables.find(({ key }) => key === table);
  const columns = declaration === undefined ? [] : columnsOf(declaration);
  const titles = look.env.texts.tables[table]?.columns ?? {};
  return wanted
    .map((key) => ({
      label: titles[key] ?? key,
      text: sayValue(
        look,
        columns.find((column) => column.key === key),
        row,
      ),
    }))
    .filter(({ text: said }) => said !== '');
}

function sayValue(look: Look, column: Column | undefined, row: Row): string {
  if (column === undefined) return '';
  const value = text(row, column.key);
  switch (column.type) {
    case 'one':
      return labelled(look, column.options, value);
    case 'many':
      return keys(row, column.key)
        .map((key) => labelled(look, column.options, key))
        .join(', ');
    case 'date':
      return dayOf(look, value);
    case 'datetime':
      return momentOf(look, row[column.key]);
    case 'grid':
      return sayGrid(look, column, row);
    default:
      return value;
  }
}

function sayGrid(look: Look, column: Extract<Column, { type: 'grid' }>, row: Row): string {
  const grid = (row[column.key] ?? {}) as Readonly<Record<string, readonly string[]>>;
  return Object.entries(grid)
    .filter(([, chosen]) => chosen.length > 0)
    .map(([line, chosen]) => {
      const said = chosen.map((key) => labelled(look, column.columns, key)).join(', ');
      return `${labelled(look, column.rows, line)}: ${said}`;
    })
    .join('\n');
}

/** A telephone, and the links that call it and open WhatsApp with a message ready to be sent by a person. */
export function phoneLinks(typed: string, message: string): PhoneLinks {
  const number = normalisePhone(typed);
  if (number === undefined) return { phone: typed, call: '', whatsapp: '' };
  const [main = '', extension] = number.split(';ext=');
  // A switchboard has no WhatsApp.
  const whatsapp =
    extension === undefined
      ? `https://wa.me/${main.slice(1)}?text=${encodeURIComponent(message)}`
      : '';
  return { phone: typed, call: `tel:${number}`, whatsapp };
}
