import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@babel/parser';
import type { Node } from '@babel/types';

/** One thing that breaks a rule: where, what was found, and what to write in its place. */
export interface Finding {
  file: string;
  line: number;
  found: string;
  use: string;
}

/** A file as the rules see it; the syntax tree is made when a rule first asks. */
export interface Source {
  file: string;
  text: string;
  tree: () => Node;
}

const root = join(__dirname, '../..');

// Not ours, or made from ours.
const skipped = new Set([
  '.git',
  'node_modules',
  'dist',
  'dist-addon',
  '.types',
  '.cache',
  'coverage',
]);

function walkFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walkFolder(path) : [path];
  });
}

/** Makes a source from a text, for the tests of the rules themselves. */
export function sourceOf(file: string, text: string): Source {
  let tree: Node | undefined;
  const parsed = (): Node =>
    parse(text, {
      sourceType: 'module',
      sourceFilename: file,
      plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'],
    }) as unknown as Node;
  return { file, text, tree: () => (tree ??= parsed()) };
}

const textFile =
  /\.(ts|tsx|mjs|cjs|js|json|css|html|md|txt|csv|yml|yaml|sh)$|(^|\/)\.[^/]+$|^\.ci\//;

/** Every text file of the repository, with paths from its root. */
export function allSources(): Source[] {
  return walkFolder(root)
    .map((path) => relative(root, path))
    .filter((file) => textFile.test(file))
    .map((file) => sourceOf(file, readFileSync(join(root, file), 'utf8')));
}

/** Whether a file is TypeScript under one of the given folders. */
export function isCode(source: Source, ...folders: string[]): boolean {
  return (
    /\.tsx?$/.test(source.file) &&
    !source.file.endsWith('.d.ts') &&
    folders.some((folder) => source.file.startsWith(`${folder}/`))
  );
}

/** A node with the nodes above it, nearest first. */
export type Visit = (node: Node, parents: readonly Node[]) => void;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;
}

/** Visits a tree from the outside in. */
export function walk(node: Node, visit: Visit, parents: readonly Node[] = []): void {
  visit(node, parents);
  const below = [node, ...parents];
  for (const [key, value] of Object.entries(node)) {
    if (key.endsWith('omments') || key === 'tokens' || key === 'errors') continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, below);
    }
  }
}

/** The line a node begins on. */
export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1;
}

/** «src/core/x.ts:12: found Date.now(), use …», one a line; empty when there is nothing to say. */
export function report(findings: Finding[]): string {
  return findings
    .map(({ file, line, found, use }) => `${file}:${line}: found ${found}, use ${use}`)
    .join('\n');
}
