import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { flagAt, textAt } from '../../runtime/signature';
import { entryOf, roleIn, setEntry } from '../calendar/roles';
import type { CalendarState, ListEntry } from '../calendar/state';
import { isZone } from '../calendar/time';
import { served, type App } from './app';
import { createMembers } from './create';
import { callsOf } from './event';
import type { CallOf } from './event-text';
import { findMembers } from './find';
import { calendarNow } from './held';
import { TEXT } from './rules';

/** A `Calendar`: AS/reference/calendar/calendar. */
export function calendarSurface(app: App, id: string): object {
  const self: object = served(app, 'Calendar', {
    ...calendarMembers(
      app,
      () => id,
      () => self,
    ),
    deleteCalendar: () => remove(app, id),
    unsubscribeFromCalendar: () => unsubscribe(app, id),
  } satisfies Official<GoogleAppsScript.Calendar.Calendar>);
  return self;
}

/** What a calendar offers, and `CalendarApp` too for the default one; `self` is what setters return. */
export function calendarMembers(
  app: App,
  id: () => string,
  self: () => object,
  className = 'Calendar',
) {
  const call: CallOf =
    className === 'CalendarApp'
      ? (member, args) => ({ app, realm: app.host.realm, method: `CalendarApp.${member}`, args })
      : callsOf(app, className);
  return {
    ...createMembers(app, id, call),
    ...findMembers(app, id, call),
    ...propertyMembers(app, id, { self, call }),
    ...entryMembers(app, id, { self, call }),
  };
}

interface About {
  self: () => object;
  call: CallOf;
}

/** What the calendar is to everybody: only its owners change it. */
function propertyMembers(app: App, id: () => string, { self, call }: About) {
  const now = () => calendarNow(app, id());
  const me = app.host.execution.about.user;
  const set = (change: Partial<CalendarState>) => {
    const calendar = now();
    if (roleIn(calendar, me) !== 'owner') throw new ServiceError(TEXT.notAllowed);
    Object.assign(calendar, change);
    calendar.revision += 1;
    return self();
  };
  return {
    getId: () => id(),
    getName: () => now().summary,
    setName: (value: unknown) => set({ summary: textAt(call('setName', [value]), 0) }),
    getDescription: () => now().description,
    setDescription: (value: unknown) =>
      set({ description: textAt(call('setDescription', [value]), 0) }),
    getTimeZone: () => now().timeZone,
    setTimeZone: (value: unknown) =>
      set({ timeZone: zoneOf(textAt(call('setTimeZone', [value]), 0)) }),
    isOwnedByMe: () => roleIn(now(), me) === 'owner',
    isMyPrimaryCalendar: () => now().primary === true && now().owner === me,
  };
}

/** A zone by its IANA name. */
export function zoneOf(name: string): string {
  if (!isZone(name)) throw new ServiceError(TEXT.invalid('timeZone'));
  return name;
}

/** How the calendar shows in the effective user's own list. */
function entryMembers(app: App, id: () => string, { self, call }: About) {
  const me = app.host.execution.about.user;
  const entry = () => entryOf(calendarNow(app, id()), me);
  const set = (change: ListEntry) => {
    setEntry(calendarNow(app, id()), me, change);
    return self();
  };
  return {
    getColor: () => entry().color,
    setColor: (value: unknown) => set({ color: hexOf(textAt(call('setColor', [value]), 0)) }),
    isHidden: () => entry().hidden,
    setHidden: (value: unknown) => set({ hidden: flagAt(call('setHidden', [value]), 0) }),
    isSelected: () => entry().selected,
    setSelected: (value: unknown) => set({ selected: flagAt(call('setSelected', [value]), 0) }),
  };
}

/** A colour as `#rrggbb`: what `CalendarApp.Color` has, or any other (reference of setColor). */
export function hexOf(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new ServiceError(TEXT.invalid('color'));
  return color;
}

/** For good, and for its owners only (reference of deleteCalendar). */
function remove(app: App, id: string): void {
  const calendar = calendarNow(app, id);
  if (roleIn(calendar, app.host.execution.about.user) !== 'owner')
    throw new ServiceError(TEXT.notAllowed);
  if (calendar.primary === true) throw new ServiceError(TEXT.primary);
  delete app.host.world.calendars[id];
}

/** "A user can't unsubscribe from calendars listed under the My calendars list" (reference of unsubscribeFromCalendar). */
function unsubscribe(app: App, id: string): void {
  const calendar = calendarNow(app, id);
  const me = app.host.execution.about.user;
  if (calendar.owner === me) throw new ServiceError(TEXT.own);
  delete calendar.entries?.[me];
}
