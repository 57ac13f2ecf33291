import { parse } from 'acorn';
import type { ScriptFiles } from './runtime';

const known = new Map<string, readonly string[]>();

/**
 * The functions of a script that Google finds by name: declared at the top of a file, or assigned there to a `var`,
 * `let` or `const` (platform-facts §10). Not what only comes about while it runs.
 */
export function globalFunctions(files: Pick<ScriptFiles, 'code'>): Set<string> {
  return new Set(files.code.flatMap(({ source }) => functionsIn(source)));
}

/** Parsed once per process and text, as files are compiled. */
function functionsIn(source: string): readonly string[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const { body } = parse(source, { ecmaVersion: 'latest', sourceType: 'script' });
  const names = body.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && FUNCTIONS.includes(init?.type ?? '') ? [id.name] : [],
    );
  });
  known.set(source, names);
  return names;
}

const FUNCTIONS = ['FunctionExpression', 'ArrowFunctionExpression'];
