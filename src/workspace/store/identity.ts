import { ID_COPY } from '../../core/programme/table';
import type { Cell } from '../../core/table/cells';
import { fold } from '../../core/table/vocabulary';
import { TITLE_ROW, type Place } from './layout';

type Line = readonly Cell[];

/** Whose the rows of a tab are, by their zero-based place. */
export interface Identified {
  /** Row → the id of whose it is. */
  ids: ReadonlyMap<number, string>;
  /** Rows whose id, or its copy, is not what it should be. */
  damaged: readonly number[];
  /** Rows with something in them and no id of their own: a person typed or copied them. */
  strays: readonly number[];
}

/**
 * Tells whose every row is. A row has its id twice, the second time where nobody looks: where somebody typed over one of
 * them, cleared it or deleted its column, the other says whose row it is. Headings and rows of totals are nobody's,
 * wherever a sort has put them (P3).
 */
export function identify(place: Place, lines: readonly Line[]): Identified {
  const ids = new Map<number, string>();
  const claimed = new Set<string>();
  const claim = (row: number, id: string): boolean => {
    if (id === '' || claimed.has(id) || ids.has(row)) return false;
    claimed.add(id);
    ids.set(row, id);
    return true;
  };
  const rows = rowsOf(place, lines);
  const each = (work: (row: number, line: Line) => void): void => {
    for (const row of rows) work(row, lines[row] ?? []);
  };
  each((row, line) => {
    if (idOf(place, line) === copyOf(place, line)) claim(row, idOf(place, line));
  });
  const whole = new Set(ids.keys());
  each((row, line) => {
    if (hasContent(place, line)) claim(row, copyOf(place, line));
  });
  each((row, line) => void claim(row, idOf(place, line)));
  const isStray = (row: number): boolean =>
    place.declaration.machine !== true &&
    !ids.has(row) &&
    hasContent(place, lines[row] ?? []) &&
    !isTotal(place, lines[row] ?? []);
  return {
    ids: new Map([...ids].sort(([a], [b]) => a - b)),
    damaged: [...ids.keys()].filter((row) => !whole.has(row)),
    strays: rows.filter(isStray),
  };
}

/** The rows that may be somebody's: not the headings, which stand on top unless somebody sorted them along. */
function rowsOf(place: Place, lines: readonly Line[]): number[] {
  return lines
    .map((_line, row) => row)
    .filter((row) => row >= TITLE_ROW)
    .filter((row) => !isHeading(place, lines[row] ?? []))
    .filter((row) => row > TITLE_ROW || isWhole(place, lines[row] ?? []));
}

/** The row below the headings, which is where data may be sorted. */
export function firstDataRow(place: Place, lines: readonly Line[]): number {
  const near = lines.slice(0, TITLE_ROW + 4).map((line, row) => (isHeading(place, line) ? row : 0));
  return Math.max(TITLE_ROW, ...near) + 1;
}

function isWhole(place: Place, line: Line): boolean {
  const id = idOf(place, line);
  return id !== '' && id === copyOf(place, line);
}

/** At least so many cells say what their column is called. */
const FEWEST_TITLES = 2;

/** Whether a row says what the columns are called. People rename some of them. */
export function isHeading(
  { titles, indexOf }: Pick<Place, 'titles' | 'indexOf'>,
  line: Line,
): boolean {
  const named = Object.entries(titles).filter(([key]) => indexOf[key] !== undefined);
  const alike = named.filter(([key, title]) => line[indexOf[key] ?? -1] === title);
  return alike.length >= FEWEST_TITLES && alike.length * 3 >= named.length;
}

/** A row of totals that somebody put below the table. */
function isTotal(place: Place, line: Line): boolean {
  return texts(place, line).some((text) => place.totals.includes(fold(text).replace(/[:.]$/, '')));
}

function texts({ columns, indexOf }: Place, line: Line): string[] {
  return columns
    .map(({ key }) => line[indexOf[key] ?? -1])
    .filter((cell): cell is string => typeof cell === 'string');
}

function hasContent({ columns, indexOf }: Place, line: Line): boolean {
  return columns.some(({ key }) => {
    const cell = key === 'id' || key === ID_COPY.key ? '' : line[indexOf[key] ?? -1];
    return cell !== undefined && cell !== null && String(cell).trim() !== '';
  });
}

function idOf({ indexOf }: Place, line: Line): string {
  return String(line[indexOf['id'] ?? -1] ?? '');
}

function copyOf({ indexOf }: Place, line: Line): string {
  return String(line[indexOf[ID_COPY.key] ?? -1] ?? '');
}
