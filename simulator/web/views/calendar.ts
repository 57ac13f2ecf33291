import { settleConferences } from '../../services/calendar/conference';
import { instancesOf } from '../../services/calendar/recurrence';
import type { CalendarState, EventState } from '../../services/calendar/state';
import { momentOf, msToLocal } from '../../services/calendar/time';
import type { World } from '../../world/world';
import type { CalendarView, EventView } from '../protocol';

/** How far into the future a series without an end is shown. */
const AHEAD_MS = 400 * 86_400_000;

/** Every calendar and what is in it, each occurrence of a series as an event of its own, the earliest first. */
export function calendarView(world: World): CalendarView {
  const calendars = Object.values(world.calendars);
  for (const calendar of calendars) settleConferences(world, calendar, world.now);
  const events = calendars.flatMap((calendar) =>
    eventsOf(calendar, world.now + AHEAD_MS).map((event) => eventView(calendar, event)),
  );
  return {
    calendars: calendars.map(({ id, summary, owner }) => ({ id, name: summary, owner })),
    events: events.sort((a, b) => a.start - b.start),
  };
}

function eventsOf(calendar: CalendarState, to: number): EventState[] {
  const own = Object.values(calendar.events).filter(
    ({ recurringEventId }) => recurringEventId === undefined,
  );
  const all = own.flatMap((event) =>
    event.recurrence === undefined ? [event] : instancesOf(calendar, event, { to }),
  );
  return all.filter(({ status }) => status !== 'cancelled');
}

function eventView(calendar: CalendarState, event: EventState): EventView {
  const start = momentOf(event.start, calendar.timeZone);
  const end = momentOf(event.end, calendar.timeZone);
  const local = (ms: number) => msToLocal(ms, calendar.timeZone).slice(0, 16);
  return {
    calendarId: calendar.id,
    id: event.id,
    title: event.summary ?? '',
    start,
    end,
    localStart: local(start),
    localEnd: local(end),
    allDay: event.start.date !== undefined,
    place: event.location ?? '',
    description: event.description ?? '',
    meet: event.conferenceData?.entryPoints?.[0]?.uri ?? '',
    series: event.recurringEventId !== undefined,
    guests: event.attendees,
  };
}
