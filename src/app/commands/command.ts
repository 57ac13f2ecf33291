import type { Plan } from '../../core/plan/plan';
import type { Facts } from '../../core/facts';
import type { Stay } from '../../core/undo/effects';
import type { Env } from '../env';
import { changesOf } from '../commit';
import { decideFor } from '../poison/decide';
import type { Snapshot } from '../ports/store';
import { alone } from '../session';
import { keepingUndo, type Kept } from '../undo';
import type { ZodMiniType } from 'zod/mini';

/** Who clicks, and what she gave. */
export interface Given<A> {
  args: A;
  actor: string;
  /** Refuses a plan that is not what she was shown; nothing is committed then. */
  approve?: (decision: Decision, by: { snapshot: Snapshot; facts: Facts }) => void;
  /** Is told the line of the journal by which all of it can be taken back. */
  noted?: (entry: string) => void;
}

/**
 * Whether what a command did can be taken back, or why not: it only looks; it only adds what was missing; it has a way back
 * of its own; it takes in what somebody else said; it made files that others have.
 */
export type Stand =
  'undoable' | 'looks' | 'only-adds' | 'own-way-back' | 'others-word' | 'files-made';

/** A coordinator's action (contract §5). Its result is plain JSON; a refusal is a Problem. */
export interface Command<A = unknown> {
  args: ZodMiniType<A>;
  undo: Stand;
  run: (env: Env, given: Given<A>) => unknown;
  /** What it would do, without doing it; only of a command that decides on the tables alone. */
  decide?: (facts: Facts, args: A) => Decision;
}

/** What deciding comes to: what to do, and what to tell whoever asked. */
export interface Decision {
  plan: Plan;
  result: unknown;
  /** What could not be taken back, of a decision that takes something back. */
  stays?: readonly Stay[];
  /** It takes an action back; what takes that back again does it anew. */
  undoes?: boolean;
}

/**
 * A command that decides on the tables and changes them: it works alone under the lock, its plan is committed in one
 * batch, and the effects follow at once where the operator clicks, by the operator's clock where someone else does.
 */
export function deciding<A>(
  args: ZodMiniType<A>,
  decide: (facts: Facts, args: A) => Decision,
  undo: Stand = 'undoable',
): Command<A> {
  return {
    args,
    decide,
    undo,
    run: (env, given) =>
      alone(env, ({ snapshot }) => {
        const cause = { now: env.startedAt, actor: given.actor };
        const { result: decided, noted } = decideFor(env, snapshot, {
          cause,
          decide: (then, facts) => {
            const decision = decide(facts, given.args);
            const undoes = decision.undoes === true;
            const by = { plan: decision.plan, facts, undoable: undo === 'undoable', undoes };
            return { decision, facts, ...committed(env, then, by) };
          },
        });
        given.approve?.(decided.decision, { snapshot, facts: decided.facts });
        if (decided.entry !== '') given.noted?.(decided.entry);
        const changes = [...decided.changes, ...noted];
        return { snapshot: env.store.commit(snapshot, changes), result: decided.decision.result };
      }),
  };
}

/** The rows of a coordinator's action, with what is kept to take it back where it can be. */
export function committed(
  env: Env,
  snapshot: Snapshot,
  { plan, facts, undoable, undoes = false }: Committed,
): Kept {
  const changes = changesOf(env, snapshot, { plan, facts });
  return undoable ? keepingUndo(snapshot.tables, changes, { undoes }) : { changes, entry: '' };
}

interface Committed {
  plan: Plan;
  facts: Facts;
  undoable: boolean;
  undoes?: boolean;
}
