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
  atHour?: number;
  nearMinute?: number;
  /** One run only, ms since the epoch. */
  once?: number;
  timeZone: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

export type Schedule = Pick<TriggerState, 'everyMinutes' | 'nextAt' | 'timeZone'>;

/** When a clock trigger first runs and how often: AS/reference/script/clock-trigger-builder, platform-facts §2.3. */
export function scheduleOf(plan: ClockPlan, now: number, world: World): Schedule {
  if (plan.once !== undefined) return { everyMinutes: 0, nextAt: plan.once };
  if (plan.everyMinutes !== undefined) return every(plan.everyMinutes, now);
  if (plan.everyHours !== undefined) return every(plan.everyHours * 60, now);
  const days = plan.everyWeeks !== undefined ? plan.everyWeeks * 7 : plan.everyDays;
  if (days === undefined) {
    throw new ServiceError(
      'You must specify a frequency (or a specific date) for your clock trigger.',
    );
  }
  const nextAt = firstDay(plan, now, minuteOf(plan, world));
  return { everyMinutes: days * DAY_MINUTES, nextAt, timeZone: plan.timeZone };
}

/** When a trigger that runs now runs next; 0 when it ran for its only time. */
export function nextAfter(trigger: TriggerState): number {
  if (trigger.everyMinutes === 0) return 0;
  if (trigger.timeZone === undefined) return trigger.nextAt + trigger.everyMinutes * MINUTE_MS;
  return addDays(
    new TZDate(trigger.nextAt, trigger.timeZone),
    trigger.everyMinutes / DAY_MINUTES,
  ).getTime();
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
  for (let ahead = 0; ahead <= 7; ahead += 1) {
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
    const fits = plan.weekDay === undefined || at.getDay() === plan.weekDay;
    if (fits && at.getTime() > now) return at.getTime();
  }
  throw new Error('a week without that day');
}

function nextHour(here: TZDate): number {
  return (here.getHours() + 1) % 24;
}
