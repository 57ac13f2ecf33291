import { localDate, localTime } from '../../core/time/zone';
import type { Facts } from '../../core/facts';
import { fill } from '../../texts';
import { sayDate } from '../compose/say';
import type { Env } from '../env';
import { waitingForTomorrow } from '../outbox/entry';

/** What waits for another day, of what and until when, one sentence a service; nothing when nothing does (P6). */
export function sayWaiting(env: Env, { tables, zone }: Pick<Facts, 'tables' | 'zone'>): string[] {
  return waitingForTomorrow(tables, env.startedAt).map(({ service, count, from }) => {
    const date = sayDate(localDate(from, zone), { texts: env.texts, zone });
    const when = fill(env.texts.dates.moment, { date, start: localTime(from, zone) });
    return fill(env.texts.ui.waits[service], { count, when });
  });
}
