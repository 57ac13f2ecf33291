import { CommitRefused } from '../../app/ports/store';
import { Problem } from '../../core/problem';
import { isMalformed, isProtected } from '../google-errors';
import { columnLetters, KEY_ROW, type Place } from './layout';
import { sheetsApi } from './sheets-api';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;

/** What the batch tells of a table it wrote into, as it was at that moment. */
export interface Seen {
  /** The key row, by column. */
  keys: readonly string[];
  /** Whose row stands here; empty when nobody's. */
  idAt: (row: number) => string;
}

/** Which rows of a table a batch updates; none when it only adds some. */
export type Touched = ReadonlyMap<Place, readonly number[]>;

const FIELDS =
  'updatedSpreadsheet.sheets(properties.sheetId,data(startRow,rowData.values.userEnteredValue))';

/**
 * Sends a batch and, with the same call, reads back from the tables it touches where their columns stand and whose the
 * rows are: atomic is not isolated (design §2). By sheet id.
 * Throws CommitRefused for what Sheets calls malformed; refuses with `protected` what somebody keeps from us.
 */
export function sendBatch(
  spreadsheetId: string,
  requests: Request[],
  touched: Touched,
): ReadonlyMap<number, Seen> {
  const ranges = [...touched].flatMap(([place, rows]) => [
    keyRange(place),
    ...idRange(place, rows),
  ]);
  const body = {
    requests,
    includeSpreadsheetInResponse: true,
    responseIncludeGridData: true,
    responseRanges: ranges,
  };
  const answer = refusing(() =>
    sheetsApi().Spreadsheets.batchUpdate(body, spreadsheetId, { fields: FIELDS }),
  );
  const sheets = answer.updatedSpreadsheet?.sheets ?? [];
  return new Map(
    sheets.map(({ properties, data = [] }) => [properties?.sheetId ?? -1, seenIn(data)] as const),
  );
}

/** The key row comes first, then the ids. */
function seenIn([keys, ids]: readonly GridData[]): Seen {
  return {
    keys: (keys?.rowData?.[0]?.values ?? []).map(({ userEnteredValue }) =>
      textOf(userEnteredValue),
    ),
    idAt: (row) => {
      const line = ids?.rowData?.[row - (ids.startRow ?? 0)];
      return textOf(line?.values?.[0]?.userEnteredValue);
    },
  };
}

function textOf(value: GoogleAppsScript.Sheets.Schema.ExtendedValue | undefined): string {
  return String(value?.stringValue ?? value?.numberValue ?? '');
}

function keyRange({ title }: Place): string {
  return `${quoted(title)}!${KEY_ROW + 1}:${KEY_ROW + 1}`;
}

/** The cells that say whose rows were written. */
function idRange({ title, indexOf }: Place, rows: readonly number[]): string[] {
  if (rows.length === 0) return [];
  const letters = columnLetters(indexOf['id'] ?? 0);
  const [first, last] = [Math.min(...rows) + 1, Math.max(...rows) + 1];
  return [`${quoted(title)}!${letters}${first}:${letters}${last}`];
}

function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** What Sheets calls malformed is so for good: a text longer than a cell. Or a tab was renamed or deleted meanwhile. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isProtected(error)) throw new Problem('protected');
    throw isMalformed(error) ? new CommitRefused((error as Error).message) : error;
  }
}
