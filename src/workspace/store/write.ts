import type { Change } from '../../core/plan/plan';
import { ID_COPY, type Column } from '../../core/programme/table';
import { encode, type Cell, type Words } from '../../core/table/cells';
import type { Row } from '../../core/table/value';
import type { Place } from './layout';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** One column of a row and what goes into it. */
export interface Target {
  place: Place;
  row: number;
  column: Column;
}

/** How cells of a column look: text is text to the sheet too, so that what a person types there is not converted. */
export function formatOf(column: Column): { type: string; pattern: string } | undefined {
  switch (column.type) {
    case 'int':
    case 'number':
    case 'yesno':
      return undefined;
    case 'date':
      return { type: 'DATE', pattern: 'yyyy-mm-dd' };
    case 'time':
      return { type: 'TIME', pattern: 'hh:mm' };
    case 'datetime':
      return { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' };
    default:
      return { type: 'TEXT', pattern: '@' };
  }
}

/** Typed, never parsed: a text that looks like a formula, a number or a date stays the text it is (design §6). */
export function typedCell(cell: Cell): CellData {
  if (cell === null) return {};
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  return { userEnteredValue: { stringValue: cell } };
}

/** Appends rows below the last one with data, in one request a table. */
export function appendRequest(place: Place, rows: readonly Row[], words: Words): Request {
  return {
    appendCells: {
      sheetId: place.sheetId,
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      rows: rows.map((row) => ({ values: cellsInOrder(place, withCopy(row), words) })),
    },
  };
}

/** A row as its tab keeps it, its id twice. */
export function withCopy(row: Row): Row {
  return { ...row, [ID_COPY.key]: row.id };
}

function cellsInOrder(place: Place, row: Row, words: Words): CellData[] {
  const cells: CellData[] = [];
  for (const column of place.columns) {
    const numberFormat = formatOf(column);
    const typed = typedCell(encode(column, row[column.key] ?? null, words));
    cells[place.indexOf[column.key] ?? 0] =
      numberFormat === undefined ? typed : { ...typed, userEnteredFormat: { numberFormat } };
  }
  return Array.from(cells, (cell) => cell ?? {});
}

/** Puts one cell, and nothing but its value. */
export function cellRequest({ place, row, column }: Target, cell: Cell): Request {
  return rawRequest({ sheetId: place.sheetId, row, column: place.indexOf[column.key] ?? 0 }, cell);
}

/** The same by the place of its column. */
export function rawRequest(
  at: { sheetId: number; row: number; column: number },
  cell: Cell,
): Request {
  return {
    updateCells: {
      start: { sheetId: at.sheetId, rowIndex: at.row, columnIndex: at.column },
      fields: 'userEnteredValue',
      rows: [{ values: [typedCell(cell)] }],
    },
  };
}

/** The cells that an update touches; the id is never one of them. */
export function targetsOf(place: Place, change: Extract<Change, { do: 'update' }>): Target[] {
  const row = place.rowOf.get(change.id);
  if (row === undefined) return [];
  return place.columns
    .filter(({ key }) => key !== 'id' && Object.hasOwn(change.set, key))
    .map((column) => ({ place, row, column }));
}

/** Keeps a table in the order of its ids, whatever order its answers came in (S1-5.3). */
export function shuffleRequest(place: Place): Request {
  return {
    sortRange: {
      range: { sheetId: place.sheetId, startRowIndex: place.firstRow },
      sortSpecs: [{ dimensionIndex: place.indexOf['id'] ?? 0, sortOrder: 'ASCENDING' }],
    },
  };
}

/**
 * Removes rows, the lowest first, so that those above keep their places. A sheet cannot lose all the rows below its
 * frozen ones: where all of a table's go, an empty one is added first.
 */
export function deleteRequests(place: Place, rows: readonly number[]): Request[] {
  const spare = { appendDimension: { sheetId: place.sheetId, dimension: 'ROWS', length: 1 } };
  const removing = [...rows]
    .sort((a, b) => b - a)
    .map((row) => ({
      deleteDimension: {
        range: { sheetId: place.sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    }));
  return rows.length < place.rowOf.size ? removing : [spare, ...removing];
}
