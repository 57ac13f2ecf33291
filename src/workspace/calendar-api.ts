export type CalendarEvent = GoogleAppsScript.Calendar.Schema.Event;
export type Attendee = GoogleAppsScript.Calendar.Schema.EventAttendee;

/** The Calendar API, version 3, on calendars this app made (scope calendar.app.created). */
export function calendarApi(): GoogleAppsScript.Calendar {
  if (Calendar === undefined) throw new Error('the Calendar service is not in the manifest');
  return Calendar;
}

/** In an event's private properties: the id of the row it was made for. */
export const ROW = 'circulo';

/** The link of an event's video call; empty until Google has made it, or when there is none. */
export function meetLinkOf({ hangoutLink, conferenceData }: CalendarEvent): string {
  const video = conferenceData?.entryPoints?.find(
    ({ entryPointType }) => entryPointType === 'video',
  );
  return hangoutLink ?? video?.uri ?? '';
}
