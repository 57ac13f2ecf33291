import { nextId } from '../../world/ids';
import type { World } from '../../world/world';

/** Either a day (`date`) or a moment (`dateTime`, with offset), as the API writes them. */
export interface EventTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

export type Answer = 'needsAction' | 'declined' | 'tentative' | 'accepted';

export interface Attendee {
  email: string;
  displayName?: string;
  responseStatus: Answer;
  optional?: boolean;
  resource?: boolean;
  comment?: string;
  additionalGuests?: number;
}

export interface Conference {
  createRequest: {
    requestId: string;
    conferenceSolutionKey: { type: string };
    status: { statusCode: 'pending' | 'success' | 'failure' };
  };
  entryPoints?: { entryPointType: string; uri: string; label: string }[];
  conferenceSolution?: { key: { type: string }; name: string; iconUri: string };
  conferenceId?: string;
}

export interface Reminders {
  useDefault: boolean;
  overrides?: { method: string; minutes: number }[];
}

/** An event as one calendar keeps it, cancelled ones included. Fields are named as in the API's Event resource. */
export interface EventState {
  id: string;
  iCalUID: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** ms since the epoch. */
  created: number;
  updated: number;
  /** Grows with every change of this event; the etag is made of it. */
  revision: number;
  /** The calendar's change at which this event changed last: what incremental sync compares. */
  change: number;
  /** iCalendar's SEQUENCE. */
  sequence: number;
  creator: string;
  organizer: string;
  start: EventTime;
  end: EventTime;
  summary?: string;
  description?: string;
  location?: string;
  colorId?: string;
  transparency?: string;
  visibility?: string;
  recurrence?: string[];
  recurringEventId?: string;
  originalStartTime?: EventTime;
  attendees: Attendee[];
  extendedProperties: { private: Record<string, string>; shared: Record<string, string> };
  conferenceData?: Conference;
  /** When the Meet link that was asked for will be there, ms since the epoch. */
  conferenceReadyAt?: number;
  guestsCanInviteOthers?: boolean;
  guestsCanModify?: boolean;
  guestsCanSeeOtherGuests?: boolean;
  anyoneCanAddSelf?: boolean;
  reminders: Reminders;
  attachments?: {
    fileUrl: string;
    title?: string;
    mimeType?: string;
    fileId?: string;
    iconLink?: string;
  }[];
  source?: { url: string; title: string };
}

/** What somebody else than its owner may do with a calendar that was shared with her (WS/calendar/api/v3/reference/acl: `role`). */
export type SharedRole = 'reader' | 'writer' | 'owner';

/** A calendar as it stands in one person's list: what she set for herself (WS/calendar/api/v3/reference/calendarList). */
export interface ListEntry {
  color?: string;
  hidden?: boolean;
  selected?: boolean;
}

/** A calendar: a secondary one, or the primary one that every account has. */
export interface CalendarState {
  id: string;
  summary: string;
  description: string;
  location: string;
  timeZone: string;
  owner: string;
  /** Made by the script: all that scope calendar.app.created reaches (platform-facts §3.4). */
  ofApp: boolean;
  revision: number;
  /** By event id. */
  events: Record<string, EventState>;
  /** How many changes there have been; a sync token names the last one its reader has seen. */
  changes: number;
  /** Sync tokens below this number have expired. */
  tokensFrom: number;
  /** The calendar whose id is its owner's address; she can neither delete it nor leave it. */
  primary?: true;
  /** By address, whom it was shared with. */
  shares?: Record<string, SharedRole>;
  /** By address, whoever has it in her list; its owner has it always. */
  entries?: Record<string, ListEntry>;
}

export function newCalendar(
  world: World,
  about: { summary: string; owner: string; timeZone?: string },
): CalendarState {
  return {
    id: `c_${nextId(world, 'calendar', 40).toLowerCase()}@group.calendar.google.com`,
    description: '',
    location: '',
    timeZone: world.timeZone,
    ofApp: true,
    revision: 1,
    events: {},
    changes: 0,
    tokensFrom: 0,
    ...about,
  };
}
