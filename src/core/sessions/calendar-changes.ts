import { rowOf, rows, text, type Facts } from '../facts';
import { normaliseEmail } from '../people/email';
import { NOTHING, together, type Change, type JournalLine, type Plan } from '../plan/plan';
import { after } from '../table/changes';
import type { Row, Value } from '../table/value';
import { requestWaits } from './change';

/** An event as it now stands in Calendar, read back. Of a deleted one only its id is sure. */
export interface EventNow {
  eventId: string;
  cancelled: boolean;
  start: number | undefined;
  end: number | undefined;
  meetLink: string;
  attendees: readonly { email: string; status: string }[];
}

/**
 * What people did in Calendar: replies, moves, deletions, and the Meet link that arrives late (S1-4.7). Each is decided on
 * what the one before it left.
 */
export function takeCalendarChanges(facts: Facts, events: readonly EventNow[]): Plan {
  let then = facts;
  const plans = events.map((event) => {
    const plan = takeEvent(then, event);
    then = { ...then, tables: after(then.tables, plan.changes) };
    return plan;
  });
  return together(...plans);
}

function takeEvent(facts: Facts, event: EventNow): Plan {
  const session = rows(facts, 'sessions').find((row) => text(row, 'eventId') === event.eventId);
  if (session !== undefined) return takeSession(facts, session, event);
  const request = rows(facts, 'requests').find((row) => text(row, 'linkEventId') === event.eventId);
  return request === undefined ? NOTHING : takeLinking(facts, request, event);
}

/** When it takes place now, if Calendar says. */
function timesOf(event: EventNow, columns: readonly [string, string]): Record<string, Value> {
  return event.start === undefined || event.end === undefined
    ? {}
    : { [columns[0]]: event.start, [columns[1]]: event.end };
}

function takeSession(facts: Facts, session: Row, event: EventNow): Plan {
  if (text(session, 'status') !== 'planned') return NOTHING;
  if (event.cancelled) return cancelled(facts, session);
  const set: Record<string, Value> = {
    ...timesOf(event, ['start', 'end']),
    ...repliesOf(facts, session, event),
  };
  if (event.meetLink !== '') set['meetLink'] = event.meetLink;
  return {
    changes: [{ do: 'update', table: 'sessions', id: session.id, set }],
    effects: [],
    journal: [...moved(session, event), ...replied(session, set)],
  };
}

/** What both guests of an event about this row, a session or a request, have said. */
function repliesOf(facts: Facts, row: Row, event: EventNow): Record<string, string> {
  const mentor = rowOf(facts, 'mentors', text(row, 'mentorId'));
  const said = (address: string): string | undefined => {
    const known = normaliseEmail(address);
    if (known === undefined) return undefined;
    return event.attendees.find(({ email }) => normaliseEmail(email) === known)?.status;
  };
  const replies = {
    mentorReply: said(text(mentor, 'email')),
    areaReply: said(text(row, 'contactEmail')),
  };
  return Object.fromEntries(
    Object.entries(replies).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function moved(session: Row, event: EventNow): JournalLine[] {
  const same = session['start'] === event.start && session['end'] === event.end;
  return same || event.start === undefined
    ? []
    : [{ code: 'session-moved', about: session.id, alert: 'moved' }];
}

const REPLIES = ['mentorReply', 'areaReply'] as const;
const DECLINED = { mentorReply: 'mentor-declined', areaReply: 'area-declined' };

function replied(session: Row, set: Readonly<Record<string, Value>>): JournalLine[] {
  const changed = REPLIES.filter(
    (column) => set[column] !== undefined && set[column] !== session[column],
  );
  return changed.map((column) => {
    const line = {
      code: 'guest-replied',
      about: session.id,
      params: { who: column, answer: String(set[column]) },
    };
    return set[column] === 'declined' ? { ...line, alert: DECLINED[column] } : line;
  });
}

/** Someone deleted the event: the session is off, and its request waits for a new date. */
function cancelled(facts: Facts, session: Row): Plan {
  const off: Change = {
    do: 'update',
    table: 'sessions',
    id: session.id,
    set: { status: 'cancelled' },
  };
  return {
    changes: [off, ...requestWaits(facts, session, off)],
    effects: [],
    journal: [{ code: 'session-cancelled', about: session.id, alert: 'moved' }],
  };
}

function takeLinking(facts: Facts, request: Row, event: EventNow): Plan {
  if (event.cancelled) return linkingOff(request);
  const set = timesOf(event, ['linkStart', 'linkEnd']);
  const isMoved = event.start !== undefined && event.start !== request['linkStart'];
  return {
    changes: [{ do: 'update', table: 'requests', id: request.id, set }],
    effects: [],
    journal: [
      ...(isMoved ? [{ code: 'linking-moved', about: request.id, alert: 'moved' }] : []),
      ...declined(request, repliesOf(facts, request, event)),
    ],
  };
}

/** Someone deleted the linking event: the meeting is to be arranged again. */
function linkingOff(request: Row): Plan {
  const back: Record<string, Value> =
    text(request, 'status') === 'linked' ? { status: 'invited' } : {};
  const set = { linkStart: null, linkEnd: null, linkEventId: null, ...back };
  const journal = { code: 'linking-cancelled', about: request.id, alert: 'moved' };
  return {
    changes: [{ do: 'update', table: 'requests', id: request.id, set }],
    effects: [],
    journal: [journal],
  };
}

/** Who cannot come to the linking meeting. Who comes is not kept: the meeting has no columns for it. */
function declined(request: Row, replies: Readonly<Record<string, string>>): JournalLine[] {
  return REPLIES.filter((column) => replies[column] === 'declined').map((column) => ({
    code: 'guest-replied',
    about: request.id,
    params: { who: column, answer: 'declined' },
    alert: DECLINED[column],
  }));
}
