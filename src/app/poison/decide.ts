import type { Facts } from '../../core/facts';
import { together, type Change, type Plan } from '../../core/plan/plan';
import { soundly, type Culprit } from '../../core/soundly';
import type { Tables } from '../../core/table/value';
import { changesOf } from '../commit';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { rowsOf, type Snapshot } from '../ports/store';
import { isProtected, tellProtected } from '../protected';
import { asideId, failedOn, isSame } from './failed';
import { failingIn, leftOut, recording, soundTables, type Failing } from './left-out';

type Cause = Parameters<typeof factsOf>[2];

/**
 * What the clock decides, put into words and committed. A row on which it fails is left out of it and noted, so that
 * everything else goes on (P5); where somebody protects a tab, so does what needs not be written into it.
 */
export function decideSoundly(
  env: Env,
  snapshot: Snapshot,
  { decisions, actor }: Deciding,
): Snapshot {
  const cause = { now: env.startedAt, actor };
  try {
    return decideTogether(env, snapshot, {
      cause,
      decide: (facts) => together(...decisions.map((decide) => decide(facts))),
    });
  } catch (error) {
    if (!isProtected(error)) throw error;
    if (decisions.length < 2) return tellProtected(env, snapshot);
    return decisions.reduce(
      (then, decide) => decideSoundly(env, then, { decisions: [decide], actor }),
      env.store.read(),
    );
  }
}

/** What is decided, and for whom the journal says it was. */
interface Deciding {
  decisions: readonly ((facts: Facts) => Plan)[];
  actor: string;
}

function decideTogether(
  env: Env,
  snapshot: Snapshot,
  { cause, decide }: { cause: Cause; decide: (facts: Facts) => Plan },
): Snapshot {
  const { result, culprits } = soundly(soundTables(snapshot.tables), (tables) => {
    const then = { ...snapshot, tables };
    const facts = factsOf(env, then, cause);
    return changesOf(env, then, { plan: decide(facts), facts });
  });
  const noted = culprits.length > 0 ? failedOn(env, snapshot, culprits) : settled(env, snapshot);
  return env.store.commit(snapshot, [...result, ...noted]);
}

/** A decision of a person's, or for an answer; what came of it and the rows it was decided without. */
export interface Decided<T> {
  result: T;
  noted: Change[];
}

/**
 * The same for a decision that somebody waits for: it fails all the same where leaving a row out would have another made
 * in its stead.
 */
export function decideFor<T extends { changes: readonly Change[] }>(
  env: Env,
  snapshot: Snapshot,
  { cause, decide }: { cause: Cause; decide: (then: Snapshot, facts: Facts) => T },
): Decided<T> {
  const on = (tables: Tables): T => {
    const then = { ...snapshot, tables };
    return decide(then, factsOf(env, then, cause));
  };
  const { result, culprits } = soundly(soundTables(snapshot.tables), on);
  if (standsIn(result.changes, culprits))
    return { result: on(soundTables(snapshot.tables)), noted: [] };
  return { result, noted: failedOn(env, snapshot, culprits) };
}

function standsIn(changes: readonly Change[], culprits: readonly Culprit[]): boolean {
  return changes.some(
    (change) => change.do === 'insert' && culprits.some(({ table }) => table === change.table),
  );
}

/** Rows that were left out and are not any more: somebody put them right, or took them out. */
function settled(env: Env, snapshot: Snapshot): Change[] {
  const { tables } = snapshot;
  const failing = failingIn(tables);
  if (failing.length === 0) return [];
  const out = leftOut(tables);
  const over = failing.filter((one) => !out.some((each) => isSame(each, one)));
  return over.length === 0
    ? []
    : [...recording(tables, out, env.startedAt), ...forgiven(snapshot, over)];
}

/** What told of these rows is done with. */
export function forgiven(snapshot: Snapshot, failing: readonly Failing[]): Change[] {
  const ids = failing.map(asideId);
  const aside = rowsOf(snapshot, 'setAside').filter(
    ({ id, ...row }) => ids.includes(id) && row['status'] === 'waiting',
  );
  const alerts = rowsOf(snapshot, 'alerts').filter((row) => ids.includes(String(row['aboutId'])));
  return [
    ...aside.map(({ id }): Change => ({
      do: 'update',
      table: 'setAside',
      id,
      set: { status: 'done' },
    })),
    ...alerts.map(({ id }): Change => ({
      do: 'update',
      table: 'alerts',
      id,
      set: { status: 'closed' },
    })),
  ];
}
