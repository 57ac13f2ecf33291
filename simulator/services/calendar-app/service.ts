import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { optionsAt, textAt } from '../../runtime/signature';
import { makeCalendar } from '../calendar/calendars';
import { isListed, listedCalendars, primaryCalendar, roleIn, setEntry } from '../calendar/roles';
import type { CalendarState, ListEntry } from '../calendar/state';
import { newApp, served, type App, type Call } from './app';
import { calendarMembers, calendarSurface, hexOf, zoneOf } from './calendar';
import { recurrenceSurface } from './recurrence';
import { TEXT } from './rules';

/**
 * `CalendarApp`: AS/reference/calendar/calendar-app. It sees every calendar of the user, not only those that the script
 * made; what it offers of a single calendar is that of the default one.
 */
export function calendarAppService(host: Host, runtime: Runtime): object {
  const app = newApp(host, runtime);
  const me = host.execution.about.user;
  const primary = () => primaryCalendar(host.world, me).id;
  return served(app, 'CalendarApp', {
    ...calendarMembers(app, primary, () => calendarSurface(app, primary()), 'CalendarApp'),
    ...app.enums.surfaces,
    ...listMembers(app, me),
    getDefaultCalendar: () => calendarSurface(app, primary()),
    createCalendar: (...args: unknown[]) => create(callOf(app, 'createCalendar', args)),
    subscribeToCalendar: (...args: unknown[]) =>
      subscribe(callOf(app, 'subscribeToCalendar', args)),
    newRecurrence: () => recurrenceSurface(app),
  } satisfies Official<GoogleAppsScript.Calendar.CalendarApp>);
}

function callOf(app: App, member: string, args: unknown[]): Call {
  return { app, realm: app.host.realm, method: `CalendarApp.${member}`, args };
}

/** What is in the user's list: hers, and what she subscribed to (platform-facts §6). Names are compared without case. */
function listMembers(app: App, me: string) {
  const { world, realm } = app.host;
  const list = (fits: (calendar: CalendarState) => boolean) => () =>
    surfaces(listedCalendars(world, me).filter(fits));
  const surfaces = (calendars: CalendarState[]) =>
    realm.array(calendars.map(({ id }) => calendarSurface(app, id)));
  const owned = (calendar: CalendarState) => roleIn(calendar, me) === 'owner';
  const byId = (member: string, fits: (calendar: CalendarState) => boolean) => (value: unknown) => {
    const id = textAt(callOf(app, member, [value]), 0);
    const calendar =
      id === me || id === 'primary' ? primaryCalendar(world, me) : world.calendars[id];
    if (calendar === undefined || !isListed(calendar, me) || !fits(calendar)) return null;
    return calendarSurface(app, calendar.id);
  };
  const byName =
    (member: string, fits: (calendar: CalendarState) => boolean) => (value: unknown) => {
      const name = textAt(callOf(app, member, [value]), 0).toLowerCase();
      return list((calendar) => calendar.summary.toLowerCase() === name && fits(calendar))();
    };
  return {
    getAllCalendars: list(() => true),
    getAllOwnedCalendars: list(owned),
    getCalendarById: byId('getCalendarById', () => true),
    getOwnedCalendarById: byId('getOwnedCalendarById', owned),
    getCalendarsByName: byName('getCalendarsByName', () => true),
    getOwnedCalendarsByName: byName('getOwnedCalendarsByName', owned),
  };
}

/** `(name, options)`: the options are location, summary (its description), timeZone, color, hidden, selected. */
function create(call: Call): object {
  const { app } = call;
  const options = optionsAt(call, 1);
  const entry = entryOptions(options);
  const { location, summary, description = summary, timeZone } = options;
  const calendar = makeCalendar(app.host, {
    summary: textAt(call, 0),
    ...(location !== undefined && { location: String(location) }),
    ...(description !== undefined && { description: String(description) }),
    ...(timeZone !== undefined && { timeZone: zoneOf(String(timeZone)) }),
  });
  if (Object.keys(entry).length > 0) setEntry(calendar, calendar.owner, entry);
  return calendarSurface(app, calendar.id);
}

/** Puts a calendar that was shared with the user into her list; what she has no access to is refused (platform-facts §6). */
function subscribe(call: Call): object {
  const { app } = call;
  const me = app.host.execution.about.user;
  const calendar = app.host.world.calendars[textAt(call, 0)];
  if (calendar === undefined || roleIn(calendar, me) === undefined)
    throw new ServiceError(TEXT.noCalendar);
  setEntry(calendar, me, entryOptions(optionsAt(call, 1)));
  return calendarSurface(app, calendar.id);
}

function entryOptions({ color, hidden, selected }: Record<string, unknown>): ListEntry {
  return {
    ...(color !== undefined && { color: hexOf(String(color)) }),
    ...(hidden !== undefined && { hidden: Boolean(hidden) }),
    ...(selected !== undefined && { selected: Boolean(selected) }),
  };
}
