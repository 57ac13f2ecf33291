import { Problem } from '../../core/problem';
import { rowOf, text, type Facts } from '../../core/facts';
import type { Change, Effect } from '../../core/plan/plan';
import { eventsToRestore } from '../../core/sessions/restore';
import type { Row, Tables } from '../../core/table/value';
import { commitPlan } from '../commit';
import { isEmpty } from '../empty';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { takeAnswers } from '../intake/intake';
import { rowsOf, rowWith, type Snapshot } from '../ports/store';
import { keepUp } from '../set-up/keep-up';
import { setUpEnvOf } from '../set-up/run';
import { arriving } from './arriving';
import { readSource, type Source } from './source';
import { importChange, importState, type ImportState } from './state';

/** Rows are written until so long after the execution began; what must follow is done well before its six minutes. */
const ENOUGH_MS = 200_000;

/** Written by one call at most: far below the payload Sheets recommends (platform-facts §1.3). */
const MOST = { rows: 500, characters: 700_000 };

/** What a slice of the work came to. Called again with the same file it goes on. */
export interface Arrived {
  finished: boolean;
  progress: { done: number; of: number };
  /** Events still to come that the new calendar lacks; they wait for a person. */
  events: number;
}

/**
 * Takes over another programme's rows, as far as the time of this execution goes; called again, it goes on. Rows keep their
 * ids, so whatever is there already is not written twice, wherever an earlier attempt was killed.
 * Refuses with `import-over-data`.
 */
export function importProgramme(
  env: Env,
  snapshot: Snapshot,
  source: Source,
): { snapshot: Snapshot; result: Arrived } {
  const standing = importState(snapshot);
  if (standing?.state === 'made') {
    if (standing.source !== source.identity) throw new Problem('import-over-data');
    return { snapshot, result: arrivedIn(env, snapshot, source) };
  }
  const begun =
    standing === undefined
      ? begin(env, snapshot, source)
      : goOn(env, { snapshot, standing, source });
  const filled = fillIn(env, begun, source);
  const then = filled.finished ? finish(env, filled.snapshot, source) : filled.snapshot;
  return { snapshot: then, result: arrivedIn(env, then, source) };
}

/** What the clock does: goes on with an import that is not at its end, as long as its file can be read. */
export function goOnImporting(env: Env, snapshot: Snapshot): Snapshot {
  try {
    const file = importState(snapshot)?.file ?? '';
    return importProgramme(env, snapshot, readSource(env, file)).snapshot;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    env.log(`import: ${error.message}`);
    return snapshot;
  }
}

/** The events still to come that the calendar of this programme lacks, because they were in another's. */
export function eventsAwaited(facts: Facts): Effect[] {
  if (importState(facts)?.events !== 'waiting') return [];
  const calendarId = text(rowOf(facts, 'resources', 'calendar'), 'googleId');
  return eventsToRestore(facts, { calendarId, known: new Set() });
}

interface GoingOn {
  snapshot: Snapshot;
  standing: ImportState;
  source: Source;
}

/** The file it began with may be gone: another export of the same programme will do. */
function goOn(env: Env, { snapshot, standing, source }: GoingOn): Snapshot {
  const { spreadsheetId, file, identity } = source;
  if (!standing.source.startsWith(`${spreadsheetId}@`)) throw new Problem('import-over-data');
  if (standing.file === file) return snapshot;
  return env.store.commit(snapshot, [
    importChange(snapshot, { ...standing, file, source: identity }),
  ]);
}

/**
 * Settings and catalogues come first: rows name topics and areas. While the other programme still works, this one begins in
 * rehearsal, so that nobody has every letter twice.
 */
function begin(env: Env, snapshot: Snapshot, source: Source): Snapshot {
  const forms = env.programme.forms.map(({ key }) => key);
  const taken = takeAnswers(env, snapshot, { forms, full: true });
  if (!isEmpty(env, taken)) throw new Problem('import-over-data');
  const { file, identity } = source;
  env.store.commit(taken, [
    importChange(taken, {
      state: 'building',
      file,
      source: identity,
      begunAt: env.startedAt,
      events: 'waiting',
    }),
    ...settings(taken, source),
    ...catalogues(env, taken, source),
    ...rowsOf(source, 'resources').map((row) => putting(taken, 'resources', row)),
  ]);
  // What is written from here on is written in the words that have just come.
  return env.store.read();
}

function settings(snapshot: Snapshot, { tables, handedOver }: Source): Change[] {
  const arrived = rowsOf({ tables }, 'settings').filter(
    ({ id }) => rowWith(snapshot, 'settings', id) !== undefined,
  );
  const rehearsing: Change[] = handedOver
    ? []
    : [{ do: 'update', table: 'settings', id: 'rehearsal', set: { value: 'true' } }];
  return [
    ...arrived.map(({ id, value = null }): Change => ({
      do: 'update',
      table: 'settings',
      id,
      set: { value },
    })),
    ...rehearsing,
  ];
}

/** Topics and areas as they were there; their links lead to the new forms. */
function catalogues(env: Env, snapshot: Snapshot, { tables }: Source): Change[] {
  return Object.values(env.programme.catalogues).flatMap(({ table }): Change[] =>
    rowsOf({ tables }, table).map((row) => putting(snapshot, table, withoutLinks(row))),
  );
}

/** An entry that set-up brings and the other programme had taken out stays out. */
function takenOut(env: Env, snapshot: Snapshot, { tables }: Source): Change[] {
  return Object.values(env.programme.catalogues).flatMap(({ table, entries }): Change[] => {
    const arrived = new Set(rowsOf({ tables }, table).map(({ id }) => id));
    const shipped = entries.filter(({ key }) => rowWith(snapshot, table, key) !== undefined);
    return shipped
      .filter(({ key }) => arrived.size > 0 && !arrived.has(key))
      .map(({ key }): Change => ({ do: 'delete', table, id: key }));
  });
}

function withoutLinks(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => !column.endsWith('Link')),
  ) as Row;
}

function putting(snapshot: Snapshot, table: string, row: Row): Change {
  const { id, ...set } = row;
  return rowWith(snapshot, table, id) === undefined
    ? { do: 'insert', table, row }
    : { do: 'update', table, id, set: set as Row };
}

/** Tables whose rows came before all others. */
function isFirst({ programme }: Env, table: string): boolean {
  const catalogue = Object.values(programme.catalogues).some((each) => each.table === table);
  return catalogue || table === 'settings' || table === 'resources';
}

function fillIn(
  env: Env,
  snapshot: Snapshot,
  source: Source,
): { snapshot: Snapshot; finished: boolean } {
  // Deletions are a batch of their own: whoever died before it finds them still to do.
  let then = env.store.commit(snapshot, takenOut(env, snapshot, source));
  const arrived = arriving(factsNow(env, snapshot), source);
  for (const batch of batches(missing(env, then, arrived))) {
    if (env.clock() - env.startedAt > ENOUGH_MS) return { snapshot: then, finished: false };
    then = env.store.commit(then, batch);
  }
  return { snapshot: then, finished: true };
}

type Insert = Extract<Change, { do: 'insert' }>;

/** The rows that are not there yet, in the order of the tables. */
function missing(env: Env, snapshot: Snapshot, arrived: Tables): Insert[] {
  return env.programme.tables
    .filter(({ key }) => !isFirst(env, key))
    .flatMap(({ key, dayOnly }) => {
      const there = new Set(rowsOf(snapshot, key).map(({ id }) => id));
      return rowsOf({ tables: arrived }, key)
        .filter(({ id }) => !there.has(id))
        .map((row): Insert => ({ do: 'insert', table: key, row: dayOnly ? undated(row) : row }));
    });
}

/** A version that kept the minute may have written it: the day of today is put in its place. */
function undated(row: Row): Row {
  const { updatedAt: _, ...rest } = row;
  return rest as Row;
}

function* batches(inserts: readonly Insert[]): Generator<Insert[]> {
  let batch: Insert[] = [];
  let characters = 0;
  for (const insert of inserts) {
    const size = JSON.stringify(insert.row).length;
    if (batch.length === MOST.rows || (batch.length > 0 && characters + size > MOST.characters)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(insert);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}

/** From here on the programme works. The forms pick up the catalogues at once; if that is not to be, the clock does it. */
function finish(env: Env, snapshot: Snapshot, { identity, typed }: Source): Snapshot {
  if (typed.length > 0) env.store.type(env.store.read(), typed);
  const state = importState(snapshot) as ImportState;
  const facts = factsNow(env, snapshot);
  const events = eventsAwaited(facts).length > 0 ? 'waiting' : 'none';
  const change = importChange(snapshot, { ...state, source: identity, state: 'made', events });
  const plan = { changes: [change], effects: [], journal: [{ code: 'imported' }] };
  commitPlan(env, snapshot, { plan, facts });
  // The forms offer what the catalogues say by now.
  keepUp(setUpEnvOf(env, env.store.read(), []));
  return env.store.read();
}

function arrivedIn(env: Env, snapshot: Snapshot, source: Source): Arrived {
  const tables = env.programme.tables.filter(({ key }) => !isFirst(env, key));
  const count = (of: Pick<Snapshot, 'tables'>, key: string): number => rowsOf(of, key).length;
  const of = tables.reduce((sum, { key }) => sum + count(source, key), 0);
  const left = missing(env, snapshot, source.tables).length;
  const finished = importState(snapshot)?.state === 'made';
  const events = eventsAwaited(factsNow(env, snapshot)).length;
  return { finished, progress: { done: finished ? of : of - left, of }, events };
}

function factsNow(env: Env, snapshot: Snapshot): Facts {
  return factsOf(env, snapshot, { now: env.startedAt, actor: env.account.email() });
}
