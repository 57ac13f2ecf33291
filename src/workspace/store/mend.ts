import type { Mended } from '../../app/ports/tables';
import { sheetColumnsOf, type Column, type TableDeclaration } from '../../core/programme/table';
import { arrangeHeadings, boldTitles, putCell } from './headings';
import {
  COLUMN_METADATA,
  FIRST_DATA_ROW,
  KEY_ROW,
  sheetIdOf,
  TITLE_ROW,
  type Titles,
} from './layout';
import type { PresentTab } from './present';
import { formatOf } from './write';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What is missing of one table and the requests that make it. */
export interface Mending {
  mended: Mended[];
  requests: Request[];
}

/** Rows a new tab begins with; appended rows add to them. */
const FIRST_ROWS = 100;

/** A whole tab, at this place among the others or at their end: its keys, titles, formats, and the hidden row of keys guarded by a warning. */
export function makeTab(table: TableDeclaration, titles: Titles, index?: number): Mending {
  const columns = sheetColumnsOf(table);
  const sheetId = sheetIdOf(table.key);
  const addSheet: Request = {
    addSheet: {
      properties: {
        sheetId,
        title: titles.tab,
        ...(index === undefined ? {} : { index }),
        hidden: table.machine === true,
        gridProperties: {
          rowCount: FIRST_ROWS,
          columnCount: columns.length,
          frozenRowCount: FIRST_DATA_ROW,
        },
      },
    },
  };
  const made = columns.flatMap((column, index) =>
    columnRequests(sheetId, column, { index, title: titles.columns[column.key] ?? column.key }),
  );
  return {
    mended: [{ what: 'tab', table: table.key, column: '' }],
    requests: [
      addSheet,
      ...made,
      hideKeys(sheetId),
      boldTitles(sheetId),
      protectKeys(sheetId, table.machine === true),
    ],
  };
}

/** What is missing of a tab that is there: keys that were damaged, columns that were deleted. */
export function mendTab(table: TableDeclaration, tab: PresentTab, titles: Titles): Mending {
  const mended: Mended[] = [];
  const { keys, requests } = arrangeHeadings(table, tab, titles);
  let end = tab.columnCount;
  for (const column of sheetColumnsOf(table)) {
    if (keys.includes(column.key)) continue;
    const marked = tab.marked[column.key];
    const index = marked !== undefined && !isTaken(table, keys[marked]) ? marked : end;
    if (index === end) {
      requests.push({ appendDimension: { sheetId: tab.sheetId, dimension: 'COLUMNS', length: 1 } });
      requests.push(
        ...columnRequests(tab.sheetId, column, {
          index,
          title: titles.columns[column.key] ?? column.key,
        }),
      );
      end += 1;
    } else {
      requests.push(putCell(tab.sheetId, { row: KEY_ROW, column: index }, column.key));
    }
    mended.push({
      what: index === marked ? 'key' : 'column',
      table: table.key,
      column: column.key,
    });
  }
  return { mended, requests };
}

function isTaken(table: TableDeclaration, key: string | undefined): boolean {
  return sheetColumnsOf(table).some((column) => column.key === key);
}

function columnRequests(
  sheetId: number,
  column: Column,
  { index, title }: { index: number; title: string },
): Request[] {
  const numberFormat = formatOf(column);
  const body = {
    sheetId,
    startRowIndex: FIRST_DATA_ROW,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
  const format: Request[] =
    numberFormat === undefined
      ? []
      : [
          {
            repeatCell: {
              range: body,
              cell: { userEnteredFormat: { numberFormat } },
              fields: 'userEnteredFormat.numberFormat',
            },
          },
        ];
  return [
    putCell(sheetId, { row: KEY_ROW, column: index }, column.key),
    putCell(sheetId, { row: TITLE_ROW, column: index }, title),
    markColumn(sheetId, index, column.key),
    ...format,
    ...('hidden' in column ? [hideColumn(sheetId, index)] : []),
  ];
}

function markColumn(sheetId: number, index: number, key: string): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: COLUMN_METADATA,
        metadataValue: key,
        visibility: 'DOCUMENT',
        location: {
          dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        },
      },
    },
  };
}

function hideColumn(sheetId: number, index: number): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}

function hideKeys(sheetId: number): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: KEY_ROW, endIndex: KEY_ROW + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}

/** A warning, not a wall: a protection cannot keep the owner out, and protection is not secrecy (platform-facts §5.5). */
function protectKeys(sheetId: number, whole: boolean): Request {
  const range = whole ? { sheetId } : { sheetId, startRowIndex: KEY_ROW, endRowIndex: KEY_ROW + 1 };
  return {
    addProtectedRange: {
      protectedRange: { range, warningOnly: true, description: COLUMN_METADATA },
    },
  };
}
