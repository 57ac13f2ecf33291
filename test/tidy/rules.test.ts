// Each rule is shown something it must refuse and something it must accept.
import { arrows } from './rules/arrows';
import { docstrings } from './rules/docstrings';
import { machinePaths, unfinishedNotes, unrunTests } from './rules/leftovers';
import { purity } from './rules/purity';
import { serviceNames } from './rules/services';
import { sizes } from './rules/sizes';
import { words } from './rules/words';
import { sourceOf, type Finding, type Source } from './source';

type Rule = (source: Source) => Finding[];
type Sample = [rule: Rule, file: string, text: string];

const lines = (count: number) => 'f();\n'.repeat(count);

const refused: Sample[] = [
  [sizes, 'src/core/x.ts', lines(301)],
  [sizes, 'simulator/x.ts', `const f = () => {\n${lines(60)}};`],
  [purity, 'src/core/x.ts', 'export const now = Date.now();'],
  [purity, 'src/core/x.ts', 'export const now = new Date();'],
  [purity, 'src/programmes/x.ts', 'export const r = Math.random;'],
  [serviceNames, 'src/app/x.ts', 'SpreadsheetApp.getActive();'],
  [serviceNames, 'src/core/x.ts', 'use(LockService);'],
  [serviceNames, 'src/app/x.ts', 'let s: GoogleAppsScript.Forms.Form;'],
  [arrows, 'src/core/x.ts', "import { a } from '../app/a';"],
  [arrows, 'src/core/x.ts', "export * from '../texts';"],
  [arrows, 'src/app/x.ts', "import type { A } from '../workspace/a';"],
  [arrows, 'src/app/x.ts', "import { a } from '../main';"],
  [arrows, 'src/core/x.ts', "import { z } from 'zod';"],
  [arrows, 'src/ui/menu/x.ts', "import { h } from 'preact';"],
  [arrows, 'src/ui/x.ts', "import { a } from './pages/panel';"],
  [arrows, 'simulator/cli/x.ts', "import { a } from '../../src/core/a';"],
  [arrows, 'simulator/x.ts', "const a = await import('../src/main');"],
  [words, 'src/core/x.ts', "export const a = 'Sesión';"],
  [words, 'src/programmes/crea/x.ts', 'export const a = { "año": `¿${b}` };'],
  [words, 'src/ui/pages/panel/index.tsx', 'const a = <p>Guardar</p>;'],
  [docstrings, 'src/core/x.ts', 'export function f() {}'],
  [docstrings, 'src/core/x.ts', '// why\nexport const f = () => 1;'],
  [unfinishedNotes, 'build/x.mjs', `// ${'TO' + 'DO'}: later`],
  [machinePaths, 'docs/x.md', `see ${'/wor' + 'k'}/main`],
  [machinePaths, 'package-lock.json', `"https://${'registry'}.${'npmjs'}.org/a.tgz"`],
  [unrunTests, 'test/x.test.ts', 'it.only.each([1])("a", f);'],
  [unrunTests, 'test/x.test.ts', 'describe.skip("a", f);'],
  [unrunTests, 'test/x.test.ts', 'xit("a", f);'],
];

const accepted: Sample[] = [
  [sizes, 'src/core/x.ts', lines(300)],
  [sizes, 'test/x.ts', lines(301)],
  [purity, 'src/core/x.ts', 'export const d = new Date(ms);'],
  [purity, 'simulator/x.ts', 'Date.now();'],
  [serviceNames, 'src/workspace/x.ts', 'SpreadsheetApp.getActive();'],
  [serviceNames, 'src/core/x.ts', 'export interface Session { Calendar: string }'],
  [serviceNames, 'src/app/x.ts', "import { Calendar } from './a'; Calendar.open();"],
  [serviceNames, 'src/app/x.ts', 'port.Calendar; ({ Drive: 1 });'],
  [arrows, 'src/app/x.ts', "import { a } from '../core/a'; import { b } from './b';"],
  [arrows, 'src/main.ts', "import { a } from './workspace/a';"],
  [arrows, 'src/core/x.ts', "import * as z from 'zod/mini';"],
  [arrows, 'src/ui/pages/panel/index.tsx', "import type { A } from '../../api';"],
  [arrows, 'simulator/x.ts', "import { readFileSync } from 'node:fs';"],
  [words, 'src/texts/es.ts', "export const a = 'Sesión';"],
  [words, 'src/core/x.ts', '// Sesión\nexport const a = 1;'],
  [docstrings, 'src/core/x.ts', '/** Does it. */\nexport const f = () => 1;'],
  [unrunTests, 'test/x.test.ts', 'steps.skip(1); it("a", f);'],
];

const named = (samples: Sample[]) =>
  samples.map(([rule, file, text]) => {
    return { title: `${rule.name}, ${file}: ${text.slice(0, 60).trim()}`, rule, file, text };
  });

test.each(named(refused))('refuses $title', ({ rule, file, text }) => {
  expect(rule(sourceOf(file, text))).not.toEqual([]);
});

test.each(named(accepted))('accepts $title', ({ rule, file, text }) => {
  expect(rule(sourceOf(file, text))).toEqual([]);
});
