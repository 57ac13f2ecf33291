import type { Change } from '../../core/plan/plan';
import { encode, type Cell, type Words } from '../../core/table/cells';
import type { Row } from '../../core/table/value';
import type { Seen } from './batch';
import { TITLE_ROW, type Place } from './layout';
import type { PlacedSnapshot } from './read';
import { rawRequest, withCopy } from './write';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Lines = readonly (readonly Cell[])[];

/** The tables whose columns no longer stood where the batch wrote: somebody moved one or put one in meanwhile. */
export function movedTables(
  snapshot: PlacedSnapshot,
  seen: ReadonlyMap<number, Seen>,
): ReadonlySet<string> {
  const moved = Object.values(snapshot.places).filter(({ sheetId, columns, indexOf }) => {
    const keys = seen.get(sheetId)?.keys;
    return keys !== undefined && columns.some(({ key }) => keys[indexOf[key] ?? -1] !== key);
  });
  return new Set(moved.map(({ declaration }) => declaration.key));
}

interface Realigning {
  before: PlacedSnapshot;
  now: PlacedSnapshot;
  words: Words;
}

/** Puts right what was written into the columns of a table that stand elsewhere by now. */
export function realign({ before, now, words }: Realigning, changes: readonly Change[]): Request[] {
  return changes.flatMap((change) => {
    const { table } = change;
    const [from, to] = [before.places[table], now.places[table]];
    if (from === undefined || to === undefined || change.do === 'delete') return [];
    const lines = { before: before.linesOf(table), now: now.linesOf(table) };
    return change.do === 'update'
      ? realignUpdate({ from, to, lines, words }, change)
      : realignInsert({ from, to, lines, words }, change.row);
  });
}

interface Table {
  from: Place;
  to: Place;
  lines: { before: Lines; now: Lines };
  words: Words;
}

/** What the columns hit by mistake held before, then the update where it belongs. */
function realignUpdate(
  { from, to, lines, words }: Table,
  { id, set }: Extract<Change, { do: 'update' }>,
): Request[] {
  const row = to.rowOf.get(id);
  if (row === undefined) return [];
  const held = lines.before[from.rowOf.get(id) ?? -1] ?? [];
  const hit = from.columns
    .filter(({ key }) => key !== 'id' && Object.hasOwn(set, key))
    .map(({ key }) => from.indexOf[key] ?? 0);
  const restored = hit.map((column) => {
    const earlier = sameColumn(column, lines.now, lines.before);
    return rawRequest({ sheetId: to.sheetId, row, column }, held[earlier] ?? null);
  });
  return [...restored, ...valuesOf({ to, row, words }, set)];
}

/** The new row is the one that carries its id where the id column used to be. */
function realignInsert({ from, to, lines, words }: Table, inserted: Row): Request[] {
  const row = lines.now.findIndex((line) => line[from.indexOf['id'] ?? 0] === inserted.id);
  if (row < 0) return [];
  const blanks = Object.values(from.indexOf).map((column) =>
    rawRequest({ sheetId: to.sheetId, row, column }, null),
  );
  return [...blanks, ...valuesOf({ to, row, words }, withCopy(inserted))];
}

function valuesOf(
  { to, row, words }: { to: Place; row: number; words: Words },
  set: Readonly<Record<string, Row[string]>>,
): Request[] {
  return to.columns
    .filter(({ key }) => Object.hasOwn(set, key))
    .map((column) => {
      const at = { sheetId: to.sheetId, row, column: to.indexOf[column.key] ?? 0 };
      return rawRequest(at, encode(column, set[column.key] ?? null, words));
    });
}

/** Where a column of now stood before: by its key, else by its title; -1 when it was not there. */
function sameColumn(column: number, now: Lines, before: Lines): number {
  for (let line = 0; line <= TITLE_ROW; line += 1) {
    const name = now[line]?.[column] ?? '';
    if (name !== '') return (before[line] ?? []).indexOf(name);
  }
  return -1;
}
