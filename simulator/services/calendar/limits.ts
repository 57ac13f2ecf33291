import type { AccountKind } from '../../world/world';

/** Events a user may create within 24 h (AS/guides/services/quotas; platform-facts §1.1). */
export const EVENTS_A_DAY: Record<AccountKind, number> = { consumer: 5_000, workspace: 10_000 };

/** Calendar use limits (https://support.google.com/a/answer/2905486; platform-facts §1.4). The "short period" is taken as a day. */
export const CALENDARS_A_DAY = 60;
export const OUTSIDE_GUESTS_A_DAY = 10_000;

/** WS/calendar/api/guides/extended-properties: longer keys are dropped, longer values cut, silently. */
export const PROPERTIES = { key: 44, value: 1024, count: 300, bytes: 32 * 1024 };

/** WS/calendar/api/v3/reference/events: `id`. */
export const CLIENT_ID = /^[0-9a-v]{5,1024}$/;

/** WS/calendar/api/v3/reference/events: `attachments[]`, `reminders.overrides[]`. */
export const ATTACHMENTS = 25;
export const OVERRIDES = 5;

/** WS/calendar/api/v3/reference/events/list: `maxResults`. */
export const PAGE = { usual: 250, most: 2_500 };

/** How many occurrences of an endless series are expanded when no end of the window is given. */
export const OCCURRENCES = 730;

/** How long Google takes to make a Meet link. Asynchronous by documentation (create-events); the seconds are a choice. */
export const MEET_AFTER_MS = 5_000;
