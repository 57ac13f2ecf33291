import { guest, newTestWorld } from '../support/guest';

/** Runs `f` of a source that may never end. */
function stopped(source: string) {
  const made = guest(source);
  made.runtime.realLimitMs = 400;
  return { made, outcome: made.outcome('f') };
}

describe('a script that never ends is stopped, and says where it was', () => {
  it.each([
    ['in a function', 'function f() { for (;;) {} }', 'f, before any call'],
    ['while it loads', 'for (;;) {}', 'loading Code.gs, before any call'],
    [
      'after a call',
      'function f() { PropertiesService.getScriptProperties().getKeys(); for (;;) {} }',
      'f, after 1 call, the last Properties.getKeys',
    ],
    [
      'past catch and finally',
      'function f() { for (;;) try { for (;;) {} } finally { continue } }',
      'f, before any call',
    ],
    [
      'in what it returns',
      'function f() { return { toJSON() { for (;;) {} } }; }',
      'f, before any call',
    ],
    [
      'in what it throws',
      'function f() { throw { get message() { for (;;) {} } }; }',
      'f, before any call',
    ],
    [
      'in an argument',
      'function f() { PropertiesService.getScriptProperties().getProperty({ toString() { for (;;) {} } }); }',
      'f, after 1 call, the last Properties.getProperty',
    ],
    [
      'where its function is looked for',
      "Object.defineProperty(globalThis, 'f', { get() { for (;;) {} } });",
      'f, before any call',
    ],
  ])('%s', (_where, source, where) => {
    expect(stopped(source).outcome).toEqual({ status: 'ended', reason: 'timeout', where });
  });
});

describe('a script that recurses without end', () => {
  it('fails with the language’s own error, which it may catch', () => {
    const made = guest(`function f() { f(); }
      function caught() { try { f(); } catch (e) { return [e instanceof RangeError, e.message]; } }`);
    const outcome = made.outcome('f');
    expect(outcome).toMatchObject({ status: 'error', message: 'Maximum call stack size exceeded' });
    expect((outcome as { stack: string }).stack).toMatch(/at f \(Code.gs:1/);
    expect(made.call('caught')).toEqual([true, 'Maximum call stack size exceeded']);
  });

  it('through a service too, never in the middle of the service’s work', () => {
    const made = guest(`let n = 0;
      function f() { n += 1; CacheService.getScriptCache().get('depth'); f(); }
      function caught() { try { f(); } catch (e) { return [e instanceof RangeError, e.message, n]; } }
      function sheet() { n += 1; Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 't' + n } } }] }, SpreadsheetApp.getActive().getId()); sheet(); }`);
    expect(made.outcome('f')).toMatchObject({ message: 'Maximum call stack size exceeded' });
    expect(made.call('caught')).toEqual([
      true,
      'Maximum call stack size exceeded',
      expect.any(Number),
    ]);
    expect(made.outcome('sheet').status).toBe('error');
    const { sheets } = made.world.spreadsheets[made.world.containerId]!;
    expect(new Set(sheets.map(({ sheetId }) => sheetId)).size).toBe(sheets.length);
  });

  it('through what needs no service', () => {
    const made = guest(`function f(lock) { lock.hasLock(); f(lock); }
      function start() { try { f(LockService.getScriptLock()); } catch (e) { return [e instanceof RangeError, e.message]; } }`);
    expect(made.call('start')).toEqual([true, 'Maximum call stack size exceeded']);
  });

  it('in what it hands over', () => {
    const made = guest(`function f() { let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep];
      Sheets.Spreadsheets.batchUpdate({ requests: deep }, SpreadsheetApp.getActive().getId()); }`);
    expect(made.outcome('f')).toMatchObject({ message: 'Maximum call stack size exceeded' });
  });
});

describe('whatever is thrown is told', () => {
  it.each([
    ['null', 'null'],
    ['undefined', 'undefined'],
    ["'a text'", 'a text'],
    ['Object.create(null)', 'something that cannot be shown was thrown'],
    ["{ get message() { throw new Error('no') } }", 'something that cannot be shown was thrown'],
    ['new Proxy(new Error(), { get() { throw 1 } })', 'something that cannot be shown was thrown'],
    ['{ message: 7 }', '[object Object]'],
  ])('%s', (thrown, message) => {
    expect(guest(`function f() { throw ${thrown}; }`).outcome('f')).toMatchObject({
      status: 'error',
      message,
    });
  });

  it('at load with its file and line', () => {
    const made = guest('\nnull.x;\nfunction f() {}');
    expect(made.outcome('f')).toMatchObject({
      status: 'error',
      stack: expect.stringMatching(/^TypeError: .*\n\s+at Code\.gs:2:6$/),
    });
  });

  it('a script may freeze or break its globals', () => {
    const made = guest(
      'JSON.stringify = null; Object.prototype.toString = null; Array.prototype.map = null; Object.preventExtensions(Object.prototype); function f() { return PropertiesService.getScriptProperties().setProperties({ a: 1 }).getKeys(); }',
    );
    expect(made.call('f')).toEqual(['a']);
  });
});

it('keeps ten thousand lines of a log without end, and how the execution ended', () => {
  const made = guest(
    'function f() { for (let i = 0; i < 20000; i++) Logger.log("again"); null.x; }',
  );
  expect(made.outcome('f').status).toBe('error');
  expect(made.logs).toHaveLength(10_001);
  expect(made.logs.slice(-2)).toEqual([
    '[1] … what it logged after this is not kept',
    expect.stringContaining('test f: TypeError'),
  ]);
});

it('leaves a world that can be saved and used, with what was done before the end', () => {
  const { made } = stopped(
    `const p = PropertiesService.getScriptProperties(); function f() { LockService.getScriptLock().waitLock(1); p.setProperty('done', 'yes'); for (;;) {} }`,
  );
  const world = JSON.parse(JSON.stringify(made.world)) as typeof made.world;
  const next = guest(
    'function f() { return [LockService.getScriptLock().tryLock(0), PropertiesService.getScriptProperties().getProperty("done")]; }',
    { world },
  );
  expect(next.call('f')).toEqual([true, 'yes']);
});

it('refuses the thirty-first execution of a user at once (platform-facts §1.2, §1.5)', () => {
  const world = newTestWorld();
  const made = guest('function f() { PropertiesService.getScriptProperties().getKeys(); }', {
    world,
  });
  const outcomes: unknown[] = [];
  made.runtime.gate.visitInside(1, () => {
    const { underWay } = made.runtime;
    const filler = underWay[0]!;
    while (underWay.length < 30) underWay.push(filler);
    outcomes.push(made.outcome('f'));
    outcomes.push(made.outcome('f', { user: 'otra@crea.example' }));
    underWay.splice(1);
  });
  made.call('f');
  expect(outcomes).toMatchObject([
    {
      status: 'error',
      message: 'There are too many scripts running simultaneously for this Google user account.',
    },
    { status: 'ok' },
  ]);
});
