import { tzOffset } from '@date-fns/tz/tzOffset';
import { dateOfUtc, isDate, utcOf } from './date';
import { isTime } from './clock';

/**
 * Between instants (ms since the epoch) and what a wall calendar and clock show in a zone (an IANA name).
 */
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Days from 1899-12-30, where the serial numbers of a spreadsheet begin, to 1970-01-01 (platform facts §5.6). */
const SERIAL_OF_EPOCH = 25_569;

/** The date on the wall: `2026-03-12`. */
export function localDate(ms: number, zone: string): string {
  return dateOfUtc(wallOf(ms, zone));
}

/** The time on the wall, to the minute: `17:00`. */
export function localTime(ms: number, zone: string): string {
  return new Date(wallOf(ms, zone)).toISOString().slice(11, 16);
}

/** The instant at which the wall shows a date and a time. A time that a spring change skips means as much later. */
export function instantOf(date: string, time: string, zone: string): number {
  return instantOfWall(Date.parse(`${date}T${time}:00Z`), zone);
}

/** The first instant of a date. */
export function startOfDay(date: string, zone: string): number {
  return instantOf(date, '00:00', zone);
}

/** ISO 8601 with the zone's offset, to the second: `2026-03-12T17:00:00-06:00`. */
export function isoWithOffset(ms: number, zone: string): string {
  const minutes = Math.trunc(offsetAt(ms, zone) / MINUTE);
  const wall = new Date(ms + minutes * MINUTE).toISOString().slice(0, 19);
  const two = (count: number) => String(count).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${wall}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * The instant of an ISO 8601 text; undefined when it is none, names no day of the calendar, or leaves the offset out
 * (then it would mean another instant in every zone).
 */
export function parseIso(text: string): number | undefined {
  const [, date, time, seconds = '', , offset] = ISO.exec(text.trim()) ?? [];
  if (!date || !time || !offset || !isDate(date) || !isTime(time)) return undefined;
  const ms = Date.parse(`${date}T${time}${seconds}${offset.replace(/(\d\d):?(\d\d)/, '$1:$2')}`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** The serial number with which a spreadsheet in this zone shows the instant, to the second. */
export function serialOf(ms: number, zone: string): number {
  return Math.round(wallOf(ms, zone) / 1000) / 86_400 + SERIAL_OF_EPOCH;
}

/**
 * The instant that a serial number means in a spreadsheet of this zone, to the second.
 * Of the hour that an autumn change repeats it is the first: a serial number cannot tell.
 */
export function msOfSerial(serial: number, zone: string): number {
  return instantOfWall(Math.round((serial - SERIAL_OF_EPOCH) * 86_400) * 1000, zone);
}

/** The serial number of a calendar date: a whole number, in any zone. */
export function serialOfDate(date: string): number {
  return utcOf(date) / DAY + SERIAL_OF_EPOCH;
}

/** The calendar date a serial number falls on, in any zone. */
export function dateOfSerial(serial: number): string {
  return dateOfUtc(Math.round((serial - SERIAL_OF_EPOCH) * 86_400) * 1000);
}

/** What the wall shows, as if it were UTC. */
function wallOf(ms: number, zone: string): number {
  return ms + offsetAt(ms, zone);
}

function instantOfWall(wall: number, zone: string): number {
  // The offsets on both sides of a change that may be near: the one that leads back to this wall time is right.
  const [before, after] = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)];
  const fits = [before, after].find((offset) => offsetAt(wall - offset, zone) === offset);
  return wall - (fits ?? before);
}

const QUARTER = 15 * MINUTE;

/** Offsets asked for before: asking the platform is slow, and no zone changes within a quarter of an hour. */
const known = new Map<string, number>();

function offsetAt(ms: number, zone: string): number {
  const slot = `${zone} ${Math.floor(ms / QUARTER)}`;
  const offset = known.get(slot) ?? askOffset(ms, zone);
  known.set(slot, offset);
  return offset;
}

function askOffset(ms: number, zone: string): number {
  return Math.round(tzOffset(zone, new Date(ms)) * MINUTE);
}
