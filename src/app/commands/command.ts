import type { Plan } from '../../core/plan/plan';
import type { Facts } from '../../core/facts';
import type { Env } from '../env';
import { commitPlan } from '../commit';
import { factsOf } from '../facts';
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
        const facts = factsOf(env, snapshot, { now: env.startedAt, actor: given.actor });
        const { plan, result } = decide(facts, given.args);
        given.approve?.(plan, { snapshot, facts });
        return { snapshot: commitPlan(env, snapshot, { plan, facts }), result };
      }),
  };
}
