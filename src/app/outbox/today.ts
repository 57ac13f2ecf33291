import { mayLeave, reserveFor, URGENT, urgencyOf, type Left } from '../../core/plan/urgency';
import { byDay } from '../../core/time/day-hours';
import type { Env } from '../env';
import { factsOf } from '../facts';
import type { Snapshot } from '../ports/store';
import { remindersAhead } from '../../core/sessions/clock';
import { serviceOf, type Entry, type Service } from './entry';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How many mails this account may still send today, as Google says, and how many of them are kept for the reminders that
 * come due until then (ms) and for what nobody foresees. One call.
 */
export function leftToday(env: Env, snapshot: Snapshot, until: number): Left {
  const facts = factsOf(env, snapshot, { now: env.clock(), actor: '' });
  return {
    mails: env.allowance.mails() ?? Infinity,
    reserve: reserveFor(remindersAhead(facts, until)),
  };
}

/**
 * What Google still lets this account do today (P6). How many mails is asked once, before the first; what else the day
 * allows is only known by a refusal.
 */
export class Today {
  private left: Left | undefined;
  private readonly refusals = new Map<Service, number>();

  /** `mailsFrom`: when the first mail of the allowance was sent, as far as is known; 0 for never. */
  constructor(
    private readonly env: Env,
    private readonly snapshot: Snapshot,
    public mailsFrom: number,
  ) {}

  /** Whether this may be tried now; asks Google when it is the first mail. */
  allows(entry: Entry): boolean {
    if (entry.kind === 'mail.send') this.left ??= leftToday(this.env, this.snapshot, this.opens());
    return !this.denies(entry);
  }

  /** Whether it is known that this has to wait. */
  denies({ kind, key }: Entry): boolean {
    if (this.refusals.has(serviceOf(kind))) return true;
    return kind === 'mail.send' && this.left !== undefined && !mayLeave(key, this.left);
  }

  /** A mail is about to be sent. Google counts a day from the first (platform-facts §1.1). */
  writes(): void {
    const now = this.env.clock();
    if (now >= this.mailsFrom + DAY) this.mailsFrom = now;
    if (this.left !== undefined) this.left.mails -= 1;
  }

  /** When the next day of mails begins; none is known to have begun before it. */
  private opens(): number {
    const now = this.env.clock();
    return now >= this.mailsFrom + DAY ? now + DAY : this.mailsFrom + DAY;
  }

  /** Google refused: today there is no more of this service. */
  refused({ kind }: Entry): void {
    this.refusals.set(serviceOf(kind), this.env.clock() + HOUR);
  }

  /** When what waits is tried again: as the next day's allowance begins, not at night; in an hour where that is not known. */
  opensAt({ kind, key }: Entry): number {
    const now = this.env.clock();
    const surprise = this.refusals.get(serviceOf(kind));
    if (surprise !== undefined) return surprise;
    const opens = this.mailsFrom + DAY > now ? this.mailsFrom + DAY : now + HOUR;
    const zone = String(this.env.programme.settings['timeZone']);
    return urgencyOf(key) === URGENT ? opens : byDay(opens, zone);
  }
}
