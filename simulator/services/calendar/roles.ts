import type { World } from '../../world/world';
import type { CalendarState, ListEntry, SharedRole } from './state';

/** What nobody coloured shows this of the palette (WS/calendar/api/v3/reference/colors). */
const COLOR = '#9fe1e7';

/**
 * The calendar that every account has: its id is the address (AS/reference/calendar/calendar-app#getId), its zone the
 * account's, its name the address until somebody names it. Made when it is first asked for.
 */
export function primaryCalendar(world: World, user: string): CalendarState {
  return (world.calendars[user] ??= {
    id: user,
    summary: user,
    description: '',
    location: '',
    timeZone: world.timeZone,
    owner: user,
    ofApp: false,
    revision: 1,
    events: {},
    changes: 0,
    tokensFrom: 0,
    primary: true,
  });
}

/** What a person may do with a calendar; nothing when it was not shared with her. */
export function roleIn(calendar: CalendarState, user: string): SharedRole | undefined {
  return calendar.owner === user ? 'owner' : calendar.shares?.[user];
}

/** Whether the calendar is in a person's list: her own always, another's once she subscribed and while it is shared. */
export function isListed(calendar: CalendarState, user: string): boolean {
  if (calendar.owner === user) return true;
  return roleIn(calendar, user) !== undefined && calendar.entries?.[user] !== undefined;
}

/** Every calendar in a person's list, her primary one first. */
export function listedCalendars(world: World, user: string): CalendarState[] {
  const primary = primaryCalendar(world, user);
  const others = Object.values(world.calendars).filter(
    (calendar) => calendar !== primary && isListed(calendar, user),
  );
  return [primary, ...others];
}

/** How a calendar shows in a person's list, with what she did not set filled in. */
export function entryOf(calendar: CalendarState, user: string): Required<ListEntry> {
  return { color: COLOR, hidden: false, selected: true, ...calendar.entries?.[user] };
}

/** Sets what a person sees of a calendar in her list, and puts it there. */
export function setEntry(calendar: CalendarState, user: string, change: ListEntry): void {
  calendar.entries = {
    ...calendar.entries,
    [user]: { ...calendar.entries?.[user], ...change },
  };
}
