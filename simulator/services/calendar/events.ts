import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { applyMask, parseMask } from '../drive/fields';
import { plain } from '../drive/plain';
import { calendarFor } from './access';
import { fullBody, type EventBody, type EventOptions } from './body';
import { etagOf } from './change';
import { calendarErrors } from './errors';
import { listEvents, listInstances, type ListOptions } from './list';
import { instanceById } from './recurrence';
import type { CalendarState, EventState } from './state';
import { cancelEvent, changeEvent, insertEvent } from './store';
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
  } satisfies Official<GoogleAppsScript.Calendar.Collection.EventsCollection>);
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
  return shown(calendar, insertEvent(host, { method, calendar, body, options }), options);
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
  const after = changeEvent(host, before, { method, calendar, body, options });
  return shown(calendar, after, options);
}

function remove(host: Host, call: OnEvent): void {
  const { method, options } = call;
  const calendar = calendarFor(host, method, call.calendarId);
  const before = eventFor(calendar, call.id, method);
  if (before.status === 'cancelled') throw calendarErrors.deleted(method);
  assertUnchanged(before, call);
  cancelEvent(host, calendar, { before, options });
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
