import * as z from 'zod/mini';
import { rowOf, text } from '../../core/facts';
import { Problem } from '../../core/problem';
import { soundly } from '../../core/soundly';
import { after } from '../../core/table/changes';
import { changesOf } from '../commit';
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
import type { Command } from './command';

/**
 * Reads an answer that was set aside once more, as its form keeps it: what was missing may be there by now, a topic for
 * one. Only the operator may open forms. What was taken in already stays as it is.
 * Refuses with `not-the-operator`, `not-found`, and with whatever still speaks against the answer.
 */
const retrying: Command<{ setAside: string }> = {
  args: z.object({ setAside: id }),
  run: (env, { args }) =>
    alone<unknown>(env, ({ snapshot, operator }) => {
      const row = rowOf(snapshot, 'setAside', args.setAside);
      if (row === undefined)
        throw new Problem('not-found', { what: 'setAside', id: args.setAside });
      const failing = failingIn(snapshot.tables).find((one) => asideId(one) === row.id);
      if (failing !== undefined) return rowAgain(env, snapshot, failing);
      if (row['status'] === 'done') return { snapshot, result: { setAside: row.id } };
      if (!operator) throw new Problem('not-the-operator');
      const taken = takeAgain(env, snapshot, text(row, 'responseId'));
      return { snapshot: taken.snapshot, result: { setAside: row.id, row: taken.rowId } };
    }),
};

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

export const retryCommands = { retry: retrying };
