import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { UiDesk } from '../../runtime/ui-desk';
import { bookOf, mismatch, served, sheetOf } from './context';
import { enumKey } from './enums';
import { placeOfRange, type At } from './identity';
import { bounded, checkedPlace, placeFromArguments, type Place } from './place';
import { rangeAt } from './range';
import { placesOfList, rangeListObject } from './range-list';
import { nextDataCell } from './range-region';
import { TEXT } from './rules';
import { sheetObject } from './sheet';
import { activate, activeTab } from './active';

/** More than one selected range, and the cell of them that has the focus: for as long as the last range is selected. */
interface Wider {
  of: UiDesk['selection'];
  ranges: Place[];
  current?: Place;
}

const wider = new WeakMap<UiDesk, Wider>();

/** Selects ranges of one tab; the last of them is the active one (AS/reference/spreadsheet/range-list#activate). */
export function selectPlaces(host: Host, ranges: Place[], current?: Place): void {
  const last = ranges.at(-1);
  if (last === undefined) return;
  const { sheetId, row, column, rows, columns } = checkedPlace(sheetOf(host, last), last);
  if (last.id !== host.world.containerId) {
    activate(host, last);
    return;
  }
  const selection = { sheetId, row, column, rows, columns };
  host.desk.selection = selection;
  wider.set(host.desk, { of: selection, ranges: ranges.map(bounded), ...(current && { current }) });
}

/** What the person has selected in this tab, or its first cell. */
export function selectedPlaces(
  host: Host,
  { id, sheetId }: At,
): { ranges: Place[]; current: Place } {
  const { selection } = host.desk;
  const here =
    id === host.world.containerId && selection?.sheetId === sheetId ? selection : undefined;
  const { row, column, rows, columns } = here ?? { row: 1, column: 1, rows: 1, columns: 1 };
  const active = { id, sheetId, row, column, rows, columns };
  const more = wider.get(host.desk);
  const known = here !== undefined && more?.of === here ? more : undefined;
  return {
    ranges: known?.ranges ?? [active],
    current: known?.current ?? { ...active, rows: 1, columns: 1 },
  };
}

/** `Range.activateAsCurrentCell`: the selection stays when the cell lies in it. */
export function selectCurrent(host: Host, cell: Place): void {
  if (cell.rows !== 1 || cell.columns !== 1) throw new ServiceError(TEXT.oneCell);
  const { ranges } = selectedPlaces(host, cell);
  const inside = ranges.some(
    ({ row, column, rows, columns }) =>
      cell.row >= row &&
      cell.row < row + rows &&
      cell.column >= column &&
      cell.column < column + columns,
  );
  selectPlaces(host, inside ? ranges : [cell], bounded(cell));
}

/** `getActiveX`, `setActiveX` and the selection, of the app, a spreadsheet or a tab. */
export function selectionMembers(host: Host, at: () => At, name: string) {
  const active = (): object => {
    const place = selectedPlaces(host, at()).ranges.at(-1);
    return rangeAt(host, place ?? { ...at(), row: 1, column: 1, rows: 1, columns: 1 });
  };
  const current = (): object => rangeAt(host, selectedPlaces(host, at()).current);
  const select = (method: string) => (given: unknown) => {
    const place =
      typeof given === 'string' ? placeFromArguments(host, at(), [given]) : placeOfRange(given);
    if (place === undefined) throw mismatch([given], `${name}.${method}`);
    selectPlaces(host, [place]);
    return rangeAt(host, place);
  };
  return {
    getActiveRange: active,
    getActiveRangeList: () => rangeListObject(host, selectedPlaces(host, at()).ranges),
    getActiveCell: current,
    getCurrentCell: current,
    getSelection: () => selectionObject(host, at()),
    setActiveRange: select('setActiveRange'),
    setActiveSelection: select('setActiveSelection'),
    setActiveRangeList: (list: unknown) => {
      const places = placesOfList(list);
      if (places === undefined) throw mismatch([list], `${name}.setActiveRangeList`);
      selectPlaces(host, places);
      return list;
    },
    setCurrentCell: (cell: unknown) => {
      const place = placeOfRange(cell);
      if (place === undefined) throw mismatch([cell], `${name}.setCurrentCell`);
      selectCurrent(host, place);
      return cell;
    },
  } satisfies Official<
    GoogleAppsScript.Spreadsheet.Spreadsheet | GoogleAppsScript.Spreadsheet.Sheet
  >;
}

/** A `Selection`: AS/reference/spreadsheet/selection. */
function selectionObject(host: Host, at: At): object {
  const { ranges, current } = selectedPlaces(host, at);
  return served(host, 'Selection', {
    getActiveRange: () => rangeAt(host, ranges.at(-1) ?? current),
    getActiveRangeList: () => rangeListObject(host, ranges),
    getCurrentCell: () => rangeAt(host, current),
    getActiveSheet: () =>
      sheetObject(host, { id: at.id, sheetId: activeTab(host, bookOf(host, at.id).id).sheetId }),
    getNextDataRange: (given: unknown) => {
      const direction = enumKey(host, 'Direction', given);
      if (direction === undefined) throw mismatch([given], 'Selection.getNextDataRange');
      return rangeAt(host, spanned(current, nextDataCell(host, current, direction)));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Selection>);
}

function spanned(a: Place, b: Place): Place {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rows = Math.max(a.row, b.row) - row + 1;
  return { ...a, row, column, rows, columns: Math.max(a.column, b.column) - column + 1 };
}
