import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../../../src/core/answers/read-answer';
import { fieldsOf, type Field, type FormDeclaration } from '../../../src/core/programme/field';
import { columnsOf, columnsOfForm } from '../../../src/core/programme/table';
import { decode, encode } from '../../../src/core/table/cells';
import { keyOf } from '../../../src/core/table/vocabulary';
import { crea } from '../../../src/programmes/crea';
import { factsWith, ZONE } from '../support/given';

const { vocabulary } = factsWith();
const sets = Object.keys(vocabulary);

describe('the words people choose from', () => {
  it.each(sets)('lead back to their keys: %s', (set) => {
    const { labels = {} } = vocabulary[set] ?? {};
    for (const [key, label] of Object.entries(labels))
      expect(keyOf(vocabulary, set, label)).toBe(key);
    expect(keyOf(vocabulary, set, Object.values(labels)[0]?.toUpperCase() ?? '')).toBe(
      Object.keys(labels)[0],
    );
  });

  it.each(sets)('stand side by side in one cell and are told apart again: %s', (set) => {
    const keys = Object.keys(vocabulary[set]?.labels ?? {});
    const column = { key: 'c', type: 'many', options: set } as const;
    const words = { vocabulary, zone: ZONE };
    const cell = encode(column, keys, words);
    expect(decode(column, cell, words)).toEqual(keys);
    expect(decode(column, encode(column, [...keys].reverse(), words), words)).toEqual(
      [...keys].reverse(),
    );
  });
});

describe('a form', () => {
  const choices = (field: Field): readonly string[] =>
    'options' in field ? Object.values(vocabulary[field.options]?.labels ?? {}) : [];

  it.each(crea.forms.map((form): [string, FormDeclaration] => [form.key, form]))(
    'reads every choice it offers: %s',
    (_, form) => {
      const asked = fieldsOf(form).filter((field) => choices(field).length > 0);
      for (const field of asked) {
        const only = { ...form, contact: undefined, sections: [{ key: 'x', fields: [field] }] };
        for (const label of choices(field))
          expect(
            readAnswer(only as unknown as FormDeclaration, { [field.key]: label }, vocabulary)[
              field.key
            ],
          ).not.toBeNull();
      }
      expect(asked.length).toBeGreaterThan(0);
    },
  );

  it('becomes columns, one a question, without those left out', () => {
    const form = crea.forms[0] as FormDeclaration;
    const keys = columnsOfForm(form, ['consent', 'name']).map(({ key }) => key);
    expect(keys).toEqual(
      fieldsOf(form)
        .map(({ key }) => key)
        .filter((key) => key !== 'consent' && key !== 'name'),
    );
  });
});

it('every table has its id first and its stamps last', () => {
  for (const table of crea.tables) {
    const keys = columnsOf(table).map(({ key }) => key);
    expect([keys[0], ...keys.slice(-2)]).toEqual(['id', 'createdAt', 'updatedAt']);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
