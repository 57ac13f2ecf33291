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
      return (value as readonly string[])
        .map((key) => labelOf(words.vocabulary, column.options, key))
        .join(', ');
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
  const number = typeof cell === 'string' ? Number(cell.trim().replace(',', '.')) : Number(cell);
  if (typeof cell === 'boolean' || !Number.isFinite(number)) return INVALID;
  return type === 'int' && !Number.isInteger(number) ? INVALID : number;
}

function decodeMoment(
  type: 'date' | 'time' | 'datetime',
  cell: Cell,
  zone: string,
): Value | typeof INVALID {
  if (typeof cell === 'number') {
    if (type === 'time') return timeOf(Math.round((cell % 1) * 1440));
    return type === 'datetime' ? msOfSerial(cell, zone) : dateOfSerial(Math.floor(cell));
  }
  const text = String(cell).trim();
  if (type === 'date' && isDate(text)) return text;
  if (type === 'time' && isTime(text)) return text;
  return INVALID;
}

function keysOf(options: string, text: string, words: Words): readonly string[] | typeof INVALID {
  const keys = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => keyOf(words.vocabulary, options, word));
  return keys.every((key): key is string => key !== undefined) ? keys : INVALID;
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
      const labels = keys.map((key) => labelOf(words.vocabulary, column.columns, key));
      return `${labelOf(words.vocabulary, column.rows, row)}: ${labels.join(', ')}`;
    })
    .join('\n');
}

function decodeGrid(column: GridColumn, text: string, words: Words): Value | typeof INVALID {
  const grid: Record<string, readonly string[]> = {};
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
    const colon = line.indexOf(':');
    const row = keyOf(words.vocabulary, column.rows, line.slice(0, colon));
    const keys = keysOf(column.columns, line.slice(colon + 1), words);
    if (colon < 0 || row === undefined || keys === INVALID) return INVALID;
    grid[row] = keys;
  }
  return grid;
}

function timeOf(minutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
