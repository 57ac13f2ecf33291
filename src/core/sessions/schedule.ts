import { keys, rowOf, text, type Facts } from '../facts';
import { idFrom } from '../id';
import { NOTHING, type Change, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { mentorOf, requestOf, requireStatus } from '../requests/find';
import { topicOf, wordsOfSession } from '../requests/words';
import type { Row } from '../table/value';
import { labelOf } from '../table/vocabulary';
import { addDays } from '../time/date';
import { instantOf, localDate, localTime } from '../time/zone';
import { eventIdOf, guestsOf, putEvent, requireFuture, type Span } from './event';
import { given } from './find';

/** A request's meetings: one, or a series with the same hour every so many days. */
export interface Schedule extends Span {
  request: string;
  everyDays: number;
  count: number;
}

/** What was scheduled: the ids of its rows, and the plan. */
export interface Scheduled {
  ids: string[];
  plan: Plan;
}

/**
 * Books the session or series: one row and one event a meeting (S1-4.7). Scheduling the same again changes nothing; what
 * was called off meanwhile is booked again.
 * Refuses with `not-found`, `no-mentor`, `wrong-status`, `date-in-the-past`, `end-before-start`.
 */
export function schedule(facts: Facts, wanted: Schedule): Scheduled {
  const request = requestOf(facts, wanted.request);
  if (text(request, 'mentorId') === '') throw new Problem('no-mentor', { id: request.id });
  requireStatus(request, ['matching', 'invited', 'linked', 'scheduled', 'done'], 'requestStatus');
  const meetings = Array.from({ length: wanted.count }, (_, index) => {
    const shift = shiftOf(wanted.start, index * wanted.everyDays, facts.zone);
    const [start, end] = [wanted.start + shift, wanted.end + shift];
    const id = idFrom('SES', request.id, start);
    return { id, start, end, number: index + 1, of: wanted.count };
  });
  const added = meetings.filter(({ id }) => isToBook(facts, id));
  added.forEach((meeting) => requireFuture(meeting, facts.now));
  const rows = added.map((meeting) => sessionRow(facts, request, meeting));
  return {
    ids: meetings.map(({ id }) => id),
    plan: rows.length === 0 ? NOTHING : planOf(facts, request, rows),
  };
}

/** How much later the same hour is so many days later: not whole days of 24 hours where clocks change. */
function shiftOf(start: number, days: number, zone: string): number {
  const [date, time] = [localDate(start, zone), localTime(start, zone)];
  return instantOf(addDays(date, days), time, zone) - instantOf(date, time, zone);
}

function isToBook(facts: Facts, id: string): boolean {
  const standing = rowOf(facts, 'sessions', id);
  return standing === undefined || text(standing, 'status') === 'cancelled';
}

function planOf(facts: Facts, request: Row, added: readonly Row[]): Plan {
  return {
    changes: [
      ...added.flatMap((row) => booked(facts, row)),
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

/** A row of its own or, for what was called off, its row as if it had just been booked. */
function booked(facts: Facts, row: Row): Change {
  if (rowOf(facts, 'sessions', row.id) === undefined)
    return { do: 'insert', table: 'sessions', row };
  // Answers may have come while it was off: they were counted as they came.
  const { id, createdAt: _createdAt, attendance: _attendance, responses: _responses, ...set } = row;
  return { do: 'update', table: 'sessions', id, set };
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
    at: facts.now,
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
  if (!Object.hasOwn(facts.vocabulary['topics']?.labels ?? {}, added.topic))
    throw new Problem('unknown-topic', { field: 'topic' });
  const id = idFrom('SES', mentor.id, added.area, added.topic, added.start);
  if (!isToBook(facts, id)) return { ids: [id], plan: NOTHING };
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
  const change = booked(facts, row);
  return {
    ids: [id],
    plan: {
      changes: held ? [change, given(facts, mentor.id, change)] : [change],
      effects: held ? [] : [sessionEvent(facts, row)],
      journal: [{ code: 'scheduled', about: id }],
    },
  };
}
