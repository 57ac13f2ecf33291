import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import type { Answer, Attendee, CalendarState, EventState } from '../services/calendar/state';
import { settleConferences } from '../services/calendar/conference';
import { momentOf } from '../services/calendar/time';
import { htmlLink } from '../services/calendar/view';
import type { World } from '../world/world';

const PARTSTAT: Record<Answer, ICalAttendeeStatus> = {
  needsAction: ICalAttendeeStatus.NEEDSACTION,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
  accepted: ICalAttendeeStatus.ACCEPTED,
};

/** Every event of every calendar as one iCalendar file; what was deleted is left out, times are in UTC. */
export function calendarFile(world: World): string {
  const file = ical({ prodId: '//Círculo//simulator//ES', method: ICalCalendarMethod.PUBLISH });
  for (const calendar of Object.values(world.calendars)) {
    settleConferences(world, calendar, world.now);
    for (const event of Object.values(calendar.events)) {
      if (event.status !== 'cancelled') file.createEvent(eventData(calendar, event));
    }
  }
  return file.toString();
}

function eventData(calendar: CalendarState, event: EventState): ICalEventData {
  const { summary = '', description, location } = event;
  return {
    id: event.iCalUID,
    sequence: event.sequence,
    start: new Date(momentOf(event.start, 'UTC')),
    end: new Date(momentOf(event.end, 'UTC')),
    allDay: event.start.date !== undefined,
    stamp: new Date(event.updated),
    created: new Date(event.created),
    lastModified: new Date(event.updated),
    summary,
    ...(description !== undefined && { description }),
    ...(location !== undefined && { location }),
    url: event.conferenceData?.entryPoints?.[0]?.uri ?? htmlLink(calendar, event),
    status: event.status === 'tentative' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    organizer: { name: calendar.summary, email: event.organizer },
    attendees: event.attendees.map(attendeeData),
    ...recurrenceData(calendar, event),
    x: [
      { key: 'X-GOOGLE-EVENT-ID', value: event.id },
      { key: 'X-GOOGLE-CALENDAR-ID', value: calendar.id },
    ],
  };
}

function attendeeData({ email, displayName, responseStatus, optional }: Attendee) {
  return {
    email,
    name: displayName ?? email,
    status: PARTSTAT[responseStatus],
    role: optional === true ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
    rsvp: responseStatus === 'needsAction',
  };
}

function recurrenceData(calendar: CalendarState, event: EventState): Partial<ICalEventData> {
  if (event.recurrence !== undefined)
    return { repeating: [...event.recurrence, ...exclusions(calendar, event)].join('\r\n') };
  if (event.originalStartTime === undefined) return {};
  return { recurrenceId: new Date(momentOf(event.originalStartTime, calendar.timeZone)) };
}

/** Occurrences that were deleted one by one. */
function exclusions(calendar: CalendarState, series: EventState): string[] {
  const gone = Object.values(calendar.events).filter(
    (event) => event.recurringEventId === series.id && event.status === 'cancelled',
  );
  return gone.map(({ originalStartTime }) => {
    if (originalStartTime?.date !== undefined)
      return `EXDATE;VALUE=DATE:${originalStartTime.date.replaceAll('-', '')}`;
    const moment = new Date(momentOf(originalStartTime ?? series.start, calendar.timeZone));
    return `EXDATE:${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  });
}
