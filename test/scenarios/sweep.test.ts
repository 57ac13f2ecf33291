import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlap, pairsOf, readMeeting } from '../../simulator/control/sweep/overlap';
import { FAULT_KINDS } from '../../simulator/runtime/gate';
import { bundle, scenarioFile, swept } from './support/play';

// A spread sample: the whole is `npm run sweep` and `npm run sweep -- --overlaps`.

describe('any single call goes wrong in any way in which it can', () => {
  it.each(['calendar-by-hand', 'corrected-answer', 'nobody-left', 'rehearsal', 'sheet-rearranged'])(
    'and %s ends the same (P5)',
    (name) => {
      const choice = { part: 'beyond', kinds: FAULT_KINDS, from: 0, sample: 3 } as const;
      const { runs, different } = swept(scenarioFile(name), choice);
      expect(different).toEqual([]);
      expect(runs).toBeGreaterThanOrEqual(3 * 3);
    },
  );
});

describe('two executions at once', () => {
  it.each(['invitations', 'sessions'])('come to one of their orders: %s (P3, P5)', (name) => {
    const file = join(__dirname, '../overlaps', `${name}.json`);
    const meeting = readMeeting(readFileSync(file, 'utf8'));
    const pairs = pairsOf(meeting).filter((_pair, index) => index % 30 === 0);
    const runs = [...overlap(meeting, bundle, { pairs, every: 8 })];
    expect(runs.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(new Set(runs.map(({ first, second }) => `${first} × ${second}`)).size).toBe(
      pairs.length,
    );
  });
});
