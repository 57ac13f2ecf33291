/** Times of the day as text (`17:00`), and the parts of the day that the profile form asks about (contract §4). */
export type PartOfDay = 'morning' | 'midday' | 'afternoon' | 'evening';

const PARTS: readonly { part: PartOfDay; from: number; to: number }[] = [
  { part: 'morning', from: 9 * 60, to: 12 * 60 },
  { part: 'midday', from: 12 * 60, to: 15 * 60 },
  { part: 'afternoon', from: 15 * 60, to: 18 * 60 },
  { part: 'evening', from: 18 * 60, to: 21 * 60 },
];

const LAST_MINUTE = 24 * 60 - 1;

/** Whether a text is a time of the day, written `17:00`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time so many minutes later, at most the last minute of the same day. */
export function addMinutes(time: string, minutes: number): string {
  const total = Math.max(0, Math.min(LAST_MINUTE, minutesOf(time) + minutes));
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

/** The part of the day a time is in; undefined before 9 and from 21 on. */
export function partOfDay(time: string): PartOfDay | undefined {
  const minute = minutesOf(time);
  return PARTS.find(({ from, to }) => from <= minute && minute < to)?.part;
}

/** The parts of the day touched from `start` until just before `end`, in order. */
export function partsCovered(start: string, end: string): PartOfDay[] {
  const [first, last] = [minutesOf(start), minutesOf(end)];
  return PARTS.filter(({ from, to }) => first < to && from < last).map(({ part }) => part);
}
