import { NotSimulated, ServiceError } from '../../runtime/signals';
import { settleConferences } from '../calendar/conference';
import type { EventBody } from '../calendar/body';
import { instanceById } from '../calendar/recurrence';
import { roleIn } from '../calendar/roles';
import type { CalendarState, EventState } from '../calendar/state';
import { changeEvent } from '../calendar/store';
import type { App } from './app';
import { TEXT } from './rules';

/** An event as an object of the script holds it: where it is, and how it was when it was last fetched or written. */
export interface Held {
  app: App;
  calendarId: string;
  event: EventState;
}

/** A copy of an event for an object of the script. */
export function hold(app: App, calendar: CalendarState, event: EventState): Held {
  return { app, calendarId: calendar.id, event: structuredClone(event) };
}

/** The calendar as it is now, with the Meet links that have come since. */
export function calendarNow(app: App, id: string): CalendarState {
  const { world, execution } = app.host;
  const calendar = world.calendars[id];
  if (calendar === undefined || roleIn(calendar, execution.about.user) === undefined)
    throw new ServiceError(TEXT.calendarGone);
  settleConferences(world, calendar, execution.now());
  return calendar;
}

/** The calendar that an event is in: one of the user's, or another's in which she is a guest. */
export function calendarOf({ app, calendarId, event }: Held): CalendarState {
  const calendar = app.host.world.calendars[calendarId];
  const me = app.host.execution.about.user;
  return calendar !== undefined && roleIn(calendar, me) === undefined && isInvited(event, me)
    ? calendar
    : calendarNow(app, calendarId);
}

/** Whether a person is on the guest list of an event. */
export function isInvited({ attendees }: EventState, who: string): boolean {
  return attendees.some(({ email }) => email === who.toLowerCase());
}

/** The calendar as it is now, for a write into its events: readers are refused. */
export function writableCalendar(app: App, id: string): CalendarState {
  const calendar = calendarNow(app, id);
  if (roleIn(calendar, app.host.execution.about.user) === 'reader')
    throw new ServiceError(TEXT.notAllowed);
  return calendar;
}

/** The event as it is now; a deleted one is refused in Google's words (platform-facts §6). */
export function eventNow(calendar: CalendarState, held: Held): EventState {
  const event = instanceById(calendar, held.event.id);
  if (event === undefined || event.status === 'cancelled') throw new ServiceError(TEXT.gone);
  return event;
}

/**
 * Writes into an event what a body says, made from the event as it is now. Guests hear nothing of it: setters have no
 * option for that (platform-facts §6: "addGuest(email) has no notification option").
 */
export function change(held: Held, body: (now: EventState) => EventBody): void {
  write(held, writableFor(held), body);
}

/** For a write into an event. What a guest changes in her own copy of it is not simulated: there is no such copy. */
export function writableFor(held: Held): CalendarState {
  const calendar = calendarOf(held);
  if (roleIn(calendar, held.app.host.execution.about.user) === undefined)
    throw new NotSimulated('CalendarEvent changed in a guest’s own calendar');
  return writableCalendar(held.app, held.calendarId);
}

/** The same for who may not write in the calendar but answers for herself. */
export function write(
  held: Held,
  calendar: CalendarState,
  body: (now: EventState) => EventBody,
): void {
  const before = eventNow(calendar, held);
  const after = changeEvent(held.app.host, before, {
    method: 'calendar.events.patch',
    calendar,
    body: body(before),
    options: {},
  });
  held.event = structuredClone(after);
}
