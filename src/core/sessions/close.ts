import { rowOf, text, type Facts } from '../facts';
import { normaliseEmail } from '../people/email';
import { mail } from '../plan/message';
import { NOTHING, type Change, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { requireStatus } from '../requests/find';
import { wordsOfSession } from '../requests/words';
import { after } from '../table/changes';
import type { Row } from '../table/value';
import { localDate } from '../time/zone';
import { given, sessionOf, sessionsOf } from './find';

/**
 * Closes a session that took place: it counts for its mentor, who is thanked and asked for her survey; the request is
 * closed with its last meeting. Closing again changes nothing.
 * Refuses with `not-found`, `wrong-status`, `session-not-over`.
 */
export function closeSession(facts: Facts, sessionId: string): Plan {
  const session = sessionOf(facts, sessionId);
  if (text(session, 'status') === 'held') return NOTHING;
  requireStatus(session, ['planned'], 'sessionStatus');
  if (Number(session['end']) > facts.now) throw new Problem('session-not-over', { id: sessionId });
  const today = localDate(facts.now, facts.zone);
  const held: Change = {
    do: 'update',
    table: 'sessions',
    id: sessionId,
    set: { status: 'held', closedOn: today },
  };
  const then: Facts = { ...facts, tables: after(facts.tables, [held]) };
  return {
    changes: [
      held,
      given(facts, text(session, 'mentorId'), held),
      ...requestClosed(then, session, today),
    ],
    effects: thanks(facts, session),
    journal: [{ code: 'session-closed', about: sessionId }],
  };
}

function requestClosed(facts: Facts, session: Row, today: string): Change[] {
  const requestId = text(session, 'requestId');
  const open = sessionsOf(facts, requestId).some((row) => text(row, 'status') === 'planned');
  if (requestId === '' || open) return [];
  return [
    { do: 'update', table: 'requests', id: requestId, set: { status: 'closed', closedOn: today } },
  ];
}

function thanks(facts: Facts, session: Row) {
  const mentor = rowOf(facts, 'mentors', text(session, 'mentorId'));
  return mail(session.id, {
    template: 'sessionClosedMentor',
    to: normaliseEmail(text(mentor, 'email')) ?? '',
    words: wordsOfSession(session, facts),
  });
}
