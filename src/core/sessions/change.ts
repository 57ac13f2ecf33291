import { rowOf, text, type Facts } from '../facts';
import { NOTHING, type Change, type Plan } from '../plan/plan';
import { requireStatus } from '../requests/find';
import { after } from '../table/changes';
import type { Row } from '../table/value';
import { cancelEvent, requireFuture, type Span } from './event';
import { sessionOf, sessionsOf } from './find';
import { sessionEvent } from './schedule';

/**
 * Moves a planned session; its guests are told by Calendar. Moving it to where it is changes nothing.
 * Refuses with `not-found`, `wrong-status`, `date-in-the-past`, `end-before-start`.
 */
export function reschedule(facts: Facts, sessionId: string, span: Span): Plan {
  const session = sessionOf(facts, sessionId);
  if (session['start'] === span.start && session['end'] === span.end) return NOTHING;
  requireStatus(session, ['planned'], 'sessionStatus');
  requireFuture(span, facts.now);
  const { start, end } = span;
  return {
    changes: [{ do: 'update', table: 'sessions', id: sessionId, set: { start, end } }],
    effects: [sessionEvent(facts, { ...session, start, end } as Row)],
    journal: [{ code: 'session-moved', about: sessionId }],
  };
}

/**
 * Calls a planned session off, with the reason among its notes; its request waits for a new date.
 * Refuses with `not-found`, `wrong-status`.
 */
export function cancelSession(facts: Facts, sessionId: string, reason: string): Plan {
  const session = sessionOf(facts, sessionId);
  if (text(session, 'status') === 'cancelled') return NOTHING;
  requireStatus(session, ['planned'], 'sessionStatus');
  const off: Change = {
    do: 'update',
    table: 'sessions',
    id: sessionId,
    set: { status: 'cancelled', notes: noted(session, reason) },
  };
  return {
    changes: [off, ...requestWaits(facts, session, off)],
    effects: [cancelEvent(sessionId, `${String(session['start'])}/${facts.now}`)],
    journal: [{ code: 'session-cancelled', about: sessionId }],
  };
}

function noted(session: Row, reason: string): string {
  return [text(session, 'notes'), reason.trim()].filter((note) => note !== '').join('\n');
}

/** With its last planned meeting gone, a request goes back to where a date was still to be found. */
export function requestWaits(facts: Facts, session: Row, off: Change): Change[] {
  const request = rowOf(facts, 'requests', text(session, 'requestId'));
  if (request === undefined || text(request, 'status') !== 'scheduled') return [];
  const then: Facts = { ...facts, tables: after(facts.tables, [off]) };
  if (sessionsOf(then, request.id).some((row) => text(row, 'status') === 'planned')) return [];
  const status = text(request, 'linkStart') === '' ? 'invited' : 'linked';
  return [{ do: 'update', table: 'requests', id: request.id, set: { status } }];
}
