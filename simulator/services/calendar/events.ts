import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import { isOutside } from '../drive/accounts';
import { applyMask, parseMask } from '../drive/fields';
import { plain } from '../drive/plain';
import { useToday, usedToday } from '../drive/quota';
import { calendarFor } from './access';
import { applyBody, fullBody, type EventBody, type EventOptions } from './body';
import { cancel, etagOf, touch } from './change';
import { calendarErrors } from './errors';
import { CLIENT_ID, EVENTS_A_DAY, OUTSIDE_GUESTS_A_DAY } from './limits';
import { listEvents, listInstances, type ListOptions } from './list';
import { tellGuests } from './notices';
import { instanceById } from './recurrence';
import type { CalendarState, EventState } from './state';
import { eventResource } from './view';

type Headers = Record<string, string>;

/** `Calendar.Events`: body, path parameters, optional parameters, headers (AS/guides/services/advanced). */
export function eventsCollection(host: Host): object {
  const api = <T>(name: string, effect: () => T): T => host.api(`Calendar.Events.${name}`, effect);
  return host.surface('Calendar.Events', {
    insert: (body: unknown, calendarId: string, options?: unknown) =>
      api('insert', () =>
        insert(host, calendarId, plain<EventBody>(body), plain<EventOptions>(options)),
      ),
    get: (calendarId: string, id: string, options?: unknown) =>
      api('get', () => get(host, calendarId, id, plain<EventOptions>(options))),
    list: (calendarId: string, options?: unknown) =>
      api('list', () => list(host, calendarId, plain<ListOptions>(options))),
    instances: (calendarId: string, id: string, options?: unknown) =>
      api('instances', () => instances(host, calendarId, id, plain<ListOptions>(options))),
    patch: (body: unknown, calendarId: string, id: string, options?: unknown, headers?: unknown) =>
      api('patch', () =>
        write(host, {
          method: 'calendar.events.patch',
          calendarId,
          id,
          options: plain(options),
          headers: plain(headers),
          body: plain(body),
        }),
      ),
    update: (body: unknown, calendarId: string, id: string, options?: unknown, headers?: unknown) =>
      api('update', () =>
        update(host, {
          method: 'calendar.events.update',
          calendarId,
          id,
          options: plain(options),
          headers: plain(headers),
          body: plain(body),
        }),
      ),
    remove: (calendarId: string, id: string, options?: unknown, headers?: unknown) =>
      api('remove', () =>
        remove(host, {
          method: 'calendar.events.delete',
          calendarId,
          id,
          options: plain(options),
          headers: plain(headers),
        }),
      ),
  });
}

/** A call on one event. */
interface OnEvent {
  method: string;
  calendarId: string;
  id: string;
  options: EventOptions;
  headers: Headers;
}

function insert(host: Host, calendarId: string, body: EventBody, options: EventOptions): unknown {
  const method = 'calendar.events.insert';
  const calendar = calendarFor(host, method, calendarId);
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
  return shown(calendar, event, options);
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

function eventFor(calendar: CalendarState, id: string, method: string): EventState {
  const event = instanceById(calendar, String(id));
  if (event === undefined) throw calendarErrors.notFound(method);
  return event;
}

/** Deleted events are still got, as cancelled ones (…/events: `status`). */
function get(host: Host, calendarId: string, id: string, options: EventOptions): unknown {
  const calendar = calendarFor(host, 'calendar.events.get', calendarId);
  return shown(calendar, eventFor(calendar, id, 'calendar.events.get'), options);
}

function list(host: Host, calendarId: string, options: ListOptions): unknown {
  return masked(
    listEvents(calendarFor(host, 'calendar.events.list', calendarId), options),
    options.fields,
  );
}

function instances(host: Host, calendarId: string, id: string, options: ListOptions): unknown {
  const calendar = calendarFor(host, 'calendar.events.instances', calendarId);
  return masked(
    listInstances(calendar, eventFor(calendar, id, 'calendar.events.instances'), options),
    options.fields,
  );
}

function update(host: Host, call: OnEvent & { body: EventBody }): unknown {
  return write(host, {
    ...call,
    body: fullBody({ ...call.body, start: call.body.start ?? null, end: call.body.end ?? null }),
  });
}

function write(host: Host, call: OnEvent & { body: EventBody }): unknown {
  const { method, options, body } = call;
  const calendar = calendarFor(host, method, call.calendarId);
  const before = eventFor(calendar, call.id, method);
  assertUnchanged(before, call);
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
  tellGuests(
    host.world,
    { before, after },
    { calendar, by: host.execution.about.user, at: now, options },
  );
  return shown(calendar, after, options);
}

/** What counts as a new version to the guests' calendars (RFC 5546 §2.1.4): time, recurrence, cancellation. */
function rescheduled(before: EventState, after: EventState): boolean {
  const what = ({ start, end, recurrence, status }: EventState) =>
    JSON.stringify([start, end, recurrence, status]);
  return what(before) !== what(after);
}

function remove(host: Host, call: OnEvent): void {
  const { method, options } = call;
  const calendar = calendarFor(host, method, call.calendarId);
  const before = eventFor(calendar, call.id, method);
  if (before.status === 'cancelled') throw calendarErrors.deleted(method);
  assertUnchanged(before, call);
  removeEvent(host, calendar, { before, options });
}

function removeEvent(
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
  tellGuests(
    host.world,
    { before, after },
    { calendar, by: host.execution.about.user, at: now, options },
  );
}

/** WS/calendar/api/guides/version-resources: conditional modification. */
function assertUnchanged(event: EventState, { method, headers }: OnEvent): void {
  const wanted = headers['If-Match'] ?? headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== etagOf(event))
    throw calendarErrors.changed(method);
}

function shown(calendar: CalendarState, event: EventState, options: EventOptions): unknown {
  return masked(eventResource(calendar, event, options.timeZone), options.fields);
}

function masked(resource: unknown, fields: string | undefined): unknown {
  return applyMask(resource, (fields === undefined ? undefined : parseMask(fields)) ?? '*');
}
