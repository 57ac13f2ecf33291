import type { Host } from '../../runtime/host';
import { seesAllCalendars } from '../../runtime/scopes';
import type { World } from '../../world/world';
import { calendarErrors } from './errors';
import { settleConferences } from './conference';
import { primaryCalendar, roleIn } from './roles';
import type { CalendarState } from './state';

/** Methods that change something. */
const WRITES = /\.(insert|patch|update|delete)$/;

/**
 * A calendar that this script may touch for this user. Under scope calendar.app.created that is a secondary
 * calendar the app made (WS/calendar/api/auth; platform-facts §3.4): her primary one answers 403. What she
 * has no access to is 404 (WS/calendar/api/guides/errors), what she may only read 403.
 */
export function calendarFor(host: Host, method: string, id: unknown): CalendarState {
  const { user, scopes } = host.execution.about;
  const wide = seesAllCalendars(scopes, method);
  const primary = id === 'primary' || id === user;
  if (primary && !wide) throw calendarErrors.scope(method);
  const calendar = primary ? primaryCalendar(host.world, user) : host.world.calendars[String(id)];
  const role = calendar === undefined ? undefined : roleIn(calendar, user);
  if (calendar === undefined || role === undefined) throw calendarErrors.notFound(method);
  if (!calendar.ofApp && !wide) throw calendarErrors.scope(method);
  if (role === 'reader' && WRITES.test(method)) throw calendarErrors.readOnly(method);
  settleConferences(host.world, calendar, host.execution.now());
  return calendar;
}

/** A calendar that the user owns, for what only owners may do with it. */
export function ownCalendarFor(host: Host, method: string, id: unknown): CalendarState {
  const calendar = calendarFor(host, method, id);
  if (roleIn(calendar, host.execution.about.user) !== 'owner')
    throw calendarErrors.readOnly(method);
  return calendar;
}

/** A calendar for control and exports, which see everything. */
export function calendarById(world: World, id: string): CalendarState {
  const calendar = world.calendars[id];
  if (calendar === undefined) throw new Error(`No calendar ${id}`);
  return calendar;
}
