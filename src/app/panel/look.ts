import { Problem } from '../../core/problem';
import type { Facts } from '../../core/facts';
import type { Env } from '../env';
import { factsOf, operatorOf } from '../facts';
import { guard, isOperator } from '../guard';
import type { Snapshot } from '../ports/store';
import { readTables } from '../session';
import type { Viewer } from './shape';

/** What a page that only looks works with: one read of the spreadsheet. */
export interface Look {
  env: Env;
  snapshot: Snapshot;
  facts: Facts;
  viewer: Viewer;
}

/**
 * Reads the tables for someone who only looks: a spreadsheet in which nothing was set up yet stays as it is.
 * Refuses with `not-set-up`, `newer-version`, `copied-spreadsheet`.
 */
export function read(env: Env): Snapshot {
  const snapshot = standing(env);
  guard(env, snapshot);
  return snapshot;
}

function standing(env: Env): Snapshot {
  try {
    return env.store.read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isNew = env.tables
      .missing()
      .some(({ what, table }) => what === 'tab' && table === 'resources');
    if (isNew) throw new Problem('not-set-up');
    return readTables(env);
  }
}

/** One look at everything, by whoever is at the keyboard. Refuses as {@link read} does. */
export function lookAt(env: Env): Look {
  const snapshot = read(env);
  const email = env.account.email();
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: email });
  const isHers = isOperator(env, guard(env, snapshot));
  return {
    env,
    snapshot,
    facts,
    viewer: { email, operator: operatorOf(snapshot), isOperator: isHers },
  };
}
