import type { World } from '../../world/world';
import { hasGoogleAccount } from '../drive/accounts';
import { send } from '../mail/outgoing';
import type { EventOptions } from './body';
import type { CalendarState, EventState } from './state';
import { momentOf, msToLocal } from './time';

/** Who changed which event when, and whom the change may be told to. */
export interface Notice {
  calendar: CalendarState;
  by: string;
  at: number;
  options: EventOptions;
}

const SUBJECT = {
  invite: 'Invitación',
  update: 'Invitación actualizada',
  cancel: 'Evento cancelado',
};

/**
 * Tells guests what became of an event: those new are invited, those left out or all of a cancelled event are told so,
 * the rest hear of a visible change. Nobody is told unless `sendUpdates` says so (…/events/insert: "The default is false").
 */
export function tellGuests(
  world: World,
  change: { before?: EventState; after: EventState },
  notice: Notice,
): void {
  const before =
    change.before === undefined || change.before.status === 'cancelled'
      ? []
      : change.before.attendees;
  const after = change.after.status === 'cancelled' ? [] : change.after.attendees;
  const known = new Set(before.map(({ email }) => email));
  const kept = new Set(after.map(({ email }) => email));
  for (const { email } of before)
    if (!kept.has(email)) tell(world, 'cancel', { email, event: change.after, notice });
  const changed = change.before !== undefined && visible(change.before) !== visible(change.after);
  for (const { email } of after) {
    if (!known.has(email)) tell(world, 'invite', { email, event: change.after, notice });
    else if (changed) tell(world, 'update', { email, event: change.after, notice });
  }
}

function visible({
  summary,
  description,
  location,
  start,
  end,
  recurrence,
  conferenceData,
}: EventState): string {
  return JSON.stringify([
    summary,
    description,
    location,
    start,
    end,
    recurrence,
    conferenceData?.conferenceId,
  ]);
}

function tell(
  world: World,
  what: keyof typeof SUBJECT,
  about: { email: string; event: EventState; notice: Notice },
): void {
  const { email, event, notice } = about;
  if (email === notice.by || !wanted(world, email, notice.options)) return;
  const when = whenText(event, notice.calendar);
  const lines = [
    event.summary ?? '(Sin título)',
    when,
    event.location,
    meetLine(event),
    event.description,
  ];
  send(world, {
    kind: 'calendar',
    from: notice.by,
    to: [email],
    subject: `${SUBJECT[what]}: ${event.summary ?? '(Sin título)'} - ${when} (${email})`,
    text: lines.filter((line) => line !== undefined && line !== '').join('\n'),
    at: notice.at,
  });
}

function meetLine(event: EventState): string | undefined {
  const uri = event.conferenceData?.entryPoints?.[0]?.uri;
  return uri === undefined ? undefined : `Unirse con Google Meet: ${uri}`;
}

function wanted(world: World, email: string, options: EventOptions): boolean {
  const whom = options.sendUpdates ?? (options.sendNotifications === true ? 'all' : 'none');
  return whom === 'all' || (whom === 'externalOnly' && !hasGoogleAccount(world, email));
}

function whenText(event: EventState, calendar: CalendarState): string {
  if (event.start.date !== undefined) return event.start.date;
  const local = (time: EventState['start']) =>
    msToLocal(momentOf(time, calendar.timeZone), calendar.timeZone);
  const [start, end] = [local(event.start), local(event.end)];
  const until =
    end.slice(0, 10) === start.slice(0, 10)
      ? end.slice(11, 16)
      : end.slice(0, 16).replace('T', ' ');
  return `${start.slice(0, 16).replace('T', ' ')} - ${until}`;
}
