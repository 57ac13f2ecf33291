import ICAL from 'ical.js';
import { calendarErrors } from './errors';
import { OCCURRENCES } from './limits';
import type { CalendarState, EventState, EventTime } from './state';
import { formatMoment, localToMs, momentOf, msToLocal } from './time';

/** Part of time in which occurrences are looked for, ms; open ends are absent. */
export interface Span {
  from?: number;
  to?: number;
}

const INSTANCE = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/;

/** Refuses lines that RFC 5545 does not know in `recurrence` (WS/calendar/api/v3/reference/events: `recurrence[]`). */
export function assertRecurrence(lines: string[], method: string): void {
  for (const line of lines) {
    try {
      if (!/^(RRULE|EXRULE|RDATE|EXDATE)[:;]/.test(line)) throw new Error('unknown line');
      ICAL.Property.fromString(line);
    } catch {
      throw calendarErrors.bad(method, 'Invalid recurrence rule.');
    }
  }
}

/** The occurrences of a series whose time touches the span, exceptions included, each as an event of its own. */
export function instancesOf(calendar: CalendarState, master: EventState, span: Span): EventState[] {
  const length =
    momentOf(master.end, calendar.timeZone) - momentOf(master.start, calendar.timeZone);
  const starts = startsOf(calendar, master, span.to).map((start) =>
    instanceAt(calendar, master, start, length),
  );
  const exceptions = Object.values(calendar.events).filter(
    (event) => event.recurringEventId === master.id,
  );
  const replaced = new Set(exceptions.map((event) => event.id));
  return [...starts.filter((instance) => !replaced.has(instance.id)), ...exceptions];
}

/** An instance by its id, whether it is stored as an exception or only follows from the rule. */
export function instanceById(calendar: CalendarState, id: string): EventState | undefined {
  const stored = calendar.events[id];
  if (stored !== undefined) return stored;
  const [, masterId, stamp] = INSTANCE.exec(id) ?? [];
  const master = masterId === undefined ? undefined : calendar.events[masterId];
  if (master?.recurrence === undefined || stamp === undefined) return undefined;
  return instancesOf(calendar, master, { to: stampToMs(stamp, calendar.timeZone) + 1 }).find(
    (event) => event.id === id,
  );
}

function instanceAt(
  calendar: CalendarState,
  master: EventState,
  start: number,
  length: number,
): EventState {
  const { recurrence: _rule, ...rest } = structuredClone(master);
  return {
    ...rest,
    id: `${master.id}_${stampOf(start, master, calendar)}`,
    recurringEventId: master.id,
    originalStartTime: timeAt(start, master.start, calendar),
    start: timeAt(start, master.start, calendar),
    end: timeAt(start + length, master.end, calendar),
  };
}

function timeAt(ms: number, like: EventTime, calendar: CalendarState): EventTime {
  if (like.date !== undefined) return { date: msToLocal(ms, calendar.timeZone).slice(0, 10) };
  return {
    dateTime: formatMoment(ms, calendar.timeZone),
    timeZone: like.timeZone ?? calendar.timeZone,
  };
}

/** `20260312T230000Z`, or the day of an all-day event. */
function stampOf(ms: number, master: EventState, calendar: CalendarState): string {
  if (master.start.date !== undefined)
    return msToLocal(ms, calendar.timeZone).slice(0, 10).replaceAll('-', '');
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function stampToMs(stamp: string, zone: string): number {
  const [year, month, day] = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6, 8)];
  if (stamp.length === 8) return localToMs(`${year}-${month}-${day}T00:00:00`, zone);
  return Date.parse(
    `${year}-${month}-${day}T${stamp.slice(9, 11)}:${stamp.slice(11, 13)}:${stamp.slice(13, 15)}Z`,
  );
}

/** When the occurrences start. Rules run in the event's own zone, so that five o'clock stays five o'clock. */
function startsOf(calendar: CalendarState, master: EventState, to: number | undefined): number[] {
  const zone = master.start.timeZone ?? calendar.timeZone;
  const first = momentOf(master.start, calendar.timeZone);
  const lines = (master.recurrence ?? []).map((line) => ICAL.Property.fromString(line));
  const dates = (name: string) => lines.filter(named(name)).flatMap((line) => datesOf(line, zone));
  const ruled = (name: string) =>
    lines.filter(named(name)).flatMap((line) => {
      const rule = line.getFirstValue() as unknown as ICAL.Recur;
      return ruleStarts(rule, first, { zone, to });
    });
  const out = new Set([...dates('exdate'), ...ruled('exrule')]);
  return [...new Set([first, ...dates('rdate'), ...ruled('rrule')])]
    .filter((start) => !out.has(start) && (to === undefined || start < to))
    .sort((a, b) => a - b);
}

function named(name: string) {
  return (line: ICAL.Property): boolean => line.name === name;
}

function datesOf(line: ICAL.Property, zone: string): number[] {
  const own = line.getParameter('tzid');
  return line
    .getValues()
    .map((value: ICAL.Time) => timeToMs(value, typeof own === 'string' ? own : zone));
}

function timeToMs(time: ICAL.Time, zone: string): number {
  const text = time.isDate ? `${time.toString()}T00:00:00` : time.toString();
  return text.endsWith('Z') ? Date.parse(text) : localToMs(text, zone);
}

function ruleStarts(
  rule: ICAL.Recur,
  first: number,
  about: { zone: string; to: number | undefined },
): number[] {
  const until =
    rule.until === null || rule.until === undefined ? Infinity : timeToMs(rule.until, about.zone);
  const open = rule.clone();
  open.until = null;
  const iterator = open.iterator(ICAL.Time.fromDateTimeString(msToLocal(first, about.zone)));
  const starts: number[] = [];
  const limit = about.to === undefined && !rule.isFinite() ? OCCURRENCES : 100_000;
  while (starts.length < limit) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next) break;
    const start = timeToMs(next, about.zone);
    if (start > until || start >= (about.to ?? Infinity)) break;
    starts.push(start);
  }
  return starts;
}
