import ICAL from 'ical.js';
import { NotSimulated } from '../../runtime/signals';
import { localToMs, msToLocal } from '../calendar/time';
import type { Times } from './times';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** One rule of a recurrence: its parts by their names in RFC 5545. */
export interface Rule {
  kind: 'RRULE' | 'EXRULE';
  frequency: Frequency;
  parts: Record<string, string>;
  /** The Date after whose day there is no occurrence, ms. */
  until?: number;
}

/** What a recurrence is written for: the first occurrence, and its zone; `day` when it takes whole days. */
export interface First {
  times: Times;
  zone: string;
  day: string | undefined;
  scriptZone: string;
}

/** A recurrence as the script has built it so far. */
export class RecurrenceState {
  readonly rules: Rule[] = [];
  readonly dates: number[] = [];
  readonly exclusions: number[] = [];
  /** The zone that was set; the calendar's until then. */
  zone: string | undefined;

  add(kind: Rule['kind'], frequency: Frequency): Rule {
    const rule: Rule = { kind, frequency, parts: {} };
    this.rules.push(rule);
    return rule;
  }

  /** The lines of `recurrence` in an event of the API (WS/calendar/api/v3/reference/events: `recurrence[]`). */
  lines(first: First): string[] {
    const rules = this.rules.map((rule) => ruleLine(rule, first));
    for (const line of rules) assertExpandable(line, first);
    return [
      ...rules,
      ...this.dates.map((date) => dateLine('RDATE', date, first)),
      ...this.exclusions.map((date) => dateLine('EXDATE', date, first)),
    ];
  }
}

function ruleLine({ kind, frequency, parts, until }: Rule, first: First): string {
  const limit = until === undefined ? [] : [`UNTIL=${untilText(until, first)}`];
  const rest = Object.entries(parts).map(([name, value]) => `${name}=${value}`);
  return `${kind}:${[`FREQ=${frequency}`, ...rest, ...limit].join(';')}`;
}

/** "Ends on a given date (inclusive)": the day of the Date in the script's zone, up to its end where the series is. */
function untilText(until: number, first: First): string {
  const day = msToLocal(until, first.scriptZone).slice(0, 10);
  if (first.day !== undefined) return day.replaceAll('-', '');
  const end = new Date(localToMs(`${day}T23:59:59`, first.zone));
  return `${end.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** A single date means its day, at the hour of the first occurrence. */
function dateLine(name: 'RDATE' | 'EXDATE', date: number, first: First): string {
  const day = msToLocal(date, first.scriptZone).slice(0, 10).replaceAll('-', '');
  if (first.day !== undefined) return `${name};VALUE=DATE:${day}`;
  return `${name};TZID=${first.zone}:${day}T${localStart(first).slice(11).replaceAll(':', '')}`;
}

function localStart({ times, zone }: First): string {
  return msToLocal(Date.parse(times.start.dateTime ?? ''), zone);
}

/** Combinations that RFC 5545 does not have (days of the month in a weekly rule) are not known here. */
function assertExpandable(line: string, first: First): void {
  const start = first.day === undefined ? localStart(first) : `${first.day}T00:00:00`;
  try {
    const rule = ICAL.Property.fromString(line).getFirstValue() as unknown as ICAL.Recur;
    rule.iterator(ICAL.Time.fromDateTimeString(start)).next();
  } catch {
    throw new NotSimulated(`RecurrenceRule ${line}`);
  }
}
