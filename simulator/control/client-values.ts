/**
 * What a page may send and what comes back, as Google's own client does it (a copy of it is public; platform-facts §9.1,
 * docs/fidelity-notes.md "Pages of the script"). Pure: the page of the local workspace runs the same code.
 */

/** The arguments of a call as they travel; an illegal one throws what the page would see. */
export function sentArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, place) => sent(arg, String(place), []));
}

const PLAIN = ['[object Array]', '[object Object]'];

function sent(value: unknown, key: string, above: unknown[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'symbol' || typeof value === 'bigint')
    throw new Error(`Unknown type: ${typeof value}`);
  if (!PLAIN.includes(Object.prototype.toString.call(value))) throw illegal(value, key);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const inside = [...above, value];
  if (Array.isArray(value))
    return Array.from(value, (each, place) => sent(each, String(place), inside));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.endsWith('__'))
      .map(([name, each]) => [name, sent(each, name, inside)]),
  );
}

/** A Date, a function, a Map; an element of the page is refused under another name. */
function illegal(value: unknown, key: string): Error {
  const message = `Failed due to illegal value in property: ${key}`;
  const isElement = (value as { nodeType?: unknown }).nodeType === 1;
  return isElement ? invalidArgument(message) : new TypeError(message);
}

/** Refuses a returned value that has a property of a reserved name, wherever in it. */
export function assertReceivable(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (name.endsWith('__'))
      throw invalidArgument(`User properties cannot end with "__". Failed on property: ${name}`);
    assertReceivable(each);
  }
}

function invalidArgument(message: string): Error {
  return Object.assign(new Error(message), { name: 'InvalidArgumentError' });
}
