import type { Change } from '../../core/plan/plan';
import { encode, type Words } from '../../core/table/cells';
import type { Row } from '../../core/table/value';
import { CommitRefused } from '../../app/ports/store';
import { isMalformed } from '../google-errors';
import type { Place } from './layout';
import { readTables, type PlacedSnapshot } from './read';
import { sheetsApi } from './sheets-api';
import type { StoreSettings } from './store';
import {
  appendRequest,
  cellRequest,
  deleteRequests,
  idRange,
  shuffleRequest,
  targetsOf,
} from './write';

type Update = Extract<Change, { do: 'update' }>;
type Deletion = Extract<Change, { do: 'delete' }>;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

/** A row that was meant and the row that was there when the batch arrived. */
interface Miss {
  update: Update;
  place: Place;
  row: number;
  /** Whose row it was; empty when nobody's. */
  hit: string;
}

/** After this many rounds of somebody sorting in between, it stops loudly. */
const ROUNDS = 4;

/** Writes settled changes in one atomic batch and puts right what hit the wrong row (design §2). */
export function commitChanges(
  settings: StoreSettings,
  snapshot: PlacedSnapshot,
  changes: readonly Change[],
): void {
  const words = { vocabulary: snapshot.vocabulary, zone: settings.zone };
  let known = withPlaces(settings, snapshot, changes);
  let misses = write({ settings, snapshot: known, words }, changes);
  for (let round = 1; misses.length > 0; round += 1) {
    if (round === ROUNDS)
      throw new Error(`Rows moved away ${ROUNDS} times while they were written`);
    const before = known;
    known = readTables(settings);
    misses = write(
      { settings, snapshot: known, words },
      repairs(before, known, misses),
      blanks(known, misses),
    );
  }
}

/** Where the rows of a sorted table are was forgotten when it was sorted: one that changes now is looked up again. */
function withPlaces(
  settings: StoreSettings,
  snapshot: PlacedSnapshot,
  changes: readonly Change[],
): PlacedSnapshot {
  const isLost = changes.some(
    (change) =>
      change.do !== 'insert' &&
      !placeOf(snapshot, change.table).rowOf.has(change.id) &&
      snapshot.tables[change.table]?.some(({ id }) => id === change.id),
  );
  return isLost ? { ...snapshot, places: readTables(settings).places } : snapshot;
}

interface Writing {
  settings: StoreSettings;
  snapshot: PlacedSnapshot;
  words: Words;
}

/** The batch, and a look at the ids of the rows it updated. Deletions go last, in a batch of their own: they move rows. */
function write(
  writing: Writing,
  changes: readonly Change[],
  first: readonly Request[] = [],
): Miss[] {
  const updates = changes.filter((change): change is Update => change.do === 'update');
  const requests = [
    ...first,
    ...updateRequests(writing, updates),
    ...appendRequests(writing, changes),
  ];
  const misses =
    requests.length === 0
      ? []
      : missesIn(send(writing, requests, updates), writing.snapshot, updates);
  removeRows(writing, changes);
  return misses;
}

function updateRequests({ snapshot, words }: Writing, updates: readonly Update[]): Request[] {
  return updates.flatMap((update) =>
    targetsOf(placeOf(snapshot, update.table), update).map((target) =>
      cellRequest(target, encode(target.column, update.set[target.column.key] ?? null, words)),
    ),
  );
}

function appendRequests({ snapshot, words }: Writing, changes: readonly Change[]): Request[] {
  const byTable = new Map<string, Row[]>();
  for (const change of changes) {
    if (change.do !== 'insert') continue;
    byTable.set(change.table, [...(byTable.get(change.table) ?? []), change.row]);
  }
  const updated = new Set(
    changes.filter(({ do: what }) => what === 'update').map(({ table }) => table),
  );
  return [...byTable].flatMap(([table, rows]) => {
    const place = placeOf(snapshot, table);
    for (const row of rows) place.rowOf.set(row.id, place.nextRow++);
    // Sorting would move the updated rows before their ids are looked at; the next answer sorts them.
    const shuffle = place.declaration.shuffled === true && !updated.has(table);
    if (shuffle) place.rowOf.clear();
    return [appendRequest(place, rows, words), ...(shuffle ? [shuffleRequest(place)] : [])];
  });
}

function send(
  { settings, snapshot }: Writing,
  requests: Request[],
  updates: readonly Update[],
): Sheet[] {
  const rows = new Map<Place, number[]>();
  for (const update of updates) {
    const place = placeOf(snapshot, update.table);
    const row = place.rowOf.get(update.id);
    if (row !== undefined) rows.set(place, [...(rows.get(place) ?? []), row]);
  }
  const responseRanges = [...rows].map(([place, indexes]) => idRange(place, indexes));
  const looking = responseRanges.length > 0;
  const body = looking
    ? {
        requests,
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges,
      }
    : { requests };
  const fields =
    'updatedSpreadsheet.sheets(properties.sheetId,data(startRow,rowData.values.userEnteredValue))';
  const answer = refusing(() =>
    sheetsApi().Spreadsheets.batchUpdate(
      body,
      settings.spreadsheetId,
      looking ? { fields } : { fields: 'spreadsheetId' },
    ),
  );
  return answer.updatedSpreadsheet?.sheets ?? [];
}

/** What Sheets calls malformed is so for good: a text longer than a cell, a tab that somebody deleted meanwhile. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isMalformed(error) ? new CommitRefused((error as Error).message) : error;
  }
}

function missesIn(
  sheets: readonly Sheet[],
  snapshot: PlacedSnapshot,
  updates: readonly Update[],
): Miss[] {
  const idAt = (sheetId: number, row: number): string => {
    const grid = sheets.find(({ properties }) => properties?.sheetId === sheetId)?.data?.[0];
    const value = grid?.rowData?.[row - (grid.startRow ?? 0)]?.values?.[0]?.userEnteredValue;
    return String(value?.stringValue ?? value?.numberValue ?? '');
  };
  return updates.flatMap((update) => {
    const place = placeOf(snapshot, update.table);
    const row = place.rowOf.get(update.id);
    if (row === undefined) return [];
    const hit = idAt(place.sheetId, row);
    return hit === update.id ? [] : [{ update, place, row, hit }];
  });
}

/** The updates again, where the rows are now; and what the rows hit by mistake held before. */
function repairs(before: PlacedSnapshot, now: PlacedSnapshot, misses: readonly Miss[]): Update[] {
  const again = misses.map(({ update }) => update);
  const restored = misses.flatMap(({ update, hit }): Update[] => {
    const victim = before.tables[update.table]?.find(({ id }) => id === hit);
    const ownUpdate = again.some(({ table, id }) => table === update.table && id === hit);
    if (victim === undefined || ownUpdate) return [];
    const set = Object.fromEntries(
      Object.keys(update.set).map((column) => [column, victim[column] ?? null]),
    );
    return [{ do: 'update', table: update.table, id: hit, set }];
  });
  return [...restored, ...again].filter(({ table, id }) => placeOf(now, table).rowOf.has(id));
}

/** Empties what was written where nobody's row was any more. */
function blanks(now: PlacedSnapshot, misses: readonly Miss[]): Request[] {
  return misses.flatMap(({ update, row, hit }) => {
    const place = placeOf(now, update.table);
    const taken = [...place.rowOf.values()].includes(row);
    if (hit !== '' || taken) return [];
    const columns = place.columns.filter(({ key }) => Object.hasOwn(update.set, key));
    return columns.map((column) => cellRequest({ place, row, column }, null));
  });
}

/**
 * Removes rows. Where they stand is read just before; a row that went in their stead, because somebody sorted or deleted
 * in between, is put back below the others.
 */
function removeRows({ settings, words }: Writing, changes: readonly Change[]): void {
  const wanted = changes.filter((change): change is Deletion => change.do === 'delete');
  if (wanted.length === 0) return;
  let before = readTables(settings);
  for (let round = 1; ; round += 1) {
    const requests = removals(before, wanted);
    if (requests.length === 0) return;
    if (round === ROUNDS)
      throw new Error(`Rows moved away ${ROUNDS} times while they were removed`);
    sheetsApi().Spreadsheets.batchUpdate({ requests }, settings.spreadsheetId, {
      fields: 'spreadsheetId',
    });
    const now = readTables(settings);
    const lost = lostRows(before, now, wanted);
    write({ settings, snapshot: now, words }, lost);
    before = now;
  }
}

function removals(snapshot: PlacedSnapshot, wanted: readonly Deletion[]): Request[] {
  const rows = new Map<Place, number[]>();
  for (const { table, id } of wanted) {
    const place = placeOf(snapshot, table);
    const row = place.rowOf.get(id);
    if (row !== undefined) rows.set(place, [...(rows.get(place) ?? []), row]);
  }
  return [...rows].flatMap(([place, indexes]) => deleteRequests(place, indexes));
}

/** Rows of these tables that nobody wanted removed and that are gone. */
function lostRows(
  before: PlacedSnapshot,
  now: PlacedSnapshot,
  wanted: readonly Deletion[],
): Change[] {
  const tables = [...new Set(wanted.map(({ table }) => table))];
  const isWanted = new Set(wanted.map(({ table, id }) => `${table} ${id}`));
  return tables.flatMap((table) =>
    (before.tables[table] ?? [])
      .filter(({ id }) => !isWanted.has(`${table} ${id}`) && !placeOf(now, table).rowOf.has(id))
      .map((row): Change => ({ do: 'insert', table, row })),
  );
}

function placeOf(snapshot: PlacedSnapshot, table: string): Place {
  const place = snapshot.places[table];
  if (place === undefined) throw new Error(`No such table: ${table}`);
  return place;
}
