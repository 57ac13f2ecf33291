import { describe, expect, it } from '@jest/globals';
import { pace } from '../../../src/workspace/store/pace';

/** Requests as fast as they are let, each taking so long; when each was made, ms. */
function requests(count: number, eachMs: number): number[] {
  let now = 0;
  const wait = pace({ now: () => now, sleep: (ms) => void (now += ms) });
  return Array.from({ length: count }, () => {
    wait();
    const at = now;
    now += eachMs;
    return at;
  });
}

describe('the pace of requests', () => {
  it('is as fast as they come while a minute allows them', () => {
    expect(requests(50, 10).at(-1)).toBe(490);
  });

  it('waits for the first of fifty to be a minute old, and no longer', () => {
    const times = requests(160, 10);
    expect([times[50], times[51], times[100]]).toEqual([60_000, 60_010, 120_000]);
  });

  it('is never more than fifty in any minute', () => {
    const times = requests(400, 137);
    const most = times.map(
      (at) => times.filter((other) => other >= at && other < at + 60_000).length,
    );
    expect(Math.max(...most)).toBe(50);
  });

  it('keeps nobody waiting who is slow', () => {
    expect(requests(200, 1_300).at(-1)).toBe(199 * 1_300);
  });
});
