import vm from 'node:vm';
import { assertAppsScriptSyntax } from './syntax';

const compiled = new Map<string, vm.Script>();

/**
 * A file as V8 compiled it. Compiled once per process and text: every execution evaluates the whole project anew
 * (platform-facts §10), but need not parse it anew.
 */
export function compile(name: string, source: string): vm.Script {
  const key = `${name}\0${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  assertAppsScriptSyntax(name, source);
  const script = new vm.Script(source, { filename: name });
  compiled.set(key, script);
  return script;
}

/** The names that a trigger, a menu or a page may give: `fn`, or `object.method` (platform-facts §10). */
const CALLABLE_NAME =
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** Finds a function of the script by name; undefined when there is none. */
export function findFunction(
  context: vm.Context,
  name: string,
): ((...args: unknown[]) => unknown) | undefined {
  if (!CALLABLE_NAME.test(name)) return undefined;
  const owner = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : undefined;
  const guard = owner === undefined ? 'true' : `typeof ${name.split('.')[0]} !== 'undefined'`;
  const found = `${guard} && typeof ${name} === 'function' ? (...args) => ${name}(...args) : undefined`;
  return compile('lookup', found).runInContext(context) as
    ((...args: unknown[]) => unknown) | undefined;
}
