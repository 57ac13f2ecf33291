import vm from 'node:vm';
import { apartFromFunctions } from './functions';
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
  const script = parsed(name, source);
  compiled.set(key, script);
  return script;
}

/** What is evaluated when a project is loaded, and the file it comes from. */
export interface Loaded {
  name: string;
  script: vm.Script;
}

/**
 * The files of a project in the order in which they are evaluated. A function is there before any file is, whichever it
 * stands in: AS/release-notes, 6 June 2022 (platform-facts §10). Everything else waits for its file's turn.
 */
export function compileProject(code: { name: string; source: string }[]): Loaded[] {
  for (const { name, source } of code) compile(name, source);
  const parts = code.length < 2 ? [] : code.map(({ source }) => apartFromFunctions(source));
  const load = (name: string, source: string) => ({ name, script: compile(name, source) });
  if (parts.length === 0) return code.map(({ name, source }) => load(name, source));
  const each = (part: 'functions' | 'rest') =>
    code.map(({ name }, index) => load(name, parts[index]?.[part] ?? ''));
  return [...each('functions'), ...each('rest')];
}

/** A text that V8 cannot parse is refused in the words of a push: what, line, file. */
function parsed(name: string, source: string): vm.Script {
  try {
    return new vm.Script(source, { filename: name });
  } catch (error) {
    const { name: kind, message, stack = '' } = error as Error;
    if (kind !== 'SyntaxError') throw error;
    const line = /:(\d+)$/.exec(stack.split('\n')[0] ?? '')?.[1] ?? '?';
    throw new SyntaxError(`${message} line: ${line} file: ${name}`);
  }
}

/** The names that a trigger, a menu or a page may give: `fn`, or `object.method` (platform-facts §10). */
const CALLABLE_NAME =
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** Finds a function of the script by name; undefined when there is none. Looking may run a getter of the script's. */
export function findFunction(
  context: vm.Context,
  name: string,
  limitMs: number,
): ((...args: unknown[]) => unknown) | undefined {
  if (!CALLABLE_NAME.test(name)) return undefined;
  const owner = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : undefined;
  const guard = owner === undefined ? 'true' : `typeof ${name.split('.')[0]} !== 'undefined'`;
  const found = `${guard} && typeof ${name} === 'function' ? (...args) => ${name}(...args) : undefined`;
  return compile('lookup', found).runInContext(context, { timeout: limitMs }) as
    ((...args: unknown[]) => unknown) | undefined;
}
