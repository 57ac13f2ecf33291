import { assertCount, optionsAt, textAt } from '../../runtime/signature';
import type { EventBody } from '../calendar/body';
import type { CalendarState, EventState } from '../calendar/state';
import { insertEvent } from '../calendar/store';
import { dayAt, type App, type Call } from './app';
import { eventSurface } from './event';
import { address } from './event-guests';
import type { CallOf } from './event-text';
import { hold, writableCalendar } from './held';
import { recurrenceAt } from './recurrence';
import { seriesSurface } from './series';
import { daysAt, momentsAt, oneDayAt, type Times } from './times';

/** What makes events: AS/reference/calendar/calendar. Quick Add (`createEventFromDescription`) is not simulated. */
export function createMembers(app: App, id: () => string, callOf: CallOf) {
  const calendar = () => writableCalendar(app, id());
  const event = (made: EventState) => eventSurface(hold(app, calendar(), made));
  const series = (made: EventState) => seriesSurface(hold(app, calendar(), made));
  return {
    createEvent: (...args: unknown[]) => {
      const call = callOf('createEvent', args);
      assertCount(call, 3, 4);
      return event(make(call, calendar(), momentsAt(call, 1, calendar().timeZone), 3));
    },
    createAllDayEvent: (...args: unknown[]) => {
      const call = callOf('createAllDayEvent', args);
      assertCount(call, 2, 4);
      const several = args.length === 4 || app.host.realm.isDate(args[2]);
      const times = several ? daysAt(call, 1) : oneDayAt(call, 1);
      return event(make(call, calendar(), times, several ? 3 : 2));
    },
    createEventSeries: (...args: unknown[]) => {
      const call = callOf('createEventSeries', args);
      assertCount(call, 4, 5);
      const zone = recurrenceAt(call, 3).zone ?? calendar().timeZone;
      const times = momentsAt(call, 1, zone);
      return series(makeSeries(call, calendar(), { times, zone, at: 3, day: undefined }));
    },
    createAllDayEventSeries: (...args: unknown[]) => {
      const call = callOf('createAllDayEventSeries', args);
      assertCount(call, 3, 4);
      const zone = calendar().timeZone;
      const times = oneDayAt(call, 1);
      return series(makeSeries(call, calendar(), { times, zone, at: 2, day: dayAt(call, 1) }));
    },
  };
}

function makeSeries(
  call: Call,
  calendar: CalendarState,
  about: { times: Times; zone: string; day: string | undefined; at: number },
): EventState {
  const { times, zone, day, at } = about;
  const scriptZone = call.app.zone;
  const recurrence = recurrenceAt(call, at).lines({ times, zone, day, scriptZone });
  return make(call, calendar, { ...times, recurrence }, at + 1);
}

/** Options are four: description, location, guests, and whether the guests are mailed, which they are not by default (platform-facts §6). */
function make(
  call: Call,
  calendar: CalendarState,
  body: EventBody,
  optionsAre: number,
): EventState {
  const { host } = call.app;
  const { description, location, guests, sendInvites } = optionsAt(call, optionsAre);
  return insertEvent(host, {
    method: 'calendar.events.insert',
    calendar,
    body: {
      ...body,
      summary: textAt(call, 0),
      ...said('description', description),
      ...said('location', location),
      attendees: guestsOf(guests),
    },
    options: sendInvites === true ? { sendUpdates: 'all' } : {},
  });
}

function said(field: string, value: unknown): EventBody {
  return value === undefined || value === null ? {} : { [field]: String(value) };
}

function guestsOf(list: unknown): { email: string }[] {
  if (list === undefined || list === null) return [];
  const parts = String(list).split(',');
  return parts.filter((part) => part.trim() !== '').map((part) => ({ email: address(part) }));
}
