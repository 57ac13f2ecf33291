import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { assertEditable } from '../sheets/access';
import { cellsA1 } from '../sheets/a1';
import { cellAt } from '../sheets/grid';
import { sortRows, type SortSpec } from '../sheets/sort';
import { withContent } from '../sheets/typed-input';
import { change, mismatch, served, sheetOf, whole } from './context';
import { checkedPlace, rectOf, type Place } from './place';
import { lookMembers, withoutFormat } from './range-look';
import { changeCells, valueMembers } from './range-values';
import { TEXT } from './rules';
import { sheetObject } from './sheet';

const places = new WeakMap<object, Place>();

/** Where a range object of the script is. */
export function placeOfRange(range: unknown): Place | undefined {
  return typeof range === 'object' && range !== null ? places.get(range) : undefined;
}

/** A `Range`: only coordinates until it is read or written (AS/reference/spreadsheet/range). */
export function rangeAt(host: Host, place: Place): object {
  const self: object = served(host, 'Range', {
    ...coordinateMembers(host, place),
    ...valueMembers(host, place, () => self),
    ...lookMembers(host, place, () => self),
    clear: (options?: { contentsOnly?: boolean; formatOnly?: boolean }) => {
      clear(host, place, options ?? {});
      return self;
    },
    sort: (specs: unknown) => {
      sort(host, place, specs);
      return self;
    },
    copyTo: (target: unknown, options?: { contentsOnly?: boolean }) =>
      copyTo(host, place, { target, options }),
    activate: () => {
      const { sheetId, row, column, rows, columns } = place;
      host.desk.selection = { sheetId, row, column, rows, columns };
      return self;
    },
  });
  places.set(self, place);
  return self;
}

function coordinateMembers(host: Host, place: Place) {
  const { row, column, rows, columns } = place;
  return {
    getRow: () => row,
    getRowIndex: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getHeight: () => rows,
    getNumColumns: () => columns,
    getWidth: () => columns,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getGridId: () => place.sheetId,
    getA1Notation: () => cellsA1(rectOf(place)),
    getSheet: () => sheetObject(host, place),
    getCell: (r: unknown, c: unknown) => {
      const [down, right] = [whole(r, 'Range.getCell'), whole(c, 'Range.getCell')];
      const inside = down >= 1 && down <= rows && right >= 1 && right <= columns;
      if (!inside) throw new ServiceError(TEXT.cellOutside);
      return rangeAt(host, {
        ...place,
        row: row + down - 1,
        column: column + right - 1,
        rows: 1,
        columns: 1,
      });
    },
    offset: (...args: unknown[]) => {
      if (args.length < 2 || args.some((arg) => typeof arg !== 'number'))
        throw mismatch(args, 'Range.offset');
      const [down = 0, right = 0, height = rows, width = columns] = args.map((arg) =>
        whole(arg, 'Range.offset'),
      );
      const moved = {
        ...place,
        row: row + down,
        column: column + right,
        rows: height,
        columns: width,
      };
      return rangeAt(host, checkedPlace(sheetOf(host, place), moved));
    },
  };
}

/** Contents and formats; notes and rules stay (AS/reference/spreadsheet/range#clear). */
function clear(
  host: Host,
  place: Place,
  { contentsOnly, formatOnly }: { contentsOnly?: boolean; formatOnly?: boolean },
): void {
  changeCells(host, place, (cell) => {
    const emptied = formatOnly && !contentsOnly ? (cell ?? {}) : withContent(cell, {});
    return contentsOnly && !formatOnly ? emptied : withoutFormat(emptied);
  });
}

type Spec = number | { column?: number; ascending?: boolean };

/** Columns are counted in the sheet, not in the range. */
function sort(host: Host, place: Place, given: unknown): void {
  const specs = (Array.isArray(given) ? given : [given]).map((spec: Spec): SortSpec => {
    const { column = 0, ascending = true } = typeof spec === 'number' ? { column: spec } : spec;
    return { dimensionIndex: column - 1, sortOrder: ascending ? 'ASCENDING' : 'DESCENDING' };
  });
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    assertEditable(draft, sheet, rectOf(place));
    sortRows(draft, sheet, { rect: rectOf(place), specs });
  });
}

/** The copy has the size of the source, from the target's first cell on. */
function copyTo(
  host: Host,
  place: Place,
  { target, options }: { target: unknown; options?: { contentsOnly?: boolean } },
): void {
  const to = placeOfRange(target);
  if (to === undefined) throw mismatch([target], 'Range.copyTo');
  const source = sheetOf(host, place);
  const landing = checkedPlace(sheetOf(host, to), {
    ...to,
    rows: place.rows,
    columns: place.columns,
  });
  changeCells(host, landing, (before, at) => {
    const cell = cellAt(source, place.row - 1 + at.row, place.column - 1 + at.column) ?? {};
    return options?.contentsOnly ? withContent(before, { v: cell.v, f: undefined }) : { ...cell };
  });
}
