import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { textAt } from '../../runtime/signature';
import { roleIn } from '../calendar/roles';
import type { Answer, Attendee } from '../calendar/state';
import { enumAt, served } from './app';
import type { CallOf } from './event-text';
import { calendarOf, change, eventNow, isInvited, write, type Held } from './held';
import { TEXT } from './rules';

const STATUS: Record<Answer, string> = {
  needsAction: 'INVITED',
  declined: 'NO',
  tentative: 'MAYBE',
  accepted: 'YES',
};
const ADDRESS = /^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/;

/** A guest as the script sees her: an attendee, or the owner of the event. */
interface Guest {
  email: string;
  status: string;
  displayName?: string | undefined;
  additionalGuests?: number | undefined;
}

/** Who is invited: AS/reference/calendar/calendar-event. None of these tells anybody (platform-facts §6). */
export function guestMembers(held: Held, self: () => object, call: CallOf) {
  return {
    addGuest: (value: unknown) => {
      const email = address(textAt(call('addGuest', [value]), 0));
      change(held, (now) => ({ attendees: withGuest(now.attendees, email) }));
      return self();
    },
    removeGuest: (value: unknown) => {
      const email = textAt(call('removeGuest', [value]), 0).toLowerCase();
      change(held, (now) => ({ attendees: now.attendees.filter((each) => each.email !== email) }));
      return self();
    },
    getGuestList: (includeOwner?: unknown) =>
      held.app.host.realm.array(
        guestsOf(held, includeOwner === true).map((guest) => guestSurface(held, guest)),
      ),
    getGuestByEmail: (value: unknown) => {
      const email = textAt(call('getGuestByEmail', [value]), 0).toLowerCase();
      const guest = guestsOf(held, true).find((each) => each.email.toLowerCase() === email);
      return guest === undefined ? null : guestSurface(held, guest);
    },
    ...statusMembers(held, self, call),
  };
}

function statusMembers(held: Held, self: () => object, call: CallOf) {
  return {
    getMyStatus: () => {
      const status = myStatus(held);
      return status === null ? null : held.app.enums.value('GuestStatus', status);
    },
    setMyStatus: (value: unknown) => {
      answer(held, enumAt(call('setMyStatus', [value]), 0, 'GuestStatus'));
      return self();
    },
    isOwnedByMe: () => ownerOf(held) === held.app.host.execution.about.user,
    getCreators: () => held.app.host.realm.array([held.event.creator]),
    getOriginalCalendarId: () => held.event.organizer,
  };
}

/** How the effective user answered: always OWNER for the owner (reference of getMyStatus); null when she is no guest. */
export function myStatus(held: Held): string | null {
  const me = held.app.host.execution.about.user;
  if (ownerOf(held) === me) return 'OWNER';
  const guest = held.event.attendees.find(({ email }) => email === me.toLowerCase());
  return guest === undefined ? null : STATUS[guest.responseStatus];
}

/** Who owns the event: whoever owns the calendar it is in. */
function ownerOf({ app, calendarId, event }: Held): string {
  return app.host.world.calendars[calendarId]?.owner ?? event.creator;
}

/** The guests that the effective user may see, with the owner last if wanted; without guests there is no list. */
function guestsOf(held: Held, includeOwner: boolean): Guest[] {
  const me = held.app.host.execution.about.user;
  const owner = ownerOf(held);
  const { attendees, guestsCanSeeOtherGuests } = held.event;
  const shown = attendees.filter(
    ({ email }) =>
      email !== owner.toLowerCase() &&
      (guestsCanSeeOtherGuests !== false || canWrite(held, me) || email === me.toLowerCase()),
  );
  const guests: Guest[] = shown.map(({ email, displayName, additionalGuests, responseStatus }) => ({
    email,
    displayName,
    additionalGuests,
    status: STATUS[responseStatus],
  }));
  const own = { email: owner, status: 'OWNER' };
  return includeOwner && attendees.length > 0 ? [...guests, own] : guests;
}

function canWrite({ app, calendarId }: Held, user: string): boolean {
  const calendar = app.host.world.calendars[calendarId];
  const role = calendar === undefined ? undefined : roleIn(calendar, user);
  return role === 'owner' || role === 'writer';
}

function withGuest(attendees: Attendee[], email: string): Partial<Attendee>[] {
  return attendees.some((each) => each.email === email) ? attendees : [...attendees, { email }];
}

/** An address as the guest list keeps it; what is none is refused. */
export function address(text: string): string {
  const email = text.trim().toLowerCase();
  if (!ADDRESS.test(email)) throw new ServiceError(TEXT.email(text.trim()));
  return email;
}

/** The effective user answers for herself, in whatever calendar she sees the event. */
function answer(held: Held, status: string): void {
  const me = held.app.host.execution.about.user.toLowerCase();
  const calendar = calendarOf(held);
  const responseStatus = (Object.keys(STATUS) as Answer[]).find((key) => STATUS[key] === status);
  const invited = isInvited(eventNow(calendar, held), me);
  if (responseStatus === undefined || !invited) throw new ServiceError(TEXT.notAllowed);
  write(held, calendar, (now) => ({
    attendees: now.attendees.map((each) =>
      each.email === me ? { ...each, responseStatus } : each,
    ),
  }));
}

/** An `EventGuest`; one without a name goes by her address (AS/reference/calendar/event-guest#getName). */
function guestSurface({ app }: Held, guest: Guest): object {
  const { email, status, displayName, additionalGuests } = guest;
  return served(app, 'EventGuest', {
    getEmail: () => email,
    getName: () => displayName ?? app.host.world.users[email]?.name ?? email,
    getAdditionalGuests: () => additionalGuests ?? 0,
    getGuestStatus: () => app.enums.value('GuestStatus', status),
    getStatus: () => status,
  } satisfies Official<GoogleAppsScript.Calendar.EventGuest>);
}
