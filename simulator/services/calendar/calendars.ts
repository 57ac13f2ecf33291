import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { NotSimulated } from '../../runtime/signals';
import { plain } from '../drive/plain';
import { useToday, usedToday } from '../drive/quota';
import { seesAllCalendars } from '../../runtime/scopes';
import { calendarFor, ownCalendarFor } from './access';
import { calendarErrors } from './errors';
import { CALENDARS_A_DAY } from './limits';
import { entryOf, listedCalendars } from './roles';
import { newCalendar, type CalendarState } from './state';
import { isZone } from './time';
import { calendarResource, listEntry } from './view';

export interface CalendarBody {
  summary?: string | null;
  description?: string | null;
  location?: string | null;
  timeZone?: string | null;
}

/** `Calendar.Calendars`: insert, get, patch, update and delete accept calendar.app.created, clear does not (WS/calendar/api/v3/reference/calendars, Authorization). */
export function calendarsCollection(host: Host): object {
  const api = <T>(name: string, effect: () => T): T =>
    host.api(`Calendar.Calendars.${name}`, effect);
  return host.surface('Calendar.Calendars', {
    insert: (body: unknown) =>
      api('insert', () => calendarResource(makeCalendar(host, plain<CalendarBody>(body)))),
    get: (id: string) =>
      api('get', () => calendarResource(calendarFor(host, 'calendar.calendars.get', id))),
    patch: (body: unknown, id: string) =>
      api('patch', () =>
        write(host, { method: 'calendar.calendars.patch', id, body: plain(body) }),
      ),
    update: (body: unknown, id: string) => {
      const cleared: CalendarBody = { description: null, location: null };
      return api('update', () =>
        write(host, {
          method: 'calendar.calendars.update',
          id,
          body: { ...cleared, ...plain<CalendarBody>(body) },
        }),
      );
    },
    remove: (id: string) =>
      api('remove', () => {
        const method = 'calendar.calendars.delete';
        const calendar = ownCalendarFor(host, method, id);
        // "Use calendars.clear for clearing all events on primary calendars" (…/calendars/delete).
        if (calendar.primary === true) throw calendarErrors.bad(method, 'Invalid Value');
        delete host.world.calendars[calendar.id];
      }),
    clear: () =>
      api('clear', () => {
        assertWide(host, 'calendar.calendars.clear');
        throw new NotSimulated('Calendar.Calendars.clear');
      }),
  } satisfies Official<GoogleAppsScript.Calendar.Collection.CalendarsCollection>);
}

/** `Calendar.CalendarList`: get accepts calendar.app.created; list does not (WS/calendar/api/v3/reference/calendarList, Authorization). */
export function calendarListCollection(host: Host): object {
  return host.surface('Calendar.CalendarList', {
    get: (id: string) =>
      host.api('Calendar.CalendarList.get', () =>
        listEntry(calendarFor(host, 'calendar.calendarList.get', id), host.execution.about.user),
      ),
    list: () => host.api('Calendar.CalendarList.list', () => list(host)),
  } satisfies Official<GoogleAppsScript.Calendar.Collection.CalendarListCollection>);
}

function assertWide(host: Host, method: string): void {
  if (!seesAllCalendars(host.execution.about.scopes, method)) throw calendarErrors.scope(method);
}

/** What is in the user's list, all on one page; hidden ones are left out (…/calendarList/list: `showHidden`). */
function list(host: Host): unknown {
  assertWide(host, 'calendar.calendarList.list');
  const { user } = host.execution.about;
  const shown = listedCalendars(host.world, user).filter(
    (calendar) => !entryOf(calendar, user).hidden,
  );
  return {
    kind: 'calendar#calendarList',
    items: shown.map((calendar) => listEntry(calendar, user)),
  };
}

/** Makes a secondary calendar that its maker owns, within what a day allows. */
export function makeCalendar(host: Host, body: CalendarBody): CalendarState {
  const method = 'calendar.calendars.insert';
  const { world, execution } = host;
  const owner = execution.about.user;
  if (!body.summary) throw calendarErrors.bad(method, 'Missing title.', 'required');
  if (body.timeZone && !isZone(body.timeZone)) throw calendarErrors.bad(method, 'Invalid Value');
  if (usedToday(world.drive.windows, `calendars:${owner}`, execution.now()) >= CALENDARS_A_DAY)
    throw calendarErrors.usageLimits(method);
  useToday(world.drive.windows, `calendars:${owner}`, { amount: 1, now: execution.now() });
  // A calendar made without a zone gets UTC, whatever its owner's own calendar has ([field]).
  const calendar = newCalendar(world, { summary: body.summary, owner, timeZone: 'UTC' });
  apply(calendar, body);
  world.calendars[calendar.id] = calendar;
  return calendar;
}

function write(host: Host, call: { method: string; id: string; body: CalendarBody }): unknown {
  const calendar = ownCalendarFor(host, call.method, call.id);
  if (call.body.timeZone && !isZone(call.body.timeZone))
    throw calendarErrors.bad(call.method, 'Invalid Value');
  if (call.body.summary === null || call.body.summary === '')
    throw calendarErrors.bad(call.method, 'Missing title.', 'required');
  apply(calendar, call.body);
  calendar.revision += 1;
  return calendarResource(calendar);
}

function apply(calendar: CalendarState, body: CalendarBody): void {
  if (body.summary) calendar.summary = body.summary;
  if (body.timeZone) calendar.timeZone = body.timeZone;
  if (body.description !== undefined) calendar.description = body.description ?? '';
  if (body.location !== undefined) calendar.location = body.location ?? '';
}
