import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { calendarListCollection, calendarsCollection } from './calendars';
import { eventsCollection } from './events';

/**
 * The advanced service `Calendar` (Calendar API v3) under scope calendar.app.created: secondary calendars that the
 * script made, and their events. Other collections (Acl, Freebusy, Settings …) do not take that scope
 * (WS/calendar/api/v3/reference, the Authorization block of each page).
 */
export function calendarService(host: Host): object {
  return host.surface('Calendar', {
    Calendars: calendarsCollection(host),
    CalendarList: calendarListCollection(host),
    Events: eventsCollection(host),
  } satisfies Official<GoogleAppsScript.Calendar>);
}
