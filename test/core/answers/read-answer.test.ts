import { describe, expect, it } from '@jest/globals';
import { CELL_LIMIT, readAnswer, type Raw } from '../../../src/core/answers/read-answer';
import { Problem } from '../../../src/core/problem';
import type { Field, FormDeclaration } from '../../../src/core/programme/field';
import { factsWith } from '../support/given';

const { vocabulary } = factsWith();

function formOf(...fields: readonly Field[]): FormDeclaration {
  return { key: 'probe', audience: 'mentor', sections: [{ key: 'only', fields }] };
}

/** What a form of this one question makes of an answer: its value, or the refusal's code. */
function read(field: Record<string, unknown>, raw: Raw | undefined): unknown {
  const form = formOf({ key: 'asked', ...field } as Field);
  try {
    return readAnswer(form, { asked: raw }, vocabulary)['asked'];
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('an answer is read by the type of its question', () => {
  it.each([
    ['text', { type: 'text' }, ' con espacios  ', ' con espacios  '],
    ['long', { type: 'long' }, 'uno\ndos\n', 'uno\ndos\n'],
    ['email', { type: 'email' }, 'Ana@Correo.example', 'Ana@Correo.example'],
    ['phone', { type: 'phone' }, '33 1234 5678', '33 1234 5678'],
    ['one, by its label', { type: 'one', options: 'modality' }, 'Presencial', 'in-person'],
    ['one, without its accents and case', { type: 'one', options: 'yesNo' }, ' SI ', 'yes'],
    ['many', { type: 'many', options: 'language' }, ['Español', 'Inglés'], ['es', 'en']],
    ['many, only one', { type: 'many', options: 'language' }, 'Inglés', ['en']],
    ['int', { type: 'int' }, ' 12 ', 12],
    ['int at its bounds', { type: 'int', min: 1, max: 3 }, '3', 3],
    ['scale', { type: 'scale' }, '5', 5],
    ['date', { type: 'date' }, '2028-02-29', '2028-02-29'],
    ['time', { type: 'time' }, '09:05', '09:05'],
    [
      'grid, rows left empty left out',
      { type: 'grid', rows: 'days', columns: 'parts', many: true },
      { Lunes: ['Mañana (9 a 12)'], Martes: [], Sábado: '' },
      { mon: ['morning'] },
    ],
  ])('%s', (_, field, raw, value) => {
    const words = factsWith().vocabulary;
    // The words of the day's parts are the texts': taken from there.
    const said =
      field.type === 'grid'
        ? { [words['days']?.labels['mon'] ?? '']: [words['parts']?.labels['morning'] ?? ''] }
        : raw;
    expect(read(field, said as Raw)).toEqual(value);
  });

  it.each<[string, Raw | undefined]>([
    ['missing', undefined],
    ['an empty text', ''],
    ['spaces alone', '  \n'],
    ['no choice', []],
    ['a grid of nothing', { Lunes: '', Martes: [] }],
  ])('is null when it is %s', (_, raw) => {
    expect(read({ type: 'text' }, raw)).toBeNull();
  });
});

describe('an answer is refused', () => {
  it.each<[string, Record<string, unknown>, Raw | undefined, string]>([
    ['required and empty', { type: 'text', required: true }, ' ', 'missing-answer'],
    ['not an option', { type: 'one', options: 'modality' }, 'Por carta', 'unknown-option'],
    [
      'one of several not an option',
      { type: 'many', options: 'days' },
      ['Lunes', 'X'],
      'unknown-option',
    ],
    ['not a topic', { type: 'one', options: 'topics' }, 'Repostería', 'unknown-topic'],
    [
      'a word that every object knows',
      { type: 'one', options: 'topics' },
      'constructor',
      'unknown-topic',
    ],
    ['not a number', { type: 'int' }, 'dos', 'invalid-value'],
    ['not a whole number', { type: 'int' }, '2.5', 'invalid-value'],
    ['below the least', { type: 'int', min: 1 }, '0', 'invalid-value'],
    ['negative where nothing is said', { type: 'int' }, '-1', 'invalid-value'],
    ['above the most', { type: 'int', max: 3 }, '4', 'invalid-value'],
    ['off the scale', { type: 'scale' }, '6', 'invalid-value'],
    ['no day of the calendar', { type: 'date' }, '2026-02-29', 'invalid-value'],
    ['a date in another way', { type: 'date' }, '12/03/2026', 'invalid-value'],
    ['no time of the day', { type: 'time' }, '24:00', 'invalid-value'],
    ['several where one is asked', { type: 'text' }, ['a', 'b'], 'invalid-value'],
    [
      'a text where a grid is asked',
      { type: 'grid', rows: 'days', columns: 'parts' },
      'a',
      'invalid-value',
    ],
    [
      'a grid row nobody asked',
      { type: 'grid', rows: 'days', columns: 'parts' },
      { X: 'a' },
      'unknown-option',
    ],
    ['longer than a cell', { type: 'long' }, 'x'.repeat(CELL_LIMIT + 1), 'too-long'],
  ])('%s', (_, field, raw, code) => {
    expect(read(field, raw)).toBe(code);
  });

  it('without consent, by its own name', () => {
    const form = formOf({ key: 'consent', type: 'one', options: 'consent', required: true });
    expect(() => readAnswer(form, {}, vocabulary)).toThrow('missing-consent');
  });

  it('without a way to reach her, where one is needed', () => {
    const contact = formOf({ key: 'email', type: 'email' }, { key: 'phone', type: 'phone' });
    const form = { ...contact, contact: true } as const;
    expect(() => readAnswer(form, { email: ' ' }, vocabulary)).toThrow('missing-contact');
    expect(readAnswer(form, { phone: '1' }, vocabulary)).toEqual({ email: null, phone: '1' });
  });
});

it('a text as long as a cell is kept to its last character', () => {
  const whole = 'é'.repeat(CELL_LIMIT);
  expect(read({ type: 'long' }, whole)).toBe(whole);
});
