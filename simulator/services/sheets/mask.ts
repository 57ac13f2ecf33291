/** A field mask as a tree; `true` means the field with all that is in it. */
export interface Mask {
  [field: string]: Mask | true;
}

/** Reads `a,b.c,d(e,f/g)`; an empty text or `*` asks for everything. */
export function parseMask(text: string | undefined): Mask | true {
  if (text === undefined || text.trim() === '' || text.trim() === '*') return true;
  const mask: Mask = {};
  for (const part of splitTop(text)) addPath(mask, part.trim());
  return mask;
}

function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    else if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() !== '');
}

function addPath(mask: Mask, path: string): void {
  const open = path.indexOf('(');
  const names = (open < 0 ? path : path.slice(0, open)).split(/[./]/).filter((name) => name !== '');
  const inner = open < 0 ? true : parseMask(path.slice(open + 1, path.lastIndexOf(')')));
  let at = mask;
  names.forEach((name, i) => {
    if (at[name] === true) return;
    if (i < names.length - 1) at = (at[name] ??= {}) as Mask;
    else at[name] = merged(at[name], inner);
  });
}

function merged(before: Mask | true | undefined, more: Mask | true): Mask | true {
  if (before === undefined) return more;
  if (before === true || more === true) return true;
  const both: Mask = { ...before };
  for (const [name, inner] of Object.entries(more)) both[name] = merged(both[name], inner);
  return both;
}

/** The part of a mask below a field; nothing if the mask leaves it out. */
export function below(mask: Mask | true | undefined, ...path: string[]): Mask | true | undefined {
  return path.reduce<Mask | true | undefined>(
    (at, name) => (at === true || at === undefined ? at : (at[name] ?? at['*'])),
    mask,
  );
}

/** Plain data with only what the mask names. */
export function masked(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => masked(each, mask));
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const part = mask[key] ?? mask['*'];
    if (part !== undefined) kept[key] = masked(inner, part);
  }
  return kept;
}

/** An object after an update by mask: named fields are taken from `update`, and cleared where it has none. */
export function updated<T extends object>(before: T, update: object, mask: Mask | true): T {
  if (mask === true) return { ...before, ...update };
  const after = { ...before } as Record<string, unknown>;
  for (const [name, part] of Object.entries(mask)) {
    const given = (update as Record<string, unknown>)[name];
    const value =
      part === true ? given : updated((after[name] ?? {}) as object, (given ?? {}) as object, part);
    if (value === undefined || (part !== true && isEmpty(value))) delete after[name];
    else after[name] = value;
  }
  return after as T;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
