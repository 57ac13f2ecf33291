import type { CalendarState, EventState } from './state';

/** Marks an event as changed: new etag, new `updated`, and incremental sync will show it. */
export function touch(calendar: CalendarState, event: EventState, now: number): void {
  calendar.changes += 1;
  event.change = calendar.changes;
  event.revision += 1;
  event.updated = now;
}

/** A number in quotes that no two versions share (WS/calendar/api/guides/version-resources). */
export function etagOf(event: EventState): string {
  return `"${event.updated * 2_000 + event.revision}"`;
}

/** Cancels an event: it stays in the calendar, so its id stays taken (platform-facts §6). */
export function cancel(calendar: CalendarState, event: EventState, now: number): void {
  event.status = 'cancelled';
  event.sequence += 1;
  touch(calendar, event, now);
}
