/**
 * Members that cross to Google: what fetches and what writes. The rest are getters of an object that was fetched,
 * which keeps what it was fetched with, and builders.
 */
const CROSSING = /^(create|unsubscribe|delete|set|add|remove|reset|getEvent(?!Type))/;

/** Classes that are built in the script and cross nowhere. */
const BUILDERS = ['EventRecurrence', 'RecurrenceRule'];

/** Whether a member of a class of CalendarApp is a service call. What `CalendarApp` itself offers starts by fetching. */
export function crosses(className: string, member: string): boolean {
  if (className === 'CalendarApp') return member !== 'newRecurrence';
  return !BUILDERS.includes(className) && CROSSING.test(member);
}

/** The texts that Google shows; sources: platform-facts §1.5, §6 and docs/fidelity-notes.md. */
export const TEXT = {
  gone: 'The calendar event does not exist, or it has already been deleted.',
  order: 'Event start date must be before event end date.',
  notAllowed: 'Action not allowed',
  invalid: (name: string) => `Invalid argument: ${name}`,
  email: (address: string) => `Invalid email: ${address}`,
  notAllDay: 'This method can only be called on all-day events.',
  burst:
    'You have been creating or deleting too many calendars or calendar events in a short time. Please try again later.',
  noCalendar: 'The calendar does not exist, or you do not have access to it.',
  own: 'You cannot unsubscribe from a calendar that you own.',
  primary: 'The primary calendar cannot be deleted.',
  calendarGone: 'The calendar does not exist, or it has already been deleted.',
} as const;

/** What a reminder may be set to, minutes before the event (AS/reference/calendar/calendar-event#addEmailReminder). */
export const REMINDER_MINUTES = { least: 5, most: 40_320 };

/** How long a deleted event can still be found by its id ("for a while": platform-facts §6). */
export const DELETED_SEEN_MS = 30 * 86_400_000;
