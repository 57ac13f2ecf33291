import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertCount } from '../../runtime/signature';
import { momentOf } from '../calendar/time';
import { cancelEvent } from '../calendar/store';
import { enumAt, served, startOfDay, type App, type Call } from './app';
import { reminderMembers, tagMembers } from './event-extras';
import { guestMembers } from './event-guests';
import { permissionMembers, textMembers, type CallOf } from './event-text';
import { calendarOf, change, eventNow, hold, writableFor, type Held } from './held';
import { TEXT } from './rules';
import { seriesSurface } from './series';
import { daysAt, momentsAt, oneDayAt, type Times } from './times';

/** A `CalendarEvent`: AS/reference/calendar/calendar-event. One occurrence of a series is one too. */
export function eventSurface(held: Held): object {
  const { app } = held;
  const call = callsOf(app, 'CalendarEvent');
  const self: object = served(app, 'CalendarEvent', {
    ...textMembers(held, () => self, call),
    ...permissionMembers(held, () => self, call),
    ...guestMembers(held, () => self, call),
    ...reminderMembers(held, () => self, call),
    ...tagMembers(held, () => self, call),
    ...timeMembers(held, () => self, call),
    ...identityMembers(held),
    getTransparency: () =>
      app.enums.value('EventTransparency', (held.event.transparency ?? 'opaque').toUpperCase()),
    setTransparency: (value: unknown) => {
      const key = enumAt(call('setTransparency', [value]), 0, 'EventTransparency');
      change(held, () => ({ transparency: key.toLowerCase() }));
      return self;
    },
    getEventSeries: () => seriesSurface(seriesOf(held)),
    isRecurringEvent: () =>
      held.event.recurringEventId !== undefined || held.event.recurrence !== undefined,
    deleteEvent: () => remove(held),
  } satisfies Official<GoogleAppsScript.Calendar.CalendarEvent>);
  return self;
}

/** Names the member for argument errors, e.g. `CalendarApp.CalendarEvent.setTitle`. */
export function callsOf(app: App, className: string): CallOf {
  return (member, args): Call => ({
    app,
    realm: app.host.realm,
    method: `CalendarApp.${className}.${member}`,
    args,
  });
}

/** What never changes, and when it last did. The id is the iCalUID, not the API's (platform-facts §6). */
export function identityMembers(held: Held) {
  const { realm } = held.app.host;
  return {
    getId: () => held.event.iCalUID,
    getEventType: () => held.app.enums.value('EventType', 'DEFAULT'),
    getDateCreated: () => realm.date(held.event.created),
    getLastUpdated: () => realm.date(held.event.updated),
  };
}

/** Takes an event out of its calendar; nobody is told. */
export function remove(held: Held): void {
  const calendar = writableFor(held);
  const before = eventNow(calendar, held);
  cancelEvent(held.app.host, calendar, { before, options: {} });
}

/** The series that an occurrence belongs to; what is in none is a series of one (reference of getEventSeries). */
function seriesOf(held: Held): Held {
  const id = held.event.recurringEventId;
  if (id === undefined) return held;
  const calendar = calendarOf(held);
  const master = calendar.events[id];
  if (master === undefined) throw new ServiceError(TEXT.gone);
  return hold(held.app, calendar, master);
}

function timeMembers(held: Held, self: () => object, call: CallOf) {
  const { app } = held;
  const zone = () => app.host.world.calendars[held.calendarId]?.timeZone ?? app.zone;
  const moment = (which: 'start' | 'end') =>
    app.host.realm.date(momentOf(held.event[which], zone()));
  const set = (times: Times) => {
    change(held, () => ({ ...times }));
    return self();
  };
  return {
    isAllDayEvent: () => held.event.start.date !== undefined,
    // Days begin in the calendar's zone here, in the script's below (reference of getStartTime, getAllDayStartDate).
    getStartTime: () => moment('start'),
    getEndTime: () => moment('end'),
    getAllDayStartDate: () => day(held, 'start'),
    getAllDayEndDate: () => day(held, 'end'),
    setTime: (...args: unknown[]) => {
      const given = call('setTime', args);
      assertCount(given, 2);
      return set(momentsAt(given, 0, zone()));
    },
    setAllDayDate: (...args: unknown[]) => set(oneDayAt(call('setAllDayDate', args), 0)),
    setAllDayDates: (...args: unknown[]) => {
      const given = call('setAllDayDates', args);
      assertCount(given, 2);
      return set(daysAt(given, 0));
    },
  };
}

function day(held: Held, which: 'start' | 'end'): Date {
  const { date } = held.event[which];
  if (date === undefined) throw new ServiceError(TEXT.notAllDay);
  return held.app.host.realm.date(startOfDay(date, held.app.zone));
}
