import type { Google } from './google';

/** Official names as the simulator reads them: `simulator/official/members.json`. */
export interface OfficialNames {
  /** Members of each class, separated by spaces. */
  classes: Record<string, string>;
  /** What else a class may be called: `Range`, `DriveApp.User`, `FormApp.ItemType`. */
  names: Record<string, string>;
  /** The class of each service that every script has. Advanced services are there for who enables them only. */
  services: Record<string, string>;
}

/** Where several classes have one short name, it is that of the first of these; the others need their service's name. */
const FIRST = ['Base', 'Spreadsheet', 'Forms', 'Drive', 'Calendar', 'Document', 'Slides', 'Gmail'];

/** The names of all of Google's classes and members that the types and our augmentations know. */
export function officialNames({ members, globals, enums, written }: Google): OfficialNames {
  const services = [...globals].filter(([, of]) => of.includes('.') && !enums.has(of));
  const keys = [...members.keys()].sort();
  const names = new Map<string, string>(globals);
  for (const [service, of] of services) {
    const space = `${spaceOf(of)}.`;
    for (const key of keys)
      if (key.startsWith(space)) names.set(`${service}.${key.slice(space.length)}`, key);
  }
  // A collection of an advanced service is only ever named by the way to it.
  const classes = keys.filter((key) => !written.get(key)?.includes('.Collection.'));
  for (const key of classes.sort((a, b) => rank(a) - rank(b))) {
    const short = key.slice(key.lastIndexOf('.') + 1);
    if (!names.has(short)) names.set(short, key);
  }
  return {
    classes: Object.fromEntries(keys.map((key) => [key, (members.get(key) ?? []).join(' ')])),
    names: sorted([...names].filter(([name, key]) => name !== key && !members.has(name))),
    services: sorted(services),
  };
}

/** The class of this name, as `officialClass` of the simulator finds it. */
export function classNamed({ classes, names }: OfficialNames, name: string): string | undefined {
  return name in classes ? name : names[name];
}

function spaceOf(key: string): string {
  return key.slice(0, key.lastIndexOf('.'));
}

function rank(key: string): number {
  const place = FIRST.indexOf(spaceOf(key));
  return place === -1 ? FIRST.length : place;
}

function sorted(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
