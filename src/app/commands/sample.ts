import * as z from 'zod/mini';
import { Problem } from '../../core/problem';
import { loadSample } from '../sample/load';
import { removeSample } from '../sample/remove';
import { sampleState } from '../sample/state';
import { alone } from '../session';
import type { Command } from './command';

/**
 * The sample programme comes and goes in one action (P11), in slices: while it says `finished: false` it is to be called
 * again with the same argument. Only the operator opens forms. One that is being removed is gone before another comes.
 * Refuses with `not-the-operator`, `sample-over-real-data`, `missing-form`.
 */
const sampling: Command<{ on: boolean }> = {
  args: z.object({ on: z.boolean() }),
  undo: 'own-way-back',
  run: (env, { args }) =>
    alone(env, ({ snapshot, operator }) => {
      if (!operator) throw new Problem('not-the-operator');
      const leaving = sampleState(snapshot)?.phase === 'removing';
      if (!args.on || leaving) {
        const removed = removeSample(env, snapshot);
        if (!args.on || !removed.result.finished) return removed;
        return loadSample(env, removed.snapshot);
      }
      return loadSample(env, snapshot);
    }),
};

export const sampleCommands = { sampleData: sampling };
