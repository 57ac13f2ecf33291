import { crosses } from '../../../simulator/services/calendar-app/rules';

const CROSS: Record<string, readonly string[]> = {
  CalendarApp: ['getDefaultCalendar', 'getCalendarById', 'createCalendar', 'getName'],
  Calendar: [
    'createEvent',
    'createEventSeries',
    'getEvents',
    'getEventsForDay',
    'getEventById',
    'getEventSeriesById',
    'setName',
    'unsubscribeFromCalendar',
    'deleteCalendar',
  ],
  CalendarEvent: [
    'setTitle',
    'addGuest',
    'removeGuest',
    'resetRemindersToDefault',
    'deleteEvent',
    'getEventSeries',
  ],
};

const STAY: Record<string, readonly string[]> = {
  CalendarApp: ['newRecurrence'],
  Calendar: ['getName', 'isOwnedByMe', 'getTimeZone'],
  CalendarEvent: [
    'getTitle',
    'getGuestList',
    'isAllDayEvent',
    'getEventType',
    'getOriginalCalendarId',
    // A word of a writer inside another name is none.
    'getOffset',
  ],
  EventRecurrence: ['addDailyRule', 'setTimeZone'],
  RecurrenceRule: ['setWeekStart', 'addDate'],
  EventGuest: ['getEmail', 'getGuestStatus'],
};

const listed = (classes: Record<string, readonly string[]>) =>
  Object.entries(classes).flatMap(([name, members]) =>
    members.map((member) => [name, member] as const),
  );

describe('what crosses to Google', () => {
  it.each(listed(CROSS))('%s.%s fetches or writes', (className, member) => {
    expect(crosses(className, member)).toBe(true);
  });

  it.each(listed(STAY))('%s.%s is told or built in the script', (className, member) => {
    expect(crosses(className, member)).toBe(false);
  });
});
