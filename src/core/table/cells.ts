import type { Column } from '../programme/table';
import { isTime, minutesOf } from '../time/clock';
import { isDate } from '../time/date';
import { dateOfSerial, msOfSerial, serialOf, serialOfDate } from '../time/zone';
import type { Value } from './value';
import { keyOf, labelOf, type Vocabulary } from './vocabulary';

/** What a cell of a sheet holds, unformatted: dates and times are serial numbers. */
export type Cell = string | number | boolean | null;

/** What encoding and decoding need to know: the words in force and the spreadsheet's time zone. */
export interface Words {
  vocabulary: Vocabulary;
  zone: string;
}

/** A cell that its column cannot hold; the value is then null and what was typed stays where it is. */
export const INVALID = Symbol('invalid');

/** The cell in which a person reads this value: labels for options, serials for dates, text as it was written. */
export function encode(column: Column, value: Value, words: Words): Cell {
  if (value === null) return null;
  switch (column.type) {
    case 'one':
      return labelOf(words.vocabulary, column.options, String(value));
    case 'many':
      return labelsOf(value as readonly string[], column.options, words);
    case 'grid':
      return encodeGrid(column, value as Readonly<Record<string, readonly string[]>>, words);
    case 'date':
      return serialOfDate(String(value));
    case 'time':
      return minutesOf(String(value)) / 1440;
    case 'datetime':
      return serialOf(Number(value), words.zone);
    default:
      return value as Cell;
  }
}

/** The value of a cell as its column understands it; {@link INVALID} when it does not. Empty cells are null. */
export function decode(
  column: Column,
  cell: Cell | undefined,
  words: Words,
): Value | typeof INVALID {
  if (cell === undefined || cell === null || cell === '') return null;
  switch (column.type) {
    case 'text':
    case 'json':
      return String(cell);
    case 'int':
    case 'number':
      return decodeNumber(column.type, cell);
    case 'yesno':
      return typeof cell === 'boolean' ? cell : INVALID;
    case 'one':
      return keyOf(words.vocabulary, column.options, String(cell)) ?? INVALID;
    case 'many':
      return keysOf(column.options, String(cell), words);
    case 'grid':
      return decodeGrid(column, String(cell), words);
    default:
      return decodeMoment(column.type, cell, words.zone);
  }
}

function decodeNumber(type: 'int' | 'number', cell: Cell): number | typeof INVALID {
  const isText = typeof cell === 'string';
  const number = isText ? Number(cell.trim().replace(',', '.')) : Number(cell);
  if (typeof cell === 'boolean' || (isText && cell.trim() === '') || !Number.isFinite(number))
    return INVALID;
  return type === 'int' && !Number.isInteger(number) ? INVALID : number;
}

/** The last day of the year 9999: no calendar of a sheet goes further. */
const LAST_SERIAL = 2_958_465;

function decodeMoment(
  type: 'date' | 'time' | 'datetime',
  cell: Cell,
  zone: string,
): Value | typeof INVALID {
  if (typeof cell === 'number') {
    if (cell < 0 || cell > LAST_SERIAL) return INVALID;
    if (type === 'time') return timeOf(Math.round((cell % 1) * 1440));
    return type === 'datetime' ? msOfSerial(cell, zone) : dateOfSerial(Math.floor(cell));
  }
  const text = String(cell).trim();
  if (type === 'date' && isDate(text)) return text;
  if (type === 'time' && isTime(text)) return text;
  return INVALID;
}

/** The words of several keys, of one line. */
function labelsOf(keys: readonly string[], options: string, words: Words): string {
  return keys.map((key) => lineOf(labelOf(words.vocabulary, options, key))).join(', ');
}

function lineOf(label: string): string {
  return label.replace(/\s*\n\s*/g, ' ');
}

/** The keys of words between commas. A label may hold commas itself: the longest that is one counts. */
function keysOf(options: string, text: string, words: Words): readonly string[] | typeof INVALID {
  const parts = text.split(',');
  const keys: string[] = [];
  for (let from = 0; from < parts.length;) {
    if ((parts[from] ?? '').trim() === '') {
      from += 1;
      continue;
    }
    const found = longestKey(parts.slice(from), (word) => keyOf(words.vocabulary, options, word));
    if (found === undefined) return INVALID;
    keys.push(found.key);
    from += found.length;
  }
  return keys;
}

function longestKey(
  parts: readonly string[],
  read: (word: string) => string | undefined,
): { key: string; length: number } | undefined {
  for (let length = parts.length; length > 0; length -= 1) {
    const key = read(parts.slice(0, length).join(',').trim());
    if (key !== undefined) return { key, length };
  }
  return undefined;
}

type GridColumn = Extract<Column, { type: 'grid' }>;

function encodeGrid(
  column: GridColumn,
  grid: Readonly<Record<string, readonly string[]>>,
  words: Words,
): string {
  return Object.entries(grid)
    .filter(([, keys]) => keys.length > 0)
    .map(([row, keys]) => {
      const label = lineOf(labelOf(words.vocabulary, column.rows, row));
      return `${label}: ${labelsOf(keys, column.columns, words)}`;
    })
    .join('\n');
}

function decodeGrid(column: GridColumn, text: string, words: Words): Value | typeof INVALID {
  const grid: Record<string, readonly string[]> = {};
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
    const read = decodeLine(column, line.split(':'), words);
    if (read === undefined) return INVALID;
    if (read.keys.length > 0) grid[read.row] = read.keys;
  }
  return grid;
}

/** One row of a grid and its columns, apart at the colon that makes sense of both: labels may hold colons themselves. */
function decodeLine(
  column: GridColumn,
  parts: readonly string[],
  words: Words,
): { row: string; keys: readonly string[] } | undefined {
  for (let at = 1; at < parts.length; at += 1) {
    const row = keyOf(words.vocabulary, column.rows, parts.slice(0, at).join(':').trim());
    const keys = keysOf(column.columns, parts.slice(at).join(':'), words);
    if (row !== undefined && keys !== INVALID) return { row, keys };
  }
  return undefined;
}

function timeOf(minutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
