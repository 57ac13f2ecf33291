import { dayOf } from '../core/answers/take-answer';
import type { Plan } from '../core/plan/plan';
import { localDate } from '../core/time/zone';
import { commitPlan } from './commit';
import type { Env } from './env';
import { factsOf } from './facts';
import { rowWith, type Snapshot } from './ports/store';

/** Tells the coordinator, once a day, that something Google kept for the programme is gone. `lost`: keys of resources. */
export function tellMissing(env: Env, snapshot: Snapshot, lost: readonly string[]): Snapshot {
  if (lost.length === 0) return snapshot;
  const { zone, ...facts } = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const date = localDate(env.startedAt, zone);
  const plan: Plan = {
    changes: [],
    effects: [],
    journal: lost.map((id) => ({
      code: 'resource-missing',
      about: id,
      params: { name: String(rowWith(snapshot, 'resources', id)?.['name'] ?? id), date },
      alert: 'missing',
    })),
  };
  return commitPlan(env, snapshot, {
    plan,
    facts: { ...facts, zone, now: dayOf(env.startedAt, zone) },
  });
}
