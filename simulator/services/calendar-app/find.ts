import { ServiceError } from '../../runtime/signals';
import { assertCount, optionsAt, textAt } from '../../runtime/signature';
import { freeText } from '../calendar/list';
import { instancesOf, type Span } from '../calendar/recurrence';
import type { CalendarState, EventState } from '../calendar/state';
import { momentOf } from '../calendar/time';
import { dayAfter, dayAt, momentAt, startOfDay, type App, type Call } from './app';
import { eventSurface } from './event';
import { myStatus } from './event-guests';
import type { CallOf } from './event-text';
import { calendarNow, hold, isInvited, type Held } from './held';
import { DELETED_SEEN_MS, TEXT } from './rules';
import { seriesSurface } from './series';

/** What finds events: AS/reference/calendar/calendar. */
export function findMembers(app: App, id: () => string, callOf: CallOf) {
  return {
    getEvents: (...args: unknown[]) => {
      const call = callOf('getEvents', args);
      assertCount(call, 2, 3);
      const span = { from: momentAt(call, 0), to: momentAt(call, 1) };
      return found(call, calendarNow(app, id()), { span, optionsAre: 2 });
    },
    // The day of the Date, from midnight to midnight in the calendar's zone (reference of getEventsForDay).
    getEventsForDay: (...args: unknown[]) => {
      const call = callOf('getEventsForDay', args);
      assertCount(call, 1, 2);
      const calendar = calendarNow(app, id());
      const day = dayAt(call, 0);
      const [from, to] = [day, dayAfter(day)].map((each) => startOfDay(each, calendar.timeZone));
      return found(call, calendar, { span: { from: from ?? 0, to: to ?? 0 }, optionsAre: 1 });
    },
    getEventById: (value: unknown) => {
      const eventId = textAt(callOf('getEventById', [value]), 0);
      const found = byId(app, calendarNow(app, id()), eventId);
      return found === undefined ? null : eventSurface(held(app, firstOf(found)));
    },
    getEventSeriesById: (value: unknown) => {
      const eventId = textAt(callOf('getEventSeriesById', [value]), 0);
      const found = byId(app, calendarNow(app, id()), eventId);
      return found === undefined ? null : seriesSurface(held(app, found));
    },
  };
}

/** An event, and the calendar it is in. */
interface Found {
  calendar: CalendarState;
  event: EventState;
}

function held(app: App, { calendar, event }: Found): Held {
  return hold(app, calendar, event);
}

/**
 * What a calendar shows, series as such: its own events, and in a primary one those of other calendars that its owner
 * is invited to (WS/calendar/api/concepts: an event is "copied to … attendees").
 */
function shownIn(app: App, calendar: CalendarState): Found[] {
  const others = Object.values(app.host.world.calendars).filter(
    (other) => calendar.primary === true && other.owner !== calendar.owner,
  );
  const invitations = others.flatMap((other) =>
    seriesOf(other).filter(({ event }) => isInvited(event, calendar.owner)),
  );
  return [...seriesOf(calendar), ...invitations];
}

function seriesOf(calendar: CalendarState): Found[] {
  const events = Object.values(calendar.events).filter(
    (each) => each.recurringEventId === undefined,
  );
  return events.map((event) => ({ calendar, event }));
}

/**
 * The event or series with an iCalUID; the API's id without `@google.com` finds it too. One that was deleted is still
 * found for a while (platform-facts §6).
 */
function byId(app: App, calendar: CalendarState, id: string): Found | undefined {
  const found = shownIn(app, calendar).find(({ event }) => event.iCalUID === id || event.id === id);
  const old = app.host.execution.now() - DELETED_SEEN_MS;
  const forgotten = found?.event.status === 'cancelled' && found.event.updated < old;
  return forgotten ? undefined : found;
}

/** Of a series its first occurrence (reference of getEventById). */
function firstOf(found: Found): Found {
  if (found.event.status === 'cancelled') return found;
  return byStart(occurrencesOf(found, {}))[0] ?? found;
}

/** An event by itself, or what a series comes to in a span of time; what was deleted is left out. */
function occurrencesOf({ calendar, event }: Found, span: Span): Found[] {
  const all = event.recurrence === undefined ? [event] : instancesOf(calendar, event, span);
  return all
    .filter(({ status }) => status !== 'cancelled')
    .map((each) => ({ calendar, event: each }));
}

function found(
  call: Call,
  calendar: CalendarState,
  about: { span: Required<Span>; optionsAre: number },
): object[] {
  const { app } = call;
  const options = optionsAt(call, about.optionsAre);
  const start = Number(options['start'] ?? 0);
  const max = Number(options['max'] ?? Infinity);
  // "Filtering on author, search, or statusFilters takes place after applying start and max" (reference of getEvents).
  const page = eventsIn(app, calendar, about.span).slice(start, start + max);
  return app.host.realm.array(
    page.filter(filterOf(call, options)).map((each) => eventSurface(held(app, each))),
  );
}

function filterOf(call: Call, options: Record<string, unknown>) {
  const { author, search, statusFilters } = options;
  const statuses = statusFilters === undefined ? undefined : statusKeys(call, statusFilters);
  return (each: Found): boolean => {
    if (author !== undefined && each.event.creator !== String(author)) return false;
    if (search !== undefined && !freeText(each.event).includes(String(search).toLowerCase()))
      return false;
    return statuses?.includes(myStatus(held(call.app, each)) ?? '') ?? true;
  };
}

function statusKeys({ app }: Call, values: unknown): string[] {
  const keys = (Array.isArray(values) ? values : [values]).map((value) =>
    app.enums.keyOf('GuestStatus', value),
  );
  if (keys.includes(undefined)) throw new ServiceError(TEXT.invalid('statusFilters'));
  return keys as string[];
}

/** Every event that touches a span of time, occurrences one by one, the earliest first. */
function eventsIn(app: App, calendar: CalendarState, span: Required<Span>): Found[] {
  const all = shownIn(app, calendar).flatMap((each) => occurrencesOf(each, span));
  return byStart(all.filter((each) => startOf(each) < span.to && endOf(each) > span.from));
}

function startOf({ calendar, event }: Found): number {
  return momentOf(event.start, calendar.timeZone);
}

function endOf({ calendar, event }: Found): number {
  return momentOf(event.end, calendar.timeZone);
}

function byStart(events: Found[]): Found[] {
  return [...events].sort((a, b) => startOf(a) - startOf(b));
}
