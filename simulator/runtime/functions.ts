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

/**
 * The functions that a file declares at its top, and what else is in it: each with blanks in the other's place, so that every
 * line and column stays where it was. Both keep the directives (`'use strict'`) with which the file begins.
 */
export function apartFromFunctions(source: string): { functions: string; rest: string } {
  const { body } = parse(source, { ecmaVersion: 'latest', sourceType: 'script' });
  const isDirective = (statement: Statement) => 'directive' in statement;
  const isFunction = (statement: Statement) => statement.type === 'FunctionDeclaration';
  const without = (unwanted: (statement: Statement) => boolean) =>
    body.filter(unwanted).reduce(blanked, source);
  const isOther = (statement: Statement) => !isFunction(statement) && !isDirective(statement);
  return { functions: without(isOther), rest: without(isFunction) };
}

type Statement = ReturnType<typeof parse>['body'][number];

function blanked(text: string, { start, end }: { start: number; end: number }): string {
  return (
    text.slice(0, start) +
    text.slice(start, end).replaceAll(/[^\r\n\u2028\u2029]/g, ' ') +
    text.slice(end)
  );
}

const FUNCTIONS = ['FunctionExpression', 'ArrowFunctionExpression'];
