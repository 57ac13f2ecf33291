import { Runtime } from '../../simulator/runtime/runtime';
import { newWorld } from '../../simulator/world/new-world';
import type { Google } from './google';
import { TOUR } from './tour';

/** Members that an object of each class really had, of those that Google's have. */
export type Live = ReadonlyMap<string, ReadonlySet<string>>;

const START = Date.parse('2026-03-10T16:00:00Z');

/** What objects have that a script meets on a tour of every service. */
export function liveMembers(google: Google): Live {
  const met = new Map<string, Set<string>>();
  const meet = (of: string, object: object): object => {
    const official = google.members.get(of);
    if (official === undefined) throw new Error(`Google has no class ${of}`);
    met.set(of, new Set([...official, ...Object.keys(object)].filter((name) => has(object, name))));
    return object;
  };
  for (const [name, source] of Object.entries(TOUR)) tour({ name, source, meet });
  return met;
}

/** Whether a script finds this member: a member that is not simulated throws when it is read. */
function has(object: object, member: string): boolean {
  try {
    return Reflect.get(object, member) !== undefined;
  } catch (error) {
    if ((error as Error).name === 'NotSimulated') return false;
    throw error;
  }
}

/** @throws when the tour does not come to its end: then something is not as it was */
function tour({ name, source, meet }: { name: string; source: string; meet: unknown }): void {
  const world = newWorld({ account: 'workspace', install: 'bound', now: START, seed: 1 });
  const runtime = new Runtime(world, {
    code: [{ name, source: `function tour(meet) { ${source}\n}` }],
    html: { page: '<p>x</p>' },
    manifest: { timeZone: 'Etc/UTC' },
  });
  const outcome = runtime.run({
    functionName: 'tour',
    user: world.operator,
    cause: 'menu',
    label: `tour ${name}`,
    args: () => [meet],
  });
  if (outcome.status !== 'ok') throw new Error(`tour of ${name}: ${JSON.stringify(outcome)}`);
}
