import { guest, value, type Guest } from '../support/guest';

/** Runs `inner` as a second execution inside the k-th call of `outer`. */
function overlapping(made: Guest, k: number, inner = 'inner') {
  const outcomes: unknown[] = [];
  const { runtime, world } = made;
  runtime.gate.visitInside(k, () => {
    const request = {
      functionName: inner,
      user: world.operator,
      cause: 'menu' as const,
      label: inner,
    };
    outcomes.push(runtime.run({ ...request, whenOver: (last) => outcomes.push(last) }));
  });
  const outer = made.outcome('outer');
  return { outer, outcomes };
}

const NOTE = `const note = (line) => { const p = PropertiesService.getScriptProperties(); p.setProperty('log', (p.getProperty('log') || '') + line + ' '); };
  function log() { return PropertiesService.getScriptProperties().getProperty('log'); }`;

describe('LockService (platform-facts §8, gotcha 18)', () => {
  it('is free, held, held again by the same execution, released', () => {
    expect(
      value(`const l = LockService.getScriptLock(); const seen = [l.hasLock()];
      seen.push(l.tryLock(0), l.hasLock(), l.tryLock(0)); l.waitLock(10); l.releaseLock();
      return [...seen, l.hasLock()]`),
    ).toEqual([false, true, true, true, false]);
  });

  it('is freed when its execution ends, however it ends', () => {
    const made =
      guest(`function die() { LockService.getScriptLock().waitLock(1); PropertiesService.getScriptProperties().getKeys(); }
      function take() { return LockService.getScriptLock().tryLock(0); }`);
    made.runtime.gate.crashAt = 2;
    expect(made.outcome('die')).toEqual({ status: 'ended', reason: 'crash' });
    expect(made.call('take')).toBe(true);
  });

  it('a look (tryLock(0)) at a lock that an interrupted execution holds says no', () => {
    const made = guest(`${NOTE}
      function outer() { LockService.getScriptLock().waitLock(1000); note('outer'); }
      function inner() { return LockService.getScriptLock().tryLock(0); }`);
    expect(overlapping(made, 2).outcomes).toEqual([
      { status: 'ok', value: false },
      { status: 'ok', value: false },
    ]);
  });

  it('waiting for it ends the execution, which runs again from its start when the lock is released', () => {
    const made = guest(`${NOTE}
      function outer() { const l = LockService.getScriptLock(); l.waitLock(1000); note('outer'); l.releaseLock(); note('after'); }
      function inner() { note('ring'); LockService.getScriptLock().waitLock(1000); note('inner'); return 7; }`);
    const { outer, outcomes } = overlapping(made, 4);
    expect(outer.status).toBe('ok');
    expect(outcomes).toEqual([
      { status: 'ended', reason: 'lock-wait' },
      { status: 'ok', value: 7 },
    ]);
    expect(made.call('log')).toBe('outer ring ring inner after ');
  });

  it('is freed by the end of an execution that never released it', () => {
    const made = guest(`${NOTE}
      function outer() { LockService.getScriptLock().waitLock(1000); note('outer'); note('end'); }
      function inner() { if (LockService.getScriptLock().tryLock(5000)) note('inner'); }`);
    overlapping(made, 2);
    expect(made.call('log')).toBe('outer end inner ');
  });

  it('script, user and document locks are different locks', () => {
    const made =
      guest(`function outer() { LockService.getScriptLock().waitLock(9); LockService.getScriptLock().hasLock(); PropertiesService.getScriptProperties().getKeys(); }
      function inner() { return [LockService.getUserLock().tryLock(0), LockService.getDocumentLock().tryLock(0), LockService.getScriptLock().tryLock(0)]; }`);
    expect(overlapping(made, 2).outcomes[0]).toEqual({ status: 'ok', value: [true, true, false] });
  });

  it('a lock-timeout fault makes tryLock say no and waitLock throw', () => {
    const made = guest(
      'function t() { return LockService.getScriptLock().tryLock(500); } function w() { LockService.getScriptLock().waitLock(500); }',
    );
    made.runtime.gate.addFault({ call: 'Lock.tryLock', nth: 1, kind: 'lock-timeout' });
    made.runtime.gate.addFault({ call: 'Lock.waitLock', nth: 1, kind: 'lock-timeout' });
    expect(made.call('t')).toBe(false);
    expect(made.error('w')).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });
});
