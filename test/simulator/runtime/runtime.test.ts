import { errorOf, guest, value } from '../support/guest';

describe('the guest context', () => {
  it('has the language and nothing of a browser or of Node (platform-facts §10)', () => {
    const missing = [
      'setTimeout',
      'URL',
      'TextEncoder',
      'process',
      'crypto',
      'atob',
      'structuredClone',
      'require',
    ];
    expect(value(`return [${missing.map((name) => `typeof ${name}`).join()}]`)).toEqual(
      missing.map(() => 'undefined'),
    );
    expect(
      value('return [typeof Promise, typeof Intl, typeof WebAssembly, typeof BigInt]'),
    ).toEqual(['function', 'object', 'object', 'function']);
  });

  it('has its own clock, which the cost of calls moves', () => {
    const made = guest(
      'function f() { const a = Date.now(); Utilities.sleep(5000); return [new Date().toISOString(), Date.now() - a]; }',
    );
    expect(made.call('f')).toEqual(['2026-03-10T16:00:05.000Z', 5000]);
    expect(made.call('f')).toEqual(['2026-03-10T16:00:05.000Z', 5000]);
  });

  it('keeps no state from one execution to the next', () => {
    const made = guest('let n = 0; function f() { n += 1; return n; }');
    expect([made.call('f'), made.call('f')]).toEqual([1, 1]);
  });

  it('repeats its random numbers with the seed and not within a run', () => {
    const source = 'function f() { return Math.random(); }';
    const first = guest(source);
    const numbers = [first.call('f'), first.call('f')];
    expect(numbers[0]).not.toBe(numbers[1]);
    expect(guest(source).call('f')).toBe(numbers[0]);
  });
});

describe('functions', () => {
  it('finds them as const, as dotted names, and says when there is none', () => {
    const made = guest('const f = () => 1; const menu = { item: () => 2 };');
    expect(made.call('f')).toBe(1);
    expect(made.call('menu.item')).toBe(2);
    expect(made.error('nothing')).toBe('Script function not found: nothing');
    expect(made.error('no.thing')).toBe('Script function not found: no.thing');
  });

  it('waits for promises, which have microtasks only', () => {
    const made = guest(`
      async function good() { await null; await Promise.resolve(); return 'late'; }
      async function bad() { await null; throw new Error('late failure'); }`);
    expect(made.call('good')).toBe('late');
    expect(made.error('bad')).toBe('late failure');
  });

  it('returns undefined for what has no plain form', () => {
    expect(value('return () => 1')).toBeUndefined();
    expect(value('const a = {}; a.a = a; return a')).toBeUndefined();
  });
});

describe('errors', () => {
  it('shows the script’s own lines', () => {
    const made = guest('function inner() {\n  null.x;\n}\nfunction f() { inner(); }');
    const outcome = made.outcome('f');
    expect(outcome).toMatchObject({ status: 'error' });
    const stack = (outcome as { stack: string }).stack;
    expect(stack).toMatch(
      /^TypeError: Cannot read properties of null \(reading 'x'\)\n\s+at inner \(Code.gs:2:8\)\n\s+at f \(Code.gs:4/,
    );
    expect(stack).not.toContain('simulator');
  });

  it('come from services as errors of the guest’s realm', () => {
    expect(
      value(
        "try { Utilities.base64Decode('*') } catch (e) { return [e instanceof Error, e.name] }",
      ),
    ).toEqual([true, 'Exception']);
  });

  it('name what is not simulated', () => {
    const made = guest('function f() {\n  XmlService.parse();\n}');
    expect(made.outcome('f')).toMatchObject({
      message: 'NotSimulated: XmlService.parse',
      stack: expect.stringMatching(/^NotSimulated: XmlService\.parse\n\s+at f \(Code\.gs:2:14\)$/),
    });
  });
});

describe('syntax', () => {
  it.each([
    ['class A { #x = 1 }', "Unexpected token '#' line: 1 file: Code.gs"],
    ['class A {\n static x = 1 }', "Unexpected token '=' line: 2 file: Code.gs"],
    ['class A { static { } }', "Unexpected token '{' line: 1 file: Code.gs"],
    ['class A { #x; has(o) { return #x in o } }', "Unexpected token '#' line: 1 file: Code.gs"],
    ["\nimport x from 'y';", 'Cannot use import statement outside a module line: 2 file: Code.gs'],
    ['export const x = 1;', "Unexpected token 'export' line: 1 file: Code.gs"],
    ['import.meta;', "Cannot use 'import.meta' outside a module line: 1 file: Code.gs"],
    [
      '\n\nawait null;',
      'await is only valid in async functions and the top level bodies of modules line: 3 file: Code.gs',
    ],
    ['function f( {', 'Unexpected end of input line: 1 file: Code.gs'],
  ])('refuses %s, as the push would', (source, message) => {
    expect(() => guest(source)).toThrow(message);
  });

  it('takes the newer syntax that Apps Script takes', () => {
    const made = guest(
      "class A { x = 2; static make() { return new A(); } }\nfunction f() { return A.make()?.x ?? '#static'; }",
    );
    expect(made.call('f')).toBe(2);
    expect(
      value(
        "return ['#x static', /(?<=\\$)(?<n>\\d+)/.exec('a$12').groups.n, /\\p{Lu}/u.test('Ñ'), 1_000, null ?? 2]",
      ),
    ).toEqual(['#x static', '12', true, 1000, 2]);
  });

  it('has no modules to load later either', () => {
    expect(errorOf("return import('x')")).not.toBe('');
  });
});
