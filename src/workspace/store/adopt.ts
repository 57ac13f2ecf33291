import { idFrom } from '../../core/id';
import { ID_COPY } from '../../core/programme/table';
import { encode, type Words } from '../../core/table/cells';
import type { Row } from '../../core/table/value';
import type { Place } from './layout';
import { putRight } from './put-right';
import { lineOf, readTables, type PlacedSnapshot } from './read';
import { sheetsApi } from './sheets-api';
import type { StoreSettings } from './store';
import { cellRequest, withCopy } from './write';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const STAMPS: readonly string[] = ['id', 'createdAt', 'updatedAt', ID_COPY.key];

/** What a row is to be stamped with, and where it stands. */
interface Stamping {
  place: Place;
  row: number;
  stamps: Row;
}

/**
 * Gives the rows that a person typed, or copied with their id, an id of their own: made from what is in them, so that nothing
 * typed is lost (P3). Somebody may sort between reading and writing: then the id fell on another row, and that one gets its
 * own back. Gives the tables as they are then.
 */
export function adoptStrays(settings: StoreSettings, snapshot: PlacedSnapshot): PlacedSnapshot {
  putRight(settings, snapshot);
  if (snapshot.strays.length === 0) return snapshot;
  const strays = adopted(settings, snapshot);
  const words: Words = { vocabulary: snapshot.vocabulary, zone: settings.zone };
  send(
    settings,
    strays.flatMap((stray) => stampRequests(stray, words)),
  );
  const now = readTables(settings);
  const astray = strays.flatMap((stray) => misplaced(snapshot, now, stray));
  if (astray.length === 0) return now;
  send(
    settings,
    astray.flatMap((back) => stampRequests(back, words)),
  );
  return readTables(settings);
}

interface Adopted extends Stamping {
  /** What is typed in it. */
  typed: Line;
}

type Line = ReturnType<typeof lineOf>;

function adopted({ now }: StoreSettings, { strays, linesOf }: PlacedSnapshot): Adopted[] {
  const taken = new Set(strays.flatMap(({ place }) => [...place.rowOf.keys()]));
  return strays.map(({ place, row }) => {
    const typed = lineOf(place, linesOf(place.declaration.key)[row] ?? []);
    const stamps = { id: freeId(place, typed, taken), createdAt: now(), updatedAt: now() };
    return { place, row, typed, stamps };
  });
}

/** Two rows that say the same are two rows. */
function freeId({ declaration }: Place, typed: Line, taken: Set<string>): string {
  const { key, prefix } = declaration;
  let id = idFrom(prefix, 'typed', key, contentOf(typed));
  for (let copy = 2; taken.has(id); copy += 1)
    id = idFrom(prefix, 'typed', key, contentOf(typed), copy);
  taken.add(id);
  return id;
}

/** Everything a person may have typed in it, wherever its columns stand. */
function contentOf(line: Line): string {
  const typed = Object.entries(line).filter(
    ([column, cell]) => !STAMPS.includes(column) && cell !== null && cell !== '',
  );
  return JSON.stringify(typed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function stampRequests({ place, row, stamps }: Stamping, words: Words): Request[] {
  return place.columns
    .filter(({ key }) => STAMPS.includes(key))
    .map((column) => {
      const value = withCopy(stamps)[column.key] || null;
      return cellRequest({ place, row, column }, encode(column, value, words));
    });
}

function send({ spreadsheetId }: StoreSettings, requests: Request[]): void {
  sheetsApi().Spreadsheets.batchUpdate({ requests }, spreadsheetId, { fields: 'spreadsheetId' });
}

/** The row on which the id of another fell, with what it is to get back; nothing when the id is where it belongs. */
function misplaced(before: PlacedSnapshot, now: PlacedSnapshot, stray: Adopted): Stamping[] {
  const { key } = stray.place.declaration;
  const place = now.places[key];
  const row = place?.rowOf.get(stray.stamps.id);
  if (place === undefined || row === undefined) return [];
  const found = contentOf(lineOf(place, now.linesOf(key)[row] ?? []));
  if (found === contentOf(stray.typed)) return [];
  const lost = before.tables[key]?.find(({ id }) => {
    const line = before.linesOf(key)[stray.place.rowOf.get(id) ?? -1] ?? [];
    return !place.rowOf.has(id) && contentOf(lineOf(stray.place, line)) === found;
  });
  return [{ place, row, stamps: lost ?? { id: '' } }];
}
