import { NotSimulated } from '../../runtime/signals';
import { calendarErrors } from './errors';
import { PAGE } from './limits';
import { instancesOf } from './recurrence';
import type { CalendarState, EventState } from './state';
import { formatStamp, momentOf } from './time';
import { eventResource } from './view';

const METHOD = 'calendar.events.list';

/** Query parameters of events.list (WS/calendar/api/v3/reference/events/list). */
export interface ListOptions {
  syncToken?: string;
  pageToken?: string;
  showDeleted?: boolean;
  singleEvents?: boolean;
  privateExtendedProperty?: string | string[];
  sharedExtendedProperty?: string | string[];
  iCalUID?: string;
  q?: string;
  timeMin?: string;
  timeMax?: string;
  updatedMin?: string;
  orderBy?: string;
  maxResults?: number;
  timeZone?: string;
  fields?: string;
}

/** What a sync token remembers: the last change its reader has seen, and the span of time of her first query. */
interface SyncToken {
  calendar: string;
  change: number;
  timeMin?: string;
  timeMax?: string;
}

/** Where a page starts, and the change up to which its query looked. */
interface PageToken {
  offset: number;
  change: number;
}

const RESTRICTIONS = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
] as const;
/** With these a first query gives no sync token: they may not be repeated with one, so it could not be used. */
const NO_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'updatedMin',
] as const;

/** One page of a calendar's events; the last one carries the token for incremental sync. */
export function listEvents(calendar: CalendarState, options: ListOptions): Record<string, unknown> {
  const since = options.syncToken === undefined ? undefined : readSyncToken(calendar, options);
  assertOptions(options);
  const page = readPage(calendar, options.pageToken);
  const query: ListOptions = {
    ...options,
    ...(since?.timeMin && { timeMin: since.timeMin }),
    ...(since?.timeMax && { timeMax: since.timeMax }),
  };
  const found = sorted(
    candidates(calendar, query).filter((event) =>
      fits(calendar, event, { query, since, upTo: page.change }),
    ),
    query,
    calendar,
  );
  const size = Math.min(Math.max(Number(options.maxResults ?? PAGE.usual), 1), PAGE.most);
  const items = found.slice(page.offset, page.offset + size);
  const more = page.offset + size < found.length;
  return {
    kind: 'calendar#events',
    etag: `"${calendar.changes}"`,
    summary: calendar.summary,
    ...(calendar.description && { description: calendar.description }),
    updated: formatStamp(
      Math.max(0, ...Object.values(calendar.events).map((event) => event.updated)),
    ),
    timeZone: options.timeZone ?? calendar.timeZone,
    accessRole: 'owner',
    defaultReminders: [],
    items: items.map((event) => eventResource(calendar, event, options.timeZone)),
    ...nextToken(calendar, query, { more, offset: page.offset + size, change: page.change }),
  };
}

function nextToken(
  calendar: CalendarState,
  query: ListOptions,
  at: { more: boolean } & PageToken,
): Record<string, string> {
  if (at.more)
    return { nextPageToken: encode({ offset: at.offset, change: at.change } satisfies PageToken) };
  if (query.syncToken === undefined && NO_TOKEN.some((name) => query[name] !== undefined))
    return {};
  const { timeMin, timeMax } = query;
  const token: SyncToken = {
    calendar: calendar.id,
    change: at.change,
    ...(timeMin && { timeMin }),
    ...(timeMax && { timeMax }),
  };
  return { nextSyncToken: encode(token) };
}

function encode(token: object): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function decode<T>(text: string): T | undefined {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as T;
  } catch {
    return undefined;
  }
}

function readSyncToken(calendar: CalendarState, options: ListOptions): SyncToken {
  if (RESTRICTIONS.some((name) => options[name] !== undefined) || options.showDeleted === false) {
    throw calendarErrors.bad(
      METHOD,
      'Sync token cannot be used with other query restrictions.',
      'badRequest',
    );
  }
  const token = decode<SyncToken>(options.syncToken ?? '');
  if (token?.calendar !== calendar.id || token.change < calendar.tokensFrom)
    throw calendarErrors.fullSync(METHOD);
  return token;
}

function readPage(calendar: CalendarState, text: string | undefined): PageToken {
  if (text === undefined) return { offset: 0, change: calendar.changes };
  const token = decode<PageToken>(text);
  if (typeof token?.offset !== 'number')
    throw calendarErrors.bad(METHOD, 'Invalid page token value.');
  return token;
}

function assertOptions({ timeMin, timeMax, updatedMin, orderBy, singleEvents }: ListOptions): void {
  for (const moment of [timeMin, timeMax, updatedMin]) {
    if (moment !== undefined && !(/(Z|[+-]\d{2}:\d{2})$/.test(moment) && Date.parse(moment) >= 0)) {
      throw calendarErrors.bad(METHOD, 'Bad Request', 'badRequest');
    }
  }
  if (timeMin !== undefined && timeMax !== undefined && Date.parse(timeMin) >= Date.parse(timeMax))
    throw calendarErrors.emptyRange(METHOD);
  const orders = singleEvents === true ? ['startTime', 'updated'] : ['updated'];
  if (orderBy !== undefined && !orders.includes(orderBy)) {
    throw calendarErrors.bad(
      METHOD,
      'The requested ordering is not available for the particular query.',
      'badRequest',
    );
  }
}

function spanOf(query: ListOptions): { from?: number; to?: number } {
  return {
    ...(query.timeMin !== undefined && { from: Date.parse(query.timeMin) }),
    ...(query.timeMax !== undefined && { to: Date.parse(query.timeMax) }),
  };
}

function candidates(calendar: CalendarState, query: ListOptions): EventState[] {
  const events = Object.values(calendar.events);
  if (query.singleEvents !== true) return events;
  return events.flatMap((event) => {
    if (event.recurringEventId !== undefined) return [];
    return event.recurrence === undefined ? [event] : instancesOf(calendar, event, spanOf(query));
  });
}

/** Whether an event belongs into the answer to a query. */
function fits(
  calendar: CalendarState,
  event: EventState,
  about: { query: ListOptions; since: SyncToken | undefined; upTo: number },
): boolean {
  const { query, since, upTo } = about;
  if (event.change > upTo && since !== undefined) return false;
  if (since !== undefined && event.change <= since.change) return false;
  if (query.updatedMin !== undefined && event.updated < Date.parse(query.updatedMin)) return false;
  if (event.status === 'cancelled' && !showsCancelled(event, query)) return false;
  return inSpan(calendar, event, query) && matches(event, query);
}

/** WS/calendar/api/v3/reference/events/list: `showDeleted`, `syncToken`, `updatedMin`. */
function showsCancelled(event: EventState, query: ListOptions): boolean {
  if (query.syncToken !== undefined || query.updatedMin !== undefined || query.showDeleted === true)
    return true;
  return event.recurringEventId !== undefined && query.singleEvents !== true;
}

function inSpan(calendar: CalendarState, event: EventState, query: ListOptions): boolean {
  const { from = -Infinity, to = Infinity } = spanOf(query);
  const touches = ({ start, end }: EventState) =>
    momentOf(start, calendar.timeZone) < to && momentOf(end, calendar.timeZone) > from;
  if (event.recurrence === undefined || (from === -Infinity && to === Infinity))
    return touches(event);
  return instancesOf(calendar, event, spanOf(query)).some(touches);
}

function matches(event: EventState, query: ListOptions): boolean {
  if (query.iCalUID !== undefined && event.iCalUID !== query.iCalUID) return false;
  if (query.q !== undefined && !freeText(event).includes(query.q.toLowerCase())) return false;
  return hasProperty(event, 'private', query) && hasProperty(event, 'shared', query);
}

/** What a search in events looks at (…/events/list: `q`). */
export function freeText(event: EventState): string {
  const people = event.attendees.flatMap((guest) => [guest.displayName, guest.email]);
  return [event.summary, event.description, event.location, ...people].join('\n').toLowerCase();
}

/**
 * One constraint `name=value` of a kind. The reference says that several must all match, the guide that one is enough
 * (…/events/list against …/guides/extended-properties): nobody should lean on either.
 */
function hasProperty(event: EventState, kind: 'private' | 'shared', query: ListOptions): boolean {
  const given = query[`${kind}ExtendedProperty`];
  const constraints = given === undefined ? [] : [given].flat();
  if (constraints.length > 1)
    throw new NotSimulated(`Calendar.Events.list with several ${kind} properties`);
  return constraints.every((constraint) => {
    const at = constraint.indexOf('=');
    return (
      at > 0 && event.extendedProperties[kind][constraint.slice(0, at)] === constraint.slice(at + 1)
    );
  });
}

function sorted(events: EventState[], query: ListOptions, calendar: CalendarState): EventState[] {
  const key = (event: EventState) =>
    query.orderBy === 'startTime' ? momentOf(event.start, calendar.timeZone) : event.updated;
  return [...events].sort((a, b) => key(a) - key(b) || a.id.localeCompare(b.id));
}

/** One page of the occurrences of a series (…/events/instances). */
export function listInstances(
  calendar: CalendarState,
  master: EventState,
  options: ListOptions,
): Record<string, unknown> {
  const query: ListOptions = { ...options, singleEvents: true };
  const page = readPage(calendar, options.pageToken);
  const found = instancesOf(calendar, master, spanOf(query))
    .filter((event) => event.status !== 'cancelled' || options.showDeleted === true)
    .filter((event) => inSpan(calendar, event, query));
  const ordered = sorted(found, { orderBy: 'startTime' }, calendar);
  const size = Math.min(Number(options.maxResults ?? PAGE.usual), PAGE.most);
  const more = page.offset + size < ordered.length;
  return {
    kind: 'calendar#events',
    summary: calendar.summary,
    timeZone: options.timeZone ?? calendar.timeZone,
    accessRole: 'owner',
    defaultReminders: [],
    items: ordered
      .slice(page.offset, page.offset + size)
      .map((event) => eventResource(calendar, event, options.timeZone)),
    ...(more && {
      nextPageToken: encode({
        offset: page.offset + size,
        change: page.change,
      } satisfies PageToken),
    }),
  };
}
