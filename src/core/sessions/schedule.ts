import { keys, number, rowOf, text, type Facts } from '../facts';
import { idFrom } from '../id';
import { NOTHING, type Change, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { mentorOf, requestOf, requireStatus } from '../requests/find';
import { topicOf, wordsOfSession } from '../requests/words';
import type { Row } from '../table/value';
import { labelOf } from '../table/vocabulary';
import { localDate } from '../time/zone';
import { eventIdOf, guestsOf, putEvent, requireFuture, type Span } from './event';

/** A request's meetings: one, or a series with the same hour every so many days. */
export interface Schedule extends Span {
  request: string;
  everyMs: number;
  count: number;
}

/** What was scheduled: the ids of its rows, and the plan. */
export interface Scheduled {
  ids: string[];
  plan: Plan;
}

/**
 * Books the session or series: one row and one event a meeting (S1-4.7). Scheduling the same again changes nothing.
 * Refuses with `not-found`, `no-mentor`, `wrong-status`, `date-in-the-past`, `end-before-start`.
 */
export function schedule(facts: Facts, wanted: Schedule): Scheduled {
  const request = requestOf(facts, wanted.request);
  if (text(request, 'mentorId') === '') throw new Problem('no-mentor', { id: request.id });
  requireStatus(request, ['matching', 'invited', 'linked', 'scheduled', 'done'], 'requestStatus');
  const spans = Array.from({ length: wanted.count }, (_, index) => ({
    start: wanted.start + index * wanted.everyMs,
    end: wanted.end + index * wanted.everyMs,
  }));
  const ids = spans.map(({ start }) => idFrom('SES', request.id, start));
  const isNew = ids.map((id) => rowOf(facts, 'sessions', id) === undefined);
  spans.filter((_, index) => isNew[index]).forEach((span) => requireFuture(span, facts.now));
  const made = spans.map((span, index) =>
    sessionRow(facts, request, {
      ...span,
      id: ids[index] ?? '',
      number: index + 1,
      of: spans.length,
    }),
  );
  const added = made.filter((_, index) => isNew[index]);
  return {
    ids,
    plan:
      added.length === 0
        ? { changes: [], effects: [], journal: [] }
        : planOf(facts, request, added),
  };
}

function planOf(facts: Facts, request: Row, added: readonly Row[]): Plan {
  const rows = added.map((row) => ({ do: 'insert', table: 'sessions', row }) as const);
  return {
    changes: [
      ...rows,
      { do: 'update', table: 'requests', id: request.id, set: { status: 'scheduled' } },
    ],
    effects: added.map((row) => sessionEvent(facts, row)),
    journal: added.map((row) => ({
      code: 'scheduled',
      about: row.id,
      params: { number: Number(row['number']) },
    })),
  };
}

function sessionRow(
  facts: Facts,
  request: Row,
  meeting: Span & { id: string; number: number; of: number },
): Row {
  const mentor = mentorOf(facts, text(request, 'mentorId'));
  const { id } = meeting;
  return {
    ...meeting,
    requestId: request.id,
    mentorId: mentor.id,
    mentorName: text(mentor, 'name'),
    area: text(request, 'area'),
    contactEmail: text(request, 'contactEmail'),
    topic: text(request, 'topic'),
    otherTopic: request['otherTopic'] ?? null,
    title: topicOf(request, facts),
    modality: text(request, 'modality'),
    place: request['place'] ?? null,
    status: 'planned',
    mentorReply: 'needsAction',
    areaReply: 'needsAction',
    eventId: eventIdOf(id),
    attendance: 0,
    responses: 0,
    ...linksOf(facts, id),
    createdAt: facts.now,
  };
}

/** The links that land an answer on its session without anyone typing a code (S1-5.1). */
export function linksOf(facts: Facts, session: string): Record<string, string> {
  return {
    attendanceLink: facts.linkTo('attendance', { session }),
    menteeSurveyLink: facts.linkTo('menteeSurvey', { session }),
    mentorSurveyLink: facts.linkTo('mentorSurvey', { session }),
  };
}

/** The event of a session as its row now stands. */
export function sessionEvent(facts: Facts, session: Row): ReturnType<typeof putEvent> {
  const mentor = rowOf(facts, 'mentors', text(session, 'mentorId'));
  return putEvent(session, {
    start: Number(session['start']),
    end: Number(session['end']),
    template: 'session',
    words: wordsOfSession(session, facts),
    location: text(session, 'place'),
    meet: text(session, 'modality') === 'virtual',
    guests: guestsOf(facts, { mentor, contactEmail: text(session, 'contactEmail') }),
  });
}

/** A session that nobody asked for by form, or that took place already (S1-4.9). */
export interface Added extends Span {
  mentor: string;
  area: string;
  topic: string;
}

/**
 * Records a session without a request (S1-4.9): planned and booked when it is still to come, held when it is over.
 * Refuses with `not-found`, `end-before-start`.
 */
export function addSession(facts: Facts, added: Added): Scheduled {
  if (added.end <= added.start) throw new Problem('end-before-start');
  const mentor = mentorOf(facts, added.mentor);
  const area = rowOf(facts, 'areas', added.area);
  if (area === undefined) throw new Problem('not-found', { what: 'areas', id: added.area });
  if (facts.vocabulary['topics']?.labels[added.topic] === undefined)
    throw new Problem('unknown-topic', { field: 'topic' });
  const id = idFrom('SES', mentor.id, added.area, added.topic, added.start);
  if (rowOf(facts, 'sessions', id) !== undefined) return { ids: [id], plan: NOTHING };
  const held = added.end <= facts.now;
  const row: Row = {
    id,
    requestId: null,
    mentorId: mentor.id,
    mentorName: text(mentor, 'name'),
    area: added.area,
    contactEmail: area['contactEmail'] ?? null,
    topic: added.topic,
    title: labelOf(facts.vocabulary, 'topics', added.topic),
    number: 1,
    of: 1,
    start: added.start,
    end: added.end,
    modality: keys(mentor, 'modalities')[0] ?? 'in-person',
    status: held ? 'held' : 'planned',
    ...(held
      ? { closedOn: localDate(added.end, facts.zone) }
      : { mentorReply: 'needsAction', areaReply: 'needsAction', eventId: eventIdOf(id) }),
    attendance: 0,
    responses: 0,
    ...linksOf(facts, id),
    createdAt: facts.now,
  } as Row;
  const given: Change[] = held
    ? [
        {
          do: 'update',
          table: 'mentors',
          id: mentor.id,
          set: { sessionsGiven: (number(mentor, 'sessionsGiven') ?? 0) + 1 },
        },
      ]
    : [];
  return {
    ids: [id],
    plan: {
      changes: [{ do: 'insert', table: 'sessions', row }, ...given],
      effects: held ? [] : [sessionEvent(facts, row)],
      journal: [{ code: 'scheduled', about: id }],
    },
  };
}
