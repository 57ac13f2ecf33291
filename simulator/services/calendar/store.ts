import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import { isOutside } from '../drive/accounts';
import { useToday, usedToday } from '../drive/quota';
import { applyBody, type EventBody, type EventOptions } from './body';
import { cancel, touch } from './change';
import { calendarErrors } from './errors';
import { CLIENT_ID, EVENTS_A_DAY, OUTSIDE_GUESTS_A_DAY } from './limits';
import { tellGuests } from './notices';
import type { CalendarState, EventState } from './state';

/** What is to be written into which calendar; `method` is named in errors, e.g. `calendar.events.insert`. */
export interface Write {
  method: string;
  calendar: CalendarState;
  body: EventBody;
  options: EventOptions;
}

/** Makes an event of a body, counts it against the day's quota, and tells whom the options say. */
export function insertEvent(host: Host, write: Write): EventState {
  const { method, calendar, body, options } = write;
  const { user } = host.execution.about;
  const now = host.execution.now();
  const event = emptyEvent(calendar, { id: idFor(host, calendar, body, method), user, now });
  const missing = { start: body.start ?? null, end: body.end ?? null };
  applyBody(event, { ...body, ...missing }, { method, calendar, options, now });
  const outside = newOutsideGuests(host, undefined, event);
  assertQuota(host, method, { events: 1, outside });
  spend(host, { events: 1, outside });
  calendar.events[event.id] = event;
  touch(calendar, event, now);
  tellGuests(host.world, { after: event }, { calendar, by: user, at: now, options });
  return event;
}

/** Changes an event, or an occurrence of a series, which becomes an exception by it; answers the event as it is then. */
export function changeEvent(host: Host, before: EventState, write: Write): EventState {
  const { method, calendar, body, options } = write;
  const now = host.execution.now();
  const after = structuredClone(before);
  // An update states both times outright; only a patch merges them with what was there.
  if (method === 'calendar.events.update') Object.assign(after, { start: {}, end: {} });
  applyBody(after, body, { method, calendar, options, now });
  if (rescheduled(before, after)) after.sequence += 1;
  const outside = newOutsideGuests(host, before, after);
  assertQuota(host, method, { events: 0, outside });
  spend(host, { events: 0, outside });
  calendar.events[after.id] = after;
  touch(calendar, after, now);
  const by = host.execution.about.user;
  tellGuests(host.world, { before, after }, { calendar, by, at: now, options });
  return after;
}

/** Cancels an event, and of a series every exception too. */
export function cancelEvent(
  host: Host,
  calendar: CalendarState,
  about: { before: EventState; options: EventOptions },
): void {
  const { before, options } = about;
  const now = host.execution.now();
  const after = structuredClone(before);
  calendar.events[after.id] = after;
  cancel(calendar, after, now);
  for (const event of Object.values(calendar.events)) {
    if (event.recurringEventId === after.id && event.status !== 'cancelled')
      cancel(calendar, event, now);
  }
  const by = host.execution.about.user;
  tellGuests(host.world, { before, after }, { calendar, by, at: now, options });
}

function emptyEvent(
  calendar: CalendarState,
  about: { id: string; user: string; now: number },
): EventState {
  return {
    id: about.id,
    iCalUID: `${about.id}@google.com`,
    status: 'confirmed',
    created: about.now,
    updated: about.now,
    revision: 0,
    change: 0,
    sequence: 0,
    creator: about.user,
    // On a secondary calendar the calendar itself is the organiser.
    organizer: calendar.id,
    start: {},
    end: {},
    attendees: [],
    extendedProperties: { private: {}, shared: {} },
    reminders: { useDefault: true },
  };
}

/** The caller's own id if it has one: base32hex, and never used before, not even by an event now deleted (platform-facts §6, §14.23). */
function idFor(host: Host, calendar: CalendarState, body: EventBody, method: string): string {
  if (body.id === undefined)
    return nextId(host.world, `event:${calendar.id}`, 26).toLowerCase().replaceAll(/[w-z]/g, '0');
  if (!CLIENT_ID.test(String(body.id)))
    throw calendarErrors.bad(method, 'Invalid resource id value.');
  if (calendar.events[body.id] !== undefined) throw calendarErrors.duplicate(method);
  return body.id;
}

function newOutsideGuests(host: Host, before: EventState | undefined, after: EventState): number {
  const known = new Set(before?.attendees.map(({ email }) => email));
  return after.attendees.filter(({ email }) => !known.has(email) && isOutside(host.world, email))
    .length;
}

function assertQuota(host: Host, method: string, use: { events: number; outside: number }): void {
  const { world, execution } = host;
  const { user } = execution.about;
  const used = (what: string) => usedToday(world.drive.windows, `${what}:${user}`, execution.now());
  if (used('events') + use.events > EVENTS_A_DAY[world.account])
    throw new ServiceError('Service invoked too many times: Calendar.');
  if (used('guests') + use.outside > OUTSIDE_GUESTS_A_DAY) throw calendarErrors.usageLimits(method);
}

function spend(host: Host, use: { events: number; outside: number }): void {
  const { world, execution } = host;
  const now = execution.now();
  const { user } = execution.about;
  if (use.events > 0) useToday(world.drive.windows, `events:${user}`, { amount: use.events, now });
  if (use.outside > 0)
    useToday(world.drive.windows, `guests:${user}`, { amount: use.outside, now });
}

/** What counts as a new version to the guests' calendars (RFC 5546 §2.1.4): time, recurrence, cancellation. */
function rescheduled(before: EventState, after: EventState): boolean {
  const what = ({ start, end, recurrence, status }: EventState) =>
    JSON.stringify([start, end, recurrence, status]);
  return what(before) !== what(after);
}
