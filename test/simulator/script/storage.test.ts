import { errorOf, guest, newTestWorld, value } from '../support/guest';

const PROPS = 'const p = PropertiesService.getScriptProperties();';

describe('PropertiesService (platform-facts §8, gotcha 19)', () => {
  it('keeps texts only', () => {
    expect(
      value(`${PROPS} p.setProperty('n', 5).setProperty('b', true); p.setProperties({ o: { a: 1 }, z: null });
      return p.getProperties()`),
    ).toEqual({ n: '5', b: 'true', o: '[object Object]', z: 'null' });
    expect(value(`${PROPS} return p.getProperty('none')`)).toBeNull();
  });

  it('keeps the script’s, each user’s and the document’s apart', () => {
    const made = guest(`
      const stores = () => [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()];
      function write(v) { stores().forEach((s, i) => s.setProperty('k', v + i)); }
      function read() { return stores().map((s) => s.getProperty('k')); }`);
    made.call('write', 'a');
    expect(made.call('read')).toEqual(['a0', 'a1', 'a2']);
    expect(made.outcome('read', { user: 'otra@crea.example' })).toMatchObject({
      value: ['a0', null, 'a2'],
    });
  });

  it('has no document store without a container', () => {
    const world = newTestWorld();
    world.containerId = '';
    expect(
      value(
        'return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()]',
        { world },
      ),
    ).toEqual([null, null, null]);
  });

  it('refuses more than 9 KB a value and 500 KB a store, and then stores nothing', () => {
    expect(errorOf(`${PROPS} p.setProperty('k', 'x'.repeat(9217))`)).toBe(
      'Argument too large: value',
    );
    expect(
      value(`${PROPS} p.setProperty('k', 'x'.repeat(9216)); return p.getProperty('k').length`),
    ).toBe(9216);
    const made = guest(`${PROPS}
      function fill() { const all = {}; for (let i = 0; i < 60; i++) all['k' + i] = 'ñ'.repeat(4500); p.setProperties(all); }
      function keys() { return p.getKeys().length; }`);
    expect(made.error('fill')).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(made.call('keys')).toBe(0);
  });

  it('deletes the others when asked, and gives copies', () => {
    expect(
      value(
        `${PROPS} p.setProperties({ a: 1, b: 2 }); p.setProperties({ c: 3 }, true); p.getProperties().c = 'changed'; return p.getProperties()`,
      ),
    ).toEqual({ c: '3' });
  });

  it('is closed in AuthMode.NONE and open in LIMITED (gotcha 8)', () => {
    const made = guest(
      'function f() { return PropertiesService.getScriptProperties().getProperty("k"); }',
    );
    expect(made.outcome('f', { authMode: 'NONE' })).toMatchObject({
      status: 'error',
      message: expect.stringContaining(
        'You do not have permission to call PropertiesService.getScriptProperties',
      ),
    });
    expect(made.outcome('f', { authMode: 'LIMITED' })).toMatchObject({ status: 'ok', value: null });
  });

  it('counts a day’s reads and writes', () => {
    const made = guest(`${PROPS} function f() { return p.getProperty('k'); }`, {
      account: 'consumer',
    });
    made.call('f');
    made.world.script.windows![`properties:${made.world.operator}`]!.used = 50_000;
    expect(made.error('f')).toBe('Service invoked too many times for one day: properties.');
    made.world.now += 86_400_000;
    expect(made.call('f')).toBeNull();
  });
});

describe('CacheService', () => {
  it('forgets: after ten minutes, or when told', () => {
    const made = guest(`const c = CacheService.getScriptCache();
      function put() { c.put('short', 's', 60); c.put('usual', 1); c.put('long', 'l', 999999); }
      function all() { return c.getAll(['short', 'usual', 'long', 'none']); }`);
    made.call('put');
    expect(made.call('all')).toEqual({ short: 's', usual: '1', long: 'l' });
    made.world.now += 61_000;
    expect(made.call('all')).toEqual({ usual: '1', long: 'l' });
    made.world.now += 600_000;
    expect(made.call('all')).toEqual({ long: 'l' });
    made.world.now += 21_600_000;
    expect(made.call('all')).toEqual({});
  });

  it('refuses what is too large, and keeps 900 of more than 1,000', () => {
    expect(errorOf("CacheService.getScriptCache().put('k'.repeat(251), 'v')")).toBe(
      'Argument too large: key',
    );
    expect(errorOf("CacheService.getScriptCache().put('k', 'v'.repeat(102401))")).toBe(
      'Argument too large: value',
    );
    expect(
      value(`const c = CacheService.getScriptCache(); const all = {};
      for (let i = 0; i < 1000; i++) all['k' + i] = i;
      c.putAll(all, 100); c.put('last', 'x', 50);
      return [c.get('last'), Object.keys(c.getAll(Object.keys(all))).length]`),
    ).toEqual([null, 900]);
  });
});
