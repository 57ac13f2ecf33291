import { TZDate } from '@date-fns/tz';
import { piecesOf, zoneOf } from './java-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  afternoon?: boolean;
  offset?: string;
}

/** `Utilities.parseDate`: reads a text by a pattern of SimpleDateFormat. Undefined when it does not fit. */
export function parseJavaDate(text: string, timeZone: string, pattern: string): number | undefined {
  const fields: Fields = { year: 1970, month: 0, day: 1, hour: 0, minute: 0, second: 0, ms: 0 };
  let rest = text;
  const pieces = piecesOf(pattern);
  for (const [index, piece] of pieces.entries()) {
    const adjacent = pieces[index + 1]?.letter !== undefined;
    const taken =
      piece.letter === undefined
        ? piece.text
        : take(rest, { ...piece, letter: piece.letter, adjacent });
    if (taken === undefined || !rest.startsWith(taken)) return undefined;
    if (piece.letter !== undefined && !put(fields, piece.letter, taken)) return undefined;
    rest = rest.slice(taken.length);
  }
  return instant(fields, timeZone);
}

/** Numbers take all their digits, or the pattern's width when another field follows at once. */
function take(
  rest: string,
  piece: { letter: string; length: number; adjacent: boolean },
): string | undefined {
  const { letter, length, adjacent } = piece;
  if ('EaG'.includes(letter) || (letter === 'M' && length > 2)) return /^[A-Za-z]+/.exec(rest)?.[0];
  if ('zZX'.includes(letter))
    return /^(?:[A-Z]*[+-]\d{2}:?\d{2}|Z|GMT|UTC|[+-]\d{2})/.exec(rest)?.[0];
  return new RegExp(adjacent ? `^\\d{${length}}` : '^-?\\d+').exec(rest)?.[0];
}

function put(fields: Fields, letter: string, taken: string): boolean {
  const n = Number(taken);
  if (letter === 'y') fields.year = taken.length === 2 ? 2000 + n : n;
  else if (letter === 'M')
    fields.month = Number.isNaN(n) ? MONTHS.indexOf(taken.slice(0, 3).toLowerCase()) : n - 1;
  else if (letter === 'd') fields.day = n;
  else if ('HkKh'.includes(letter)) fields.hour = n;
  else if (letter === 'm') fields.minute = n;
  else if (letter === 's') fields.second = n;
  else if (letter === 'S') fields.ms = n;
  else if (letter === 'a') fields.afternoon = taken.toUpperCase() === 'PM';
  else if ('zZX'.includes(letter)) fields.offset = taken;
  return fields.month >= 0;
}

function instant(fields: Fields, timeZone: string): number {
  const { year, month, day, minute, second, ms, afternoon, offset } = fields;
  const hour = afternoon === undefined ? fields.hour : (fields.hour % 12) + (afternoon ? 12 : 0);
  const zone = offset === undefined ? zoneOf(timeZone) : offsetZone(offset);
  return new TZDate(year, month, day, hour, minute, second, ms, zone).getTime();
}

function offsetZone(offset: string): string {
  const found = /([+-]\d{2}):?(\d{2})?$/.exec(offset);
  return found === null ? 'UTC' : `${found[1]}:${found[2] ?? '00'}`;
}
