import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { DimensionRange } from '../sheets/requests/api';
import { deleteDimension, insertLines, moveDimension } from '../sheets/requests/dimensions';
import { change, mismatch, whole } from './context';
import { placeOfRange, type At } from './identity';
import { TEXT } from './rules';

export type Axis = 'rows' | 'columns';

type Lines = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns of a tab: put in, taken out, moved. Counted from 1. */
export function lineMembers(host: Host, at: At, self: () => object) {
  const insert =
    (axis: Axis, method: string, side: 'after' | 'before') =>
    (position: unknown, count: unknown = 1) => {
      const given = whole(position, `Sheet.${method}`);
      const lines = {
        axis,
        start: side === 'after' ? given : given - 1,
        count: whole(count, `Sheet.${method}`),
      };
      insertAt(host, at, { ...lines, fromBefore: side === 'after' });
      return self();
    };
  const remove =
    (axis: Axis, method: string) =>
    (position: unknown, count: unknown = 1) => {
      const start = whole(position, `Sheet.${method}`) - 1;
      deleteAt(host, at, { axis, start, count: whole(count, `Sheet.${method}`) });
      return self();
    };
  const quietly =
    (act: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): void => {
      act(...args);
    };
  return {
    insertRowAfter: insert('rows', 'insertRowAfter', 'after'),
    insertRowsAfter: insert('rows', 'insertRowsAfter', 'after'),
    insertRowBefore: insert('rows', 'insertRowBefore', 'before'),
    insertRowsBefore: insert('rows', 'insertRowsBefore', 'before'),
    insertRows: quietly(insert('rows', 'insertRows', 'before')),
    insertColumnAfter: insert('columns', 'insertColumnAfter', 'after'),
    insertColumnsAfter: insert('columns', 'insertColumnsAfter', 'after'),
    insertColumnBefore: insert('columns', 'insertColumnBefore', 'before'),
    insertColumnsBefore: insert('columns', 'insertColumnsBefore', 'before'),
    insertColumns: quietly(insert('columns', 'insertColumns', 'before')),
    deleteRow: remove('rows', 'deleteRow'),
    deleteRows: quietly(remove('rows', 'deleteRows')),
    deleteColumn: remove('columns', 'deleteColumn'),
    deleteColumns: quietly(remove('columns', 'deleteColumns')),
    moveRows: (spec: unknown, to: unknown) => move(host, at, { axis: 'rows', spec, to }),
    moveColumns: (spec: unknown, to: unknown) => move(host, at, { axis: 'columns', spec, to }),
  } satisfies Official<Lines>;
}

interface Count {
  axis: Axis;
  start: number;
  count: number;
}

function insertAt(
  host: Host,
  at: At,
  { axis, start, count, fromBefore }: Count & { fromBefore: boolean },
): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
    if (start < 0 || start > size) throw new ServiceError(TEXT.linesOutside(axis));
    if (count < 1) throw new ServiceError(TEXT.tooFew(axis));
    // Behind the last line there is none to take after but the one before.
    const inherits = (fromBefore || start === size) && start > 0;
    insertLines(draft, { sheet, axis, start, end: start + count }, inherits);
  });
}

function deleteAt(host: Host, at: At, { axis, start, count }: Count): void {
  change(host, at.id, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
    if (count < 1) throw new ServiceError(TEXT.tooFew(axis));
    if (start < 0 || start + count > size) throw new ServiceError(TEXT.linesOutside(axis));
    deleteDimension(draft, { range: dimensionRange(at, { axis, start, end: start + count }) });
  });
}

/** The destination is counted before the move (AS/reference/spreadsheet/sheet#moverowsrowspec,-destinationindex). */
function move(
  host: Host,
  at: At,
  { axis, spec, to }: { axis: Axis; spec: unknown; to: unknown },
): void {
  const place = placeOfRange(spec);
  const method = axis === 'rows' ? 'Sheet.moveRows' : 'Sheet.moveColumns';
  if (place === undefined || typeof to !== 'number') throw mismatch([spec, to], method);
  const [start, count] = axis === 'rows' ? [place.row, place.rows] : [place.column, place.columns];
  change(host, at.id, (draft) =>
    moveDimension(draft, {
      source: dimensionRange(at, { axis, start: start - 1, end: start - 1 + count }),
      destinationIndex: whole(to, method) - 1,
    }),
  );
}

/** Lines of a tab as the Sheets API names them. */
export function dimensionRange(
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
