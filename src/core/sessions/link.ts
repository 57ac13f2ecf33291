import { rowOf, text, type Facts } from '../facts';
import { NOTHING, type Effect, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { mentorOf, requestOf, requireStatus } from '../requests/find';
import { wordsOfRequest } from '../requests/words';
import type { Row } from '../table/value';
import { eventIdOf, guestsOf, putEvent, requireFuture, type Span } from './event';

/**
 * The linking session: coordinator, mentor and the area's contact settle the logistics (S1-4.5). One event; linking again
 * at another hour moves it.
 * Refuses with `not-found`, `no-mentor`, `wrong-status`, `date-in-the-past`, `end-before-start`.
 */
export function link(facts: Facts, requestId: string, span: Span): Plan {
  const request = requestOf(facts, requestId);
  if (text(request, 'mentorId') === '') throw new Problem('no-mentor', { id: requestId });
  const standing = request['linkStart'] === span.start && request['linkEnd'] === span.end;
  if (standing) return NOTHING;
  requireStatus(request, ['matching', 'invited', 'linked', 'scheduled'], 'requestStatus');
  requireFuture(span, facts.now);
  const mentor = mentorOf(facts, text(request, 'mentorId'));
  const status = text(request, 'status') === 'scheduled' ? 'scheduled' : 'linked';
  return {
    changes: [
      {
        do: 'update',
        table: 'requests',
        id: requestId,
        set: {
          status,
          linkStart: span.start,
          linkEnd: span.end,
          linkEventId: eventIdOf(requestId),
        },
      },
    ],
    effects: [linkingEvent(facts, request, span)],
    journal: [{ code: 'linked', about: requestId, params: { name: text(mentor, 'name') } }],
  };
}

/** The event of a linking session. */
export function linkingEvent(facts: Facts, request: Row, span: Span): Effect {
  const mentor = rowOf(facts, 'mentors', text(request, 'mentorId'));
  return putEvent(request, {
    ...span,
    at: facts.now,
    template: 'linking',
    words: {
      ...wordsOfRequest(request, facts),
      mentorName: text(mentor, 'name'),
      when: { instant: span.start },
    },
    location: text(request, 'place'),
    meet: true,
    guests: guestsOf(facts, { mentor, contactEmail: text(request, 'contactEmail') }),
  });
}
