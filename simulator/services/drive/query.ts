import { NotSimulated } from '../../runtime/signals';
import type { World } from '../../world/world';
import { isTrashed, permissionsOf } from './access';
import { rootFolderId, type DriveFile } from './state';

/** Whom a query is for, and the world it looks at. */
export interface Asking {
  world: World;
  user: string;
}

export type Test = (file: DriveFile, asking: Asking) => boolean;

/** Thrown when a query cannot be read; the API answers `Invalid Value`. */
export class InvalidQuery extends Error {}

const TOKEN =
  /\s*('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[A-Za-z.]+|!=|<=|>=|[=<>(){}]|\d[\w:.+-]*)/gy;
/** What fields of files are called in a query, and which quotes stand around texts. */
export interface Dialect {
  quotes: string;
  fields: Record<string, Field>;
}

type Field =
  | 'name'
  | 'mimeType'
  | 'trashed'
  | 'starred'
  | 'sharedWithMe'
  | 'createdTime'
  | 'modifiedTime'
  | 'fullText'
  | 'visibility'
  | 'viewedByMeTime';

const SAME = {
  mimeType: 'mimeType',
  trashed: 'trashed',
  starred: 'starred',
  sharedWithMe: 'sharedWithMe',
  fullText: 'fullText',
} as const;

const V3: Dialect = {
  quotes: "'",
  fields: {
    ...SAME,
    name: 'name',
    createdTime: 'createdTime',
    modifiedTime: 'modifiedTime',
    visibility: 'visibility',
    viewedByMeTime: 'viewedByMeTime',
  },
};

/** Drive API v2, which DriveApp speaks (platform-facts §7): a name is a title, and double quotes do as well. */
export const V2: Dialect = {
  quotes: `'"`,
  fields: {
    ...SAME,
    title: 'name',
    createdDate: 'createdTime',
    modifiedDate: 'modifiedTime',
    lastViewedByMeDate: 'viewedByMeTime',
  },
};

const OPERATORS = ['=', '!=', '<', '<=', '>', '>='];

/**
 * Reads a `q` of files.list: terms joined by `and`, `or`, `not` and parentheses.
 * @see WS/drive/api/guides/ref-search-terms
 */
export function parseQuery(text: string, dialect: Dialect = V3): Test {
  const parser = new Parser(tokensOf(text), dialect);
  const test = parser.either();
  parser.end();
  return test;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    tokens.push(match[1] ?? '');
    at = TOKEN.lastIndex;
  }
  if (text.slice(at).trim() !== '') throw new InvalidQuery(text);
  return tokens;
}

class Parser {
  constructor(
    private readonly tokens: string[],
    private readonly dialect: Dialect,
  ) {}

  end(): void {
    if (this.tokens.length > 0) throw new InvalidQuery(this.tokens[0]);
  }

  either(): Test {
    let test = this.both();
    while (this.taken('or')) {
      const [left, right] = [test, this.both()];
      test = (file, asking) => left(file, asking) || right(file, asking);
    }
    return test;
  }

  private both(): Test {
    let test = this.one();
    while (this.taken('and')) {
      const [left, right] = [test, this.one()];
      test = (file, asking) => left(file, asking) && right(file, asking);
    }
    return test;
  }

  private one(): Test {
    if (this.taken('not')) {
      const test = this.one();
      return (file, asking) => !test(file, asking);
    }
    if (this.taken('(')) {
      const test = this.either();
      this.need(')');
      return test;
    }
    return this.term();
  }

  private term(): Test {
    const first = this.next();
    if (this.isQuoted(first)) {
      this.need('in');
      return membership(this.unquote(first), this.next());
    }
    if (first === 'properties' || first === 'appProperties') return this.property(first);
    if (first === 'sharedWithMe' && !OPERATORS.includes(this.tokens[0] ?? '')) return sharedWithMe;
    const field = this.dialect.fields[first];
    if (field === undefined) throw new InvalidQuery(first);
    const operator = this.next().toLowerCase();
    return comparison(field, operator, this.value(field));
  }

  /** True and false stand bare, everything else between quotes. */
  private value(field: Field): string {
    const token = this.next();
    return ['trashed', 'starred', 'sharedWithMe'].includes(field) ? token : this.unquote(token);
  }

  private isQuoted(token: string): boolean {
    return this.dialect.quotes.includes(token.charAt(0));
  }

  private unquote(token: string): string {
    if (!this.isQuoted(token)) throw new InvalidQuery(token);
    return token.slice(1, -1).replaceAll(/\\(.)/g, '$1');
  }

  private property(field: 'properties' | 'appProperties'): Test {
    for (const word of ['has', '{', 'key', '=']) this.need(word);
    const key = this.unquote(this.next());
    for (const word of ['and', 'value', '=']) this.need(word);
    const value = this.unquote(this.next());
    this.need('}');
    return (file) => file[field][key] === value;
  }

  private next(): string {
    const token = this.tokens.shift();
    if (token === undefined) throw new InvalidQuery('the query ends too early');
    return token;
  }

  private taken(word: string): boolean {
    if (this.tokens[0]?.toLowerCase() !== word) return false;
    this.tokens.shift();
    return true;
  }

  private need(word: string): void {
    if (this.next().toLowerCase() !== word) throw new InvalidQuery(word);
  }
}

function membership(value: string, collection: string): Test {
  const role = {
    owners: ['owner'],
    writers: ['owner', 'writer'],
    readers: ['owner', 'writer', 'commenter', 'reader'],
  }[collection];
  if (role !== undefined) {
    return (file, { world }) =>
      permissionsOf(world, file).some(
        (one) => one.emailAddress === value && role.includes(one.role),
      );
  }
  if (collection !== 'parents') throw new InvalidQuery(collection);
  return (file, { user }) => file.parents.includes(value === 'root' ? rootFolderId(user) : value);
}

const sharedWithMe: Test = (file, { user }) =>
  file.owner !== user && file.permissions.some(({ emailAddress }) => emailAddress === user);

function comparison(field: Field, operator: string, value: string): Test {
  switch (field) {
    case 'name':
    case 'mimeType':
      return textTest(field, operator, value);
    case 'trashed':
      return truthTest((file, { world }) => isTrashed(world, file), operator, value);
    case 'starred':
      return truthTest((file) => file.starred ?? false, operator, value);
    case 'sharedWithMe':
      return truthTest(sharedWithMe, operator, value);
    case 'createdTime':
    case 'modifiedTime':
      return timeTest(field, operator, value);
    case 'fullText':
    case 'visibility':
    case 'viewedByMeTime':
      throw new NotSimulated(`Drive query: ${field}`);
  }
}

function textTest(field: 'name' | 'mimeType', operator: string, value: string): Test {
  if (operator === '=') return (file) => file[field].toLowerCase() === value.toLowerCase();
  if (operator === '!=') return (file) => file[field].toLowerCase() !== value.toLowerCase();
  if (operator !== 'contains') throw new InvalidQuery(operator);
  if (field === 'mimeType') return (file) => file.mimeType.startsWith(value);
  return (file) => containsPrefix(file.name, value);
}

/** On names `contains` matches beginnings of words only: `Hello` finds HelloWorld, `World` does not (ref-search-terms). */
function containsPrefix(name: string, value: string): boolean {
  const [text, wanted] = [name.toLowerCase(), value.toLowerCase().trim()];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

function truthTest(of: Test, operator: string, value: string): Test {
  if (!['=', '!='].includes(operator) || !['true', 'false'].includes(value))
    throw new InvalidQuery(value);
  const wanted = (value === 'true') === (operator === '=');
  return (file, asking) => of(file, asking) === wanted;
}

function timeTest(field: 'createdTime' | 'modifiedTime', operator: string, value: string): Test {
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(value) || !value.includes('T') ? value : `${value}Z`;
  const at = Date.parse(zoned);
  const tests: Record<string, (time: number) => boolean> = {
    '=': (time) => time === at,
    '!=': (time) => time !== at,
    '<': (time) => time < at,
    '<=': (time) => time <= at,
    '>': (time) => time > at,
    '>=': (time) => time >= at,
  };
  const test = tests[operator];
  if (test === undefined || Number.isNaN(at)) throw new InvalidQuery(value);
  return (file) => test(file[field]);
}
