import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, programOf, type Part } from './citations';

/** A group of tests that shows one trap of Google's platform: `describe('trap N: …')` under a comment `Source: …`. */
export interface Trap {
  number: number;
  title: string;
  source: string;
  file: string;
  tests: string[];
}

const folder = 'test/simulator/traps';

/** The traps that the tests of the simulator show, by number. */
export function collectTraps(root: string): Trap[] {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.ts'));
  const found = files
    .sort()
    .flatMap((name) =>
      trapsIn(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')),
    );
  return found.sort((a, b) => a.number - b.number);
}

/** The traps of one test file. */
export function trapsIn(file: string, text: string): Trap[] {
  const { body } = programOf(file, text) as unknown as { body: Part[] };
  return body.flatMap((statement) => {
    const [name = '', ...tests] = namesIn(statement);
    const [, number, title] = /^trap (\d+): (.*)$/.exec(name) ?? [];
    if (number === undefined || title === undefined) return [];
    return [{ number: Number(number), title, source: sourceAbove(statement), file, tests }];
  });
}

function sourceAbove(statement: Part): string {
  const comments = (statement['leadingComments'] ?? []) as { value: string }[];
  const words = comments.map(({ value }) => value.trim()).join(' ');
  return /Source: (.*)$/.exec(words)?.[1] ?? '';
}

/** docs/traps.md: each trap with its source and the tests that show it. */
export function trapsPage(traps: readonly Trap[]): string {
  return `${[HEAD, ...traps.map(section)].join('\n\n')}\n`;
}

const HEAD = [
  '# Where Google is not what one expects, and the test that shows it',
  '',
  'Made by `npm run docs` from `test/simulator/traps`; do not edit it. The numbers are those of `platform-facts §14`: what an',
  'offline Workspace has to get wrong in the same way as Google. To run the tests of one: `npm run check -- -t "trap 12:"`.',
].join('\n');

function section({ number, title, source, file, tests }: Trap): string {
  const listed = tests.map((name) => `  - ${name}`);
  return [`## ${number}: ${title}`, '', `Source: ${source}.`, '', `- \`${file}\``, ...listed].join(
    '\n',
  );
}
