import {
  callableByPages,
  clickMenu,
  clientCall,
  openContainer,
  welcomeEditor,
} from '../../../simulator/control/people';
import { guest, type Guest } from '../support/guest';

const NOTE = "const note = (text) => Logger.log('noted ' + text);";
const noted = (made: Guest) => made.logs.flatMap((line) => / noted (.*)$/.exec(line)?.[1] ?? []);

describe('opening the container (platform-facts §2.1, §2.2)', () => {
  const source = `${NOTE} function onOpen(e) { note(e.authMode + ' ' + (e.authMode === ScriptApp.AuthMode.NONE)); }`;

  it('runs onOpen in LIMITED for a bound script', () => {
    const made = guest(source);
    openContainer(made.runtime, made.world.operator);
    expect(noted(made)).toEqual(['LIMITED false']);
    expect(made.runtime.records[0]?.cause).toBe('simple onOpen');
  });

  it('runs it in NONE for an add-on not yet used in this file, then in LIMITED', () => {
    const made = guest(source, { install: 'addon' });
    openContainer(made.runtime, made.world.operator);
    clickMenu(made.runtime, 'nothing', made.world.operator);
    openContainer(made.runtime, made.world.operator);
    expect(noted(made)).toEqual(['NONE true', 'LIMITED false']);
  });

  it('one service call at load time breaks it in NONE (gotcha 8)', () => {
    const made = guest(`const early = PropertiesService.getScriptProperties(); ${source}`, {
      install: 'addon',
    });
    expect(openContainer(made.runtime, made.world.operator)).toMatchObject({ status: 'error' });
    expect(noted(made)).toEqual([]);
  });

  it('runs nothing for someone who may not edit', () => {
    const made = guest(source);
    expect(openContainer(made.runtime, 'ajena@correo.example')).toBeUndefined();
    welcomeEditor(made.world, 'otra@crea.example');
    expect(openContainer(made.runtime, 'otra@crea.example')).toMatchObject({ status: 'ok' });
  });

  it('ends a simple trigger after thirty seconds', () => {
    const made = guest('function onOpen() { Utilities.sleep(31000); }');
    expect(openContainer(made.runtime, made.world.operator)).toMatchObject({
      status: 'ended',
      reason: 'timeout',
    });
  });
});

describe('google.script.run (platform-facts §9.1, gotcha 20)', () => {
  const made = guest(`
    function echo(a) { return a; }
    function private_() { return 1; }
    const menu = { item() { return 1; } };
    function date() { return { when: new Date() }; }
    function fn() { return [() => 1]; }
    function nothing() {}
    function holes() { return [undefined, 1]; }
    const arrow = () => 'arrow';
    class Thing {}
    globalThis.late = function () { return 1; };
    function outer() { function inner() {} return inner; }
    function fails() { throw new RangeError('too far'); }`);
  const call = (functionName: string, ...args: unknown[]) =>
    clientCall(made.runtime, { functionName, args, user: made.world.operator });

  it('carries plain values both ways', () => {
    expect(call('echo', { a: [1, 'x', null, true] })).toEqual({
      status: 'ok',
      value: { a: [1, 'x', null, true] },
    });
    expect(call('echo', [undefined])).toEqual({ status: 'ok', value: [null] });
    expect(call('holes')).toEqual({ status: 'ok', value: [null, 1] });
    expect(call('nothing')).toEqual({ status: 'ok', value: null });
  });

  it('reaches only global functions that do not end in _', () => {
    expect(call('private_')).toMatchObject({
      status: 'error',
      message: 'Script function not found: private_',
    });
    for (const name of ['menu.item', 'parseInt', 'inner', 'late', 'Thing'])
      expect(call(name)).toMatchObject({ message: `Script function not found: ${name}` });
    expect(call('arrow')).toEqual({ status: 'ok', value: 'arrow' });
    expect(callableByPages(made.runtime.files)).not.toContain('private_');
  });

  it('refuses a Date or a function as argument, and turns them into null on the way back', () => {
    expect(call('echo', new Date())).toMatchObject({
      status: 'error',
      message: expect.stringContaining('illegal value'),
    });
    expect(call('echo', () => 1)).toMatchObject({ status: 'error' });
    expect(call('date')).toEqual({ status: 'ok', value: null });
    expect(call('fn')).toEqual({ status: 'ok', value: null });
  });

  it('carries the message of an error', () => {
    expect(call('fails')).toMatchObject({ status: 'error', message: 'too far' });
  });
});
