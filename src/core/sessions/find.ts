import { rowOf, rows, text, type Facts } from '../facts';
import type { Change } from '../plan/plan';
import { Problem } from '../problem';
import { after } from '../table/changes';
import type { Row } from '../table/value';

/** The session with this id. Refuses with `not-found`. */
export function sessionOf(facts: Facts, id: string): Row {
  const session = rowOf(facts, 'sessions', id);
  if (session === undefined) throw new Problem('not-found', { what: 'sessions', id });
  return session;
}

/** The session a form's link carried. Refuses with `unknown-code` when it was altered or never was. */
export function sessionByCode(facts: Facts, code: unknown, form: string): Row {
  const session = rowOf(facts, 'sessions', String(code ?? '').trim());
  if (session === undefined) throw new Problem('unknown-code', { form });
  return session;
}

/** The meetings of a request. */
export function sessionsOf(facts: Facts, requestId: string): Row[] {
  return rows(facts, 'sessions').filter((row) => text(row, 'requestId') === requestId);
}

/** How many sessions a mentor has given, once this change is there too. */
export function given(facts: Facts, mentorId: string, change: Change): Change {
  const held = rows({ tables: after(facts.tables, [change]) }, 'sessions').filter(
    (row) => text(row, 'mentorId') === mentorId && text(row, 'status') === 'held',
  );
  return { do: 'update', table: 'mentors', id: mentorId, set: { sessionsGiven: held.length } };
}
