import { TZDate } from '@date-fns/tz';
import type { Duration } from 'date-fns';
import { add } from 'date-fns/add';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import type { Outcome, Runtime } from '../runtime/runtime';
import { nextAfter } from '../services/script/clock-schedule';
import { sendSummaries, summariesAt } from '../services/script/failures';
import { ringing, type TriggerState } from '../services/script/state';
import type { World } from '../world/world';

/**
 * Time passes, by a duration or until a moment; clock triggers due on the way run, each at its time, and summaries of
 * failures are sent.
 */
export function advance(runtime: Runtime, target: { by: string } | { to: number }): void {
  const { world } = runtime;
  const until = 'to' in target ? target.to : later(world, target.by);
  for (let due = nextDue(world, until); due !== undefined; due = nextDue(world, until)) {
    summarise(world, due.nextAt);
    world.now = Math.max(world.now, due.nextAt);
    fire(runtime, due);
  }
  summarise(world, until);
  world.now = Math.max(world.now, until);
}

/**
 * Time passes with the repeating clock triggers running so often on the way, at equal distances, instead of each at its
 * times: nobody waits for hundreds of ticks in which nothing happens. Google promises no regular ticks either.
 */
export function advanceQuickly(
  runtime: Runtime,
  target: { by: string } | { to: number },
  ticks: number,
): void {
  const { world } = runtime;
  const from = world.now;
  const until = 'to' in target ? target.to : later(world, target.by);
  for (let tick = 1; tick <= ticks; tick += 1) {
    const now = Math.round(from + ((until - from) * tick) / ticks);
    for (const trigger of world.script.triggers)
      if (trigger.kind === 'clock' && trigger.everyMinutes > 0)
        trigger.nextAt = now + trigger.everyMinutes * 60_000;
    advance(runtime, { to: now });
    sweepNow(runtime);
  }
}

/** Sends the summaries of failures that are due by then. */
function summarise(world: World, until: number): void {
  for (let at = summariesAt(world); at !== undefined && at <= until; at = summariesAt(world)) {
    world.now = Math.max(world.now, at);
    sendSummaries(world, at);
  }
}

/** Runs the clock triggers that are due at this moment. */
export function fireDue(runtime: Runtime): void {
  advance(runtime, { to: runtime.world.now });
}

/**
 * Runs the handlers of the repeating clock triggers now, each as its owner, without moving the clock.
 * Answers how many there were: none when set-up was ended before it made one.
 */
export function sweepNow(runtime: Runtime): number {
  const repeating = ringing(runtime.world.script).filter(
    ({ kind, everyMinutes }) => kind === 'clock' && everyMinutes > 0,
  );
  for (const trigger of repeating) runClock(runtime, trigger, 'sweep');
  if (repeating.length === 0)
    runtime.log.push('sweep: there is no clock trigger yet, so nothing ran');
  return repeating.length;
}

/** The moment an ISO 8601 duration after now, in the world's time zone: `P3D`, `PT4H`, `P1M`. */
export function later(world: World, duration: string): number {
  const found =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      duration,
    );
  if (found === null || duration.endsWith('P') || duration.endsWith('T')) {
    throw new Error(`"${duration}" is not a duration like P3D or PT4H`);
  }
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((n) => Number(n ?? 0));
  const parts = { years, months, weeks, days, hours, minutes, seconds } as Duration;
  return add(new TZDate(world.now, world.timeZone), parts).getTime();
}

/** When the next clock trigger fires, if one does by then. */
export function nextTick(world: World, until: number): number | undefined {
  return nextDue(world, until)?.nextAt;
}

/** How far apart the ticks of the slowest repeating clock trigger are, ms; 0 when there is none. */
export function tickLength(world: World): number {
  const clocks = ringing(world.script).filter(({ kind }) => kind === 'clock');
  return Math.max(0, ...clocks.map(({ everyMinutes }) => everyMinutes * 60_000));
}

function nextDue(world: World, until: number): TriggerState | undefined {
  const due = ringing(world.script).filter(
    ({ kind, nextAt }) => kind === 'clock' && nextAt > 0 && nextAt <= until,
  );
  due.sort((a, b) => a.nextAt - b.nextAt || a.createdAt - b.createdAt);
  return due[0];
}

/** The next run is fixed before this one, which may delete its own trigger or be killed. */
function fire(runtime: Runtime, trigger: TriggerState): void {
  trigger.nextAt = nextAfter(trigger);
  runClock(runtime, trigger, 'clock');
}

function runClock(runtime: Runtime, trigger: TriggerState, word: string): Outcome {
  return runtime.run({
    functionName: trigger.handler,
    user: trigger.owner,
    cause: 'trigger',
    label: `${word} ${trigger.handler}`,
    args: (host) => [host.realm.json(clockEvent(runtime.world.now, trigger.id))],
  });
}

/** The time-driven event, in UTC: AS/guides/triggers/events, platform-facts §2.3. */
function clockEvent(now: number, triggerUid: string): Record<string, unknown> {
  const here = new TZDate(now, 'UTC');
  return {
    authMode: 'FULL',
    'day-of-month': here.getDate(),
    'day-of-week': getISODay(here),
    'week-of-year': getISOWeek(here),
    hour: here.getHours(),
    minute: here.getMinutes(),
    second: here.getSeconds(),
    month: here.getMonth() + 1,
    year: here.getFullYear(),
    timezone: 'UTC',
    triggerUid,
  };
}
