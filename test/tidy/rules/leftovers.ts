import type { Node } from '@babel/types';
import { isCode, lineOf, walk, type Finding, type Source } from '../source';

// Written in pieces, so that this file does not find itself.
const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`);
const machine = new RegExp(
  `(?:^|[\\s'"\`=(:])(/(?:wor${'k'}|home|Users|roo${'t'})/[\\w.-]+)|(registry\\.[\\w-]+\\.\\w+|npmjs\\.(?:org|com))`,
);

function matchingLines(source: Source, pattern: RegExp, use: string): Finding[] {
  return source.text.split('\n').flatMap((text, index) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const found = match[1] ?? match[2] ?? match[0];
    return [{ file: source.file, line: index + 1, found, use }];
  });
}

/** What is not finished is either done or written down where plans are kept. */
export function unfinishedNotes(source: Source): Finding[] {
  return matchingLines(source, unfinished, 'the finished thing, or docs/decisions.md');
}

/** The repository works on any machine and from any registry. */
export function machinePaths(source: Source): Finding[] {
  return matchingLines(source, machine, "a path from the repository's root, and no host");
}

const focused = /^(fit|fdescribe|ftest|xit|xdescribe|xtest)$/;

function rootName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? rootName(node.object) : '';
}

/** A test runs or is deleted. */
export function unrunTests(source: Source): Finding[] {
  if (!isCode(source, 'test')) return [];
  const findings: Finding[] = [];
  const add = (node: Node, found: string) =>
    findings.push({ file: source.file, line: lineOf(node), found, use: 'a test that runs' });
  walk(source.tree(), (node) => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
      if (focused.test(node.callee.name)) add(node, node.callee.name);
    }
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return;
    if (!/^(only|skip|todo)$/.test(node.property.name)) return;
    if (/^(test|it|describe)$/.test(rootName(node.object))) add(node, `.${node.property.name}`);
  });
  return findings;
}
