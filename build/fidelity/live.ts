import { officialClass } from '../../simulator/official/names';
import { Host } from '../../simulator/runtime/host';
import { Runtime } from '../../simulator/runtime/runtime';
import { newWorld } from '../../simulator/world/new-world';
import { TOUR } from './tour';

/** Members that objects of each class really had. */
export type Live = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Runs `act` and notes what every service object that the simulator makes meanwhile has. Classes are called by their
 * official names; an enum's values and the enum itself are one class.
 */
export function watched(act: () => void): Live {
  const met = new Map<string, Set<string>>();
  // The one door by which objects reach a script; it is put back whatever happens.
  const { surface } = Host.prototype;
  Host.prototype.surface = function <T extends object>(this: Host, name: string, members: T): T {
    const of = officialClass(name) ?? name;
    const known = met.get(of) ?? new Set();
    for (const key of Object.keys(members)) known.add(key);
    met.set(of, known);
    return surface.call(this, name, members) as T;
  };
  try {
    act();
  } finally {
    Host.prototype.surface = surface;
  }
  return met;
}

/** What objects have that a script meets on a tour of every service. */
export function liveMembers(): Live {
  return watched(() => {
    for (const [name, source] of Object.entries(TOUR)) tour(name, source);
  });
}

/** @throws when the tour does not come to its end: then something is not as it was */
function tour(name: string, source: string): void {
  const world = newWorld({ account: 'workspace', install: 'bound', now: START, seed: 1 });
  const runtime = new Runtime(world, {
    code: [{ name, source: `function tour() { ${source}\n}` }],
    html: { page: '<p>x</p>' },
    manifest: { timeZone: 'Etc/UTC' },
  });
  const outcome = runtime.run({
    functionName: 'tour',
    user: world.operator,
    cause: 'menu',
    label: `tour ${name}`,
  });
  if (outcome.status !== 'ok') throw new Error(`tour of ${name}: ${JSON.stringify(outcome)}`);
}

const START = Date.parse('2026-03-10T16:00:00Z');
