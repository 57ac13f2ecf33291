import { sameValue } from '../table/changes';
import type { Tables } from '../table/value';
import type { Useful } from './plan';

/**
 * Mails in the order in which they leave when not all can today (P6): what a woman waits for or is about to happen,
 * invitations, what somebody should know, thanks, and what only sums up. `rest`: effects that are no mails, and whose
 * allowances are others.
 */
const ORDER: readonly (readonly string[])[] = [
  ['supportAlert', 'sessionReminderArea', 'sessionReminderMentor'],
  ['rest'],
  ['invitation', 'invitationReminder'],
  [
    'requestReceived',
    'requestReceivedSoon',
    'requestReceivedPast',
    'materialsReady',
    'materialApproved',
  ],
  ['invitationThanks', 'invitationLate', 'invitationOff', 'declinedThanks', 'sessionClosedMentor'],
  ['requestsWarning', 'requestsOverdue', 'failureNotice'],
];

/** The place in the order of what cannot wait. */
export const URGENT = 0;

const NOTICE = 3;

/** How urgent an effect is, by its key: the smaller the sooner. A mail that is not known is a notice. */
export function urgencyOf(effectKey: string): number {
  const [kind, template = ''] = effectKey.split('/');
  const place = ORDER.findIndex((names) => names.includes(kind === 'mail' ? template : 'rest'));
  return place === -1 ? NOTICE : place;
}

/** In the order of urgency, and in the order given where that is the same. */
export function byUrgency<T extends { key: string }>(effects: readonly T[]): T[] {
  return [...effects].sort((a, b) => urgencyOf(a.key) - urgencyOf(b.key));
}

/** How many mails a day allows. */
export interface Left {
  /** How many more. */
  mails: number;
  /** How many of these are kept for what cannot wait. */
  reserve: number;
}

/** Kept every day for what nobody foresees; and at most, so that the rest leaves at all. */
const [LEAST, MOST] = [10, 60];

/** How many mails are kept for what cannot wait, when so many of them are foreseen. */
export function reserveFor(foreseen: number): number {
  return Math.min(LEAST + foreseen, MOST);
}

/** Whether a mail of this key may leave while so many more are allowed today. */
export function mayLeave(effectKey: string, { mails, reserve }: Left): boolean {
  return mails > (urgencyOf(effectKey) === URGENT ? 0 : reserve);
}

/** How many of these mails leave today, when so many are allowed and these wait already. */
export function leavingToday(
  { mails, reserve }: Left,
  { waiting, added }: { waiting: readonly string[]; added: readonly string[] },
): number {
  const of = (keys: readonly string[], isNew: boolean) =>
    keys.filter((key) => key.startsWith('mail/')).map((key) => ({ key, isNew }));
  let [rest, leaving] = [mails, 0];
  for (const { key, isNew } of byUrgency([...of(waiting, false), ...of(added, true)])) {
    if (!mayLeave(key, { mails: rest, reserve })) continue;
    rest -= 1;
    leaving += isNew ? 1 : 0;
  }
  return leaving;
}

/** Why an effect has lost its sense: its moment has passed, or what it was about is no longer so. */
export type Pointless = 'late' | 'over';

/** Whether an effect has lost its sense since it was planned, and why. */
export function pointless(
  useful: Useful | undefined,
  { tables, now }: { tables: Tables; now: number },
): Pointless | undefined {
  if (useful?.until !== undefined && now >= useful.until) return 'late';
  if (useful?.while === undefined) return undefined;
  const { table, id, is } = useful.while;
  const row = tables[table]?.find((each) => each.id === id);
  const holds = Object.entries(is).every(([column, value]) =>
    sameValue(row?.[column] ?? null, value),
  );
  return holds ? undefined : 'over';
}
