import { Host } from '../../simulator/runtime/host';
import { Runtime } from '../../simulator/runtime/runtime';
import { newWorld } from '../../simulator/world/new-world';
import { classNamed, type OfficialNames } from './official';
import { TOUR } from './tour';

/** Members that objects of each class really had. */
export type Live = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Runs `act` and notes what every service object that the simulator makes meanwhile has. Classes are called by their
 * official names; an enum's values and the enum itself are one class.
 */
export function watched(names: OfficialNames, act: () => void): Live {
  const met = new Map<string, Set<string>>();
  const note = (of: string, members: object) => {
    met.set(of, new Set([...(met.get(of) ?? []), ...Object.keys(members)]));
  };
  // The one door by which objects reach a script; it is put back whatever happens.
  const { surface } = Host.prototype;
  Host.prototype.surface = function <T extends object>(this: Host, name: string, members: T): T {
    note(classNamed(names, name) ?? name, members);
    // Enums that are plain objects under their service.
    for (const [key, value] of Object.entries(members)) {
      const of = classNamed(names, `${name}.${key}`);
      if (of !== undefined && typeof value === 'object' && value !== null) note(of, value);
    }
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
export function liveMembers(names: OfficialNames): Live {
  return watched(names, () => {
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
