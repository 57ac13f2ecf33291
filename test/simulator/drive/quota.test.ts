import { usedToday, useToday, type Windows } from '../../../simulator/services/drive/quota';

const HOUR = 3_600_000;

describe('an allowance of a day (platform-facts §1.1)', () => {
  it('begins with its first use and lasts 24 hours, not until midnight', () => {
    const windows: Windows = {};
    useToday(windows, 'ana', { amount: 2, now: HOUR });
    useToday(windows, 'ana', { amount: 3, now: 20 * HOUR });
    expect(windows['ana']).toEqual({ from: HOUR, used: 5 });
    expect(usedToday(windows, 'ana', 25 * HOUR - 1)).toBe(5);
    expect(usedToday(windows, 'ana', 25 * HOUR)).toBe(0);
  });

  it('opens anew with the first use after that', () => {
    const windows: Windows = { ana: { from: HOUR, used: 5 } };
    useToday(windows, 'ana', { amount: 1, now: 30 * HOUR });
    expect(windows['ana']).toEqual({ from: 30 * HOUR, used: 1 });
  });

  it('is each user’s own', () => {
    const windows: Windows = {};
    useToday(windows, 'ana', { amount: 2, now: HOUR });
    expect(usedToday(windows, 'luz', HOUR)).toBe(0);
  });
});
