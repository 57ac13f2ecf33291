// docs/traps.md is made of the tests in test/simulator/traps; here it is held to them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectTraps, trapsIn, trapsPage } from '../../build/docs/traps';

const root = join(__dirname, '../..');

test('a trap is a group with a number, its source above it', () => {
  const text = `
    // Source: platform-facts §14.3, §5.1
    describe('trap 3: shapes', () => { test.each([1])('%s throws', f); test('another', f); });
    describe('no trap', () => { test('x', f); });`;
  expect(trapsIn('a.test.ts', text)).toEqual([
    {
      number: 3,
      title: 'shapes',
      source: 'platform-facts §14.3, §5.1',
      file: 'a.test.ts',
      tests: ['%s throws', 'another'],
    },
  ]);
});

describe('the twenty-five traps (platform-facts §14)', () => {
  const traps = collectTraps(root);

  test('each has tests', () => {
    const numbers = new Set(traps.map(({ number }) => number));
    expect([...numbers]).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
    expect(traps.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  test('each cites its number and where that comes from', () => {
    const bare = traps.filter(
      ({ number, source }) =>
        !source.startsWith(`platform-facts §14.${number}, §`) || source.split(/[;(]/).length < 2,
    );
    expect(bare).toEqual([]);
  });

  test('docs/traps.md is what `npm run docs` would write', () => {
    expect(readFileSync(join(root, 'docs/traps.md'), 'utf8')).toBe(trapsPage(traps));
  });
});
