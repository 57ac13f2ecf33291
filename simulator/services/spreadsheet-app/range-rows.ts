import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertEditable } from '../sheets/access';
import { cellAt } from '../sheets/grid';
import { sortRows, type SortSpec } from '../sheets/sort';
import type { Cell } from '../sheets/state';
import { typedCell, withContent } from '../sheets/typed-input';
import { bookOf, change, mismatch, sheetOf } from './context';
import { enumKey } from './enums';
import { bounded, rectOf, type Place } from './place';
import { rangeAt } from './range';
import { changeCells } from './range-values';
import { TEXT } from './rules';

/** What a range does with its rows: AS/reference/spreadsheet/range, sort, removeDuplicates, trimWhitespace … */
export function rowMembers(host: Host, place: Place, self: () => object) {
  return {
    sort: (specs: unknown) => {
      sort(host, place, specs);
      return self();
    },
    randomize: () => {
      reorder(host, place, (rows) => shuffled(rows, () => host.realm.random()));
      return self();
    },
    removeDuplicates: (columns: unknown = []) => {
      if (!Array.isArray(columns)) throw mismatch([columns], 'Range.removeDuplicates');
      const left = removeDuplicates(host, place, columns as unknown[]);
      return rangeAt(host, { ...bounded(place), rows: left });
    },
    trimWhitespace: () => {
      changeCells(host, place, (cell) => {
        const { v, f } = cell ?? {};
        if (typeof v !== 'string' || f !== undefined) return cell ?? {};
        return withContent(cell, { v: v.trim().replace(/\s+/g, ' ') });
      });
      return self();
    },
    splitTextToColumns: (delimiter?: unknown) => split(host, place, delimiter),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

type Spec = number | { column?: number; ascending?: boolean };

/** Columns are counted in the sheet, not in the range. */
function sort(host: Host, place: Place, given: unknown): void {
  const specs = (Array.isArray(given) ? given : [given]).map((spec: Spec | null): SortSpec => {
    const { column = 0, ascending = true } =
      typeof spec === 'number' ? { column: spec } : (spec ?? {});
    if (typeof column !== 'number') throw mismatch([given], 'Range.sort');
    const inside = column >= place.column && column < place.column + place.columns;
    if (!inside) throw new ServiceError(TEXT.sortOutside);
    return { dimensionIndex: column - 1, sortOrder: ascending ? 'ASCENDING' : 'DESCENDING' };
  });
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    assertEditable(draft, sheet, rectOf(place));
    sortRows(draft, sheet, { rect: rectOf(place), specs });
  });
}

type Line = (Cell | undefined)[];

/** Puts the range's rows into another order, or leaves some out: the rows at the end are then empty. */
function reorder(host: Host, place: Place, next: (rows: Line[]) => Line[]): number {
  const sheet = sheetOf(host, place);
  const rows = Array.from({ length: place.rows }, (_, r) =>
    Array.from({ length: place.columns }, (__, c) =>
      cellAt(sheet, place.row - 1 + r, place.column - 1 + c),
    ),
  );
  const after = next(rows);
  changeCells(host, place, (_cell, at) => after[at.row]?.[at.column] ?? {});
  return after.length;
}

function shuffled(rows: Line[], random: () => number): Line[] {
  const left = rows.slice();
  return rows.map(() => left.splice(Math.floor(random() * left.length), 1)[0] ?? []);
}

/** Values are compared without regard to case, format or formula; columns are counted in the sheet. */
function removeDuplicates(host: Host, place: Place, columns: unknown[]): number {
  const compared =
    columns.length > 0
      ? columns.map((column) => Number(column) - place.column)
      : Array.from({ length: place.columns }, (_, i) => i);
  const seen = new Set<string>();
  return reorder(host, place, (rows) =>
    rows.filter((row) => {
      const key = JSON.stringify(compared.map((column) => comparable(row[column]?.v)));
      return !seen.has(key) && seen.add(key);
    }),
  );
}

function comparable(value: Cell['v']): unknown {
  return typeof value === 'string' ? value.toLowerCase() : (value ?? '');
}

const DELIMITERS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Without a delimiter the first is taken that any of the texts has. Parts are read as if typed (assumed). */
function split(host: Host, place: Place, given: unknown): void {
  if (place.columns !== 1) throw new ServiceError(TEXT.splitWide);
  const key = enumKey(host, 'TextToColumnsDelimiter', given);
  const delimiter = typeof given === 'string' ? given : key && DELIMITERS[key];
  if (given !== undefined && delimiter === undefined)
    throw mismatch([given], 'Range.splitTextToColumns');
  const sheet = sheetOf(host, place);
  const texts = Array.from({ length: place.rows }, (_, r) =>
    String(cellAt(sheet, place.row - 1 + r, place.column - 1)?.v ?? ''),
  );
  const by =
    delimiter ??
    Object.values(DELIMITERS).find((each) => texts.some((text) => text.includes(each)));
  if (by === undefined) return;
  const { locale, timeZone } = bookOf(host, place.id);
  const typing = { locale, timeZone, now: host.execution.now() };
  texts.forEach((text, r) => {
    const parts = text.split(by);
    if (parts.length < 2) return;
    const line = { ...bounded(place), row: place.row + r, rows: 1, columns: parts.length };
    changeCells(host, line, (cell, at) => typedCell(cell, (parts[at.column] ?? '').trim(), typing));
  });
}
