import { ServiceError } from '../../runtime/signals';
import type { EventTime } from '../calendar/state';
import { formatMoment } from '../calendar/time';
import { dayAfter, dayAt, momentAt, type Call } from './app';
import { TEXT } from './rules';

/** Start and end of an event as a body of the API carries them; what the other kind of time had is cleared. */
export type Times = { start: EventTime; end: EventTime };

/** Two moments, given at two places of a call: AS/reference/calendar/calendar#createEvent. */
export function momentsAt(call: Call, at: number, zone: string): Times {
  const [start, end] = [momentAt(call, at), momentAt(call, at + 1)];
  if (start >= end) throw new ServiceError(TEXT.order);
  return { start: timed(start, zone), end: timed(end, zone) };
}

/** Days from the Date at one place up to the day of the other, which is not part of it (…#createAllDayEvent: "exclusive"). */
export function daysAt(call: Call, at: number): Times {
  const [start, end] = [dayAt(call, at), dayAt(call, at + 1)];
  if (start >= end) throw new ServiceError(TEXT.order);
  return allDay(start, end);
}

/** The day of the Date at a place. */
export function oneDayAt(call: Call, at: number): Times {
  const day = dayAt(call, at);
  return allDay(day, dayAfter(day));
}

function timed(ms: number, zone: string): EventTime {
  return cleared({ dateTime: formatMoment(ms, zone), timeZone: zone }, 'date');
}

function allDay(start: string, end: string): Times {
  const day = (date: string) => cleared({ date }, 'dateTime', 'timeZone');
  return { start: day(start), end: day(end) };
}

/** A patch merges times, so what must go is named: `null` clears it (WS/calendar/api/v3/reference/events/patch). */
function cleared(time: EventTime, ...gone: (keyof EventTime)[]): EventTime {
  return { ...time, ...Object.fromEntries(gone.map((key) => [key, null])) };
}
