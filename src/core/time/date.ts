/**
 * Calendar dates as text (`2026-03-12`). A calendar date has no zone, so all of this is arithmetic on UTC midnights,
 * which no daylight saving can move.
 */
const DAY = 86_400_000;

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

const FROM_SUNDAY: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Whether a text is a date of the calendar, written `2026-03-12`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dateOfUtc(utcOf(text)) === text;
}

/** The date `count` days later (earlier when negative). */
export function addDays(date: string, count: number): string {
  return dateOfUtc(utcOf(date) + count * DAY);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return (utcOf(b) - utcOf(a)) / DAY;
}

/** The day of the week, `mon` to `sun`. */
export function weekday(date: string): Weekday {
  return FROM_SUNDAY[new Date(utcOf(date)).getUTCDay()] ?? 'sun';
}

/** The month of a date: `2026-03`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The UTC midnight of a date, in ms. */
export function utcOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The date that a UTC instant (ms) falls on; an empty text when it is not a number. */
export function dateOfUtc(ms: number): string {
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
}
