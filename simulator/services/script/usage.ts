import { ServiceError } from '../../runtime/signals';
import type { World } from '../../world/world';
import { usedToday, useToday, type Windows } from '../drive/quota';
import { PROPERTY_CALLS_A_DAY, TRIGGER_MS_A_DAY } from './limits';

/** A moment in the life of a user: whose allowance, and when. */
export interface Use {
  user: string;
  now: number;
}

/** Counts one read or write of properties; throws when the day's are used up. */
export function countPropertyCall(world: World, { user, now }: Use): void {
  const windows = windowsOf(world);
  const key = `properties:${user}`;
  if (usedToday(windows, key, now) >= PROPERTY_CALLS_A_DAY[world.account]) {
    throw new ServiceError('Service invoked too many times for one day: properties.');
  }
  useToday(windows, key, { amount: 1, now });
}

/** Counts how long a user's trigger ran. */
export function countTriggerTime(world: World, { user, now }: Use, ms: number): void {
  useToday(windowsOf(world), `triggers:${user}`, { amount: ms, now });
}

/** Whether a user's triggers have run as long today as they may. */
export function triggerTimeIsUp(world: World, { user, now }: Use): boolean {
  return usedToday(windowsOf(world), `triggers:${user}`, now) >= TRIGGER_MS_A_DAY[world.account];
}

function windowsOf(world: World): Windows {
  return (world.script.windows ??= {});
}
