import { ID_COPY } from '../../core/programme/table';
import { sendBatch, type Seen } from './batch';
import type { Place } from './layout';
import type { PlacedSnapshot } from './read';
import type { StoreSettings } from './store';
import { rawRequest } from './write';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** A cell that is to say whose row this is. */
interface Saying {
  place: Place;
  row: number;
  column: typeof ID_COPY.key;
  id: string;
}

/**
 * Writes ids back where somebody deleted their column, cleared or typed over them, and their copies where those are
 * missing: what says whose a row is must stand in it twice (P3). Costs nothing while nothing is missing.
 */
export function putRight(settings: StoreSettings, snapshot: PlacedSnapshot): PlacedSnapshot {
  const sayings = Object.values(snapshot.places).flatMap((place) => missingOf(snapshot, place));
  if (sayings.length === 0) return snapshot;
  const touched = new Map<Place, number[]>();
  for (const { place, row } of sayings) touched.set(place, [...(touched.get(place) ?? []), row]);
  const seen = sendBatch(settings.spreadsheetId, sayings.flatMap(requestsOf), touched);
  const astray = sayings.filter((saying) => isAstray(saying, seen));
  if (astray.length > 0) {
    const back = astray.map((saying) => ({ ...saying, id: seenAt(saying, seen) }));
    sendBatch(settings.spreadsheetId, back.flatMap(requestsOf), new Map());
  }
  for (const place of Object.values(snapshot.places)) place.damaged = [];
  return snapshot;
}

function missingOf({ linesOf }: PlacedSnapshot, place: Place): Saying[] {
  const lines = linesOf(place.declaration.key);
  const idAt = new Map([...place.rowOf].map(([id, row]) => [row, id]));
  return place.damaged.flatMap((row): Saying[] => {
    const id = idAt.get(row) ?? '';
    const line = lines[row] ?? [];
    const columns = ['id', ID_COPY.key].filter(
      (column) => String(line[place.indexOf[column] ?? -1] ?? '') !== id,
    );
    return columns.map((column) => ({ place, row, column, id }));
  });
}

function requestsOf({ place, row, column, id }: Saying): Request[] {
  const at = { sheetId: place.sheetId, row, column: place.indexOf[column] ?? 0 };
  return [rawRequest(at, id === '' ? null : id)];
}

/** Somebody sorted just then: a copy fell on a row whose id is another. An id that fell so is told by its copy. */
function isAstray(saying: Saying, seen: ReadonlyMap<number, Seen>): boolean {
  return saying.column === ID_COPY.key && seenAt(saying, seen) !== saying.id;
}

function seenAt({ place, row }: Saying, seen: ReadonlyMap<number, Seen>): string {
  return seen.get(place.sheetId)?.idAt(row) ?? '';
}
