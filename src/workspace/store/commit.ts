import type { Change } from '../../core/plan/plan';
import { encode, type Words } from '../../core/table/cells';
import type { Row } from '../../core/table/value';
import { CommitRefused } from '../../app/ports/store';
import { sendBatch, type Seen, type Touched } from './batch';
import { movedTables, realign } from './columns-moved';
import type { Place } from './layout';
import { putRight } from './put-right';
import { readTables, type PlacedSnapshot } from './read';
import { sheetsApi } from './sheets-api';
import type { StoreSettings } from './store';
import { appendRequest, cellRequest, deleteRequests, shuffleRequest, targetsOf } from './write';

type Update = Extract<Change, { do: 'update' }>;
type Deletion = Extract<Change, { do: 'delete' }>;
type Request = GoogleAppsScript.Sheets.Schema.Request;

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
  let known = withPlaces(settings, putRight(settings, snapshot), changes);
  let misses = retried(settings, known, (places) =>
    write({ settings, snapshot: places, words }, changes),
  );
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

/** A tab that was renamed or deleted since it was read makes the whole batch malformed: it is tried again where things are now. */
function retried<T>(
  settings: StoreSettings,
  snapshot: PlacedSnapshot,
  work: (snapshot: PlacedSnapshot) => T,
): T {
  try {
    return work(snapshot);
  } catch (error) {
    if (!(error instanceof CommitRefused)) throw error;
    return work(whereNow(settings, snapshot));
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
  return isLost ? whereNow(settings, snapshot) : snapshot;
}

/** The same rows, where they stand now. */
function whereNow(settings: StoreSettings, { tables, vocabulary }: PlacedSnapshot): PlacedSnapshot {
  return { ...readTables(settings), tables, vocabulary };
}

interface Writing {
  settings: StoreSettings;
  snapshot: PlacedSnapshot;
  words: Words;
}

/**
 * The batch, and a look at what it hit: misplaced columns are put right at once, missed rows are told. Deletions go last,
 * in a batch of their own: they move rows.
 */
function write(
  writing: Writing,
  changes: readonly Change[],
  first: readonly Request[] = [],
): Miss[] {
  const { settings, snapshot } = writing;
  const updates = changes.filter((change): change is Update => change.do === 'update');
  const touched = touchedBy(snapshot, changes);
  const requests = [
    ...first,
    ...updateRequests(writing, updates),
    ...appendRequests(writing, changes),
  ];
  if (requests.length === 0) {
    removeRows(writing, changes);
    return [];
  }
  const seen = sendBatch(settings.spreadsheetId, requests, touched);
  const moved = movedTables(snapshot, seen);
  if (moved.size > 0) realignColumns(writing, changes, moved);
  removeRows(writing, changes);
  return missesIn(
    seen,
    snapshot,
    updates.filter(({ table }) => !moved.has(table)),
  );
}

function realignColumns(
  { settings, snapshot, words }: Writing,
  changes: readonly Change[],
  moved: ReadonlySet<string>,
): void {
  const now = readTables(settings);
  const astray = changes.filter(({ table }) => moved.has(table));
  const requests = realign({ before: snapshot, now, words }, astray);
  if (requests.length > 0) sendBatch(settings.spreadsheetId, requests, new Map());
  Object.assign(snapshot.places, readTables(settings).places);
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

/** The rows to look at afterwards; tables that only get new ones are looked at for their columns. */
function touchedBy(snapshot: PlacedSnapshot, changes: readonly Change[]): Touched {
  const touched = new Map<Place, number[]>();
  for (const change of changes) {
    if (change.do === 'delete') continue;
    const place = placeOf(snapshot, change.table);
    const row = change.do === 'update' ? place.rowOf.get(change.id) : undefined;
    touched.set(place, [...(touched.get(place) ?? []), ...(row === undefined ? [] : [row])]);
  }
  return touched;
}

function missesIn(
  seen: ReadonlyMap<number, Seen>,
  snapshot: PlacedSnapshot,
  updates: readonly Update[],
): Miss[] {
  return updates.flatMap((update) => {
    const place = placeOf(snapshot, update.table);
    const row = place.rowOf.get(update.id);
    if (row === undefined) return [];
    const hit = seen.get(place.sheetId)?.idAt(row) ?? '';
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
