import type { Row, Value } from '../table/value';

/** A change of one row. `update` touches only the columns it names. */
export type Change =
  | { do: 'insert'; table: string; row: Row }
  | { do: 'update'; table: string; id: string; set: Readonly<Record<string, Value>> }
  | { do: 'delete'; table: string; id: string };

/** What an effect depends on to be of any use when it is done late. */
export interface Useful {
  /** Not from this moment on, ms since the epoch. */
  until?: number;
  /** Only while these columns of a row say this. */
  while?: { table: string; id: string; is: Readonly<Record<string, Value>> };
}

/**
 * Something to do outside the spreadsheet, once, whatever happens. Its key says what caused it:
 * two effects with one key are one effect.
 */
export interface Effect {
  key: string;
  kind: string;
  /** Whatever the performer of this kind needs, as JSON; `$row` values are outcomes of other effects. */
  payload: Readonly<Record<string, unknown>>;
  /** Keys of effects that must be done first. */
  after?: readonly string[];
  /** Not before this moment, ms since the epoch; at once when there is none. */
  notBefore?: number;
  /** Until when and while what it is of use; for good when there is nothing. */
  useful?: Useful;
  /** Where the outcome goes: outcome field → column of this row. */
  into?: { table: string; id: string; columns: Readonly<Record<string, string>> };
}

/** A line for the coordinator's journal: what happened, to what, with the facts its sentence needs. */
export interface JournalLine {
  code: string;
  /** The row it is about. */
  about?: string;
  params?: Readonly<Record<string, string | number>>;
  /** Raises an alert of this kind as well: something a coordinator must see today. */
  alert?: string;
  /** How a woman who asked for support can be reached safely; for the alert alone, never the journal. */
  safeContact?: string;
}

/** What a decision wants done. It can be printed, compared, shown before it is applied, and budgeted. */
export interface Plan {
  changes: readonly Change[];
  effects: readonly Effect[];
  journal: readonly JournalLine[];
}

export const NOTHING: Plan = { changes: [], effects: [], journal: [] };

/** One plan out of several, in order. */
export function together(...plans: readonly Plan[]): Plan {
  return {
    changes: plans.flatMap((plan) => plan.changes),
    effects: plans.flatMap((plan) => plan.effects),
    journal: plans.flatMap((plan) => plan.journal),
  };
}

/** Whether nothing at all is to be done. */
export function isNothing(plan: Plan): boolean {
  return plan.changes.length + plan.effects.length + plan.journal.length === 0;
}
