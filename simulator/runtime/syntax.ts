import { parse, type Node } from 'acorn';

/** Class syntax that the documentation calls unsupported: anything else is left to V8 itself. */
const SUSPECT = /#[\p{ID_Start}$_]|\bstatic\b/u;

/**
 * Refuses what Apps Script's parser refuses although V8 would take it: private class members and static fields
 * (platform-facts §10, AS/guides/v8-runtime). Static methods are fine. Called once per file.
 */
export function assertAppsScriptSyntax(name: string, source: string): void {
  if (!SUSPECT.test(source)) return;
  const program = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    locations: true,
    allowHashBang: false,
  });
  const found = firstRefused(program);
  if (found === undefined) return;
  const token = { PrivateIdentifier: '#', StaticBlock: '{' }[found.type] ?? '=';
  throw new SyntaxError(
    `Unexpected token '${token}' line: ${found.loc?.start.line ?? '?'} file: ${name}`,
  );
}

function firstRefused(value: unknown): Node | undefined {
  if (Array.isArray(value)) return firstOf(value);
  if (!isNode(value)) return undefined;
  if (value.type === 'PrivateIdentifier' || value.type === 'StaticBlock') return value;
  if (value.type === 'PropertyDefinition' && (value as Node & { static?: boolean }).static === true)
    return value;
  return firstOf(Object.values(value));
}

function firstOf(values: unknown[]): Node | undefined {
  for (const each of values) {
    const found = firstRefused(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string'
  );
}
