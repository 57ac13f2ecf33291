import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { ServiceError } from '../../runtime/signals';
import { nextNumber } from '../../world/ids';
import type { World } from '../../world/world';
import type { TriggerState } from './state';

/** What a ClockTriggerBuilder was told so far. */
export interface ClockPlan {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  weekDay?: number;
  monthDay?: number;
  atHour?: number;
  nearMinute?: number;
  /** One run only, ms since the epoch. */
  once?: number;
  timeZone: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const MONTH_DAYS = 31;

export type Schedule = Pick<TriggerState, 'everyMinutes' | 'nextAt' | 'timeZone' | 'monthDay'>;

/** When a clock trigger first runs and how often: AS/reference/script/clock-trigger-builder, platform-facts §2.3. */
export function scheduleOf(plan: ClockPlan, now: number, world: World): Schedule {
  if (plan.once !== undefined) return { everyMinutes: 0, nextAt: plan.once };
  if (plan.everyMinutes !== undefined) return every(plan.everyMinutes, now);
  if (plan.everyHours !== undefined) return every(plan.everyHours * 60, now);
  const minute = () => minuteOf(plan, world);
  if (plan.monthDay !== undefined)
    return monthly(plan.monthDay, firstDay(plan, now, minute()), plan);
  const days = plan.everyWeeks !== undefined ? plan.everyWeeks * 7 : plan.everyDays;
  if (days === undefined) {
    throw new ServiceError(
      'You must specify a frequency (or a specific date) for your clock trigger.',
    );
  }
  const nextAt = firstDay(plan, now, minute());
  return { everyMinutes: days * DAY_MINUTES, nextAt, timeZone: plan.timeZone };
}

/** When a trigger that runs now runs next; 0 when it ran for its only time. */
export function nextAfter(trigger: TriggerState): number {
  if (trigger.everyMinutes === 0) return 0;
  if (trigger.timeZone === undefined) return trigger.nextAt + trigger.everyMinutes * MINUTE_MS;
  const last = new TZDate(trigger.nextAt, trigger.timeZone);
  if (trigger.monthDay === undefined)
    return addDays(last, trigger.everyMinutes / DAY_MINUTES).getTime();
  let next = addDays(last, 1);
  while (next.getDate() !== trigger.monthDay) next = addDays(next, 1);
  return next.getTime();
}

/** Once a month; a month without that day is left out (docs/fidelity-notes.md). */
function monthly(monthDay: number, nextAt: number, { timeZone }: ClockPlan): Schedule {
  return { everyMinutes: MONTH_DAYS * DAY_MINUTES, nextAt, timeZone, monthDay };
}

function every(minutes: number, now: number): Schedule {
  return { everyMinutes: minutes, nextAt: now + minutes * MINUTE_MS };
}

/** Somewhere in the hour, the same minute every day; nearMinute is kept to within a quarter of an hour. */
function minuteOf(plan: ClockPlan, world: World): number {
  if (plan.nearMinute === undefined) return nextNumber(world, 'trigger-minute', 60);
  return plan.nearMinute + nextNumber(world, 'trigger-minute', 31) - 15;
}

function firstDay(plan: ClockPlan, now: number, minute: number): number {
  const here = new TZDate(now, plan.timeZone);
  const hour = plan.atHour ?? nextHour(here);
  // A 31st may be two months away.
  for (let ahead = 0; ahead <= 2 * MONTH_DAYS; ahead += 1) {
    const day = addDays(here, ahead);
    const at = new TZDate(
      day.getFullYear(),
      day.getMonth(),
      day.getDate(),
      hour,
      minute,
      0,
      plan.timeZone,
    );
    const fits =
      (plan.weekDay === undefined || at.getDay() === plan.weekDay) &&
      (plan.monthDay === undefined || at.getDate() === plan.monthDay);
    if (fits && at.getTime() > now) return at.getTime();
  }
  throw new Error('two months without that day');
}

function nextHour(here: TZDate): number {
  return (here.getHours() + 1) % 24;
}
