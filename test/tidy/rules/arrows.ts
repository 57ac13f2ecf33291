import { posix } from 'node:path';
import type { Node } from '@babel/types';
import { isCode, lineOf, walk, type Finding, type Source } from '../source';

// Which layer may import which. A layer may always import itself.
const layers: [layer: string, mayImport: string[]][] = [
  ['src/core', []],
  ['src/texts', ['src/core']],
  ['src/programmes', ['src/core']],
  ['src/app', ['src/core', 'src/programmes', 'src/texts']],
  ['src/workspace', ['src/app', 'src/core']],
  ['src/ui/pages', ['src/ui', 'src/app', 'src/core', 'src/texts']],
  ['src/ui', ['src/app', 'src/core', 'src/texts']],
  ['src', ['src/ui', 'src/workspace', 'src/app', 'src/programmes', 'src/texts', 'src/core']],
  ['simulator', []],
];

// What may be in the bundle: pure, small, with a licence that allows it.
const packages = /^(zod\/mini|@noble\/hashes\/.+|date-fns(\/.+)?|@date-fns\/tz(\/.+)?|uqr)$/;
const pagePackages = /^preact(\/.+)?$/;

const layerOf = (path: string) =>
  layers.find(([layer]) => path === layer || path.startsWith(`${layer}/`))?.[0];

function importedBy(node: Node): string | undefined {
  if ('source' in node && node.source && typeof node.source === 'object') {
    if ('value' in node.source && typeof node.source.value === 'string') return node.source.value;
  }
  if (node.type === 'CallExpression') {
    const [first] = node.arguments;
    const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
    const isImport = node.callee.type === 'Import' || isRequire;
    if (isImport && first?.type === 'StringLiteral') return first.value;
  }
  if (node.type === 'TSImportType' && node.argument.type === 'StringLiteral') {
    return node.argument.value;
  }
  return undefined;
}

function problem(file: string, target: string): string | undefined {
  const from = layerOf(file) ?? '';
  if (!target.startsWith('.')) {
    if (!from.startsWith('src') || packages.test(target)) return undefined;
    if (from === 'src/ui/pages' && pagePackages.test(target)) return undefined;
    return 'the pure packages listed in test/tidy/rules/arrows.ts';
  }
  const path = posix.join(posix.dirname(file), target);
  const to = layerOf(path);
  if (to === from) return undefined;
  const allowed = layers.find(([layer]) => layer === from)?.[1] ?? [];
  if (to && allowed.includes(to)) return undefined;
  return allowed.length > 0 ? `only ${allowed.join(', ')}` : `only ${from} itself`;
}

/** core ← programmes, texts ← app ← workspace, ui ← main; the simulator knows nothing of src. */
export function arrows(source: Source): Finding[] {
  if (!isCode(source, 'src', 'simulator')) return [];
  const findings: Finding[] = [];
  walk(source.tree(), (node) => {
    const target = importedBy(node);
    const use = target === undefined ? undefined : problem(source.file, target);
    if (!use) return;
    findings.push({ file: source.file, line: lineOf(node), found: `import of ${target}`, use });
  });
  return findings;
}
