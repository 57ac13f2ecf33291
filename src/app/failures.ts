import type { Facts } from '../core/facts';
import { rows, text } from '../core/facts';
import { mail } from '../core/plan/message';
import type { Effect, Plan } from '../core/plan/plan';
import { Problem } from '../core/problem';
import { byDay } from '../core/time/day-hours';
import { localDate } from '../core/time/zone';
import { composeLetter } from './compose/letter';
import type { Env } from './env';

/** The day on which the operator was last told of a failure. */
const TOLD = 'failures.told';

/** Since when Google has been stumbling, ms. */
const SINCE = 'failures.since';

/** What passes within so long is nobody's business: the next tick does it. */
const PATIENCE_MS = 2 * 3_600_000;

/**
 * Effects that were given up since the last notice: one mail a day with their number and nothing of whom they concern.
 * Add-ons send no failure mails of their own (platform-facts §2.3).
 */
export function failuresDue(facts: Facts): Plan {
  const outbox = rows(facts, 'outbox');
  const notices = outbox.filter((row) => text(row, 'effectKey').startsWith('mail/failureNotice/'));
  const told = Math.max(0, ...notices.map((row) => Number(row['createdAt'])));
  const given = outbox.filter((row) => row['status'] === 'failed' && Number(row['nextAt']) > told);
  const effects = given.length === 0 ? [] : failureNotice(facts, facts.now, given.length);
  return { changes: [], effects, journal: [] };
}

/** The one mail of the day of `now` (ms) that says how much failed. */
export function failureNotice(facts: Facts, now: number, count: number): Effect[] {
  const to = String(facts.settings['coordinatorEmail']);
  const notBefore = byDay(now, facts.zone);
  return mail(localDate(now, facts.zone), {
    template: 'failureNotice',
    to,
    words: { count },
    notBefore,
  });
}

/**
 * Runs what a trigger started. A bug stops it loudly, and the operator is told of it once a day, without a word of what
 * was being done; of a service that stumbles only when it goes on.
 */
export function watched(env: Env, work: () => void): void {
  try {
    work();
  } catch (error) {
    // Somebody is at work: what rang and what is due is hers, or the next tick's.
    if (error instanceof Problem && error.code === 'busy') return;
    env.log(`failed: ${String((error as Error).stack ?? error)}`);
    if (!env.mayPass(error) || goesOn(env)) tellOfBug(env);
    throw error;
  }
}

function goesOn(env: Env): boolean {
  const since = env.notes.all()[SINCE];
  if (since === undefined) env.notes.set(SINCE, String(env.clock()));
  return since !== undefined && env.clock() - Number(since) > PATIENCE_MS;
}

/** The clock got through: what had stumbled is forgotten. `notes`: as they are. */
export function gotThrough(env: Env, notes: Readonly<Record<string, string>>): void {
  if (notes[SINCE] !== undefined) env.notes.remove(SINCE);
}

function tellOfBug(env: Env): void {
  const today = localDate(env.clock(), String(env.programme.settings['timeZone']));
  if (env.notes.all()[TOLD] === today) return;
  env.notes.set(TOLD, today);
  // The sheet may be what failed: nothing is read from it.
  const institution = env.texts.settings['institution']?.value ?? '';
  const letter = composeLetter(env.texts, 'failureNotice', {
    count: 1,
    sheetLink: env.spreadsheet.url,
    institution,
  });
  const mail = { to: env.account.email(), name: institution, replyTo: '', ...letter };
  env.performers['mail.send'](mail, { key: TOLD, maybeDone: false });
}
