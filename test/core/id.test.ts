import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { codeFrom, digestOf, idFrom } from '../../src/core/id';

const cause = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), {
  minLength: 1,
  maxLength: 4,
});

describe('an id', () => {
  it('is the same for the same cause, and of one shape', () => {
    fc.assert(
      fc.property(cause, (parts) => {
        const id = idFrom('SOL', ...parts);
        expect(idFrom('SOL', ...parts)).toBe(id);
        expect(id).toMatch(/^SOL-[0-9a-hjkmnp-tv-z]{10}$/);
      }),
    );
  });

  it('is another for another cause', () => {
    const said = (parts: readonly (string | number)[]): string => parts.map(String).join('\u0000');
    fc.assert(
      fc.property(cause, cause, (one, other) => {
        fc.pre(said(one) !== said(other));
        expect(idFrom('SOL', ...one)).not.toBe(idFrom('SOL', ...other));
      }),
    );
  });

  it('tells parts of a cause apart', () => {
    expect(idFrom('SOL', 'a', 'b')).not.toBe(idFrom('SOL', 'ab'));
  });

  it('takes any text that a form delivers, half a surrogate pair too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digestOf(text + '\uD800')).toHaveLength(16);
      }),
    );
    expect(digestOf('🌱')).not.toBe(digestOf('\uD83C'));
  });

  it('never changes from one version to the next: rows are found by it', () => {
    expect(idFrom('SOL', 'request', 'r1')).toMatchInlineSnapshot(`"SOL-a7qz0pamc5"`);
    expect(digestOf('Niñez')).toMatchInlineSnapshot(`"e0y82x271t5bd1x6"`);
  });
});

it('a code needs the secret', () => {
  expect(codeFrom('one', 'invitation', 'INV-1')).not.toBe(codeFrom('other', 'invitation', 'INV-1'));
});
