import { dayOf } from '../core/answers/take-answer';
import { Problem } from '../core/problem';
import { localDate } from '../core/time/zone';
import { commitPlan } from './commit';
import type { Env } from './env';
import { factsOf } from './facts';
import type { Snapshot } from './ports/store';

/** Whether somebody keeps cells from whoever is at work. */
export function isProtected(error: unknown): boolean {
  return error instanceof Problem && error.code === 'protected';
}

/** Tells the coordinator, once a day, that a protection keeps the programme from writing; unless that is protected too. */
export function tellProtected(env: Env, snapshot: Snapshot): Snapshot {
  const { zone, ...facts } = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const date = localDate(env.startedAt, zone);
  const line = { code: 'protected', params: { date }, alert: 'missing' };
  try {
    return commitPlan(env, snapshot, {
      plan: { changes: [], effects: [], journal: [line] },
      facts: { ...facts, zone, now: dayOf(env.startedAt, zone) },
    });
  } catch (error) {
    if (!isProtected(error)) throw error;
    env.log('even the journal is protected');
    return snapshot;
  }
}
