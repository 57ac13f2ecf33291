import { applyConference } from './conference';
import { calendarErrors } from './errors';
import { ATTACHMENTS, OVERRIDES } from './limits';
import { mergeProperties } from './properties';
import { assertRecurrence } from './recurrence';
import type { Answer, Attendee, CalendarState, EventState, EventTime, Reminders } from './state';
import { formatMoment, hasOffset, isZone, momentOf } from './time';

type Loose = Record<string, unknown>;

/** The writable fields of an event as a script sends them. */
export interface EventBody extends Loose {
  id?: string;
  iCalUID?: string;
  status?: string | null;
  start?: EventTime | null;
  end?: EventTime | null;
  sequence?: number;
  recurrence?: string[] | null;
  attendees?: Partial<Attendee>[] | null;
  extendedProperties?: { private?: Loose | null; shared?: Loose | null } | null;
  reminders?: Partial<Reminders> | null;
  attachments?: EventState['attachments'] | null;
  source?: EventState['source'] | null;
}

export interface EventOptions extends Loose {
  conferenceDataVersion?: number;
  supportsAttachments?: boolean;
  sendUpdates?: string;
  sendNotifications?: boolean;
  timeZone?: string;
  fields?: string;
}

/** What a body is applied to, and for which method. */
export interface Writing {
  method: string;
  calendar: CalendarState;
  options: EventOptions;
  now: number;
}

const TEXTS = [
  'summary',
  'description',
  'location',
  'colorId',
  'transparency',
  'visibility',
] as const;
const FLAGS = [
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'anyoneCanAddSelf',
] as const;
const STATUSES = ['confirmed', 'tentative', 'cancelled'];
const ANSWERS: Answer[] = ['needsAction', 'declined', 'tentative', 'accepted'];

/** The body of an `update`: what it leaves out goes back to its default (WS/calendar/api/v3/reference/events/update). */
export function fullBody(body: EventBody): EventBody {
  const empty: EventBody = {
    status: null,
    recurrence: null,
    attendees: null,
    reminders: null,
    source: null,
  };
  for (const field of [...TEXTS, ...FLAGS]) empty[field] = null;
  return { ...empty, extendedProperties: null, ...body };
}

/** Writes the fields of a body into an event: present ones replace, `null` clears, nested objects merge (patch semantics). */
export function applyBody(event: EventState, body: EventBody, writing: Writing): void {
  const { method, calendar, options, now } = writing;
  if (body.sequence !== undefined) applySequence(event, body.sequence, method);
  for (const field of TEXTS) applyText(event, field, body[field]);
  for (const field of FLAGS) applyFlag(event, field, body[field]);
  if (body.status !== undefined) event.status = statusOf(body.status, method);
  if (body.start !== undefined)
    event.start = readTime(event.start, body.start, { name: 'start', method, calendar });
  if (body.end !== undefined)
    event.end = readTime(event.end, body.end, { name: 'end', method, calendar });
  if (body.recurrence !== undefined) applyRecurrence(event, body, method);
  if (body.attendees !== undefined) event.attendees = readAttendees(body.attendees ?? [], method);
  if (body.extendedProperties !== undefined)
    mergeProperties(event, body.extendedProperties, method);
  if (body.reminders !== undefined) event.reminders = readReminders(body.reminders, method);
  if (body.source !== undefined) assign(event, 'source', body.source ?? undefined);
  // Attachments and conferences are ignored unless the client says it knows them (…/events/insert: query parameters).
  if (options.supportsAttachments === true && body.attachments !== undefined)
    applyAttachments(event, body.attachments, method);
  if (Number(options.conferenceDataVersion ?? 0) === 1)
    applyConference(event, body['conferenceData'] as never, now);
  assertRange(event, writing);
}

function applySequence(event: EventState, sequence: number, method: string): void {
  if (sequence < event.sequence) {
    // [field] the answer to an update made from a stale copy
    const text =
      'Invalid sequence value. The specified sequence number is below the current sequence number of the resource. ' +
      'Re-fetch the resource and use its sequence number on the following request.';
    throw calendarErrors.bad(method, text);
  }
  event.sequence = sequence;
}

function assign<K extends keyof EventState>(
  event: EventState,
  field: K,
  value: EventState[K] | undefined,
): void {
  if (value === undefined) delete event[field];
  else event[field] = value;
}

function applyText(event: EventState, field: (typeof TEXTS)[number], value: unknown): void {
  if (value === undefined) return;
  assign(event, field, value === null || value === '' ? undefined : String(value));
}

function applyFlag(event: EventState, field: (typeof FLAGS)[number], value: unknown): void {
  if (value === undefined) return;
  assign(event, field, value === null ? undefined : Boolean(value));
}

function statusOf(status: string | null, method: string): EventState['status'] {
  const chosen = status ?? 'confirmed';
  if (!STATUSES.includes(chosen))
    throw calendarErrors.bad(method, `Invalid value for: ${chosen} is not a valid value`);
  return chosen as EventState['status'];
}

function readTime(
  before: EventTime | undefined,
  change: EventTime | null,
  about: { name: 'start' | 'end'; method: string; calendar: CalendarState },
): EventTime {
  const { name, method, calendar } = about;
  const merged: Loose = { ...before, ...change };
  const time: EventTime = {};
  for (const key of ['date', 'dateTime', 'timeZone'] as const)
    if (typeof merged[key] === 'string') time[key] = merged[key];
  if (time.date === undefined && time.dateTime === undefined)
    throw calendarErrors.bad(method, `Missing ${name} time.`, 'required');
  if (time.date !== undefined && time.dateTime !== undefined)
    throw calendarErrors.bad(method, `Invalid ${name} time.`);
  if (time.timeZone !== undefined && !isZone(time.timeZone)) {
    throw calendarErrors.bad(method, `Invalid time zone definition for ${name} time.`);
  }
  if (time.dateTime !== undefined && !hasOffset(time.dateTime) && time.timeZone === undefined) {
    throw calendarErrors.bad(method, `Missing time zone definition for ${name} time.`, 'required');
  }
  const moment = momentOf(time, calendar.timeZone);
  if (Number.isNaN(moment)) throw calendarErrors.bad(method, 'Bad Request', 'badRequest');
  if (time.date !== undefined) return { date: time.date };
  return {
    dateTime: formatMoment(moment, calendar.timeZone),
    timeZone: time.timeZone ?? calendar.timeZone,
  };
}

function applyRecurrence(event: EventState, body: EventBody, method: string): void {
  const rules = body.recurrence ?? [];
  if (rules.length === 0) {
    delete event.recurrence;
    return;
  }
  assertRecurrence(rules, method);
  // "For recurring events this field is required": the answer when it is missing is [field].
  for (const name of ['start', 'end'] as const) {
    const given = body[name];
    if (given?.dateTime !== undefined && given.timeZone === undefined) {
      throw calendarErrors.bad(
        method,
        `Missing time zone definition for ${name} time.`,
        'required',
      );
    }
  }
  event.recurrence = rules;
}

/**
 * An array replaces the array before it, answers included: a guest who is sent without her responseStatus is asked
 * anew (…/events/patch: "Array fields, if specified, overwrite the existing arrays"). Addresses differing in case are one.
 */
function readAttendees(guests: Partial<Attendee>[], method: string): Attendee[] {
  const read = new Map<string, Attendee>();
  for (const guest of guests) {
    const email = String(guest.email ?? '')
      .trim()
      .toLowerCase();
    if (!/^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/.test(email))
      throw calendarErrors.bad(method, 'Invalid attendee email.');
    const responseStatus = guest.responseStatus ?? 'needsAction';
    if (!ANSWERS.includes(responseStatus))
      throw calendarErrors.bad(method, 'Invalid response status.');
    const { displayName, optional, resource, comment, additionalGuests } = guest;
    const extra = { displayName, optional, resource, comment, additionalGuests };
    read.set(email, {
      email,
      responseStatus,
      ...(JSON.parse(JSON.stringify(extra)) as Partial<Attendee>),
    });
  }
  return [...read.values()];
}

function readReminders(reminders: Partial<Reminders> | null, method: string): Reminders {
  if (reminders === null) return { useDefault: true };
  const overrides = reminders.overrides ?? [];
  if (reminders.useDefault === true && overrides.length > 0) {
    throw calendarErrors.bad(
      method,
      'Cannot specify both default reminders and overrides at the same time.',
      'cannotUseDefaultRemindersAndSpecifyOverride',
    );
  }
  if (overrides.length > OVERRIDES)
    throw calendarErrors.bad(method, 'Too many override reminders.');
  for (const { minutes } of overrides) {
    if (!(minutes >= 0 && minutes <= 40_320)) throw calendarErrors.bad(method, 'Invalid Value');
  }
  return overrides.length > 0
    ? { useDefault: false, overrides }
    : { useDefault: reminders.useDefault ?? false };
}

function applyAttachments(
  event: EventState,
  attachments: EventBody['attachments'],
  method: string,
): void {
  if ((attachments ?? []).length > ATTACHMENTS)
    throw calendarErrors.bad(method, 'Too many attachments.');
  const read = (attachments ?? []).map((attachment) => {
    if (!attachment.fileUrl) throw calendarErrors.bad(method, 'Required', 'required');
    const fileId = /\/d\/([\w-]+)|[?&]id=([\w-]+)/.exec(attachment.fileUrl);
    const found = fileId?.[1] ?? fileId?.[2];
    return found === undefined ? attachment : { ...attachment, fileId: found };
  });
  assign(event, 'attachments', read.length > 0 ? read : undefined);
}

function assertRange(event: EventState, { method, calendar }: Writing): void {
  if ((event.start.date === undefined) !== (event.end.date === undefined)) {
    throw calendarErrors.bad(
      method,
      'Start and end times must either both be date or both be dateTime.',
    );
  }
  const start = momentOf(event.start, calendar.timeZone);
  const end = momentOf(event.end, calendar.timeZone);
  if (end < start || (event.start.date !== undefined && end === start))
    throw calendarErrors.emptyRange(method);
}
