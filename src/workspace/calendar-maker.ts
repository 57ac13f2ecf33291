import type { CalendarMaker } from '../app/ports/calendar-maker';
import { calendarApi } from './calendar-api';
import { isGone } from './google-errors';

/** The programme's own calendar. */
export function calendarMaker(): CalendarMaker {
  return {
    isThere: (calendarId) => {
      try {
        calendarApi().Calendars.get(calendarId);
        return true;
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
    },
    make: ({ name, description, timeZone }) => {
      const { id = '' } = calendarApi().Calendars.insert({ summary: name, description, timeZone });
      return {
        id,
        url: `https://calendar.google.com/calendar/embed?src=${encodeURIComponent(id)}`,
      };
    },
  };
}
