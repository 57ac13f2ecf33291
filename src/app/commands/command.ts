import type { Plan } from '../../core/plan/plan';
import type { Facts } from '../../core/facts';
import type { Env } from '../env';
import { changesOf } from '../commit';
import { decideFor } from '../poison/decide';
import type { Snapshot } from '../ports/store';
import { alone } from '../session';
import type { ZodMiniType } from 'zod/mini';

/** Who clicks, and what she gave. */
export interface Given<A> {
  args: A;
  actor: string;
  /** Refuses a plan that is not what she was shown; nothing is committed then. */
  approve?: (plan: Plan, by: { snapshot: Snapshot; facts: Facts }) => void;
}

/** A coordinator's action (contract §5). Its result is plain JSON; a refusal is a Problem. */
export interface Command<A = unknown> {
  args: ZodMiniType<A>;
  run: (env: Env, given: Given<A>) => unknown;
  /** What it would do, without doing it; only of a command that decides on the tables alone. */
  decide?: (facts: Facts, args: A) => Decision;
}

/** What deciding comes to: what to do, and what to tell whoever asked. */
export interface Decision {
  plan: Plan;
  result: unknown;
}

/**
 * A command that decides on the tables and changes them: it works alone under the lock, its plan is committed in one
 * batch, and the effects follow at once where the operator clicks, by the operator's clock where someone else does.
 */
export function deciding<A>(
  args: ZodMiniType<A>,
  decide: (facts: Facts, args: A) => Decision,
): Command<A> {
  return {
    args,
    decide,
    run: (env, given) =>
      alone(env, ({ snapshot }) => {
        const cause = { now: env.startedAt, actor: given.actor };
        const { result: decided, noted } = decideFor(env, snapshot, {
          cause,
          decide: (then, facts) => {
            const { plan, result } = decide(facts, given.args);
            return { plan, facts, result, changes: changesOf(env, then, { plan, facts }) };
          },
        });
        given.approve?.(decided.plan, { snapshot, facts: decided.facts });
        const changes = [...decided.changes, ...noted];
        return { snapshot: env.store.commit(snapshot, changes), result: decided.result };
      }),
  };
}
