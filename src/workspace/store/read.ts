import type { InvalidCell, Snapshot } from '../../app/ports/store';
import { Problem } from '../../core/problem';
import { decode, INVALID, type Cell, type Words } from '../../core/table/cells';
import type { Row, Tables, Value } from '../../core/table/value';
import { ID_COPY } from '../../core/programme/table';
import { firstDataRow, identify } from './identity';
import { FIRST_DATA_ROW, KEY_ROW, placeColumns, sheetIdOf, type Place } from './layout';
import { sheetsApi } from './sheets-api';
import type { StoreSettings } from './store';

/** A snapshot that knows where its rows stand, so that a commit can reach them. */
export interface PlacedSnapshot extends Snapshot {
  places: Readonly<Record<string, Place>>;
  strays: readonly Stray[];
  /** Every cell of a table's tab as it was read, hidden rows and people's own columns included. */
  linesOf: (table: string) => readonly (readonly Cell[])[];
}

/** A row that a person typed, or copied with its id: it has none of its own. */
export interface Stray {
  place: Place;
  /** Zero-based. */
  row: number;
}

/** What turns up in reading that is no row as it should be. */
interface Oddities {
  invalid: InvalidCell[];
  strays: Stray[];
}

interface Grid {
  place: Place;
  cells: readonly (readonly Cell[])[];
}

/**
 * Reads every table in one service call, by sheet id, so that renamed and moved tabs are found. `absent`: what is missing is
 * read as empty, these tabs among it.
 */
export function readTables(settings: StoreSettings, absent?: readonly string[]): PlacedSnapshot {
  const grids = fetchGrids(settings, absent);
  // Before the others, for what is in these says what their words mean.
  const catalogues = new Set([
    ...Object.values(settings.programme.catalogues).map(({ table }) => table),
    'resources',
  ]);
  const fixed: Words = { vocabulary: settings.vocabularyOf({}), zone: settings.zone };
  const odd: Oddities = { invalid: [], strays: [] };
  const rowsWith = (words: Words, wanted: (table: string) => boolean): Tables =>
    Object.fromEntries(
      grids
        .filter(({ place }) => wanted(place.declaration.key))
        .map((grid) => [grid.place.declaration.key, rowsOfGrid(grid, words, odd)]),
    );
  const named = rowsWith(fixed, (table) => catalogues.has(table));
  const vocabulary = settings.vocabularyOf(named);
  const others = rowsWith({ ...fixed, vocabulary }, (table) => !catalogues.has(table));
  const places = Object.fromEntries(grids.map(({ place }) => [place.declaration.key, place]));
  const linesOf = (table: string) =>
    grids.find(({ place }) => place.declaration.key === table)?.cells ?? [];
  return { tables: { ...named, ...others }, vocabulary, places, linesOf, ...odd };
}

function fetchGrids(
  { spreadsheetId, programme, titlesOf, totals }: StoreSettings,
  absent: readonly string[] | undefined,
): Grid[] {
  const answer = ask(
    spreadsheetId,
    programme.tables.filter(({ key }) => !absent?.includes(key)).map(({ key }) => sheetIdOf(key)),
  );
  const bySheet = new Map(
    (answer.valueRanges ?? []).map((match) => [match.dataFilters?.[0]?.gridRange?.sheetId, match]),
  );
  return programme.tables.map((declaration) => {
    const sheetId = sheetIdOf(declaration.key);
    const range = bySheet.get(sheetId)?.valueRange;
    if (range === undefined && absent === undefined)
      throw new Problem('missing-tab', { table: declaration.key });
    const cells = (range?.values ?? []) as Cell[][];
    const { columns, indexOf, missing } = placeColumns(declaration, cells[KEY_ROW] ?? []);
    if (missing[0] !== undefined && absent === undefined)
      throw new Problem('missing-column', { table: declaration.key, column: missing[0] });
    const title = titleOf(range?.range ?? '');
    const place: Place = {
      declaration,
      columns,
      sheetId,
      title,
      indexOf,
      titles: titlesOf?.(declaration.key).columns ?? {},
      totals: totals ?? [],
      rowOf: new Map(),
      nextRow: cells.length,
      firstRow: FIRST_DATA_ROW,
      damaged: [],
    };
    place.firstRow = firstDataRow(place, cells);
    return { place, cells };
  });
}

function ask(
  spreadsheetId: string,
  sheetIds: readonly number[],
): GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse {
  const request = {
    dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  try {
    return sheetsApi().Spreadsheets.Values.batchGetByDataFilter(request, spreadsheetId);
  } catch (error) {
    // One missing tab fails the whole read (the API answers 400 and names the grid).
    const grid = /grid with id:? (\d+)/i.exec(String((error as Error).message))?.[1];
    if (grid === undefined) throw error;
    throw new Problem('missing-tab', { table: grid });
  }
}

/** The tab's title out of `'Mentoras'!A1:Z99`; an apostrophe in it is doubled there. */
function titleOf(range: string): string {
  const name = range.slice(0, range.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The cells of a row by column key. */
export function lineOf(place: Place, cells: readonly Cell[]): Record<string, Cell> {
  const columns = Object.entries(place.indexOf);
  return Object.fromEntries(columns.map(([key, index]) => [key, cells[index] ?? null]));
}

function rowsOfGrid({ place, cells }: Grid, words: Words, odd: Oddities): Row[] {
  const table = place.declaration.key;
  const { ids, damaged, strays } = identify(place, cells);
  place.damaged = damaged;
  odd.strays.push(...strays.map((row) => ({ place, row })));
  return [...ids].map(([row, id]) => {
    place.rowOf.set(id, row);
    const complain: Complain = (column, typed) => odd.invalid.push({ table, id, column, typed });
    return rowOfCells(place, { id, cells: cells[row] ?? [] }, complain, words);
  });
}

type Complain = (column: string, typed: string) => unknown;

function rowOfCells(
  place: Place,
  { id, cells }: { id: string; cells: readonly Cell[] },
  complain: Complain,
  words: Words,
): Row {
  const row: Record<string, Value> & { id: string } = { id };
  for (const column of place.columns) {
    if (column.key === 'id' || column.key === ID_COPY.key) continue;
    const cell = cells[place.indexOf[column.key] ?? -1];
    const value = decode(column, cell, words);
    row[column.key] = value === INVALID ? null : value;
    if (value === INVALID) complain(column.key, String(cell));
  }
  return row;
}

/** Where the tables of a snapshot stand in the sheet. */
export function placesOf(snapshot: Snapshot): (table: string) => Place | undefined {
  return (table) => (snapshot as PlacedSnapshot).places[table];
}
