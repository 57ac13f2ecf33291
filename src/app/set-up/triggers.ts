import { HANDLERS, type FoundTrigger } from '../ports/triggers';
import type { Resource } from '../ports/resources';
import { reportMade, type SetUpEnv } from './env';

type TriggerKey = keyof typeof HANDLERS;

/** One doorbell for all forms and one clock, owned by whoever runs this; doubles are removed. */
export function setUpTriggers(env: SetUpEnv): void {
  const all = env.makers.triggers.all();
  for (const key of Object.keys(HANDLERS) as TriggerKey[]) {
    ensureTrigger(
      env,
      key,
      all.filter(({ handler }) => handler === HANDLERS[key]),
    );
  }
}

function ensureTrigger(env: SetUpEnv, key: TriggerKey, found: readonly FoundTrigger[]): void {
  const id = `trigger:${key}`;
  const known = env.resources.get(id);
  const kept = found.find((trigger) => trigger.id === known?.googleId) ?? found[0];
  for (const trigger of found) if (trigger !== kept) env.makers.triggers.remove(trigger.id);
  if (kept !== undefined && kept.id === known?.googleId) return;
  const resource: Resource = {
    id,
    kind: 'trigger',
    name: HANDLERS[key],
    googleId: kept?.id ?? makeTrigger(env, key),
    url: '',
    state: 'made',
    data: {},
  };
  env.resources.put(resource);
  reportMade(env, resource, known);
}

function makeTrigger(env: SetUpEnv, key: TriggerKey): string {
  const { triggers } = env.makers;
  return key === 'clock'
    ? triggers.makeClock(HANDLERS.clock)
    : triggers.makeDoorbell(HANDLERS.doorbell);
}
