/**
 * The arguments of a call as they travel: numbers, booleans, texts, null and plain objects and arrays of these, or one
 * form alone; `undefined` in an array becomes null; anything else fails at once (platform-facts §9.1).
 */
export function legalArguments(args: unknown[]): unknown[] {
  const [first] = args;
  if (args.length === 1 && first instanceof HTMLFormElement) return [fieldsOf(first)];
  return args.map((arg, place) => plain(arg, String(place), []));
}

function plain(value: unknown, where: string, above: unknown[]): unknown {
  if (value === undefined || value === null) return null;
  if (['number', 'boolean', 'string'].includes(typeof value)) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (typeof value !== 'object' || !isPlain || above.includes(value))
    throw new TypeError(`Failed due to illegal value in property: ${where}`);
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((each) => plain(each, where, inside));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, plain(each, key, inside)]),
  );
}

/** A form by the names of its fields; a name that occurs more than once has a list. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new Error('NotSimulated: files in forms');
    const known = fields[name];
    fields[name] = known === undefined ? value : [known, value].flat();
  }
  return fields;
}
