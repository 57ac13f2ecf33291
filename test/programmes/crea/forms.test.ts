import { describe, expect, it } from '@jest/globals';
import { fieldsOf, type Field, type FormDeclaration } from '../../../src/core/programme/field';
import { crea } from '../../../src/programmes/crea';
import { contractForms } from './contract-forms';

const choices = (set: string) => (set in crea.catalogues ? set : crea.options[set]?.join(', '));

function asked(field: Field): string {
  switch (field.type) {
    case 'one':
    case 'many':
      return `${field.type}(${choices(field.options)})`;
    case 'grid':
      return `grid(${choices(field.rows)} × ${field.many ? 'several of ' : ''}${choices(field.columns)})`;
    default:
      return field.type;
  }
}

function questionsOf(form: FormDeclaration): Record<string, string> {
  const [, ...questions] = fieldsOf(form);
  return Object.fromEntries(
    questions.map((field) => [
      field.key + (field.required ? '*' : ''),
      asked(field) + (field.byLink ? ' by link' : ''),
    ]),
  );
}

describe.each(crea.forms.map((form) => ({ key: form.key, form })))('the form $key', ({ form }) => {
  it('asks what the contract says, in its order', () => {
    const contract = Object.entries(contractForms[form.key] ?? {});
    const promised = new Set(contract.map(([question]) => question));
    const asked = Object.entries(questionsOf(form));
    expect(asked.filter(([question]) => promised.has(question))).toEqual(contract);
  });

  it('asks nothing further that has to be answered: whoever knows the contract can go on answering', () => {
    const promised = Object.keys(contractForms[form.key] ?? {});
    const further = Object.keys(questionsOf(form)).filter(
      (question) => !promised.includes(question),
    );
    expect(further.filter((question) => question.endsWith('*'))).toEqual([]);
  });

  it('begins with the consent', () => {
    const [first] = fieldsOf(form);
    expect(first).toEqual({ key: 'consent', type: 'one', options: 'consent', required: true });
    expect(crea.options['consent']).toEqual(['yes']);
  });

  it('asks every question once, on pages that are short', () => {
    const keys = fieldsOf(form).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(form.sections.length).toBeGreaterThanOrEqual(2);
    expect(form.sections.length).toBeLessThanOrEqual(6);
    for (const { fields } of form.sections) {
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.length).toBeLessThanOrEqual(8);
    }
  });
});

it('has the forms of the contract and no other', () => {
  expect(crea.forms.map(({ key }) => key)).toEqual(Object.keys(contractForms));
});

it('asks for a way to reach her where the contract does', () => {
  expect(crea.forms.filter(({ contact }) => contact).map(({ key }) => key)).toEqual([
    'interest',
    'profile',
  ]);
});

it('ships the areas and topics of the contract', () => {
  const keys = (set: string) => crea.catalogues[set]?.entries.map(({ key }) => key);
  expect(keys('areas')).toEqual(['legal', 'health', 'psychology', 'empowerment', 'jobs']);
  expect(crea.catalogues['topics']?.entries.map(({ key, group }) => `${group}: ${key}`)).toEqual([
    'business-finance: sat',
    'business-finance: trademark',
    'business-finance: costing',
    'business-finance: investment-plan',
    'financing: seed-capital',
    'financing: safe-credit',
    'digital-marketing: social-media',
    'digital-marketing: online-sales',
    'development: communication',
    'development: persuasion',
    'development: presence',
    'other: other',
  ]);
});
