import { describe, expect, it } from '@jest/globals';
import { byDay } from '../../../src/core/time/day-hours';
import { at, ZONE } from '../support/given';

describe('a telephone rings by day', () => {
  it.each([
    ['2026-03-10T00:05', '2026-03-10T08:00'],
    ['2026-03-10T07:59', '2026-03-10T08:00'],
    ['2026-03-10T08:00', '2026-03-10T08:00'],
    ['2026-03-10T20:59', '2026-03-10T20:59'],
    ['2026-03-10T21:00', '2026-03-11T08:00'],
  ])('what comes at %s is sent at %s', (comes, sent) => {
    expect(byDay(at(comes), ZONE)).toBe(at(sent));
  });
});
