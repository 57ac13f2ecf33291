import type { Node } from '@babel/types';
import { isCode, lineOf, walk, type Finding, type Source } from '../source';

function impurity(node: Node): string | undefined {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date';
    if (isDate && (node.arguments.length === 0 || node.type === 'CallExpression')) return 'Date()';
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
  const property = node.property.type === 'Identifier' ? node.property.name : '';
  const name = `${node.object.name}.${property}`;
  return ['Date.now', 'Math.random', 'performance.now'].includes(name) ? name : undefined;
}

/** What the programme decides depends on the facts it is given and on nothing else. */
export function purity(source: Source): Finding[] {
  if (!isCode(source, 'src/core', 'src/programmes')) return [];
  const findings: Finding[] = [];
  walk(source.tree(), (node) => {
    const found = impurity(node);
    if (!found) return;
    const use = 'the time or the seed handed in with the facts';
    findings.push({ file: source.file, line: lineOf(node), found, use });
  });
  return findings;
}
