import type { Carried, CarriedTab } from '../app/ports/handover';
import type { Programme } from '../core/programme/programme';
import { Problem } from '../core/problem';
import { sheetIdOf } from './store/layout';
import { sheetsApi } from './store/sheets-api';
import { typedCell } from './store/write';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The tab on which a carrier says of itself what it is. */
const ABOUT = 'handover.about';
const ABOUT_TITLE = 'about';

/** Written last: without it the carrier was never filled to its end. */
const COMPLETE = 'complete';

/** Characters and rows written by one call: below the payload Sheets recommends (platform-facts §1.3). */
const MOST = { characters: 1_000_000, rows: 1_000 };

/** A carrier's tabs as they were read. */
type Tabs = Readonly<Record<string, CarriedTab>>;

/**
 * Fills a carrier anew: one tab a table, its columns by key, every cell a text as it is. The first call empties it and takes
 * its word back that it is complete; the last one gives it again.
 */
export function fillCarrier(id: string, lead: string, { about, tabs }: Carried): void {
  const own = { [ABOUT]: aboutRows(lead, about), ...tabs };
  write(id, emptying(id, own));
  for (const requests of slices(tabs)) write(id, requests);
  write(id, [cells(ABOUT, 0, own[ABOUT] ?? [])]);
}

function aboutRows(lead: string, about: Carried['about']): string[][] {
  return [[lead], ...Object.entries(about).map(([key, text]) => [key, text]), [COMPLETE, 'yes']];
}

function write(id: string, requests: Request[]): void {
  sheetsApi().Spreadsheets.batchUpdate({ requests }, id, { fields: 'spreadsheetId' });
}

/** Every tab of the carrier there, of the right size and empty; the one that Google made goes. */
function emptying(id: string, tabs: Tabs): Request[] {
  const there = sheetIdsIn(id);
  const wanted = Object.keys(tabs);
  const ours = new Set(wanted.map(sheetIdOf));
  const made = wanted.flatMap((key): Request[] => {
    const sheetId = sheetIdOf(key);
    const rows = tabs[key] ?? [];
    const gridProperties = {
      rowCount: Math.max(1, rows.length),
      columnCount: Math.max(1, ...rows.map((row) => row.length)),
    };
    if (!there.includes(sheetId)) {
      const title = key === ABOUT ? ABOUT_TITLE : key;
      return [{ addSheet: { properties: { sheetId, title, gridProperties } } }];
    }
    const fields = 'gridProperties(rowCount,columnCount)';
    return [
      { updateCells: { range: { sheetId }, fields: 'userEnteredValue' } },
      { updateSheetProperties: { properties: { sheetId, gridProperties }, fields } },
    ];
  });
  const others = there.filter((sheetId) => !ours.has(sheetId));
  return [...made, ...others.map((sheetId): Request => ({ deleteSheet: { sheetId } }))];
}

/** The cells of all tabs in batches of a size that Sheets takes well. */
function slices(tabs: Tabs): Request[][] {
  const batches: Request[][] = [[]];
  let [characters, rows] = [0, 0];
  for (const [key, tab] of Object.entries(tabs)) {
    for (let from = 0; from < tab.length;) {
      const slice: (readonly string[])[] = [];
      while (from + slice.length < tab.length && characters < MOST.characters && rows < MOST.rows) {
        const row = tab[from + slice.length] ?? [];
        slice.push(row);
        characters += row.join('').length;
        rows += 1;
      }
      if (slice.length > 0) batches.at(-1)?.push(cells(key, from, slice));
      from += slice.length;
      if (characters < MOST.characters && rows < MOST.rows) continue;
      batches.push([]);
      [characters, rows] = [0, 0];
    }
  }
  return batches.filter((requests) => requests.length > 0);
}

function cells(key: string, rowIndex: number, rows: CarriedTab): Request {
  return {
    updateCells: {
      start: { sheetId: sheetIdOf(key), rowIndex, columnIndex: 0 },
      fields: 'userEnteredValue',
      rows: rows.map((row) => ({
        values: row.map((text) => typedCell(text === '' ? null : text)),
      })),
    },
  };
}

function sheetIdsIn(id: string): number[] {
  const { sheets = [] } = sheetsApi().Spreadsheets.get(id, { fields: 'sheets.properties.sheetId' });
  return sheets.map(({ properties }) => properties?.sheetId ?? -1);
}

/** The tabs of a carrier by key; undefined when this spreadsheet is none. Two calls. */
export function readCarrier(
  id: string,
  programme: Programme,
  extra: readonly string[],
): Tabs | undefined {
  const there = sheetIdsIn(id);
  if (!there.includes(sheetIdOf(ABOUT))) return undefined;
  const keys = [ABOUT, ...extra, ...programme.tables.map(({ key }) => key)].filter((key) =>
    there.includes(sheetIdOf(key)),
  );
  const request = {
    dataFilters: keys.map((key) => ({ gridRange: { sheetId: sheetIdOf(key) } })),
    valueRenderOption: 'UNFORMATTED_VALUE',
  };
  const answer = sheetsApi().Spreadsheets.Values.batchGetByDataFilter(request, id);
  const bySheet = new Map(
    (answer.valueRanges ?? []).map(({ valueRange, dataFilters }) => [
      dataFilters?.[0]?.gridRange?.sheetId ?? -1,
      ((valueRange?.values ?? []) as unknown[][]).map((row) => row.map(String)),
    ]),
  );
  return Object.fromEntries(keys.map((key) => [key, bySheet.get(sheetIdOf(key)) ?? []]));
}

/** What a carrier says of itself, apart from its tables. Refuses with `handover-unfinished`. */
export function carrierAbout({ [ABOUT]: said = [], ...tabs }: Tabs): Carried {
  const about = Object.fromEntries(said.slice(1).map(([key = '', text = '']) => [key, text]));
  if (about[COMPLETE] === undefined) throw new Problem('handover-unfinished');
  return { about, tabs };
}
