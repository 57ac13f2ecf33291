import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fold, keyOf, labelOf } from '../../../src/core/table/vocabulary';

const vocabulary = {
  topics: {
    labels: { sat: 'Trámites ante el SAT', trademark: 'Registro de marca', old: 'sat' },
    offered: ['sat', 'trademark'],
    synonyms: { hacienda: 'sat', marcas: 'trademark' },
  },
};

it.each([
  ['its label', 'Registro de marca', 'trademark'],
  ['its label, otherwise written', '  registro  DE marca ', 'trademark'],
  ['a key', 'trademark', 'trademark'],
  ['a label that is the key of another', 'sat', 'old'],
  ['a synonym', 'Hacienda', 'sat'],
  ['nothing known', 'Repostería', undefined],
  ['what every object has', 'constructor', undefined],
])('%s is understood', (_, word, key) => {
  expect(keyOf(vocabulary, 'topics', word)).toBe(key);
});

it('of a set that is not there nothing is understood', () => {
  expect(keyOf(vocabulary, 'areas', 'sat')).toBeUndefined();
  expect(labelOf(vocabulary, 'areas', 'sat')).toBe('sat');
});

it('labels lead back to their keys, as long as no two are alike', () => {
  const labels = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { selector: fold, minLength: 1 });
  fc.assert(
    fc.property(labels, (all) => {
      const named = Object.fromEntries(all.map((label, index) => [`k${index}`, label]));
      const words = { set: { labels: named, offered: [], synonyms: {} } };
      for (const key of Object.keys(named))
        expect(keyOf(words, 'set', labelOf(words, 'set', key))).toBe(key);
    }),
  );
});

it('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
