/** An event as Calendar has it now. Of a deleted event Google promises its id alone. */
export interface CalendarChange {
  eventId: string;
  /** The row it was made for; undefined: not ours, or deleted. */
  rowId: string | undefined;
  cancelled: boolean;
  /** ms since the epoch; undefined for deleted events and for those of whole days. */
  start: number | undefined;
  end: number | undefined;
  /** Empty until Google has made it, or when there is none. */
  meetLink: string;
  attendees: readonly { email: string; status: GuestStatus }[];
}

export type GuestStatus = 'needsAction' | 'accepted' | 'declined' | 'tentative';

export interface CalendarChangesRead {
  changes: readonly CalendarChange[];
  /** To be handed in next time. */
  syncToken: string;
  /** The token was no longer good: `changes` are all events there are. */
  restarted: boolean;
}

/** What people did in the programme's calendar. */
export interface CalendarChanges {
  /** What changed since the token was given; everything when there is none. Refuses with `missing-calendar`. */
  since(calendarId: string, syncToken: string | undefined): CalendarChangesRead;
}
