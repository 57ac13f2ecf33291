import type { Official } from '../../runtime/official';
import { assertCount } from '../../runtime/signature';
import { dayAt, served } from './app';
import { callsOf, identityMembers, remove } from './event';
import { reminderMembers, tagMembers } from './event-extras';
import { guestMembers } from './event-guests';
import { permissionMembers, textMembers, type CallOf } from './event-text';
import { change, type Held } from './held';
import { recurrenceAt } from './recurrence';
import { momentsAt, oneDayAt } from './times';

/** A `CalendarEventSeries`: AS/reference/calendar/calendar-event-series. What is written to it holds for every occurrence. */
export function seriesSurface(held: Held): object {
  const { app } = held;
  const call = callsOf(app, 'CalendarEventSeries');
  const self: object = served(app, 'CalendarEventSeries', {
    ...textMembers(held, () => self, call),
    ...permissionMembers(held, () => self, call),
    ...guestMembers(held, () => self, call),
    ...reminderMembers(held, () => self, call),
    ...tagMembers(held, () => self, call),
    ...identityMembers(held),
    setRecurrence: (...args: unknown[]) => {
      setRecurrence(held, call, args);
      return self;
    },
    deleteEventSeries: () => remove(held),
  } satisfies Official<GoogleAppsScript.Calendar.CalendarEventSeries>);
  return self;
}

/** `(recurrence, startDate)` makes it all-day, `(recurrence, startTime, endTime)` timed. */
function setRecurrence(held: Held, callOf: CallOf, args: unknown[]): void {
  const call = callOf('setRecurrence', args);
  assertCount(call, 2, 3);
  const { app, calendarId } = held;
  const recurrence = recurrenceAt(call, 0);
  const zone = recurrence.zone ?? app.host.world.calendars[calendarId]?.timeZone ?? app.zone;
  const times = args.length === 2 ? oneDayAt(call, 1) : momentsAt(call, 1, zone);
  const day = args.length === 2 ? dayAt(call, 1) : undefined;
  change(held, () => ({
    ...times,
    recurrence: recurrence.lines({ times, zone, day, scriptZone: app.zone }),
  }));
}
