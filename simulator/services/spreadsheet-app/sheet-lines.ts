import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import type { DimensionRange } from '../sheets/requests/api';
import {
  deleteDimension,
  insertLines,
  updateDimensionProperties,
} from '../sheets/requests/dimensions';
import type { DimensionProperties } from '../sheets/state';
import { change, sheetOf, whole } from './context';
import { placeOfRange } from './range';

type At = { id: string; sheetId: number };
type Axis = 'rows' | 'columns';

/** Rows and columns of a tab: put in, taken out, hidden, sized. Counted from 1. */
export function lineMembers(host: Host, at: At, self: () => object) {
  const insert = (axis: Axis, lines: { start: number; count: number; fromBefore: boolean }) => {
    insertAt(host, at, { axis, ...lines });
    return self();
  };
  const after =
    (axis: Axis) =>
    (position: unknown, count: unknown = 1) =>
      insert(axis, {
        start: whole(position, 'Sheet.insertRowsAfter'),
        count: whole(count, 'Sheet.insertRowsAfter'),
        fromBefore: true,
      });
  const before =
    (axis: Axis) =>
    (position: unknown, count: unknown = 1) =>
      insert(axis, {
        start: whole(position, 'Sheet.insertRowsBefore') - 1,
        count: whole(count, 'Sheet.insertRowsBefore'),
        fromBefore: false,
      });
  const remove =
    (axis: Axis) =>
    (position: unknown, count: unknown = 1) => {
      deleteAt(host, at, {
        axis,
        start: whole(position, 'Sheet.deleteRows') - 1,
        count: whole(count, 'Sheet.deleteRows'),
      });
      return self();
    };
  return {
    insertRowAfter: after('rows'),
    insertRowsAfter: after('rows'),
    insertColumnAfter: after('columns'),
    insertColumnsAfter: after('columns'),
    insertRowBefore: before('rows'),
    insertRowsBefore: before('rows'),
    insertColumnBefore: before('columns'),
    insertColumnsBefore: before('columns'),
    deleteRow: remove('rows'),
    deleteRows: remove('rows'),
    deleteColumn: remove('columns'),
    deleteColumns: remove('columns'),
    ...sizeMembers(host, at, self),
  };
}

function sizeMembers(host: Host, at: At, self: () => object) {
  const set =
    (axis: Axis, properties: DimensionProperties) =>
    (start: unknown, count: unknown = 1) => {
      const from = whole(start, 'Sheet.hideRows') - 1;
      setLines(host, at, {
        axis,
        start: from,
        end: from + whole(count, 'Sheet.hideRows'),
        properties,
      });
    };
  const ofRange = (axis: Axis, properties: DimensionProperties) => (range: unknown) => {
    const place = placeOfRange(range);
    if (!place) throw new ServiceError('The range is missing.');
    const [start, count] =
      axis === 'rows' ? [place.row, place.rows] : [place.column, place.columns];
    set(axis, properties)(start, count);
  };
  const isHidden = (axis: Axis) => (position: unknown) => {
    const sheet = sheetOf(host, at);
    const list = axis === 'rows' ? sheet.rowProperties : sheet.columnProperties;
    return list[whole(position, 'Sheet.isRowHiddenByUser') - 1]?.hiddenByUser === true;
  };
  return {
    hideRows: set('rows', { hiddenByUser: true }),
    showRows: set('rows', { hiddenByUser: false }),
    hideColumns: set('columns', { hiddenByUser: true }),
    showColumns: set('columns', { hiddenByUser: false }),
    hideRow: ofRange('rows', { hiddenByUser: true }),
    hideColumn: ofRange('columns', { hiddenByUser: true }),
    isRowHiddenByUser: isHidden('rows'),
    isColumnHiddenByUser: isHidden('columns'),
    setColumnWidth: (position: unknown, width: unknown) => {
      set('columns', { pixelSize: whole(width, 'Sheet.setColumnWidth') })(position);
      return self();
    },
    setColumnWidths: (start: unknown, count: unknown, width: unknown) => {
      set('columns', { pixelSize: whole(width, 'Sheet.setColumnWidths') })(start, count);
      return self();
    },
    setRowHeight: (position: unknown, height: unknown) => {
      set('rows', { pixelSize: whole(height, 'Sheet.setRowHeight') })(position);
      return self();
    },
    getColumnWidth: (position: unknown) =>
      sheetOf(host, at).columnProperties[whole(position, 'Sheet.getColumnWidth') - 1]?.pixelSize ??
      100,
    autoResizeColumn: () => self(),
    autoResizeColumns: () => self(),
  };
}

interface Lines {
  axis: Axis;
  start: number;
  count: number;
}

function insertAt(
  host: Host,
  at: At,
  { axis, start, count, fromBefore }: Lines & { fromBefore: boolean },
): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
    if (start < 0 || start > size) throw new ServiceError(`Those ${axis} are out of bounds.`);
    insertLines(draft, { sheet, axis, start, end: start + count }, fromBefore && start > 0);
  });
}

function deleteAt(host: Host, at: At, { axis, start, count }: Lines): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
    if (start < 0 || start + count > size)
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    deleteDimension(draft, { range: rangeOf(at, { axis, start, end: start + count }) });
  });
}

function setLines(
  host: Host,
  at: At,
  lines: { axis: Axis; start: number; end: number; properties: DimensionProperties },
): void {
  const { properties } = lines;
  change(host, at.id, (draft) => {
    updateDimensionProperties(draft, {
      range: rangeOf(at, lines),
      properties,
      fields: Object.keys(properties).join(','),
    });
  });
}

function rangeOf(
  at: At,
  { axis, start, end }: { axis: Axis; start: number; end: number },
): DimensionRange {
  return {
    sheetId: at.sheetId,
    dimension: axis === 'rows' ? 'ROWS' : 'COLUMNS',
    startIndex: start,
    endIndex: end,
  };
}
