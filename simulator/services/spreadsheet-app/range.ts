import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { withContent } from '../sheets/typed-input';
import { bandingMembers } from './banding';
import { bookOf, inGroups, mismatch, served, sheetOf, whole, type Find } from './context';
import { createFilter, filterOf } from './filter';
import { isFilteredOut } from '../sheets/filtered';
import { rangeGroupMembers } from './groups';
import { markRange } from './identity';
import { lineOf, metadataMembers } from './metadata';
import { a1Of, bounded, checkedPlace, type Place } from './place';
import { protectRange } from './protection';
import { accessTo } from './range-access';
import { borderMembers } from './range-borders';
import { copyMembers } from './range-copy';
import { fontMembers } from './range-font';
import { layoutMembers } from './range-layout';
import { clearedFormat, droppedMembers, lookMembers, withNote } from './range-look';
import { regionMembers } from './range-region';
import { rowMembers } from './range-rows';
import { shapeMembers } from './range-shape';
import { validationMembers, withRule } from './range-validation';
import { changeCells, valueMembers } from './range-values';
import { TEXT } from './rules';
import { selectCurrent, selectPlaces } from './selection';
import { sheetObject } from './sheet';
import { textFinder } from './text-finder';

/** A `Range`: only coordinates until it is read or written (AS/reference/spreadsheet/range). */
export function rangeAt(host: Host, place: Place): object {
  const self: object = served(
    host,
    'Range',
    rangeMembers(host, place, () => self),
  );
  markRange(self, place);
  return self;
}

/** All that a range can do, by name and as plain functions: a list of ranges does the same to each. */
export function rangeMembers(host: Host, place: Place, self: () => object): Find {
  const access = accessTo(host, place, self);
  const where = () => lineOf(host, place);
  return inGroups('Range', [
    () => coordinateMembers(host, place),
    () => valueMembers(host, place, self),
    () => lookMembers(host, access),
    () => fontMembers(host, access),
    () => layoutMembers(host, access),
    () => borderMembers(host, place, self),
    () => validationMembers(host, place, { self, access }),
    () => shapeMembers(host, place, self),
    () => rowMembers(host, place, self),
    () => copyMembers(host, place),
    () => regionMembers(host, place),
    () => bandingMembers(host, place),
    () => metadataMembers(host, place.id, { name: 'Range', where, self }),
    () => wholeMembers(host, place, self),
    () => droppedMembers(host, access),
    () => rangeGroupMembers(host, place, self),
  ]);
}

function wholeMembers(host: Host, place: Place, self: () => object) {
  return {
    createFilter: () => createFilter(host, place),
    getFilter: () => filterOf(host, place),
    createTextFinder: (text: unknown) => textFinder(host, () => [place], text, 'Range'),
    protect: () => protectRange(host, place),
    clear: (options?: ClearOptions) => {
      clear(host, place, options ?? {});
      return self();
    },
    activate: () => {
      selectPlaces(host, [place]);
      return self();
    },
    activateAsCurrentCell: () => {
      selectCurrent(host, place);
      return self();
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function coordinateMembers(host: Host, place: Place) {
  const { row, column, rows, columns, openRows, openColumns } = place;
  return {
    getRow: () => row,
    getRowIndex: () => row,
    getColumn: () => column,
    getColumnIndex: () => column,
    getNumRows: () => rows,
    getHeight: () => rows,
    getNumColumns: () => columns,
    getWidth: () => columns,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getGridId: () => place.sheetId,
    getA1Notation: () => a1Of(place),
    getSheet: () => sheetObject(host, place),
    isStartRowBounded: () => openRows !== 'all',
    isEndRowBounded: () => openRows === undefined,
    isStartColumnBounded: () => openColumns !== 'all',
    isEndColumnBounded: () => openColumns === undefined,
    getCell: (r: unknown, c: unknown) => {
      const [down, right] = [whole(r, 'Range.getCell'), whole(c, 'Range.getCell')];
      const inside = down >= 1 && down <= rows && right >= 1 && right <= columns;
      if (!inside) throw new ServiceError(TEXT.cellOutside);
      const at = { ...bounded(place), row: row + down - 1, column: column + right - 1 };
      return rangeAt(host, { ...at, rows: 1, columns: 1 });
    },
    offset: (...args: unknown[]) => {
      if (args.length < 2 || args.some((arg) => typeof arg !== 'number'))
        throw mismatch(args, 'Range.offset');
      const [down = 0, right = 0, height = rows, width = columns] = args.map((arg) =>
        whole(arg, 'Range.offset'),
      );
      const at = { ...bounded(place), row: row + down, column: column + right };
      const moved = { ...at, rows: height, columns: width };
      return rangeAt(host, checkedPlace(sheetOf(host, place), moved));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

/** Contents and formats, or what the options name; notes and rules stay unless they are named (assumed). */
function clear(host: Host, place: Place, options: ClearOptions): void {
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly, skipFilteredRows } = options;
  const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
  const [book, sheet] = [bookOf(host, place.id), sheetOf(host, place)];
  changeCells(host, place, (before, at) => {
    let cell = before ?? {};
    if (skipFilteredRows && isFilteredOut(book, sheet, place.row - 1 + at.row)) return cell;
    if (all || contentsOnly) cell = withContent(cell, {});
    if (all || formatOnly) cell = clearedFormat(cell);
    if (commentsOnly) cell = withNote(cell, null);
    return validationsOnly ? withRule(cell, undefined) : cell;
  });
}
