import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertTabEditable } from '../sheets/access';
import { fold, groupsOf, shiftDepth, type Axis, type LineGroup } from '../sheets/groups';
import type { SheetState } from '../sheets/state';
import { change, mismatch, served, sheetOf, whole } from './context';
import { enumKey, enumValue } from './enums';
import type { At } from './identity';
import { placeOf, rectOf, type Place } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';

const AXES: Axis[] = ['rows', 'columns'];

const TOGGLE = { rows: 'rowGroupControlAfter', columns: 'columnGroupControlAfter' } as const;

function edit(host: Host, at: At, act: (sheet: SheetState) => void): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    assertTabEditable(draft, sheet);
    act(sheet);
  });
}

/** The groups of rows and columns that a range touches: AS/reference/spreadsheet/range#collapsegroups …. */
export function rangeGroupMembers(host: Host, place: Place, self: () => object) {
  const span = (axis: Axis) => {
    const { startRow, endRow, startColumn, endColumn } = rectOf(place);
    return axis === 'rows'
      ? { axis, start: startRow, end: endRow }
      : { axis, start: startColumn, end: endColumn };
  };
  const shift = (axis: Axis, method: string) => (delta: unknown) => {
    const by = whole(delta, `Range.${method}`);
    edit(host, place, (sheet) => {
      if (by > 0 && span(axis).start === 0 && !isAfter(sheet, axis))
        throw new ServiceError(TEXT.firstLine);
      shiftDepth(sheet, span(axis), by);
    });
    return self();
  };
  const foldAll = (chosen: (sheet: SheetState, axis: Axis) => LineGroup[], on: boolean) => () => {
    edit(host, place, (sheet) => {
      for (const axis of AXES)
        for (const group of chosen(sheet, axis)) fold(sheet, axis, { group, on });
    });
    return self();
  };
  return {
    shiftRowGroupDepth: shift('rows', 'shiftRowGroupDepth'),
    shiftColumnGroupDepth: shift('columns', 'shiftColumnGroupDepth'),
    collapseGroups: foldAll((sheet, axis) => toCollapse(groupsOf(sheet, axis), span(axis)), true),
    expandGroups: foldAll((sheet, axis) => {
      const { start, end } = span(axis);
      return groupsOf(sheet, axis).filter((group) => {
        const toggle = isAfter(sheet, axis) ? group.end : group.start - 1;
        return (group.start < end && start < group.end) || (toggle >= start && toggle < end);
      });
    }, false),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** The outermost groups inside the range; without any, the deepest open one that lies partly in it. */
function toCollapse(
  groups: LineGroup[],
  { start, end }: { start: number; end: number },
): LineGroup[] {
  const inside = groups.filter((group) => group.start >= start && group.end <= end);
  const outermost = inside.filter(
    (group) =>
      !inside.some(
        (other) =>
          other.depth < group.depth && other.start <= group.start && other.end >= group.end,
      ),
  );
  const partly = groups.filter(
    (group) => !group.collapsed && group.start < end && start < group.end,
  );
  return inside.length > 0 ? outermost : partly.slice(-1);
}

function isAfter(sheet: SheetState, axis: Axis): boolean {
  return sheet.gridView?.[TOGGLE[axis]] === true;
}

/** The groups of a tab: AS/reference/spreadsheet/sheet#getrowgrouprowindex,-groupdepth …. */
export function sheetGroupMembers(host: Host, at: At, self: () => object) {
  const foldWhere = (axis: Axis, collapsed: (group: LineGroup) => boolean): object => {
    edit(host, at, (sheet) => {
      for (const group of groupsOf(sheet, axis)) fold(sheet, axis, { group, on: collapsed(group) });
    });
    return self();
  };
  const upTo = (axis: Axis, method: string) => (depth: unknown) => {
    const limit = whole(depth, `Sheet.${method}`);
    return foldWhere(axis, (group) => group.depth > limit);
  };
  const group = (axis: Axis, method: string) => (index: unknown, depth: unknown) => {
    const [line, wanted] = [whole(index, `Sheet.${method}`) - 1, whole(depth, `Sheet.${method}`)];
    const sheet = sheetOf(host, at);
    const found = groupsOf(sheet, axis).find((each) => {
      const toggle = isAfter(sheet, axis) ? each.end : each.start - 1;
      return each.depth === wanted && (line === toggle || (line >= each.start && line < each.end));
    });
    if (found === undefined) throw new ServiceError(TEXT.groupGone);
    return groupObject(host, at, { axis, start: found.start, depth: wanted });
  };
  const depth = (axis: Axis, method: string) => (index: unknown) => {
    const { rowProperties, columnProperties } = sheetOf(host, at);
    const lines = axis === 'rows' ? rowProperties : columnProperties;
    return lines[whole(index, `Sheet.${method}`) - 1]?.depth ?? 0;
  };
  return {
    getRowGroup: group('rows', 'getRowGroup'),
    getColumnGroup: group('columns', 'getColumnGroup'),
    getRowGroupDepth: depth('rows', 'getRowGroupDepth'),
    getColumnGroupDepth: depth('columns', 'getColumnGroupDepth'),
    collapseAllRowGroups: () => foldWhere('rows', () => true),
    collapseAllColumnGroups: () => foldWhere('columns', () => true),
    expandAllRowGroups: () => foldWhere('rows', () => false),
    expandAllColumnGroups: () => foldWhere('columns', () => false),
    expandRowGroupsUpToDepth: upTo('rows', 'expandRowGroupsUpToDepth'),
    expandColumnGroupsUpToDepth: upTo('columns', 'expandColumnGroupsUpToDepth'),
    ...toggleMembers(host, at, self),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

function toggleMembers(host: Host, at: At, self: () => object) {
  const get = (axis: Axis) => () =>
    enumValue(
      host,
      'GroupControlTogglePosition',
      isAfter(sheetOf(host, at), axis) ? 'AFTER' : 'BEFORE',
    );
  const set = (axis: Axis, method: string) => (position: unknown) => {
    const key = enumKey(host, 'GroupControlTogglePosition', position);
    if (key === undefined) throw mismatch([position], `Sheet.${method}`);
    edit(host, at, (sheet) => {
      sheet.gridView = { ...sheet.gridView, [TOGGLE[axis]]: key === 'AFTER' };
    });
    return self();
  };
  return {
    getRowGroupControlPosition: get('rows'),
    getColumnGroupControlPosition: get('columns'),
    setRowGroupControlPosition: set('rows', 'setRowGroupControlPosition'),
    setColumnGroupControlPosition: set('columns', 'setColumnGroupControlPosition'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

/** A `Group`: AS/reference/spreadsheet/group. */
function groupObject(
  host: Host,
  at: At,
  { axis, start, depth }: { axis: Axis; start: number; depth: number },
): object {
  const state = (): LineGroup => {
    const found = groupsOf(sheetOf(host, at), axis).find(
      (each) => each.start === start && each.depth === depth,
    );
    if (found === undefined) throw new ServiceError(TEXT.groupGone);
    return found;
  };
  const folded = (on: boolean) => () => {
    const group = state();
    edit(host, at, (sheet) => fold(sheet, axis, { group, on }));
    return self;
  };
  const self: object = served(host, 'Group', {
    getDepth: () => depth,
    isCollapsed: () => state().collapsed,
    getControlIndex: () => (isAfter(sheetOf(host, at), axis) ? state().end + 1 : state().start),
    getRange: () => {
      const { rowCount, columnCount } = sheetOf(host, at);
      const { end } = state();
      const rows = { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount };
      const columns = { startRow: 0, endRow: rowCount, startColumn: start, endColumn: end };
      return axis === 'rows'
        ? rangeAt(host, { ...placeOf(at, rows), openColumns: 'all' })
        : rangeAt(host, { ...placeOf(at, columns), openRows: 'all' });
    },
    collapse: folded(true),
    expand: folded(false),
    remove: () => {
      const { end } = state();
      edit(host, at, (sheet) => shiftDepth(sheet, { axis, start, end }, -1));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Group>);
  return self;
}
