import * as z from 'zod/mini';
import { rowOf, text } from '../../core/facts';
import { discard, tryNow } from '../../core/plan/waiting';
import { Problem } from '../../core/problem';
import { commitPlan } from '../commit';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { takeAgain } from '../intake/intake';
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
    if (!operator) throw new Problem('not-the-operator');
    const row = rowOf(snapshot, 'setAside', setAside);
    if (row === undefined) throw new Problem('not-found', { what: 'setAside', id: setAside });
    if (row['status'] === 'done') return { snapshot, result: { setAside: row.id } };
    const taken = takeAgain(env, snapshot, text(row, 'responseId'));
    return { snapshot: taken.snapshot, result: { setAside: row.id, row: taken.rowId } };
  });
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
