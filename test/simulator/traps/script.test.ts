import { errorOf, guest, value, type Guest } from '../support/guest';

const NOTES = `const store = PropertiesService.getScriptProperties();
  function note(key) { store.setProperty(key, 'yes'); }
  function keys() { return store.getKeys(); }`;

/** What a second execution answers that starts inside the k-th call of the first. */
function inside(made: Guest, k: number, file = made.world.containerId): unknown {
  const { runtime, world } = made;
  const values: unknown[] = [];
  runtime.gate.visitInside(k, () => {
    const own = world.containerId;
    world.containerId = file;
    const outcome = runtime.run({
      functionName: 'inner',
      user: world.operator,
      cause: 'menu',
      label: 'inner',
    });
    world.containerId = own;
    values.push(outcome.status === 'ok' ? outcome.value : outcome);
  });
  made.call('outer');
  return values[0];
}

// Source: platform-facts §14.17, §1.2, §1.5 (catchability: field); AS/guides/services/quotas
describe('trap 17: the end of an execution', () => {
  test('six minutes end it past catch and finally, and what it did stays', () => {
    const made = guest(`${NOTES}
      function long() { note('before'); try { for (;;) Utilities.sleep(200000); } catch (e) { note('caught'); } finally { note('finally'); } }`);
    expect(made.outcome('long')).toMatchObject({ status: 'ended', reason: 'timeout' });
    expect(made.call('keys')).toEqual(['before']);
  });

  test('a simple trigger has thirty seconds', () => {
    const made = guest('function onOpen() { Utilities.sleep(31000); return 1; }');
    expect(made.outcome('onOpen', { cause: 'simple-trigger', authMode: 'LIMITED' })).toMatchObject({
      status: 'ended',
      reason: 'timeout',
    });
    expect(made.outcome('onOpen')).toEqual({ status: 'ok', value: 1 });
  });
});

// Source: platform-facts §14.18, §8; AS/reference/lock/lock, AS/reference/lock/lock-service, AS/reference/base/ui
describe('trap 18: locks', () => {
  const take = (which: string) => `
    function outer() { ${which}.waitLock(1000); PropertiesService.getScriptProperties().getKeys(); }
    function inner() { return ${which}.tryLock(0); }`;

  test('are held once: a second tryLock changes nothing, one release frees', () => {
    expect(
      value(`const lock = LockService.getScriptLock(); const seen = [lock.tryLock(0), lock.tryLock(0)];
        lock.releaseLock(); return [...seen, lock.hasLock()];`),
    ).toEqual([true, true, false]);
  });

  test('a script lock holds in every file, a document lock in its own', () => {
    const script = guest(take('LockService.getScriptLock()'), { install: 'addon' });
    expect(inside(script, 2, 'another-file')).toBe(false);
    const document = guest(take('LockService.getDocumentLock()'), { install: 'addon' });
    expect(inside(document, 2)).toBe(false);
    const elsewhere = guest(take('LockService.getDocumentLock()'), { install: 'addon' });
    expect(inside(elsewhere, 2, 'another-file')).toBe(true);
  });

  test('a document lock is null where there is no document', () => {
    const made = guest('function f() { return LockService.getDocumentLock(); }');
    made.world.containerId = '';
    expect(made.call('f')).toBeNull();
  });

  test('a question to the person loses them', () => {
    expect(
      value(`const lock = LockService.getScriptLock(); lock.waitLock(1000);
        SpreadsheetApp.getUi().alert('¿Seguimos?'); return lock.hasLock();`),
    ).toBe(false);
  });
});

// Source: platform-facts §14.19, §8, §1.2, §1.5; AS/guides/properties, AS/reference/cache/cache
describe('trap 19: properties and caches', () => {
  const PROPS = 'const store = PropertiesService.getScriptProperties();';

  test('keep texts only', () => {
    expect(
      value(
        `${PROPS} store.setProperties({ n: 5, o: { a: 1 }, z: null }); return store.getProperties()`,
      ),
    ).toMatchObject({ o: '[object Object]', z: 'null' });
    expect(value(`${PROPS} store.setProperty('n', true); return store.getProperty('n')`)).toBe(
      'true',
    );
  });

  test('are limited in bytes of UTF-8, and what does not fit is not stored', () => {
    expect(errorOf(`${PROPS} store.setProperty('k', 'ñ'.repeat(4609))`)).toBe(
      'Argument too large: value',
    );
    const full = guest(`${PROPS}
      function fill() { const all = {}; for (let i = 0; i < 60; i += 1) all['k' + i] = 'x'.repeat(9000); store.setProperties(all); }
      function keys() { return store.getKeys().length; }`);
    expect(full.error('fill')).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(full.call('keys')).toBe(0);
  });

  test('two executions that read, add one and write lose one', () => {
    const count = `function add() { store.setProperty('n', String(Number(store.getProperty('n')) + 1)); }`;
    const made = guest(`${PROPS} ${count} function outer() { add(); } function inner() { add(); }
      function n() { return store.getProperty('n'); }`);
    inside(made, 2);
    expect(made.call('n')).toBe('1');
  });

  test('a cached value may be gone before its time', () => {
    expect(
      value(`const cache = CacheService.getScriptCache(); cache.put('mine', 'x', 60); const many = {};
        for (let i = 0; i < 1000; i += 1) many['k' + i] = 'x';
        cache.putAll(many, 600); return cache.get('mine');`),
    ).toBeNull();
  });
});
