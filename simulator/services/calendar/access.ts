import type { Host } from '../../runtime/host';
import type { World } from '../../world/world';
import { calendarErrors } from './errors';
import { settleConferences } from './conference';
import type { CalendarState } from './state';

/**
 * A calendar that this script may touch for this user. Under scope calendar.app.created that is a secondary
 * calendar the app made (WS/calendar/api/auth; platform-facts §3.4): her primary one answers 403, and what she
 * has no access to 404 (WS/calendar/api/guides/errors).
 */
export function calendarFor(host: Host, method: string, id: unknown): CalendarState {
  const user = host.execution.about.user;
  if (id === 'primary' || id === user) throw calendarErrors.scope(method);
  const calendar = typeof id === 'string' ? host.world.calendars[id] : undefined;
  if (calendar === undefined || calendar.owner !== user) throw calendarErrors.notFound(method);
  if (!calendar.ofApp) throw calendarErrors.scope(method);
  settleConferences(host.world, calendar, host.execution.now());
  return calendar;
}

/** A calendar for control and exports, which see everything. */
export function calendarById(world: World, id: string): CalendarState {
  const calendar = world.calendars[id];
  if (calendar === undefined) throw new Error(`No calendar ${id}`);
  return calendar;
}
