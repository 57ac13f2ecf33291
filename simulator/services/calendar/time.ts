import { tzOffset } from '@date-fns/tz';
import type { EventTime } from './state';

const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** Whether the name is one of the IANA database. */
export function isZone(name: string): boolean {
  return name !== '' && !Number.isNaN(tzOffset(name, new Date(0)));
}

/** A wall-clock time of a zone (`2026-03-12T17:00:00`) as ms; in the hour that a clock change skips or repeats, the earlier offset. */
export function localToMs(local: string, zone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  const guess = asUtc - tzOffset(zone, new Date(asUtc)) * 60_000;
  return asUtc - tzOffset(zone, new Date(guess)) * 60_000;
}

/** The wall-clock time of a zone, `2026-03-12T17:00:00`. */
export function msToLocal(ms: number, zone: string): string {
  return new Date(ms + tzOffset(zone, new Date(ms)) * 60_000).toISOString().slice(0, 19);
}

/** As Google writes moments of events: whole seconds and the zone's offset, `Z` for UTC. */
export function formatMoment(ms: number, zone: string): string {
  const offset = tzOffset(zone, new Date(ms));
  if (offset === 0) return `${msToLocal(ms, zone)}Z`;
  const minutes = Math.abs(offset);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${msToLocal(ms, zone)}${offset < 0 ? '-' : '+'}${clock}`;
}

/** `2026-03-12T16:00:00.000Z`: how `created` and `updated` are written. */
export function formatStamp(ms: number): string {
  return new Date(ms).toISOString();
}

/** When an event's start or end is; days begin at midnight of the calendar's zone. NaN when it cannot be read. */
export function momentOf(time: EventTime, calendarZone: string): number {
  if (time.date !== undefined) return localToMs(`${time.date}T00:00:00`, calendarZone);
  const text = time.dateTime ?? '';
  if (OFFSET.test(text)) return Date.parse(text);
  return LOCAL.test(text) ? localToMs(text, time.timeZone ?? calendarZone) : NaN;
}

/** Whether a dateTime says its own offset. */
export function hasOffset(dateTime: string): boolean {
  return OFFSET.test(dateTime);
}

/** The same time as the API shows it to a reader of a zone. */
export function inZone(time: EventTime, zone: string, calendarZone: string): EventTime {
  if (time.date !== undefined) return { date: time.date };
  return {
    dateTime: formatMoment(momentOf(time, calendarZone), zone),
    timeZone: time.timeZone ?? calendarZone,
  };
}
