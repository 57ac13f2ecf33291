import { clientCall } from '../../../simulator/control/people';
import { Calls } from '../../../simulator/web/client/page-shim/run';
import { guest } from '../support/guest';

const SOURCE = `
function echo(value) { return value; }
function kind(value) { return Object.prototype.toString.call(value); }
function withDate() { return { day: new Date() }; }
function withHole() { return [1, undefined, 2]; }
function withFunction() { return { f: () => 1 }; }
function cells() { const range = SpreadsheetApp.getActiveSheet().getRange('A1'); range.setValue('12/3/2026'); return range.getValues(); }
function secret_() { return 1; }
class Special extends Error {}
function fail() { const error = new Special('no'); error.code = 7; throw error; }
const menu = { item: () => 1 };`;

const asked = (functionName: string, ...args: unknown[]) => {
  const made = guest(SOURCE);
  return clientCall(made.runtime, { functionName, args, user: made.world.operator });
};

// Source: platform-facts §14.20, §9.1; AS/guides/html/communication; AS/reference/spreadsheet/range (getValues)
describe('trap 20: what google.script.run carries', () => {
  test.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a Date inside', { list: [new Date(0)] }],
  ])('%s as an argument makes the call fail', (_what, value) => {
    expect(asked('echo', value)).toMatchObject({
      status: 'error',
      message: 'Failed due to illegal value in property: 0',
    });
  });

  test('a date or function in what is returned makes the whole answer null', () => {
    for (const name of ['withDate', 'withFunction', 'cells'])
      expect(asked(name)).toEqual({ status: 'ok', value: null });
  });

  test('undefined in a list becomes null', () => {
    expect(asked('withHole')).toEqual({ status: 'ok', value: [1, null, 2] });
    expect(asked('echo', [1, undefined])).toEqual({ status: 'ok', value: [1, null] });
  });

  test('only global functions can be called, and none whose name ends in _', () => {
    for (const name of ['secret_', 'menu.item', 'nothing'])
      expect(asked(name)).toMatchObject({ message: `Script function not found: ${name}` });
  });

  test('of an error its message arrives, without class or fields', () => {
    expect(asked('fail')).toMatchObject({ status: 'error', message: 'no' });
    expect(asked('fail')).not.toHaveProperty('code');
  });

  test('answers come in any order, and ten calls run at a time', () => {
    const sent: number[] = [];
    const calls = new Calls(['echo'], ({ id }) => sent.push(id));
    const heard: unknown[] = [];
    const page = calls.runner({ success: (value) => heard.push(value) }) as {
      echo: (value: number) => void;
    };
    for (let n = 1; n <= 11; n += 1) page.echo(n);
    expect(sent).toHaveLength(10);
    calls.settle({ id: 2, outcome: { status: 'ok', value: 'second' } });
    calls.settle({ id: 1, outcome: { status: 'ok', value: 'first' } });
    expect(heard).toEqual(['second', 'first']);
    expect(sent).toHaveLength(11);
  });
});
