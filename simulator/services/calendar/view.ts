import { etagOf } from './change';
import { entryOf, roleIn } from './roles';
import type { Attendee, CalendarState, EventState } from './state';
import { formatStamp, inZone } from './time';

type Resource = Record<string, unknown>;

/** An event as the API shows it: the Event resource (WS/calendar/api/v3/reference/events). */
export function eventResource(
  calendar: CalendarState,
  event: EventState,
  zone = calendar.timeZone,
): Resource {
  const time = (at: EventState['start']) => inZone(at, zone, calendar.timeZone);
  return compact({
    kind: 'calendar#event',
    etag: etagOf(event),
    id: event.id,
    status: event.status,
    htmlLink: htmlLink(calendar, event),
    created: formatStamp(event.created),
    updated: formatStamp(event.updated),
    summary: event.summary,
    description: event.description,
    location: event.location,
    colorId: event.colorId,
    creator: { email: event.creator },
    organizer: {
      email: event.organizer,
      displayName: calendar.summary,
      self: event.organizer === calendar.id,
    },
    start: time(event.start),
    end: time(event.end),
    recurrence: event.recurrence,
    recurringEventId: event.recurringEventId,
    originalStartTime: event.originalStartTime && time(event.originalStartTime),
    transparency: event.transparency === 'opaque' ? undefined : event.transparency,
    visibility: event.visibility === 'default' ? undefined : event.visibility,
    iCalUID: event.iCalUID,
    sequence: event.sequence,
    attendees:
      event.attendees.length > 0
        ? event.attendees.map((guest) => attendeeResource(calendar, guest))
        : undefined,
    extendedProperties: propertiesResource(event),
    hangoutLink: event.conferenceData?.entryPoints?.[0]?.uri,
    conferenceData: event.conferenceData,
    ...guestFlags(event),
    reminders: event.reminders,
    source: event.source,
    attachments: event.attachments,
    eventType: 'default',
  });
}

/** Flags are shown only where they differ from their defaults (…/events: `guestsCan*`, `anyoneCanAddSelf`). */
function guestFlags(event: EventState): Resource {
  return {
    anyoneCanAddSelf: event.anyoneCanAddSelf === true ? true : undefined,
    guestsCanInviteOthers: event.guestsCanInviteOthers === false ? false : undefined,
    guestsCanModify: event.guestsCanModify === true ? true : undefined,
    guestsCanSeeOtherGuests: event.guestsCanSeeOtherGuests === false ? false : undefined,
  };
}

function attendeeResource(calendar: CalendarState, guest: Attendee): Resource {
  return compact({ ...guest, self: guest.email === calendar.id ? true : undefined });
}

function propertiesResource({ extendedProperties }: EventState): Resource | undefined {
  const shown = Object.entries(extendedProperties).filter(
    ([, values]) => Object.keys(values).length > 0,
  );
  return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}

function compact(resource: Resource): Resource {
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined));
}

/** Where a person sees the event. */
export function htmlLink(calendar: CalendarState, event: EventState): string {
  return `https://www.google.com/calendar/event?eid=${Buffer.from(`${event.id} ${calendar.id}`).toString('base64url')}`;
}

/** A calendar's own metadata (WS/calendar/api/v3/reference/calendars). */
export function calendarResource(calendar: CalendarState): Resource {
  return compact({
    kind: 'calendar#calendar',
    etag: `"${calendar.revision}"`,
    id: calendar.id,
    summary: calendar.summary,
    description: calendar.description || undefined,
    location: calendar.location || undefined,
    timeZone: calendar.timeZone,
    dataOwner: calendar.owner,
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  });
}

/** The same calendar as an entry of a user's list (WS/calendar/api/v3/reference/calendarList). */
export function listEntry(calendar: CalendarState, user: string): Resource {
  const { color, hidden, selected } = entryOf(calendar, user);
  return {
    ...calendarResource(calendar),
    kind: 'calendar#calendarListEntry',
    colorId: '14',
    backgroundColor: color,
    foregroundColor: '#000000',
    ...(hidden && { hidden }),
    ...(selected && { selected }),
    accessRole: roleIn(calendar, user),
    ...(calendar.primary && calendar.owner === user && { primary: true }),
    defaultReminders: [],
  };
}
