import { tzOffset } from '@date-fns/tz';

/**
 * Dates in cells are days since 1899-12-30, in the spreadsheet's own wall time (platform-facts §5.6).
 */
const DAY_MS = 86_400_000;
const EPOCH_DAYS = 25_569;
const MINUTE_MS = 60_000;

export function serialOfWall(
  wall: { year: number; month: number; day: number },
  dayFraction = 0,
): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day) / DAY_MS + EPOCH_DAYS + dayFraction;
}

/** The serial number of a moment, as a clock in `timeZone` shows it. */
export function serialOfMoment(ms: number, timeZone: string): number {
  return (ms + offsetMs(timeZone, ms)) / DAY_MS + EPOCH_DAYS;
}

/** The moment at which a clock in `timeZone` shows a serial number. */
export function momentOfSerial(serial: number, timeZone: string): number {
  const wall = Math.round((serial - EPOCH_DAYS) * DAY_MS);
  const guess = wall - offsetMs(timeZone, wall);
  return wall - offsetMs(timeZone, guess);
}

/** The year of a moment in a zone, for dates typed without one. */
export function yearOf(ms: number, timeZone: string): number {
  return new Date(ms + offsetMs(timeZone, ms)).getUTCFullYear();
}

/** The day that a serial number stands for. */
export function wallOfSerial(serial: number): { year: number; month: number; day: number } {
  const day = new Date(Math.floor(serial - EPOCH_DAYS) * DAY_MS);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function offsetMs(timeZone: string, ms: number): number {
  return tzOffset(timeZone, new Date(ms)) * MINUTE_MS;
}
