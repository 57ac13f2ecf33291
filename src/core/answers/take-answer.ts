import type { Facts } from '../facts';
import { idFrom } from '../id';
import type { Plan } from '../plan/plan';
import type { Row } from '../table/value';
import { startOfDay, localDate } from '../time/zone';
import type { Answers, Raw } from './read-answer';

/** One answer, read, on its way to become a row. */
export interface Taken {
  form: string;
  responseId: string;
  /** When she answered, ms; for mentees' forms the day only. */
  at: number;
  values: Answers;
  /** The row an earlier version of this same response became; she edits it. */
  rowId: string | undefined;
}

/** What an answer of one form brings about, and the row that keeps it. */
export interface Taking {
  rowId: string;
  plan: Plan;
}

/** How the answers of a form are taken in. Refuses with a Problem what cannot be a row; the answer is then set aside. */
export type TakeAnswer = (taken: Taken, facts: Facts) => Taking;

/** What an answer that could not be read says all the same and cannot wait; `about`: where it was set aside. */
export type RescueAnswer = (
  raw: Readonly<Record<string, Raw | undefined>>,
  about: string,
  facts: Facts,
) => Plan;

/** The day of an answer, for forms whose minute nobody may know (S1-5.3). */
export function dayOf(at: number, zone: string): number {
  return startOfDay(localDate(at, zone), zone);
}

/** The id of the row an answer becomes: that of its earlier version, or one made from the response. */
export function rowIdOf(taken: Taken, prefix: string): string {
  return taken.rowId ?? idFrom(prefix, taken.form, taken.responseId);
}

/** Keeps an answer as a row of its own, with further columns, whether it is new or edited. */
export function keepAsRow(
  taken: Taken,
  into: { table: string; prefix: string },
  further: Omit<Row, 'id'> = {},
): Taking {
  const id = rowIdOf(taken, into.prefix);
  const { consent: _consent, session: _session, ...kept } = taken.values;
  const columns = { ...kept, ...further };
  const change =
    taken.rowId === undefined
      ? ({
          do: 'insert',
          table: into.table,
          row: { id, ...columns, createdAt: taken.at } as Row,
        } as const)
      : ({ do: 'update', table: into.table, id, set: columns } as const);
  const journal = [
    {
      code: taken.rowId === undefined ? 'answer-taken' : 'answer-again',
      about: id,
      params: { form: taken.form },
    },
  ];
  return { rowId: id, plan: { changes: [change], effects: [], journal } };
}
