import { ServiceError } from '../../runtime/signals';
import type { World } from '../../world/world';
import { PROPERTY_CALLS_A_DAY, TRIGGER_MS_A_DAY } from './limits';
import type { UsageState } from './state';

const DAY_MS = 86_400_000;

/** What a user has used of the day that her first request began (platform-facts §1.1: not midnight). */
export function usageOf(world: World, user: string, now: number): UsageState {
  const usage = (world.script.usage ??= {});
  const known = usage[user];
  if (known !== undefined && now - known.since < DAY_MS) return known;
  return (usage[user] = { since: now, propertyCalls: 0, triggerMs: 0 });
}

/** Counts one read or write of properties; throws when the day's are used up. */
export function countPropertyCall(world: World, user: string, now: number): void {
  const usage = usageOf(world, user, now);
  if (usage.propertyCalls >= PROPERTY_CALLS_A_DAY[world.account]) {
    throw new ServiceError('Service invoked too many times for one day: properties.');
  }
  usage.propertyCalls += 1;
}

/** Whether a user's triggers have run as long today as they may. */
export function triggerTimeIsUp(world: World, user: string, now: number): boolean {
  return usageOf(world, user, now).triggerMs >= TRIGGER_MS_A_DAY[world.account];
}
