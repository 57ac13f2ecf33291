import { sheetColumnsOf, type TableDeclaration } from '../../core/programme/table';
import type { Cell } from '../../core/table/cells';
import { isHeading } from './identity';
import { FIRST_DATA_ROW, KEY_ROW, TITLE_ROW, type Titles } from './layout';
import type { PresentTab } from './present';
import { typedCell } from './write';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Line = readonly Cell[];

/** The keys as they stand once the headings are where they belong, and the requests that bring them there. */
export interface Arranged {
  keys: readonly string[];
  requests: Request[];
}

/**
 * Brings the row of keys back to the top, where somebody sorted it along or put rows above it, and makes room for a new one
 * where it was deleted: writing keys over whatever stands there would lose a row (P3). The titles follow in the same way.
 */
export function arrangeHeadings(
  table: TableDeclaration,
  tab: PresentTab,
  titles: Titles,
): Arranged {
  const wanted = sheetColumnsOf(table).map(({ key }) => key);
  if (wanted.every((key) => tab.keys.includes(key))) return { keys: tab.keys, requests: [] };
  const { sheetId, lines } = tab;
  const count = (line: Line): number => wanted.filter((key) => line.includes(key)).length;
  const at = lines.findIndex((line) => count(line) * 2 >= wanted.length);
  const first = lines[KEY_ROW] ?? [];
  const isThere = at === KEY_ROW || (at < 0 && (count(first) > 0 || first.every(isEmpty)));
  if (isThere) return { keys: tab.keys, requests: [] };
  const keys = at < 0 ? [] : (lines[at] ?? []).map(String);
  const rest = at < 0 ? lines : lines.filter((_line, row) => row !== at);
  return {
    keys,
    requests: [
      freeze(sheetId, 0),
      at < 0 ? insertRow(sheetId, KEY_ROW) : moveRow(sheetId, at, KEY_ROW),
      ...arrangeTitles({ table, tab, titles, keys }, rest),
      hide(sheetId, { from: TITLE_ROW, to: TITLE_ROW + 2 }, false),
      hide(sheetId, { from: KEY_ROW, to: KEY_ROW + 1 }, true),
      freeze(sheetId, FIRST_DATA_ROW),
    ],
  };
}

interface Heading {
  table: TableDeclaration;
  tab: PresentTab;
  titles: Titles;
  keys: readonly string[];
}

/** `lines`: those below the keys. */
function arrangeTitles({ table, tab, titles, keys }: Heading, lines: readonly Line[]): Request[] {
  const { sheetId, marked } = tab;
  const places = sheetColumnsOf(table).map(({ key }) => {
    const index = keys.indexOf(key);
    return [key, index >= 0 ? index : (marked[key] ?? -1)] as const;
  });
  const indexOf = Object.fromEntries(places.filter(([, index]) => index >= 0));
  const found = lines.findIndex((line) => isHeading({ titles: titles.columns, indexOf }, line));
  if (found === 0) return [];
  if (found > 0) return [moveRow(sheetId, found + 1, TITLE_ROW)];
  if (!String(lines[0]?.[indexOf['id'] ?? -1] ?? '').startsWith(`${table.prefix}-`)) return [];
  return [
    insertRow(sheetId, TITLE_ROW),
    ...Object.entries(indexOf).map(([key, column]) =>
      putCell(sheetId, { row: TITLE_ROW, column }, titles.columns[key] ?? key),
    ),
    boldTitles(sheetId),
  ];
}

function isEmpty(cell: Cell): boolean {
  return cell === null || cell === '';
}

function insertRow(sheetId: number, at: number): Request {
  const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 };
  return { insertDimension: { range, inheritFromBefore: false } };
}

function moveRow(sheetId: number, from: number, to: number): Request {
  const source = { sheetId, dimension: 'ROWS', startIndex: from, endIndex: from + 1 };
  return { moveDimension: { source, destinationIndex: to } };
}

function hide(
  sheetId: number,
  { from, to }: { from: number; to: number },
  hiddenByUser: boolean,
): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: from, endIndex: to },
      properties: { hiddenByUser },
      fields: 'hiddenByUser',
    },
  };
}

/** Frozen rows stay where they are: none is while some are moved. */
function freeze(sheetId: number, frozenRowCount: number): Request {
  return {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount } },
      fields: 'gridProperties.frozenRowCount',
    },
  };
}

/** Puts a text into a cell and nothing else. */
export function putCell(
  sheetId: number,
  at: { row: number; column: number },
  text: string,
): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: at.row, columnIndex: at.column },
      rows: [{ values: [typedCell(text)] }],
      fields: 'userEnteredValue',
    },
  };
}

/** The titles look like titles. */
export function boldTitles(sheetId: number): Request {
  return {
    repeatCell: {
      range: { sheetId, startRowIndex: TITLE_ROW, endRowIndex: TITLE_ROW + 1 },
      cell: { userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'WRAP' } },
      fields: 'userEnteredFormat.textFormat.bold,userEnteredFormat.wrapStrategy',
    },
  };
}
