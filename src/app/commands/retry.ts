import * as z from 'zod/mini';
import { rowOf, text } from '../../core/facts';
import { Problem } from '../../core/problem';
import { takeAgain } from '../intake/intake';
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
      if (!operator) throw new Problem('not-the-operator');
      const row = rowOf(snapshot, 'setAside', args.setAside);
      if (row === undefined)
        throw new Problem('not-found', { what: 'setAside', id: args.setAside });
      if (row['status'] === 'done') return { snapshot, result: { setAside: row.id } };
      const taken = takeAgain(env, snapshot, text(row, 'responseId'));
      return { snapshot: taken.snapshot, result: { setAside: row.id, row: taken.rowId } };
    }),
};

export const retryCommands = { retry: retrying };
