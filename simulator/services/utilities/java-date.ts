import { TZDate } from '@date-fns/tz';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

/** A pattern's pieces: a run of one letter, or text as it is. `''` is a quote; text between quotes is literal. */
export function piecesOf(pattern: string): { letter?: string; length: number; text: string }[] {
  const found = pattern.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g);
  return [...found].map(([text, quoted, letter]) => {
    if (letter !== undefined) return { letter, length: text.length, text };
    const literal = text === "''" ? "'" : (quoted?.replaceAll("''", "'") ?? text);
    return { length: literal.length, text: literal };
  });
}

/** The zone as Java reads it: `GMT+1` is an offset, and an unknown name is GMT. */
export function zoneOf(name: string): string {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d\d))?$/.exec(name);
  if (offset !== null) return `${offset[1]}${offset[2]?.padStart(2, '0')}:${offset[3] ?? '00'}`;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return 'UTC';
  }
}

/** `Utilities.formatDate`: the letters of Java's SimpleDateFormat, in English (platform-facts §10). */
export function formatJavaDate(ms: number, timeZone: string, pattern: string): string {
  const zone = zoneOf(timeZone);
  const here = new TZDate(ms, zone);
  return piecesOf(pattern)
    .map(({ letter, length, text }) => (letter === undefined ? text : field(here, letter, length)))
    .join('');
}

function field(here: TZDate, letter: string, length: number): string {
  const number = NUMBERS[letter]?.(here);
  if (number !== undefined) return String(number).padStart(length, '0');
  switch (letter) {
    case 'G':
      return here.getFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return year(here.getFullYear(), length);
    case 'Y':
      return year(weekYear(here), length);
    case 'M':
    case 'L':
      return month(here.getMonth(), length);
    case 'E':
      return length > 3 ? (DAYS[here.getDay()] ?? '') : (DAYS[here.getDay()] ?? '').slice(0, 3);
    case 'a':
      return here.getHours() < 12 ? 'AM' : 'PM';
    case 'z':
    case 'Z':
    case 'X':
      return zoneText(here, letter, length);
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`);
  }
}

const NUMBERS: Record<string, (here: TZDate) => number> = {
  w: (here) => weekOfYear(here),
  W: (here) =>
    Math.floor(
      (here.getDate() -
        1 +
        new TZDate(here.getFullYear(), here.getMonth(), 1, here.timeZone).getDay()) /
        7,
    ) + 1,
  D: (here) => dayOfYear(here),
  d: (here) => here.getDate(),
  F: (here) => Math.floor((here.getDate() - 1) / 7) + 1,
  u: (here) => here.getDay() || 7,
  H: (here) => here.getHours(),
  k: (here) => here.getHours() || 24,
  K: (here) => here.getHours() % 12,
  h: (here) => here.getHours() % 12 || 12,
  m: (here) => here.getMinutes(),
  s: (here) => here.getSeconds(),
  S: (here) => here.getMilliseconds(),
};

function year(value: number, length: number): string {
  return length === 2 ? String(value % 100).padStart(2, '0') : String(value).padStart(length, '0');
}

function month(index: number, length: number): string {
  if (length < 3) return String(index + 1).padStart(length, '0');
  return length === 3 ? (MONTHS[index] ?? '').slice(0, 3) : (MONTHS[index] ?? '');
}

function dayOfYear(here: TZDate): number {
  const first = Date.UTC(here.getFullYear(), 0, 1);
  return (Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) - first) / DAY_MS + 1;
}

/** Weeks of the United States: they begin on Sunday, and the week with 1 January is the first. */
function weekOfYear(here: TZDate): number {
  if (weekYear(here) > here.getFullYear()) return 1;
  const first = new Date(Date.UTC(here.getFullYear(), 0, 1)).getUTCDay();
  return Math.floor((dayOfYear(here) - 1 + first) / 7) + 1;
}

function weekYear(here: TZDate): number {
  const saturday = new Date(
    Date.UTC(here.getFullYear(), here.getMonth(), here.getDate() + 6 - here.getDay()),
  );
  return saturday.getUTCFullYear();
}

function zoneText(here: TZDate, letter: string, length: number): string {
  const minutes = -here.getTimezoneOffset();
  if (letter === 'z') return zoneName(here, length);
  if (letter === 'X' && minutes === 0) return 'Z';
  const sign = minutes < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const rest = String(Math.abs(minutes) % 60).padStart(2, '0');
  if (letter === 'X' && length === 1) return `${sign}${hours}`;
  return letter === 'X' && length === 3 ? `${sign}${hours}:${rest}` : `${sign}${hours}${rest}`;
}

function zoneName(here: TZDate, length: number): string {
  const style = length > 3 ? 'long' : 'short';
  const options = { timeZone: here.timeZone ?? 'UTC', timeZoneName: style } as const;
  const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(here.getTime());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
}
