import { tzOffset } from '@date-fns/tz';
import type { ActionJson } from '../../services/card-service/model';
import { calendarById } from '../../services/calendar/access';
import { settleConferences } from '../../services/calendar/conference';
import { instanceById } from '../../services/calendar/recurrence';
import type { Attendee, CalendarState, EventState } from '../../services/calendar/state';
import { roleOf } from '../../services/drive/access';
import type { DriveFile } from '../../services/drive/state';
import { tokenFor } from '../../services/gmail-app/access-token';
import { mailsOf } from '../../services/gmail-app/mailbox';
import { threadsOf } from '../../services/gmail-app/threads';
import type { Manifest } from '../../runtime/manifest';
import type { World } from '../../world/world';
import { inboxOf } from '../mail';
import type { FormInput } from './inputs';
import { rightsOf } from './manifest';
import type { CardPlace } from '../../runtime/card-panel';

/** Whose event it is, where, and what was pressed. */
export interface EventAbout {
  manifest: Manifest;
  user: string;
  place: CardPlace;
  /** Events of a homepage say nothing of what is open (WS/add-ons/concepts/homepages). */
  contextual: boolean;
  pressed?: {
    action: ActionJson;
    inputs: Record<string, FormInput>;
    more?: Record<string, string>;
  };
}

/**
 * The event object of a function of a card, the old fields of Gmail add-ons included
 * (WS/add-ons/concepts/event-objects; platform-facts §3.2).
 */
export function cardEvent(world: World, about: EventAbout): Record<string, unknown> {
  const { place, pressed, contextual } = about;
  const host = contextual ? hostFields(world, about) : {};
  return {
    commonEventObject: {
      platform: 'WEB',
      hostApp: place.host.toUpperCase(),
      ...localeFields(world, about),
      ...(pressed && {
        parameters: parametersOf(pressed),
        ...(Object.keys(pressed.inputs).length > 0 && { formInputs: pressed.inputs }),
      }),
    },
    ...host,
    clientPlatform: 'web',
    ...(pressed && oldFields(pressed)),
  };
}

function parametersOf({
  action,
  more,
}: NonNullable<EventAbout['pressed']>): Record<string, string> {
  const own = (action.parameters ?? []).map(({ key, value }) => [key, value]);
  return { ...Object.fromEntries(own), ...more };
}

/** `parameters`, `formInput`, `formInputs`: deprecated, still there. */
function oldFields(pressed: NonNullable<EventAbout['pressed']>): Record<string, unknown> {
  const lists = Object.entries(pressed.inputs).map(([name, { stringInputs, ...other }]) => [
    name,
    stringInputs?.value ?? [Object.values(other)[0]],
  ]);
  const formInputs = Object.fromEntries(lists) as Record<string, unknown[]>;
  const firsts = Object.entries(formInputs).map(([name, [first]]) => [name, first]);
  return { parameters: parametersOf(pressed), formInput: Object.fromEntries(firsts), formInputs };
}

function localeFields(world: World, { manifest, user }: EventAbout): Record<string, unknown> {
  if (!rightsOf(manifest).locale) return {};
  const { timeZone: id, now } = world;
  const offset = String(tzOffset(id, new Date(now)) * 60_000);
  return { userLocale: world.users[user]?.locale ?? 'en', timeZone: { id, offset } };
}

function hostFields(world: World, about: EventAbout): Record<string, unknown> {
  switch (about.place.host) {
    case 'gmail':
      return gmailFields(world, about);
    case 'calendar':
      return calendarFields(world, about);
    case 'drive':
      return driveFields(world, about);
    case 'sheets':
      return { sheets: sheetFields(world) };
    default:
      return {};
  }
}

/** Whether something is open or selected that she may see: what contextual triggers fire for. */
export function isOpen(world: World, place: CardPlace, user: string): boolean {
  if (place.host === 'gmail') return inboxOf(world, user).some(({ id }) => id === place.messageId);
  if (place.host === 'calendar') return openEvent(world, place) !== undefined;
  return place.host === 'drive' && filesOf(world, place, user).length > 0;
}

/** The message that is open, and the thread it is in. */
function gmailFields(world: World, { place, user }: EventAbout): Record<string, unknown> {
  const { messageId } = place;
  if (messageId === undefined || !isOpen(world, place, user)) return {};
  const accessToken = tokenFor(world, messageId);
  const threads = threadsOf(mailsOf(world, user));
  const threadId = threads.find(({ mails }) => mails.some(({ id }) => id === messageId))?.id;
  return {
    gmail: { messageId, threadId, accessToken },
    messageMetadata: { messageId, accessToken },
  };
}

/** The event that is open, and where it lies. */
export function openEvent(
  world: World,
  { calendarId, eventId }: CardPlace,
): { calendar: CalendarState; event: EventState } | undefined {
  if (eventId === undefined) return undefined;
  const calendars =
    calendarId === undefined ? Object.values(world.calendars) : [calendarById(world, calendarId)];
  for (const calendar of calendars) {
    settleConferences(world, calendar, world.now);
    const event = instanceById(calendar, eventId);
    if (event !== undefined && event.status !== 'cancelled') return { calendar, event };
  }
  return undefined;
}

/**
 * What is told of an event goes as far as `currentEventAccess` and the scopes: "If omitted, the host doesn't pass
 * event metadata" (AS/manifest/calendar-addons; WS/add-ons/concepts/event-objects).
 */
function calendarFields(
  world: World,
  { manifest, place, user }: EventAbout,
): Record<string, unknown> {
  const open = openEvent(world, place);
  if (open === undefined) return {};
  const { calendar, event } = open;
  const { event: known, eventData: sees, eventChanges } = rightsOf(manifest);
  if (!known) return { calendar: {} };
  const changes = eventChanges && calendar.owner === user;
  const { recurringEventId, conferenceData } = event;
  return {
    calendar: {
      id: event.id,
      calendarId: calendar.id,
      organizer: { email: event.organizer },
      ...(recurringEventId !== undefined && { recurringEventId }),
      ...((sees || eventChanges) && {
        capabilities: {
          canSeeAttendees: sees,
          canAddAttendees: changes,
          canSeeConferenceData: sees,
          canSetConferenceData: changes,
          canAddAttachments: changes,
        },
      }),
      ...(sees && { attendees: event.attendees.map((one) => attendee(one, event, user)) }),
      ...(sees && conferenceData?.conferenceId && { conferenceData: conferenceOf(event) }),
    },
  };
}

function attendee(one: Attendee, event: EventState, user: string): Record<string, unknown> {
  const { email, displayName = '', responseStatus, comment = '' } = one;
  return {
    email,
    displayName,
    responseStatus,
    comment,
    additionalGuests: one.additionalGuests ?? 0,
    optional: one.optional ?? false,
    organizer: email === event.organizer,
    resource: one.resource ?? false,
    self: email === user,
  };
}

function conferenceOf({ conferenceData }: EventState): Record<string, unknown> {
  const { conferenceId, conferenceSolution, entryPoints } = conferenceData ?? {};
  return { conferenceId, conferenceSolution, entryPoints };
}

/** The files she selected and may open; the last one is the active one (WS/add-ons/drive/building-drive-interfaces: which one is open). */
function driveFields(world: World, { manifest, place, user }: EventAbout): Record<string, unknown> {
  if (!rightsOf(manifest).selection) return {};
  const selectedItems = filesOf(world, place, user).map(driveItem);
  if (selectedItems.length === 0) return {};
  return { drive: { activeCursorItem: selectedItems.at(-1), selectedItems } };
}

function filesOf(world: World, { fileIds = [] }: CardPlace, user: string): DriveFile[] {
  const files = fileIds.flatMap((id) => world.drive.files[id] ?? []);
  return files.filter((file) => roleOf(world, file, user) !== undefined);
}

function driveItem({ id, name, mimeType, ofApp }: DriveFile): Record<string, unknown> {
  const iconUrl = `https://drive-thirdparty.googleusercontent.com/32/type/${mimeType}`;
  return { id, title: name, mimeType, iconUrl, addonHasFileScopePermission: ofApp };
}

/** Which spreadsheet it is, the script learns only when it was granted that file (platform-facts §3.1). */
function sheetFields(world: World): Record<string, unknown> {
  const file = world.drive.files[world.containerId];
  const granted = file?.ofApp === true;
  return {
    addonHasFileScopePermission: granted,
    ...(granted && { id: file.id, title: file.name }),
  };
}
