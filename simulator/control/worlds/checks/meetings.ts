import type { EventState } from '../../../services/calendar/state';
import { momentOf } from '../../../services/calendar/time';
import type { TableRow } from '../../scenario/product';
import { normalised, tally } from './text';
import { rowsOf, type Check, type View } from './view';

/** Events that stand in the calendars. */
function eventsOf({ world }: View): (EventState & { startMs: number })[] {
  return Object.values(world.calendars).flatMap(({ events, timeZone }) =>
    Object.values(events)
      .filter(({ status }) => status !== 'cancelled')
      .map((event) => ({ ...event, startMs: momentOf(event.start, timeZone) })),
  );
}

/** What the outbox has not done yet about an event, or has given up. */
function isUnderWay(view: View, eventId: string): boolean {
  return rowsOf(view, 'outbox').some(
    ({ status, payload }) =>
      ['pending', 'failed'].includes(String(status)) && String(payload).includes(eventId),
  );
}

/** No event without its session or linking meeting, and none twice. */
export const eventsHaveRows: Check = (view) => {
  const sessions = rowsOf(view, 'sessions');
  const requests = rowsOf(view, 'requests');
  const events = eventsOf(view);
  const known = (id: string): boolean =>
    sessions.some((row) => row['eventId'] === id && row['status'] !== 'cancelled') ||
    requests.some((row) => row['linkEventId'] === id);
  const gone = view.history.deletedRows.some(({ table }) =>
    ['sessions', 'requests'].includes(table),
  );
  const rowIds = events.map(({ extendedProperties }) =>
    JSON.stringify(extendedProperties?.private ?? {}),
  );
  return [
    ...events
      .filter(({ id }) => !known(id) && !isUnderWay(view, id) && !gone)
      .map(({ id, summary }) => `event: «${summary ?? ''}» ${id} has no session`),
    ...[...tally(rowIds)].filter(([, n]) => n > 1).map(([id, n]) => `event: ${n} events for ${id}`),
  ];
};

/** Every planned session stands in the calendar, at its time. */
export const sessionsHaveEvents: Check = (view) => {
  const events = new Map(eventsOf(view).map((event) => [event.id, event]));
  return rowsOf(view, 'sessions')
    .filter((row) => row['status'] === 'planned' && !view.history.isTouched('sessions', row.id))
    .flatMap((row) => {
      const event = events.get(String(row['eventId']));
      if (isUnderWay(view, String(row['eventId']))) return [];
      if (event === undefined) return [`event: the session ${row.id} has none`];
      return event.startMs === Date.parse(String(row['start']))
        ? []
        : [
            `event: ${row.id} starts at ${String(row['start'])}, its event at ${new Date(event.startMs).toISOString()}`,
          ];
    });
};

/** Guests of an event are its mentor and its area's contact and nobody else; a mentee never (S1-4.7). */
export const guestsKnown: Check = (view) => {
  const mentors = rowsOf(view, 'mentors').flatMap(({ email, otherContacts }) => [
    normalised(email),
    ...String(otherContacts ?? '')
      .split(',')
      .map(normalised),
  ]);
  const contacts = [...rowsOf(view, 'requests'), ...rowsOf(view, 'sessions')].map((row) =>
    normalised(row['contactEmail']),
  );
  const known = new Set([...mentors, ...contacts, ...GONE(view)]);
  return eventsOf(view).flatMap(({ id, attendees }) =>
    attendees
      .filter(({ email }) => !known.has(normalised(email)))
      .map(({ email }) => `guest: ${email} is a guest of ${id}`),
  );
};

/** Who had a row that somebody deleted may still be a guest. */
const GONE = ({ history, world }: View): string[] =>
  history.deletedRows.length === 0 ? [] : Object.keys(world.users).concat(allGuests(world));

function allGuests(world: View['world']): string[] {
  return Object.values(world.calendars).flatMap(({ events }) =>
    Object.values(events).flatMap(({ attendees }) =>
      attendees.map(({ email }) => normalised(email)),
    ),
  );
}

/** What the tables count is what there is. */
export const countsAreTrue: Check = (view) => {
  const isWhole = (table: string): boolean =>
    !view.history.deletedRows.some((deleted) => deleted.table === table);
  const counted = (table: string, fits: (row: TableRow) => boolean): number =>
    rowsOf(view, table).filter(fits).length;
  const wrong = (row: TableRow, column: string, count: number): string[] =>
    Number(row[column] ?? 0) === count
      ? []
      : [`count: ${row.id} ${column} is ${String(row[column])}, not ${count}`];
  const ofSession = (row: TableRow) => (each: TableRow) => each['sessionId'] === row.id;
  return [
    ...rowsOf(view, 'sessions').flatMap((row) => [
      ...(isWhole('attendance') && isWhole('sessions')
        ? wrong(row, 'attendance', counted('attendance', ofSession(row)))
        : []),
      ...(isWhole('menteeSurveys') && isWhole('sessions')
        ? wrong(row, 'responses', counted('menteeSurveys', ofSession(row)))
        : []),
    ]),
    ...rowsOf(view, 'mentors').flatMap((row) =>
      isWhole('sessions') && isWhole('mentors')
        ? wrong(
            row,
            'sessionsGiven',
            counted('sessions', (each) => each['mentorId'] === row.id && each['status'] === 'held'),
          )
        : [],
    ),
  ];
};
