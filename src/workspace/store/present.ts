import { sheetColumnsOf, type TableDeclaration } from '../../core/programme/table';
import type { Cell } from '../../core/table/cells';
import { COLUMN_METADATA, sheetIdOf } from './layout';
import { sheetsApi } from './sheets-api';

/** A tab as it is now. */
export interface PresentTab {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  /** The key row, by column. */
  keys: readonly string[];
  /** All cells of the tab where keys are missing from its first row: they may stand in another. */
  lines: readonly (readonly Cell[])[];
  /** Column key → where the developer metadata says it is. */
  marked: Readonly<Record<string, number>>;
}

const FIELDS =
  'properties.title,sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),data(columnMetadata(developerMetadata(metadataKey,metadataValue))))';

/** The tabs that are there, ours among them with the keys of their columns. Two service calls, and one more where keys are. */
export function presentTabs(
  spreadsheetId: string,
  tables: readonly TableDeclaration[],
): { name: string; tabs: PresentTab[]; titles: string[] } {
  const { sheets = [], properties: file } = sheetsApi().Spreadsheets.get(spreadsheetId, {
    fields: FIELDS,
  });
  const ours = new Set(tables.map(({ key }) => sheetIdOf(key)));
  const found = sheets.filter(({ properties }) => ours.has(properties?.sheetId ?? -1));
  const keys = keyRows(
    spreadsheetId,
    found.map(({ properties }) => properties?.sheetId ?? -1),
  );
  const damaged = tables
    .filter((table) => {
      const row = keys.get(sheetIdOf(table.key));
      return row !== undefined && sheetColumnsOf(table).some(({ key }) => !row.includes(key));
    })
    .map(({ key }) => sheetIdOf(key));
  const lines = cellsOf(spreadsheetId, damaged, {});
  const tabs = found.map(({ properties, data }): PresentTab => {
    const sheetId = properties?.sheetId ?? -1;
    return {
      sheetId,
      title: properties?.title ?? '',
      rowCount: properties?.gridProperties?.rowCount ?? 0,
      columnCount: properties?.gridProperties?.columnCount ?? 0,
      keys: keys.get(sheetId) ?? [],
      lines: lines.get(sheetId) ?? [],
      marked: markedColumns(data?.[0]?.columnMetadata ?? []),
    };
  });
  return {
    name: file?.title ?? '',
    tabs,
    titles: sheets.map(({ properties }) => properties?.title ?? ''),
  };
}

function markedColumns(
  columns: readonly GoogleAppsScript.Sheets.Schema.DimensionProperties[],
): Record<string, number> {
  const marks = columns.flatMap(({ developerMetadata = [] }, index) =>
    developerMetadata
      .filter(({ metadataKey }) => metadataKey === COLUMN_METADATA)
      .map(({ metadataValue }) => [metadataValue ?? '', index] as const),
  );
  return Object.fromEntries(marks);
}

function keyRows(spreadsheetId: string, sheetIds: readonly number[]): Map<number, string[]> {
  const first = cellsOf(spreadsheetId, sheetIds, { startRowIndex: 0, endRowIndex: 1 });
  return new Map([...first].map(([sheetId, [row = []]]) => [sheetId, row.map(String)]));
}

/** The cells of these tabs, or of some of their rows. */
function cellsOf(
  spreadsheetId: string,
  sheetIds: readonly number[],
  part: { startRowIndex?: number; endRowIndex?: number },
): Map<number, Cell[][]> {
  if (sheetIds.length === 0) return new Map();
  const dataFilters = sheetIds.map((sheetId) => ({ gridRange: { sheetId, ...part } }));
  const answer = sheetsApi().Spreadsheets.Values.batchGetByDataFilter(
    { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' },
    spreadsheetId,
  );
  return new Map(
    (answer.valueRanges ?? []).map(({ valueRange, dataFilters: filters }) => [
      filters?.[0]?.gridRange?.sheetId ?? -1,
      (valueRange?.values ?? []) as Cell[][],
    ]),
  );
}

const GUARDS = 'sheets(properties.sheetId,protectedRanges(warningOnly,requestingUserCanEdit))';

/** The tables of whose tab somebody protects something from whoever runs this. */
export function guardedTables(
  spreadsheetId: string,
  tables: readonly TableDeclaration[],
): string[] {
  const { sheets = [] } = sheetsApi().Spreadsheets.get(spreadsheetId, { fields: GUARDS });
  const barred = sheets.filter(({ protectedRanges = [] }) =>
    protectedRanges.some((range) => !range.warningOnly && range.requestingUserCanEdit !== true),
  );
  const ids = new Set(barred.map(({ properties }) => properties?.sheetId));
  return tables.map(({ key }) => key).filter((key) => ids.has(sheetIdOf(key)));
}
