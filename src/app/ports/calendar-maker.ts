import type { MadeFile } from './drive-maker';

/** What set-up needs of Calendar. */
export interface CalendarMaker {
  isThere(calendarId: string): boolean;
  /** Makes a calendar. Twice makes two. */
  make(calendar: { name: string; description: string; timeZone: string }): MadeFile;
}
