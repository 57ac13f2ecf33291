// What `npm run docs` makes of the tests' names. Whether docs/coverage.md is the newest is not a test: it would
// fail whoever adds one.
import { citedByScenario, citedByTests, idsIn } from '../../build/docs/citations';
import { collectCitations } from '../../build/docs/collect';
import { coveragePage, unknownIds } from '../../build/docs/coverage';
import { MISSION, MISSION_IDS } from '../../build/docs/mission-ids';

describe('a requirement is cited', () => {
  test('by its id in parentheses', () => {
    expect(idsIn('keeps the day only (S1-5.3, P1) and P5 (at once)')).toEqual(['S1-5.3', 'P1']);
  });

  test('not by what only looks like an id', () => {
    expect(idsIn('goes on (P3D, S1, S6-1.1, XP5)')).toEqual([]);
  });

  test('in the name of a test, a table of tests or a group', () => {
    const text = `
      describe.each([[1]])('a group (P1)', () => {
        it(\`takes \${what} (P2)\`, () => { expect('no name (P3)').toBe(1); });
        test.each\`a\`('each (by table) (P4)', () => {});
      });`;
    expect(citedByTests('a.test.ts', text).map(({ id, name }) => [id, name])).toEqual([
      ['P1', 'a group'],
      ['P2', 'takes …'],
      ['P4', 'each (by table)'],
    ]);
  });

  test('by a scenario that says so', () => {
    const [cited] = citedByScenario('a.json', '{"proves": ["S1-4.7"], "steps": []}');
    expect(cited).toEqual({ id: 'S1-4.7', file: 'a.json', name: '' });
    expect(citedByScenario('a.json', '{"steps": []}')).toEqual([]);
  });
});

describe('the page', () => {
  const cited = { id: 'P5', file: 'a.test.ts', name: 'ends the same' };
  const page = coveragePage({
    proofs: [cited],
    sources: [{ id: 'P7', file: 'src/a.ts', name: '' }],
  });
  const [above = '', below = ''] = page.split('## Without proof');

  test('lists a requirement with the tests that name it', () => {
    expect(above).toContain('- `a.test.ts`\n  - ends the same');
    expect(below).not.toContain('**P5**');
  });

  test('names every other requirement as being without proof, once', () => {
    for (const id of MISSION_IDS) expect(page.split(`**${id}**`)).toHaveLength(2);
    expect(below).toContain('**P7** least privilege (`src/a.ts`)');
  });

  test('finds ids that nothing asks for', () => {
    const odd = { ...cited, id: 'P99' };
    expect(unknownIds({ proofs: [cited, odd], sources: [] })).toEqual([odd]);
  });
});

describe('of this repository', () => {
  const citations = collectCitations();

  test('every id that is cited is asked for', () => {
    expect(unknownIds(citations)).toEqual([]);
  });

  test('the page is made from the tests there are', () => {
    expect(citations.proofs.length).toBeGreaterThan(0);
    expect(coveragePage(citations)).toContain(`of ${MISSION_IDS.size} requirements`);
  });

  test('no requirement is listed twice', () => {
    const listed = MISSION.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    expect(listed).toHaveLength(MISSION_IDS.size);
  });
});
