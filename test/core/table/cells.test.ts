import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Column } from '../../../src/core/programme/table';
import { decode, encode, INVALID, type Cell, type Words } from '../../../src/core/table/cells';
import type { Value } from '../../../src/core/table/value';
import type { OptionSet } from '../../../src/core/table/vocabulary';
import { dateOfUtc } from '../../../src/core/time/date';

/** Labels as coordinators write them: commas, colons, lines, accents, emoji. */
const labels: Record<string, string> = {
  plain: 'Costos',
  comma: 'Ventas, redes y más',
  colon: 'Redes: cómo empezar',
  both: 'Crédito: qué es, y qué no',
  lines: 'Marca\nregistrada',
  emoji: 'Niñez 🌱',
  // The words of one are the key of another.
  crossed: 'plain',
};

const set: OptionSet = { labels, offered: Object.keys(labels), synonyms: {} };
const wordsIn = (zone: string): Words => ({ vocabulary: { set, other: set }, zone });
const words = wordsIn('America/Mexico_City');

/** What a spreadsheet gives back of a cell: nothing for an empty text. */
const stored = (cell: Cell): Cell | undefined => (cell === '' ? undefined : cell);

const roundTrip = (column: Column, value: Value, inWords = words): Value | typeof INVALID =>
  decode(column, stored(encode(column, value, inWords)), inWords);

const keyed = (type: string): Column => ({ key: 'c', type }) as Column;
const one: Column = { key: 'c', type: 'one', options: 'set' };
const many: Column = { key: 'c', type: 'many', options: 'set' };
const grid: Column = { key: 'c', type: 'grid', rows: 'set', columns: 'other' };

const key = fc.constantFrom(...Object.keys(labels));
const someKeys = fc.uniqueArray(key, { minLength: 1 });
const date = fc
  .integer({ min: Date.UTC(1900, 2, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((day) => dateOfUtc(day * 86_400_000));
const twoDigits = (n: number): string => String(n).padStart(2, '0');
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`);

describe('a cell gives back what was put into it', () => {
  it.each<[string, Column, fc.Arbitrary<Value>]>([
    ['text of any kind', keyed('text'), fc.string({ unit: 'grapheme', minLength: 1 })],
    [
      'text with lines, commas and formulas',
      keyed('text'),
      fc.stringMatching(/^[=+@'",;:\n 0-9a-c]+$/),
    ],
    ['json', keyed('json'), fc.json()],
    ['whole numbers', keyed('int'), fc.integer()],
    [
      'numbers',
      keyed('number'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    ],
    ['yes and no', keyed('yesno'), fc.boolean()],
    ['a choice', one, key],
    ['choices, in their order', many, someKeys],
    ['a grid', grid, fc.dictionary(key, someKeys, { minKeys: 1, noNullPrototype: true })],
    ['a date', keyed('date'), date],
    ['a time', keyed('time'), time],
  ])('%s', (_, column, values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(roundTrip(column, value)).toEqual(value);
      }),
    );
  });

  it.each(['America/Mexico_City', 'America/Tijuana', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC'])(
    'a moment, to the second, in %s',
    (zone) => {
      const inZone = wordsIn(zone);
      const seconds = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
      fc.assert(
        fc.property(seconds, (second) => {
          const back = roundTrip(keyed('datetime'), second * 1000, inZone);
          // Of the hour that an autumn change repeats a cell shows the wall alone: the first is taken.
          const difference = second * 1000 - Number(back);
          expect([0, 3_600_000]).toContain(difference);
          expect(encode(keyed('datetime'), back as number, inZone)).toBe(
            encode(keyed('datetime'), second * 1000, inZone),
          );
        }),
      );
    },
  );

  it('nothing is nothing', () => {
    for (const column of [
      keyed('text'),
      keyed('int'),
      one,
      many,
      grid,
      keyed('date'),
      keyed('datetime'),
    ])
      expect(roundTrip(column, null)).toBeNull();
  });
});

describe('what a person typed', () => {
  it.each<[string, Column, Cell, Value | typeof INVALID]>([
    ['a number in a text column', keyed('text'), 33, '33'],
    ['a choice without accents', one, 'ninez 🌱', 'emoji'],
    ['a key', one, 'comma', 'comma'],
    ['a choice nobody knows', one, 'Repostería', INVALID],
    ['a word every object knows', one, 'constructor', INVALID],
    ['choices with spare commas', many, ' Costos ,, niñez 🌱,', ['plain', 'emoji']],
    ['one choice of several wrong', many, 'Costos, X', INVALID],
    ['a grid line without a row', grid, 'Costos', INVALID],
    ['a grid without its columns', grid, 'Costos:', {}],
    ['a number written as text', keyed('int'), ' 12 ', 12],
    ['half a number', keyed('int'), 1.5, INVALID],
    ['spaces where a number belongs', keyed('int'), '  ', INVALID],
    ['a decimal comma', keyed('number'), '4,5', 4.5],
    ['yes for a number', keyed('int'), true, INVALID],
    ['a word for yes', keyed('yesno'), 'sí', INVALID],
    ['a date as text', keyed('date'), '2026-03-12', '2026-03-12'],
    ['a day that is none', keyed('date'), '2026-02-30', INVALID],
    ['a moment where a date belongs', keyed('date'), 46_093.75, '2026-03-12'],
    ['a number no calendar reaches', keyed('date'), 999_999_999_999, INVALID],
    ['a moment no calendar reaches', keyed('datetime'), 1e15, INVALID],
    ['a negative date', keyed('date'), -5, INVALID],
    ['a negative time', keyed('time'), -0.25, INVALID],
    ['a time as text', keyed('time'), '09:30', '09:30'],
    ['a duration over a day', keyed('time'), 1.5, '12:00'],
    ['the last half minute of a day', keyed('time'), 0.9999, '00:00'],
    ['a moment as text', keyed('datetime'), 'mañana', INVALID],
  ])('%s', (_, column, cell, value) => {
    expect(decode(column, cell, words)).toEqual(value);
  });

  it('whatever it is, it is read or marked and never stops the reading', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean());
    const column = fc.constantFrom<Column>(
      ...['text', 'json', 'int', 'number', 'yesno', 'date', 'time', 'datetime'].map(keyed),
      one,
      many,
      grid,
    );
    fc.assert(
      fc.property(column, cell, (each, typed) => {
        expect(decode(each, typed, words)).not.toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
