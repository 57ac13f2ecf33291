import { describe, expect, it, jest } from '@jest/globals';
import type { Said } from '../../../simulator/web/client/page-shim/messages';
import { Calls } from '../../../simulator/web/client/page-shim/run';

type Sent = Extract<Said, { kind: 'call' }>;
interface Runner {
  withSuccessHandler(handler: (value: unknown, userObject?: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error, userObject?: unknown) => void): Runner;
  withUserObject(userObject: unknown): Runner;
  echo(...args: unknown[]): unknown;
  other(): unknown;
}

/** A page of a script with the functions `echo` and `other`, and what it has sent so far. */
function page() {
  const sent: Sent[] = [];
  const calls = new Calls(['echo', 'other'], (call) => void sent.push(call));
  const run = calls.runner() as Runner;
  const back = (id: number, value?: unknown) =>
    calls.settle({ id, outcome: { status: 'ok', value } });
  const failed = (id: number, message: string) =>
    calls.settle({ id, outcome: { status: 'error', message } });
  const argsOf = (...args: unknown[]) => {
    run.echo(...args);
    return sent.at(-1)?.args;
  };
  return { sent, run, back, failed, argsOf };
}

describe('google.script.run of a page (platform-facts §9.1)', () => {
  it('has the functions of the script, and no others', () => {
    const { run, sent } = page();
    expect(run.echo(1)).toBeUndefined();
    expect(sent).toEqual([{ kind: 'call', id: 1, functionName: 'echo', args: [1] }]);
    expect(() => (run as unknown as { secret_(): void }).secret_()).toThrow(TypeError);
    expect(Object.keys(run).join()).toBe(
      'withSuccessHandler,withFailureHandler,withUserObject,withLogger,echo,other',
    );
  });

  it.each([
    [
      'nothing as null, in arrays and in objects',
      [undefined, [undefined, 1], { a: undefined }],
      [null, [null, 1], { a: null }],
    ],
    ['figures that are none as null', [NaN, Infinity, -0.5], [null, null, -0.5]],
    [
      'an object of a class by its fields',
      [
        new (class {
          a = 1;
          get b() {
            return 2;
          }
        })(),
      ],
      [{ a: 1 }],
    ],
    ['all but what is reserved', [{ a: 1, b__: 2 }], [{ a: 1 }]],
  ])('sends %s', (_title, given, received) => {
    expect(page().argsOf(...given)).toEqual(received);
  });

  it.each([
    ['a Date', { when: new Date() }, TypeError, 'Failed due to illegal value in property: when'],
    ['a function', [() => 1], TypeError, 'Failed due to illegal value in property: 0'],
    ['a Map', new Map(), TypeError, 'Failed due to illegal value in property: 0'],
    ['a symbol', Symbol('x'), Error, 'Unknown type: symbol'],
    [
      'an element',
      { nodeType: 1, [Symbol.toStringTag]: 'HTMLDivElement' },
      Error,
      'Failed due to illegal value in property: 0',
    ],
  ])('refuses %s at once, and sends nothing', (_title, given, kind, message) => {
    const { run, sent } = page();
    expect(() => run.echo(given)).toThrow(new kind(message));
    expect(sent).toEqual([]);
  });

  it('refuses what goes in circles, not what occurs twice', () => {
    const { argsOf } = page();
    const ring: Record<string, unknown> = {};
    ring['self'] = ring;
    expect(() => argsOf(ring)).toThrow(new TypeError('Failed due to circular reference.'));
    const shared = { a: 1 };
    expect(argsOf([shared, shared])).toEqual([[{ a: 1 }, { a: 1 }]]);
  });

  it('tells each handler what came of its own call, in any order, with the user object', () => {
    const { run, back } = page();
    const heard: unknown[] = [];
    const say = (value: unknown, userObject: unknown) => void heard.push([value, userObject]);
    run.withSuccessHandler(say).withUserObject('first').echo();
    run.withSuccessHandler(say).other();
    run.echo();
    back(2, 'b');
    back(3, 'unheard');
    back(1, 'a');
    expect(heard).toEqual([
      ['b', undefined],
      ['a', 'first'],
    ]);
  });

  it('gives a failure handler an Error with the message and nothing else', () => {
    const { run, failed } = page();
    const [won, lost] = [jest.fn(), jest.fn<(error: Error, userObject: unknown) => void>()];
    run.withSuccessHandler(won).withFailureHandler(lost).withUserObject(7).echo();
    failed(1, 'TypeError: no');
    const [error, userObject] = lost.mock.calls[0] ?? [];
    expect([error?.name, error?.message, userObject]).toEqual(['ScriptError', 'TypeError: no', 7]);
    expect(won).not.toHaveBeenCalled();
  });

  it('throws what no failure handler waits for', () => {
    const { run, failed } = page();
    run.withSuccessHandler(() => undefined).echo();
    expect(() => failed(1, 'Error: no')).toThrow('Error: no');
  });

  it('makes a failure of a returned property of a reserved name', () => {
    const { run, back } = page();
    const lost = jest.fn<(error: Error) => void>();
    run.withFailureHandler(lost).echo();
    back(1, { a: [{ b__: 1 }] });
    expect(lost.mock.calls[0]?.[0].message).toBe(
      'User properties cannot end with "__". Failed on property: b__',
    );
  });

  it('runs ten at a time; the eleventh waits until one is back, whatever came of it', () => {
    const { run, sent, back, failed } = page();
    for (let n = 1; n <= 12; n += 1) run.echo(n);
    expect(sent).toHaveLength(10);
    back(4);
    expect(sent.map(({ args }) => args[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(() => failed(7, 'Error: no')).toThrow('no');
    expect(sent).toHaveLength(12);
  });
});
