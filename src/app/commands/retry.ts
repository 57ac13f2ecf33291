import * as z from 'zod/mini';
import { rowOf, text } from '../../core/facts';
import { discard, tryNow } from '../../core/plan/waiting';
import { Problem } from '../../core/problem';
import { soundly } from '../../core/soundly';
import { after } from '../../core/table/changes';
import { changesOf, commitPlan } from '../commit';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { takeAgain } from '../intake/intake';
import { forgiven } from '../poison/decide';
import { asideId, isSame } from '../poison/failed';
import { failingIn, recording, soundTables, type Failing } from '../poison/left-out';
import type { Snapshot } from '../ports/store';
import { everythingDue } from '../due';
import { alone } from '../session';
import { id } from './arguments';
import { deciding, type Command } from './command';

/**
 * Tries once more what did not work. `setAside`: an answer, read as its form keeps it: what was missing may be there by now,
 * a topic for one; only the operator may open forms. `effect`: an entry of the outbox, tried now.
 * Refuses with `bad-arguments`, `not-the-operator`, `not-found`, and with whatever still speaks against the answer.
 */
const retrying: Command<{ setAside?: string | undefined; effect?: string | undefined }> = {
  args: z.object({ setAside: z.optional(id), effect: z.optional(id) }),
  undo: 'others-word',
  run: (env, { args, actor }) => {
    if (args.setAside !== undefined) return readAgain(env, args.setAside);
    if (args.effect === undefined) throw new Problem('bad-arguments');
    return tryAgainNow(env, args.effect, actor);
  },
};

function readAgain(env: Env, setAside: string): unknown {
  return alone<unknown>(env, ({ snapshot, operator }) => {
    const row = rowOf(snapshot, 'setAside', setAside);
    if (row === undefined) throw new Problem('not-found', { what: 'setAside', id: setAside });
    const failing = failingIn(snapshot.tables).find((one) => asideId(one) === row.id);
    if (failing !== undefined) return rowAgain(env, snapshot, failing);
    if (row['status'] === 'done') return { snapshot, result: { setAside: row.id } };
    if (!operator) throw new Problem('not-the-operator');
    const taken = takeAgain(env, snapshot, text(row, 'responseId'));
    return { snapshot: taken.snapshot, result: { setAside: row.id, row: taken.rowId } };
  });
}

/** A row that was left out is used again, unless it is still what everything due fails on. */
function rowAgain(
  env: Env,
  snapshot: Snapshot,
  failing: Failing,
): { snapshot: Snapshot; result: unknown } {
  const others = failingIn(snapshot.tables).filter((one) => !isSame(one, failing));
  const forgotten = after(snapshot.tables, recording(snapshot.tables, others, env.startedAt));
  const then = { ...snapshot, tables: forgotten };
  const { culprits } = soundly(soundTables(forgotten), (tables) => {
    const facts = factsOf(env, { ...then, tables }, { now: env.startedAt, actor: '' });
    return changesOf(env, { ...then, tables }, { plan: everythingDue(facts), facts });
  });
  if (culprits.some((one) => isSame(one, failing))) throw new Problem('poison-row');
  const changes = [
    ...recording(snapshot.tables, others, env.startedAt),
    ...forgiven(snapshot, [failing]),
  ];
  const result = { setAside: asideId(failing), row: failing.id };
  return { snapshot: env.store.commit(snapshot, changes), result };
}

function tryAgainNow(env: Env, effect: string, actor: string): unknown {
  return alone(env, ({ snapshot }) => {
    const facts = factsOf(env, snapshot, { now: env.clock(), actor });
    const plan = tryNow(facts, effect);
    return { snapshot: commitPlan(env, snapshot, { plan, facts }), result: { effect } };
  });
}

/** Leaves an effect undone that was given up. */
const discarding = deciding(z.object({ effect: id }), (facts, { effect }) => ({
  plan: discard(facts, effect),
  result: { effect },
}));

export const retryCommands = { retry: retrying, discard: discarding };
