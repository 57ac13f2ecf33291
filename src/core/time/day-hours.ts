import { addDays } from './date';
import { instantOf, localDate, localTime } from './zone';

/** When telephones may ring because of us: a woman may not be alone when hers lights up at night. */
const [FROM, TO] = ['08:00', '21:00'];

/** `now` by day, else the morning that follows; for what no person has just asked for. ms since the epoch. */
export function byDay(now: number, zone: string): number {
  const [date, time] = [localDate(now, zone), localTime(now, zone)];
  if (time >= FROM && time < TO) return now;
  return instantOf(time < FROM ? date : addDays(date, 1), FROM, zone);
}
