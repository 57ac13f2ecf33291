import { number, text } from '../facts';
import type { Row } from '../table/value';
import { addMinutes, isTime, minutesOf, partsCovered } from '../time/clock';
import { isDate, weekday } from '../time/date';

/** A time a session may be: a date, and times on the wall. */
export interface Slot {
  date: string;
  start: string;
  end: string;
}

/** The times a request proposes, the preferred one first; what the alternative leaves open is as in the preferred. */
export function slotsOf(request: Row): Slot[] {
  const minutes = number(request, 'durationMinutes') ?? 0;
  const [date, time] = [text(request, 'preferredDate'), text(request, 'preferredTime')];
  const [otherDate, otherTime] = [
    text(request, 'alternativeDate'),
    text(request, 'alternativeTime'),
  ];
  const preferred = slotOf(date, time, minutes);
  if (otherDate === '' && otherTime === '') return preferred;
  return [...preferred, ...slotOf(otherDate || date, otherTime || time, minutes)];
}

/**
 * Whether availability (day → parts of the day) covers a slot from its start to its end. The form asks from 9 to 21 on
 * Monday to Saturday: earlier counts as the first part and later as the last, and nobody is taken to come on a Sunday.
 */
export function covers(
  availability: Readonly<Record<string, readonly string[]>>,
  slot: Slot,
): boolean {
  const free = availability[weekday(slot.date)] ?? [];
  const touched: string[] = partsCovered(slot.start, slot.end);
  if (touched.length === 0) touched.push(minutesOf(slot.start) < NOON ? 'morning' : 'evening');
  return touched.every((part) => free.includes(part));
}

const NOON = 12 * 60;

/** A slot as the parameter of a reason: `2026-03-12T17:00`, on the wall. */
export function momentOf(slot: Slot): string {
  return `${slot.date}T${slot.start}`;
}

function slotOf(date: string, start: string, minutes: number): Slot[] {
  // A session takes some time, even when nobody said how much.
  const end = isTime(start) ? addMinutes(start, Math.max(1, minutes)) : '';
  return isDate(date) && end !== '' ? [{ date, start, end }] : [];
}
