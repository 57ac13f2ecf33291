import * as fc from 'fast-check';
import type { Column } from '../../../src/core/programme/table';
import { carry, uncarry } from '../../../src/core/table/carried';
import { csvOf } from '../../../src/core/table/csv';
import type { Value } from '../../../src/core/table/value';

const column = (type: string): Column => ({ key: 'c', type, options: 's' }) as unknown as Column;

const keys = fc.array(fc.string());
const values: [string, fc.Arbitrary<Value>][] = [
  ['text', fc.string({ minLength: 1 })],
  ['json', fc.json()],
  ['int', fc.integer()],
  ['number', fc.double({ noNaN: true, noDefaultInfinity: true })],
  ['datetime', fc.integer({ min: 0 })],
  ['yesno', fc.boolean()],
  ['one', fc.string({ minLength: 1 })],
  ['many', keys],
  ['grid', fc.dictionary(fc.string(), keys, { noNullPrototype: true })],
];

describe('a value that is carried into another spreadsheet', () => {
  it.each(values)('of a column of %s is the same there', (type, some) => {
    fc.assert(
      fc.property(some, (value) => {
        const back = uncarry(column(type), carry(column(type), value));
        expect(back).toEqual(Object.is(value, -0) ? 0 : value);
      }),
    );
    expect(uncarry(column(type), carry(column(type), null))).toBeNull();
  });

  it.each([
    ['int', 'doce'],
    ['yesno', 'quizá'],
    ['many', 'a, b'],
    ['grid', '{'],
  ])('of a column of %s that somebody changed to «%s» is none', (type, text) => {
    expect(uncarry(column(type), text)).toBeUndefined();
  });
});

describe('a CSV file', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+52 33 0000 0000', `'+52 33 0000 0000`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['-12,5', '"-12,5"'],
    ['-3', '-3'],
    ['a "b"', '"a ""b"""'],
    ['uno\ndos', '"uno\ndos"'],
    ['=A1,B1', `"'=A1,B1"`],
    ['año', 'año'],
  ])('says %j as %j', (text, said) => {
    expect(csvOf([[text, 'x']])).toBe(`\uFEFF${said},x\r\n`);
  });
});
