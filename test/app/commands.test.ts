import { describe, expect, it } from '@jest/globals';
import { asked } from '../../src/app/commands/run';

const DAY = 86_400_000;

const request = {
  request: 'SOL-1',
  start: '2026-03-12T10:00:00-06:00',
  end: '2026-03-12T12:00:00-06:00',
};

describe('the arguments of a command (contract §5)', () => {
  it('are moments with their offset', () => {
    expect(asked('link', request).parsed).toMatchObject({ start: Date.UTC(2026, 2, 12, 16) });
    for (const start of ['2026-03-12T10:00:00', '2026-02-30T10:00:00Z', 'mañana', ''])
      expect(() => asked('link', { ...request, start })).toThrow('bad-arguments');
  });

  it.each([
    ['P7D', 7],
    ['P2W', 14],
  ])('say how often a series meets: %s', (every, days) => {
    expect(asked('schedule', { ...request, repeat: { every, count: 3 } }).parsed).toMatchObject({
      repeat: { every: days, count: 3 },
    });
    expect(days * DAY).toBeGreaterThan(0);
  });

  it.each([
    { every: 'P0D', count: 3 },
    { every: 'P1M', count: 3 },
    { every: 'P7D', count: 0 },
    { every: 'P7D', count: 61 },
  ])('refuse the series %j', (repeat) => {
    expect(() => asked('schedule', { ...request, repeat })).toThrow('bad-arguments');
  });

  it('take a proposed date and time only where they are one', () => {
    const reply = { request: 'SOL-1', answer: 'propose', channel: 'call' };
    expect(
      asked('recordReply', { ...reply, proposedDate: '2026-03-12', proposedTime: '16:00' }).parsed,
    ).toMatchObject(reply);
    for (const said of [
      { proposedDate: 'mañana' },
      { proposedDate: '2026-02-30' },
      { proposedTime: '4 pm' },
    ])
      expect(() => asked('recordReply', { ...reply, ...said })).toThrow('bad-arguments');
  });

  it('belong to a command there is', () => {
    for (const name of ['nothing', 'constructor', '__proto__'])
      expect(() => asked(name, {})).toThrow('unknown-command');
  });
});
