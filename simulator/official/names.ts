import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `members.json`, which `npm run docs` makes from the official types and our augmentations of them. */
interface Data {
  /** Members of each class, separated by spaces. */
  classes: Record<string, string>;
  /** The classes, separated by spaces, that have a shorter name in common. */
  names: Record<string, string>;
  services: string;
}

/** What any object of Google's can say of itself, and what the values of an enum can: not members of a class. */
export const GENERAL: ReadonlySet<string> = new Set([
  'toString',
  'toJSON',
  'name',
  'ordinal',
  'compareTo',
]);

/** What the language itself asks of any object. */
const PROTOCOL = new Set(['then', 'toJSON']);

/** Google's names: which classes there are and which members they have. */
export class OfficialNames {
  private readonly members = new Map<string, ReadonlySet<string>>();

  constructor(private readonly data: Data) {}

  /** The services that every script has on Google, by their global names. */
  get services(): string[] {
    return this.data.services.split(' ');
  }

  /**
   * The class that an object with these members stands for, by its own name (`Spreadsheet.Range`), its service's
   * (`DriveApp.User`) or its short one (`Range`): of several of one name the first that has the most of these members.
   * Undefined when Google has no such class.
   */
  classOf(name: string, members: readonly string[] = []): string | undefined {
    const classes = this.called(name);
    if (classes.length < 2) return classes[0];
    const known = (of: string) => members.filter((member) => this.has(of, member)).length;
    return classes.reduce((best, of) => (known(of) > known(best) ? of : best));
  }

  /** How many classes a name may mean. */
  called(name: string): readonly string[] {
    const { classes, names } = this.data;
    return names[name]?.split(' ') ?? (name in classes ? [name] : []);
  }

  /** Whether Google's class has a member. Of a class that Google has not, nothing is known to be absent. */
  has(of: string | undefined, member: string): boolean {
    if (of === undefined) return !PROTOCOL.has(member);
    const known = this.members.get(of) ?? new Set(this.data.classes[of]?.split(' '));
    this.members.set(of, known);
    return known.has(member);
  }
}

let names: OfficialNames | undefined;

/** Google's names as this simulator knows them; read when they are first asked for. */
export function official(): OfficialNames {
  names ??= new OfficialNames(
    JSON.parse(readFileSync(join(__dirname, 'members.json'), 'utf8')) as Data,
  );
  return names;
}
