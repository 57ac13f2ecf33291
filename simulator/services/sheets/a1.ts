/** A rectangle of cells by index, half-open; Infinity where a range has no end. */
export interface Rect {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

const CELL = /^([A-Za-z]{1,3})?([1-9]\d*)?$/;

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  return (
    [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/**
 * A tab's title as it stands before `!`: quoted unless it is a plain ASCII word that cannot be taken for a cell.
 * @see docs/fidelity-notes.md (titles as the live API wrote them)
 */
export function quotedTitle(title: string): string {
  const word = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(title);
  const cellLike = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(title);
  return word && !cellLike ? title : `'${title.replaceAll("'", "''")}'`;
}

/** Splits `'Tab name'!A1:B2` into its tab and its cells; either may be missing. */
export function splitA1(text: string): { title?: string; cells?: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/.exec(text);
  if (quoted) return { title: quoted[1]?.replaceAll("''", "'"), cells: quoted[2] };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { cells: text } : { title: text.slice(0, bang), cells: text.slice(bang + 1) };
}

/** The cells of `A1`, `A1:B2`, `A:C`, `2:5`, `A5:B`, or nothing if the text is none of these. */
export function parseCells(text: string): Rect | undefined {
  const parts = text.replaceAll('$', '').split(':');
  if (parts.length > 2) return undefined;
  const ends = parts.map((part) => CELL.exec(part));
  const [from, to] = [ends[0], ends[1] ?? ends[0]];
  if (!from?.[0] || !to?.[0]) return undefined;
  if (parts.length === 1 && (!from[1] || !from[2])) return undefined;
  const rows = span(from[2] && Number(from[2]) - 1, to[2] && Number(to[2]) - 1);
  const columns = span(from[1] && columnIndex(from[1]), to[1] && columnIndex(to[1]));
  return { startRow: rows[0], endRow: rows[1], startColumn: columns[0], endColumn: columns[1] };
}

function span(
  from: number | string | undefined,
  to: number | string | undefined,
): [number, number] {
  const known = [from, to].filter((end): end is number => typeof end === 'number');
  if (known.length === 0) return [0, Infinity];
  if (known.length === 1) return [known[0] ?? 0, Infinity];
  return [Math.min(...known), Math.max(...known) + 1];
}

/** `A1:B2`, or `B3` for one cell; an open end is left out as in `A5:B`. */
export function cellsA1(rect: Rect): string {
  const start = `${columnName(rect.startColumn)}${rect.startRow + 1}`;
  const end = `${rect.endColumn === Infinity ? '' : columnName(rect.endColumn - 1)}${rect.endRow === Infinity ? '' : rect.endRow}`;
  return end === '' || end === start ? start : `${start}:${end}`;
}

export function rangeA1(title: string, rect: Rect): string {
  return `${quotedTitle(title)}!${cellsA1(rect)}`;
}
