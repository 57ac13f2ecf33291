import type { EffectPayloads, Performer } from '../app/ports/effects';
import { calendarApi, meetLinkOf, ROW, type Attendee, type CalendarEvent } from './calendar-api';
import { isGone, isTaken } from './google-errors';

type Wanted = EffectPayloads['event.put'];

const OPTIONS = { conferenceDataVersion: 1, sendUpdates: 'all' } as const;

/**
 * `event.put`: the event is made under our id; when Calendar has that id already, even of a deleted event, what differs
 * is changed and nobody hears of the rest. Leaves `eventId`, `url`, and `meetLink`, empty until Google has made it.
 */
export const eventPutter: Performer<'event.put'> = (wanted) => {
  const event = inserted(wanted) ?? changed(wanted);
  return { eventId: wanted.eventId, url: event.htmlLink ?? '', meetLink: meetLinkOf(event) };
};

/** `event.cancel`: an event that is gone is cancelled. */
export const eventCanceller: Performer<'event.cancel'> = ({ calendarId, eventId, rehearsing }) => {
  try {
    if (rehearsing === true && hasGuests(calendarApi().Events.get(calendarId, eventId))) return {};
    calendarApi().Events.remove(calendarId, eventId, { sendUpdates: 'all' });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  return {};
};

function inserted(wanted: Wanted): CalendarEvent | undefined {
  try {
    const body = { id: wanted.eventId, ...bodyOf(wanted), ...conferenceOf(wanted, undefined) };
    return calendarApi().Events.insert(body, wanted.calendarId, OPTIONS);
  } catch (error) {
    if (isTaken(error)) return undefined;
    throw error;
  }
}

function changed(wanted: Wanted): CalendarEvent {
  const { calendarId, eventId } = wanted;
  const event = calendarApi().Events.get(calendarId, eventId);
  if (wanted.rehearsing === true && hasGuests(event)) return event;
  const patch = differences(wanted, event);
  if (Object.keys(patch).length === 0) return event;
  return calendarApi().Events.patch(patch, calendarId, eventId, OPTIONS);
}

function hasGuests({ attendees = [] }: CalendarEvent): boolean {
  return attendees.length > 0;
}

/**
 * Guests do not see each other's addresses: a mentor's may be her own, and who gives it to whom is hers to decide.
 * They cannot bring anyone or change anything; no mentee is ever among them.
 */
function bodyOf(wanted: Wanted): CalendarEvent {
  return {
    summary: wanted.summary,
    description: wanted.description,
    location: wanted.location,
    start: { dateTime: wanted.start },
    end: { dateTime: wanted.end },
    attendees: wanted.attendees.map((email) => ({ email })),
    guestsCanSeeOtherGuests: false,
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    extendedProperties: { private: { [ROW]: wanted.rowId } },
  };
}

function differences(wanted: Wanted, event: CalendarEvent): CalendarEvent {
  const patch: CalendarEvent = {};
  if (event.status === 'cancelled') patch.status = 'confirmed';
  for (const key of ['summary', 'description', 'location'] as const) {
    if ((event[key] ?? '') !== wanted[key]) patch[key] = wanted[key];
  }
  for (const key of ['start', 'end'] as const) {
    const isSame = Date.parse(event[key]?.dateTime ?? '') === Date.parse(wanted[key]);
    if (!isSame) patch[key] = { dateTime: wanted[key] };
  }
  const attendees = guests(wanted, event.attendees ?? []);
  if (attendees !== undefined) patch.attendees = attendees;
  if (event.extendedProperties?.private?.[ROW] !== wanted.rowId) {
    patch.extendedProperties = { private: { [ROW]: wanted.rowId } };
  }
  return { ...patch, ...conferenceOf(wanted, event) };
}

/** Who stays keeps her answer; undefined when the same people are invited already. */
function guests(wanted: Wanted, now: readonly Attendee[]): Attendee[] | undefined {
  const known = new Map(now.map((guest) => [(guest.email ?? '').toLowerCase(), guest]));
  const emails = [...new Set(wanted.attendees.map((email) => email.toLowerCase()))];
  if (emails.length === known.size && emails.every((email) => known.has(email))) return undefined;
  return emails.map((email) => known.get(email) ?? { email });
}

/** A video call is asked for once: Calendar ignores a second request of the same name. */
function conferenceOf(
  { meet, eventId }: Wanted,
  event: CalendarEvent | undefined,
): Pick<CalendarEvent, 'conferenceData'> {
  const has = event?.conferenceData !== undefined || event?.hangoutLink !== undefined;
  if (meet === has) return {};
  // The types do not know that null takes a conference away.
  if (!meet) return { conferenceData: null } as unknown as Pick<CalendarEvent, 'conferenceData'>;
  const conferenceSolutionKey = { type: 'hangoutsMeet' };
  return { conferenceData: { createRequest: { requestId: eventId, conferenceSolutionKey } } };
}
