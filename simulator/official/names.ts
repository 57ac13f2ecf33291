import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `members.json`, which `npm run docs` makes from the official types and our augmentations of them. */
interface Names {
  classes: Record<string, string>;
  names: Record<string, string>;
  services: Record<string, string>;
}

/** What the language itself asks of any object. */
const PROTOCOL = new Set(['then', 'toJSON']);

let names: Names | undefined;
const members = new Map<string, ReadonlySet<string> | undefined>();

/** Read when it is first asked for: most executions name nothing that is not there. */
function read(): Names {
  names ??= JSON.parse(readFileSync(join(__dirname, 'members.json'), 'utf8')) as Names;
  return names;
}

/**
 * The official class that a surface stands for, by its own name (`Spreadsheet.Range`), the service's (`DriveApp.User`)
 * or its short one (`Range`); undefined when Google has no such class.
 */
export function officialClass(name: string): string | undefined {
  const { classes, names: others } = read();
  return name in classes ? name : others[name];
}

/** The members that Google's class of this name has; undefined when there is no such class. */
export function officialMembers(name: string): ReadonlySet<string> | undefined {
  if (!members.has(name)) {
    const key = officialClass(name);
    members.set(name, key === undefined ? undefined : new Set(read().classes[key]?.split(' ')));
  }
  return members.get(name);
}

/** Whether Google's class of this name has a member. Of a class that Google has not, nothing is known to be absent. */
export function isOfficial(name: string, member: string): boolean {
  const known = officialMembers(name);
  return known === undefined ? !PROTOCOL.has(member) : known.has(member);
}

/** The services that every script has on Google, by their global names. */
export function officialServices(): string[] {
  return Object.keys(read().services);
}
