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
  const before = apart.get(source);
  if (before !== undefined) return before;
  const { body } = parse(source, { ecmaVersion: 'latest', sourceType: 'script' });
  const parts = { functions: '', rest: '' };
  let at = 0;
  for (const statement of body) {
    const gap = source.slice(at, statement.start);
    const text = source.slice(statement.start, statement.end);
    const isFunction = statement.type === 'FunctionDeclaration';
    parts.functions += blank(gap) + (isFunction || 'directive' in statement ? text : blank(text));
    parts.rest += blank(gap) + (isFunction ? blank(text) : text);
    at = statement.end;
  }
  apart.set(source, parts);
  return parts;
}

const apart = new Map<string, { functions: string; rest: string }>();

/** As many blanks, with the line ends where they were. */
function blank(text: string): string {
  return text.replaceAll(/[^\r\n\u2028\u2029]/g, ' ');
}

const FUNCTIONS = ['FunctionExpression', 'ArrowFunctionExpression'];
