import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fill, placeholdersOf } from '../../src/texts';

const name = fc.stringMatching(/^[a-zA-Z]\w{0,8}$/).filter((key) => key !== '__proto__');
const plain = fc.string().filter((text) => !/[{}]/.test(text));
const parts = fc.array(fc.record({ before: plain, name }));
const textOf = (pieces: { before: string; name: string }[]) =>
  pieces.map(({ before, name: key }) => `${before}{${key}}`).join('');

describe('fill', () => {
  it('puts each value in its place', () => {
    expect(fill('Hola, {name}: son {count}.', { name: 'Ana', count: 3 })).toBe('Hola, Ana: son 3.');
  });

  it('leaves a text without placeholders as it is', () => {
    fc.assert(fc.property(plain, (text) => fill(text) === text));
  });

  it('replaces every placeholder once, whatever the values contain', () => {
    fc.assert(
      fc.property(parts, fc.string(), (pieces, value) => {
        const params = Object.fromEntries(pieces.map((piece) => [piece.name, value]));
        const expected = pieces.map(({ before }) => before + value).join('');
        expect(fill(textOf(pieces), params)).toBe(expected);
      }),
    );
  });

  it('takes a value literally: no pattern of replacement, no placeholder in it', () => {
    expect(fill('{a}{b}', { a: '{b}$&$1', b: 'x' })).toBe('{b}$&$1x');
  });

  it('stops at a placeholder that nothing is there for', () => {
    expect(() => fill('Hola, {name}', {})).toThrow('{name}');
    expect(() => fill('Hola, {toString}', {})).toThrow('{toString}');
  });

  it('leaves the doubled braces of a template in Drive', () => {
    expect(fill('{{title}} de {publicName}', { publicName: 'círculo' })).toBe(
      '{{title}} de círculo',
    );
  });
});

describe('placeholdersOf', () => {
  it('names each placeholder once, in order', () => {
    expect(placeholdersOf('{b} {a} {b} {{c}}')).toEqual(['b', 'a']);
  });

  it('names exactly what fill needs', () => {
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = textOf(pieces);
        const needed = placeholdersOf(text);
        const params = Object.fromEntries(needed.map((key) => [key, '']));
        expect(fill(text, params)).toBe(pieces.map(({ before }) => before).join(''));
        for (const key of needed) {
          const { [key]: _without, ...rest } = params;
          expect(() => fill(text, rest)).toThrow(key);
        }
      }),
    );
  });
});
