/** A partial response's mask: `*` or the fields wanted, each with its own mask. */
export type Mask = '*' | { [field: string]: Mask };

/**
 * Reads a `fields` parameter: `id,name`, `files(id,permissions/role)`, `*`. Undefined when it cannot be read.
 * @see WS/drive/api/guides/fields-parameter
 */
export function parseMask(text: string): Mask | undefined {
  const tokens = text.match(/[\w-]+|\*|[(),/]/g) ?? [];
  if (tokens.join('') !== text.replaceAll(/\s/g, '') || tokens.length === 0) return undefined;
  const rest = [...tokens];
  const mask = readList(rest);
  return rest.length === 0 ? mask : undefined;
}

function readList(tokens: string[]): Mask | undefined {
  const mask: { [field: string]: Mask } = {};
  let all = false;
  do {
    const name = tokens.shift();
    if (name === undefined || /[(),/]/.test(name)) return undefined;
    const inner = readInner(tokens);
    if (inner === undefined) return undefined;
    if (name === '*' && inner === '*') all = true;
    else mask[name] = inner;
  } while (tokens[0] === ',' && tokens.shift() !== undefined);
  return all ? '*' : mask;
}

function readInner(tokens: string[]): Mask | undefined {
  if (tokens[0] === '/') {
    tokens.shift();
    const name = tokens.shift();
    if (name === undefined) return undefined;
    const inner = readInner(tokens);
    return inner === undefined ? undefined : { [name]: inner };
  }
  if (tokens[0] !== '(') return '*';
  tokens.shift();
  const list = readList(tokens);
  return tokens.shift() === ')' ? list : undefined;
}

/** The part of a resource that a mask asks for; arrays are masked element by element. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (mask === '*' || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((element) => applyMask(element, mask));
  const source = value as Record<string, unknown>;
  const shown: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(mask)) {
    if (field === '*')
      for (const [key, part] of Object.entries(source)) shown[key] = applyMask(part, inner);
    else if (source[field] !== undefined) shown[field] = applyMask(source[field], inner);
  }
  return shown;
}
