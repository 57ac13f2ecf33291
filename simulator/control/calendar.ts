import { calendarById } from '../services/calendar/access';
import { cancel, touch } from '../services/calendar/change';
import { settleConferences } from '../services/calendar/conference';
import { tellGuests } from '../services/calendar/notices';
import { instanceById } from '../services/calendar/recurrence';
import type { Answer, CalendarState, EventState, SharedRole } from '../services/calendar/state';
import { formatMoment, momentOf } from '../services/calendar/time';
import { displayName } from '../services/drive/accounts';
import { send } from '../services/mail/outgoing';
import type { World } from '../world/world';

const ANSWERS: Record<'yes' | 'no' | 'maybe', Answer> = {
  yes: 'accepted',
  no: 'declined',
  maybe: 'tentative',
};
const SUBJECTS: Record<'yes' | 'no' | 'maybe', string> = {
  yes: 'Aceptado',
  no: 'Rechazado',
  maybe: 'Quizás',
};

interface OfEvent {
  calendarId: string;
  eventId: string;
}

/** A guest answers an invitation, as with the buttons of the mail or in her own calendar; the organiser is told by mail. */
export function reply(
  world: World,
  about: OfEvent & { who: string; answer: 'yes' | 'no' | 'maybe'; comment?: string },
): void {
  const { calendar, event } = find(world, about);
  const guest = event.attendees.find(({ email }) => email === about.who.toLowerCase());
  if (guest === undefined) throw new Error(`${about.who} is not a guest of ${about.eventId}`);
  guest.responseStatus = ANSWERS[about.answer];
  if (about.comment !== undefined) guest.comment = about.comment;
  calendar.events[event.id] = event;
  touch(calendar, event, world.now);
  send(world, {
    kind: 'calendar',
    from: about.who,
    to: [event.creator],
    subject: `${SUBJECTS[about.answer]}: ${event.summary ?? '(Sin título)'}`,
    text: `${displayName(world, about.who)}: ${SUBJECTS[about.answer]}. ${about.comment ?? ''}`.trim(),
    at: world.now,
  });
}

/** Its owner drags an event to another time in Calendar: it keeps its length, and the guests are told. */
export function moveEvent(world: World, about: OfEvent & { start: number }): void {
  const { calendar, event } = find(world, about);
  const before = structuredClone(event);
  const length = momentOf(event.end, calendar.timeZone) - momentOf(event.start, calendar.timeZone);
  event.start = {
    dateTime: formatMoment(about.start, calendar.timeZone),
    timeZone: event.start.timeZone ?? calendar.timeZone,
  };
  event.end = {
    dateTime: formatMoment(about.start + length, calendar.timeZone),
    timeZone: event.end.timeZone ?? calendar.timeZone,
  };
  event.sequence += 1;
  keep(world, calendar, { before, after: event });
}

/** Its owner deletes an event in Calendar; the guests are told. */
export function deleteEvent(world: World, about: OfEvent): void {
  const { calendar, event } = find(world, about);
  const before = structuredClone(event);
  calendar.events[event.id] = event;
  cancel(calendar, event, world.now);
  tellGuests(
    world,
    { before, after: event },
    { calendar, by: calendar.owner, at: world.now, options: { sendUpdates: 'all' } },
  );
}

/** Its owner shares a calendar in Calendar's settings; whoever it is shared with has it in no list until she subscribes. */
export function shareCalendar(
  world: World,
  about: { calendarId: string; who: string; role: SharedRole },
): void {
  const calendar = calendarById(world, about.calendarId);
  calendar.shares = { ...calendar.shares, [about.who]: about.role };
}

/** Google forgets every sync token given out so far: the next use of one answers 410 (WS/calendar/api/guides/sync). */
export function expireSyncTokens(world: World): void {
  for (const calendar of Object.values(world.calendars)) {
    calendar.changes += 1;
    calendar.tokensFrom = calendar.changes;
  }
}

function find(world: World, about: OfEvent): { calendar: CalendarState; event: EventState } {
  const calendar = calendarById(world, about.calendarId);
  settleConferences(world, calendar, world.now);
  const event = instanceById(calendar, about.eventId);
  if (event === undefined || event.status === 'cancelled')
    throw new Error(`No event ${about.eventId} in ${about.calendarId}`);
  return { calendar, event };
}

/** Its owner saves an event to which people or attachments were added; the guests are told. */
export function addToEvent(
  world: World,
  about: OfEvent & { attendees: string[]; attachments: { fileUrl: string; title: string }[] },
): void {
  const { calendar, event } = find(world, about);
  const before = structuredClone(event);
  const known = new Set(event.attendees.map(({ email }) => email));
  for (const email of new Set(about.attendees.map((each) => each.toLowerCase())))
    if (!known.has(email)) event.attendees.push({ email, responseStatus: 'needsAction' });
  event.attachments = [...(event.attachments ?? []), ...about.attachments];
  keep(world, calendar, { before, after: event });
}

/** Keeps what a person did to an event in its calendar, and tells its guests. */
function keep(
  world: World,
  calendar: CalendarState,
  change: { before: EventState; after: EventState },
): void {
  calendar.events[change.after.id] = change.after;
  touch(calendar, change.after, world.now);
  tellGuests(world, change, {
    calendar,
    by: calendar.owner,
    at: world.now,
    options: { sendUpdates: 'all' },
  });
}
