import { guest } from '../support/guest';

const STUBBORN = `
function f() {
  const p = PropertiesService.getScriptProperties();
  for (let i = 0; i < 20; i++) {
    try { p.setProperty('n' + i, 'x'); Utilities.sleep(100000); } catch (e) { } finally { try { p.setProperty('finally', 'x'); } catch (e) { } }
  }
  return 'done';
}
function keys() { return PropertiesService.getScriptProperties().getKeys(); }`;

describe('an execution that is over (platform-facts §1.5, gotcha 17)', () => {
  it('is ended after six minutes, past every catch and finally', () => {
    const made = guest(STUBBORN);
    const where = 'f, after 7 calls, the last Properties.setProperty';
    expect(made.outcome('f')).toEqual({ status: 'ended', reason: 'timeout', where });
    expect(made.logs.at(-1)).toBe(`[1] test f: Exceeded maximum execution time (${where})`);
    expect(made.call('keys')).toEqual(['n0', 'finally', 'n1', 'n2', 'n3']);
  });

  it('killed at a call: the call takes effect and nothing after it', () => {
    const made = guest(STUBBORN);
    made.runtime.gate.crashAt = 1;
    expect(made.outcome('f')).toEqual({ status: 'ended', reason: 'crash' });
    expect(made.call('keys')).toEqual(['n0']);
    expect(made.runtime.gate.kills).toBe(1);
  });

  it('stays dead for a script that swallows everything and returns', () => {
    const made = guest(
      'function f() { try { PropertiesService.getScriptProperties().getKeys(); } catch (e) { } return 1; }',
    );
    made.runtime.gate.addFault({ call: 'Properties.getKeys', nth: 1, kind: 'crash-before' });
    expect(made.outcome('f')).toEqual({ status: 'ended', reason: 'crash' });
  });

  it('is stopped in an endless loop, in real time', () => {
    const made = guest('function f() { for (;;) {} }');
    made.runtime.realLimitMs = 400;
    expect(made.outcome('f')).toEqual({
      status: 'ended',
      reason: 'timeout',
      where: 'f, before any call',
    });
  });
});

describe('faults', () => {
  const source =
    'function f() { PropertiesService.getScriptProperties().setProperty("k", "v"); } function keys() { return PropertiesService.getScriptProperties().getKeys(); }';

  it.each([
    ['crash-before', { status: 'ended', reason: 'crash' }, []],
    ['crash-after', { status: 'ended', reason: 'crash' }, ['k']],
    [
      'transient',
      {
        status: 'error',
        message: "We're sorry, a server error occurred. Please wait a bit and try again.",
      },
      [],
    ],
    [
      'quota',
      { status: 'error', message: 'Service invoked too many times for one day: properties.' },
      [],
    ],
  ] as const)('%s', (kind, ended, keys) => {
    const made = guest(source);
    made.runtime.gate.addFault({ call: 'Properties.setProperty', nth: 2, kind });
    made.call('f');
    made.world.script.properties = {};
    expect(made.outcome('f')).toMatchObject(ended);
    expect(made.call('keys')).toEqual(keys);
    made.call('f');
  });

  it('of advanced services are worded as such', () => {
    const made = guest(
      'function f() { try { Drive.Files.list(); } catch (e) { return [e.name, e.message, e.details.code]; } }',
    );
    made.runtime.gate.addFault({ call: 'Drive.Files.list', nth: 1, kind: 'quota' });
    expect(made.call('f')).toEqual([
      'GoogleJsonResponseException',
      'API call to drive.files.list failed with error: Quota exceeded.',
      403,
    ]);
  });
});

it('records every execution: cause, user, calls, simulated time', () => {
  const made = guest(
    'function f() { const p = PropertiesService.getScriptProperties(); p.getProperty("a"); p.getProperty("b"); p.setProperty("c", 1); }',
  );
  made.call('f');
  expect(made.runtime.records).toEqual([
    {
      execution: 1,
      cause: 'test f',
      user: made.world.operator,
      calls: { 'Properties.getProperty': 2, 'Properties.setProperty': 1 },
      total: 3,
      simulatedMs: 122,
    },
  ]);
});
