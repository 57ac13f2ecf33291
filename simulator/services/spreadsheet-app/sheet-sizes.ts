import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertEditable } from '../sheets/access';
import { isFilteredOut } from '../sheets/filtered';
import { rectOfLines } from '../sheets/requests/api';
import { updateDimensionProperties } from '../sheets/requests/dimensions';
import type { DimensionProperties } from '../sheets/state';
import { bookOf, change, mismatch, sheetOf, whole } from './context';
import { placeOfRange, type At } from './identity';
import { TEXT } from './rules';
import { dimensionRange, type Axis } from './sheet-lines';

/** What a row and a column measure where nobody said anything. */
const PIXELS = { rows: 21, columns: 100 } as const;

/** Rows and columns of a tab: how large they are, and whether they show. Counted from 1. */
export function sizeMembers(host: Host, at: At, self: () => object) {
  const size =
    (axis: Axis, method: string) => (start: unknown, count: unknown, pixels: unknown) => {
      const [from, lines, pixelSize] = [start, count, pixels].map((value) =>
        whole(value, `Sheet.${method}`),
      );
      setLines(host, at, { axis, start: from ?? 0, count: lines ?? 0, properties: { pixelSize } });
      return self();
    };
  const one = (axis: Axis, method: string) => (position: unknown, pixels: unknown) =>
    size(axis, method)(position, 1, pixels);
  const read = (axis: Axis, method: string) => (position: unknown) =>
    line(host, at, { axis, position: whole(position, `Sheet.${method}`) })?.pixelSize ??
    PIXELS[axis];
  // Text is as wide as the screen draws it, and here there is none: sizes stay (docs/fidelity-notes.md).
  const resized =
    (axis: Axis, method: string) =>
    (start: unknown, count: unknown = 1) => {
      const lines = {
        start: whole(start, `Sheet.${method}`),
        count: whole(count, `Sheet.${method}`),
      };
      assertLines(host, at, { axis, ...lines });
      return self();
    };
  return {
    setRowHeight: one('rows', 'setRowHeight'),
    setRowHeights: size('rows', 'setRowHeights'),
    setRowHeightsForced: size('rows', 'setRowHeightsForced'),
    setColumnWidth: one('columns', 'setColumnWidth'),
    setColumnWidths: size('columns', 'setColumnWidths'),
    getRowHeight: read('rows', 'getRowHeight'),
    getColumnWidth: read('columns', 'getColumnWidth'),
    // Known difference: nothing is measured, so the sizes stay.
    autoResizeColumn: resized('columns', 'autoResizeColumn'),
    // Known difference: nothing is measured, so the sizes stay.
    autoResizeColumns: resized('columns', 'autoResizeColumns'),
    // Known difference: nothing is measured, so the sizes stay.
    autoResizeRows: resized('rows', 'autoResizeRows'),
    ...hidingMembers(host, at),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

function hidingMembers(host: Host, at: At) {
  const hide =
    (axis: Axis, method: string, hiddenByUser: boolean) =>
    (start: unknown, count: unknown = 1): void => {
      const lines = {
        start: whole(start, `Sheet.${method}`),
        count: whole(count, `Sheet.${method}`),
      };
      setLines(host, at, { axis, ...lines, properties: { hiddenByUser } });
    };
  const ofRange =
    (axis: Axis, method: string, hiddenByUser: boolean) =>
    (range: unknown): void => {
      const place = placeOfRange(range);
      if (place === undefined) throw mismatch([range], `Sheet.${method}`);
      const [start, count] =
        axis === 'rows' ? [place.row, place.rows] : [place.column, place.columns];
      setLines(host, at, { axis, start, count, properties: { hiddenByUser } });
    };
  const isHidden = (axis: Axis, method: string) => (position: unknown) =>
    line(host, at, { axis, position: whole(position, `Sheet.${method}`) })?.hiddenByUser === true;
  return {
    hideRows: hide('rows', 'hideRows', true),
    showRows: hide('rows', 'showRows', false),
    hideColumns: hide('columns', 'hideColumns', true),
    showColumns: hide('columns', 'showColumns', false),
    hideRow: ofRange('rows', 'hideRow', true),
    unhideRow: ofRange('rows', 'unhideRow', false),
    hideColumn: ofRange('columns', 'hideColumn', true),
    unhideColumn: ofRange('columns', 'unhideColumn', false),
    isRowHiddenByUser: isHidden('rows', 'isRowHiddenByUser'),
    isColumnHiddenByUser: isHidden('columns', 'isColumnHiddenByUser'),
    isRowHiddenByFilter: (position: unknown) =>
      isFilteredOut(
        bookOf(host, at.id),
        sheetOf(host, at),
        whole(position, 'Sheet.isRowHiddenByFilter') - 1,
      ),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

function line(
  host: Host,
  at: At,
  { axis, position }: { axis: Axis; position: number },
): DimensionProperties | null | undefined {
  assertLines(host, at, { axis, start: position, count: 1 });
  const { rowProperties, columnProperties } = sheetOf(host, at);
  return (axis === 'rows' ? rowProperties : columnProperties)[position - 1];
}

interface Run {
  axis: Axis;
  start: number;
  count: number;
}

function assertLines(host: Host, at: At, { axis, start, count }: Run): void {
  const { rowCount, columnCount } = sheetOf(host, at);
  const size = axis === 'rows' ? rowCount : columnCount;
  if (start < 1 || start - 1 + count > size) throw new ServiceError(TEXT.linesOutside(axis));
}

function setLines(
  host: Host,
  at: At,
  { properties, ...run }: Run & { properties: DimensionProperties },
): void {
  assertLines(host, at, run);
  const span = { axis: run.axis, start: run.start - 1, end: run.start - 1 + run.count };
  change(host, at.id, (draft) => {
    assertEditable(draft, draft.sheet(at.sheetId), rectOfLines(span));
    updateDimensionProperties(draft, {
      range: dimensionRange(at, span),
      properties,
      fields: Object.keys(properties).join(','),
    });
  });
}
