import { describe, expect, it } from '@jest/globals';
import { choicesDigest, itemsOf, settingsOf } from '../../../src/app/set-up/form-spec';
import { vocabularyOf } from '../../../src/app/vocabulary';
import type { FormDeclaration } from '../../../src/core/programme/field';
import { crea } from '../../../src/programmes/crea';
import { esMX } from '../../../src/texts/es-MX';
import type { FormTexts } from '../../../src/texts/shapes';

const wording = { ...crea.settings } as Record<string, string>;

function source(form: FormDeclaration, words: Partial<FormTexts> = {}) {
  const texts = esMX.forms[form.key as keyof typeof esMX.forms] as FormTexts;
  const vocabulary = vocabularyOf(crea, esMX, {});
  return { form, texts: { ...texts, ...words }, wording, vocabulary };
}

describe.each(crea.forms.map((form) => [form.key, form] as const))('the form %s', (_, form) => {
  const items = itemsOf(source(form));

  it('has words for every question and page, none of them twice', () => {
    const titles = items.map(({ title }) => title);
    expect(titles.filter((title) => title === '')).toEqual([]);
    expect(titles).toHaveLength(new Set(titles).size);
  });

  it('has a page for each section but the first', () => {
    const pages = items.filter(({ kind }) => kind === 'page').map(({ key }) => key);
    expect(pages).toEqual(form.sections.slice(1).map(({ key }) => `section:${key}`));
    expect(items[0]?.kind).not.toBe('page');
  });

  it('offers each choice once', () => {
    for (const item of items) {
      const choices = 'choices' in item ? item.choices : 'rows' in item ? item.rows : undefined;
      if (choices === undefined) continue;
      expect(choices.length).toBeGreaterThan(0);
      expect(choices).toHaveLength(new Set(choices).size);
    }
  });
});

describe('what a form is made from', () => {
  const field = (fields: object) =>
    ({ key: 'x', audience: 'area', sections: [{ key: 's', fields: [fields] }] }) as FormDeclaration;
  const made = (fields: object, offered: readonly string[], labels: Record<string, string>) =>
    itemsOf({
      form: field(fields),
      texts: { title: '', description: '', confirmation: '', sections: {}, fields: {} },
      wording: {},
      vocabulary: { set: { labels, offered, synonyms: {} } },
    })[0];

  it('shows few options as buttons and many as a list', () => {
    const labels = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`k${index}`, `L${index}`]),
    );
    const one = { key: 'q', type: 'one', options: 'set' };
    expect(made(one, Object.keys(labels), labels)?.kind).toBe('list');
    expect(made(one, Object.keys(labels).slice(1), labels)?.kind).toBe('radio');
  });

  it('offers what is offered, a name that two entries share once, and all when nothing is', () => {
    const many = { key: 'q', type: 'many', options: 'set' };
    const labels = { a: 'Uno', b: 'Dos', c: 'Uno', d: 'Retirado', e: '' };
    expect(made(many, ['a', 'b', 'c', 'e'], labels)).toMatchObject({ choices: ['Uno', 'Dos'] });
    expect(made(many, [], labels)).toMatchObject({ choices: ['Uno', 'Dos', 'Retirado'] });
  });

  it('takes any phone number, and a whole number within its bounds', () => {
    expect(made({ key: 'q', type: 'phone' }, [], {})).toMatchObject({ kind: 'text' });
    expect(made({ key: 'q', type: 'int', min: 1, max: 9 }, [], {})).toMatchObject({
      kind: 'whole',
      min: 1,
      max: 9,
    });
  });

  it('gives a mentee no way back to her answer, and no empty form where her link said which', () => {
    const settings = Object.fromEntries(
      crea.forms.map((form) => [form.key, settingsOf(source(form))]),
    );
    expect(settings['menteeSurvey']).toMatchObject({ editable: false, again: false });
    expect(settings['attendance']).toMatchObject({ editable: false, again: false });
    expect(settings['needs']).toMatchObject({ editable: false, again: true });
    expect(settings['profile']).toMatchObject({ editable: true, again: false });
  });

  it('has another fingerprint when other choices are offered, and no other', () => {
    const many = { key: 'q', type: 'many', options: 'set' };
    const of = (labels: Record<string, string>) => {
      const item = made(many, Object.keys(labels), labels);
      return choicesDigest(item === undefined ? [] : [item]);
    };
    expect(of({ a: 'Uno' })).toBe(of({ b: 'Uno' }));
    expect(of({ a: 'Uno' })).not.toBe(of({ a: 'Uno', b: 'Dos' }));
    expect(of({ a: 'Uno, Dos' })).not.toBe(of({ a: 'Uno', b: 'Dos' }));
  });
});
