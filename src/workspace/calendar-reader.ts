import type {
  CalendarChange,
  CalendarChanges,
  CalendarChangesRead,
  GuestStatus,
} from '../app/ports/calendar-changes';
import { Problem } from '../core/problem';
import { calendarApi, meetLinkOf, ROW, type CalendarEvent } from './calendar-api';
import { isGone, isStaleToken } from './google-errors';

/** What changed in the calendar, read by sync token. */
export function calendarChanges(): CalendarChanges {
  return {
    since: (calendarId, syncToken) => {
      try {
        return { ...readAll(calendarId, syncToken), restarted: false };
      } catch (error) {
        if (syncToken === undefined || !isStaleToken(error)) throw gone(error);
        return readAnew(calendarId);
      }
    },
  };
}

function readAnew(calendarId: string): CalendarChangesRead {
  try {
    return { ...readAll(calendarId, undefined), restarted: true };
  } catch (error) {
    throw gone(error);
  }
}

function gone(error: unknown): unknown {
  return isGone(error) ? new Problem('missing-calendar') : error;
}

type Page = GoogleAppsScript.Calendar.Schema.Events;

function readAll(
  calendarId: string,
  syncToken: string | undefined,
): Pick<CalendarChangesRead, 'changes' | 'syncToken'> {
  const events: CalendarEvent[] = [];
  let page: Page = {};
  do {
    page = calendarApi().Events.list(calendarId, {
      showDeleted: true,
      maxResults: 2500,
      ...(syncToken === undefined ? {} : { syncToken }),
      ...(page.nextPageToken === undefined ? {} : { pageToken: page.nextPageToken }),
    });
    events.push(...(page.items ?? []));
  } while (page.nextPageToken !== undefined);
  return { changes: events.map(changeOf), syncToken: page.nextSyncToken ?? '' };
}

function changeOf(event: CalendarEvent): CalendarChange {
  return {
    eventId: event.id ?? '',
    rowId: event.extendedProperties?.private?.[ROW],
    cancelled: event.status === 'cancelled',
    start: instantOf(event.start?.dateTime),
    end: instantOf(event.end?.dateTime),
    meetLink: meetLinkOf(event),
    attendees: (event.attendees ?? []).map(({ email = '', responseStatus = 'needsAction' }) => ({
      email,
      status: responseStatus as GuestStatus,
    })),
  };
}

function instantOf(dateTime: string | undefined): number | undefined {
  return dateTime === undefined ? undefined : Date.parse(dateTime);
}
