import type { Google } from './google';

/** Official names as the simulator reads them: `simulator/official/members.json`. Lists are separated by spaces. */
export interface OfficialNames {
  /** Members of each class. */
  classes: Record<string, string>;
  /**
   * What else a class may be called: `SpreadsheetApp`, `Range`, `DriveApp.User`, `FormApp.ItemType`. Several classes may
   * have one short name: first that of a service, then as {@link FIRST} has them.
   */
  names: Record<string, string>;
  /** The services that every script has. Advanced services are there for who enables them only. */
  services: string;
}

const FIRST = ['Base', 'Spreadsheet', 'Forms', 'Drive', 'Calendar', 'Document', 'Slides', 'Gmail'];

/** The names of all of Google's classes and members that the types and our augmentations know. */
export function officialNames({ members, globals, enums, written }: Google): OfficialNames {
  const names = new Map<string, Set<string>>();
  const call = (name: string, key: string) => {
    names.set(name, (names.get(name) ?? new Set<string>()).add(key));
  };
  const keys = [...members.keys()].sort();
  const services = [...globals].filter(([, of]) => of.includes('.') && !enums.has(of));
  for (const [name, key] of globals) call(name, key);
  for (const [service, of] of services) {
    const space = `${spaceOf(of)}.`;
    for (const key of keys)
      if (key.startsWith(space)) call(`${service}.${key.slice(space.length)}`, key);
  }
  // A collection of an advanced service is only ever named by the way to it.
  const classes = keys.filter((key) => !written.get(key)?.includes('.Collection.'));
  for (const key of classes.sort((a, b) => rank(a) - rank(b)))
    call(key.slice(key.lastIndexOf('.') + 1), key);
  return {
    classes: Object.fromEntries(keys.map((key) => [key, (members.get(key) ?? []).join(' ')])),
    names: Object.fromEntries(
      [...names]
        .map(([name, of]) => [name, [...of].join(' ')] as const)
        .filter(([name, of]) => name !== of)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    services: services
      .map(([name]) => name)
      .sort()
      .join(' '),
  };
}

function spaceOf(key: string): string {
  return key.slice(0, key.lastIndexOf('.'));
}

function rank(key: string): number {
  const place = FIRST.indexOf(spaceOf(key));
  return place === -1 ? FIRST.length : place;
}
