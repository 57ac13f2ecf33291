import { guest } from '../support/guest';

const DAY = 86_400_000;

describe('what a user may do a day, from the first use on (platform-facts §1.1)', () => {
  it.each([
    ["SpreadsheetApp.create('s')", 'spreadsheet', { consumer: 250, workspace: 3200 }],
    ['Sheets.Spreadsheets.create({})', 'spreadsheet', { consumer: 250, workspace: 3200 }],
    ["Docs.Documents.create({ title: 'd' })", 'document', { consumer: 250, workspace: 1500 }],
    [
      "Slides.Presentations.create({ title: 'p' })",
      'presentation',
      { consumer: 250, workspace: 1500 },
    ],
  ])('%s', (code, kind, limits) => {
    for (const account of ['consumer', 'workspace'] as const) {
      const made = guest(`function f() { ${code}; return 'made'; }`, { account });
      expect(made.call('f')).toBe('made');
      const { operator, drive } = made.world;
      drive.windows[`${kind}:${operator}`]!.used = limits[account] - 1;
      expect(made.call('f')).toBe('made');
      expect(made.error('f')).toContain('too many times for one day');
      made.world.now += DAY;
      expect(made.call('f')).toBe('made');
    }
  });

  it('the runtime of triggers: ninety minutes or six hours', () => {
    const made = guest('function tick() { return 1; }', { account: 'consumer' });
    const tick = () => made.outcome('tick', { cause: 'trigger' });
    expect(tick().status).toBe('ok');
    made.world.script.windows = {
      [`triggers:${made.world.operator}`]: { from: made.world.now, used: 90 * 60_000 },
    };
    expect(tick()).toMatchObject({ message: 'Service using too much computer time for one day.' });
    expect(made.outcome('tick')).toMatchObject({ status: 'ok' });
    made.world.now += DAY;
    expect(tick().status).toBe('ok');
  });
});
