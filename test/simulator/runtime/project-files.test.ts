import { Runtime, type Outcome } from '../../../simulator/runtime/runtime';
import { newTestWorld } from '../support/guest';

/** Loads these texts as files 1.gs, 2.gs, … of one project and runs a function. */
function run(functionName: string, ...sources: string[]): Outcome {
  const world = newTestWorld();
  const code = sources.map((source, index) => ({ name: `${index + 1}.gs`, source }));
  const runtime = new Runtime(world, { code, html: {}, manifest: {} });
  return runtime.run({ functionName, user: world.operator, cause: 'menu', label: 'test' });
}

describe('files of one project', () => {
  it('a function is there before the first file is evaluated, whichever file declares it', () => {
    const first = 'const made = make(); function tell() { return made; }';
    const second = 'async function later() {} function make() { return typeof later; }';
    expect(run('tell', first, second)).toEqual({ status: 'ok', value: 'function' });
  });

  it('of two functions of one name the later counts, from the beginning', () => {
    const sources = [
      'const early = f(); function f() { return 1; } function tell() { return [early, f()]; }',
      'function f() { return 2; }',
    ];
    expect(run('tell', ...sources)).toEqual({ status: 'ok', value: [2, 2] });
  });

  it('what is assigned waits for its file: a constant of a later file is not there yet', () => {
    const sources = ['const early = late; function tell() { return early; }', 'const late = 1;'];
    expect(run('tell', ...sources)).toMatchObject({ message: 'late is not defined' });
  });

  it('a function keeps what its file gave it, and its own text', () => {
    const sources = [
      'function f() { /* ¡ñ! */ }\nf.limit = 3; const g = f; function tell() { return [f.limit, g === f, String(f)]; }',
      'var other;',
    ];
    expect(run('tell', ...sources)).toEqual({
      status: 'ok',
      value: [3, true, 'function f() { /* ¡ñ! */ }'],
    });
  });

  it('strict mode is a matter of each file', () => {
    const strict = "'use strict'; function strictThis() { return this === undefined; }";
    const sloppy =
      'function tell() { return [strictThis(), (function () { return this === undefined; })()]; }';
    expect(run('tell', strict, sloppy)).toEqual({ status: 'ok', value: [true, false] });
  });

  it('errors tell line and column as they stand in the file', () => {
    const second = 'const x = 1; /* é */\n  function fail() { return x.y.z; } const after = 2;';
    const outcome = run('fail', 'var first;', second);
    expect(outcome).toMatchObject({ status: 'error' });
    expect((outcome as { stack: string }).stack).toContain('at fail (2.gs:2:32)');
  });

  it('one name for a function and a constant is refused, as in one file', () => {
    expect(run('f', 'function f() {}', 'const f = 1;')).toMatchObject({
      message: "Identifier 'f' has already been declared",
    });
  });
});
