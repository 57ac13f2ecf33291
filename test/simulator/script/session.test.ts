import { guest } from '../support/guest';

const WHO =
  'function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }';
const owner = 'coordinacion@crea.example';

function asTrigger(activeUser: string, account: 'workspace' | 'consumer' = 'workspace') {
  const made = guest(WHO, { account });
  const user = made.world.operator;
  const outcome = made.runtime.run({
    functionName: 'who',
    user,
    activeUser,
    cause: 'trigger',
    label: 'trigger who',
  });
  return outcome.status === 'ok' ? outcome.value : outcome;
}

describe('Session (AS/reference/base/session)', () => {
  it('knows the person at the keyboard', () => {
    expect(guest(WHO).call('who')).toEqual([owner, owner]);
    expect(guest(WHO).outcome('who', { user: 'otra@crea.example' })).toMatchObject({
      value: ['otra@crea.example', 'otra@crea.example'],
    });
  });

  it('is blank in triggers for someone else’s event, but for the own domain (gotcha 10)', () => {
    expect(asTrigger('ajena@correo.example')).toEqual(['', owner]);
    expect(asTrigger('')).toEqual(['', owner]);
    expect(asTrigger('otra@crea.example')).toEqual(['otra@crea.example', owner]);
    expect(asTrigger('ajena@gmail.example', 'consumer')).toEqual([
      '',
      'coordinacion.crea@gmail.example',
    ]);
  });

  it('knows nobody in a simple trigger (platform-facts §2.2)', () => {
    expect(guest(WHO).outcome('who', { authMode: 'LIMITED' })).toMatchObject({ value: ['', ''] });
  });

  it('has a key for each user that changes after a month', () => {
    const made = guest('function key() { return Session.getTemporaryActiveUserKey(); }');
    const first = made.call('key');
    expect(made.call('key')).toBe(first);
    expect(made.outcome('key', { user: 'otra@crea.example' })).not.toMatchObject({ value: first });
    made.world.now += 31 * 86_400_000;
    expect(made.call('key')).not.toBe(first);
  });
});

describe('Logger and console', () => {
  it('format and keep what is logged', () => {
    const made = guest(`function f() {
      Logger.log('%s of %s', 1, 'two'); Logger.log({ a: [1] }); Logger.log(new Error('no'));
      console.log('%s is %d', 'n', 4); console.warn({ a: 1 }); console.error(new Error('bad')); console.log(undefined, null);
      return Logger.getLog(); }`);
    expect(made.call('f')).toBe('1 of two\n{ a: [ 1 ] }\nError: no\n');
    expect(made.logs.map((line) => line.replace(/^\[\d+\] /, ''))).toEqual([
      '1 of two',
      '{ a: [ 1 ] }',
      'Error: no',
      'n is 4',
      'warning: { a: 1 }',
      'error: Error: bad',
      'undefined null',
    ]);
  });
});
