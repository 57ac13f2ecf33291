import { describe, expect, it } from '@jest/globals';
import { itemAnswers, signatureOf } from '../../../src/app/sample/item-answers';
import { vocabularyOf } from '../../../src/app/vocabulary';
import { readAnswer } from '../../../src/core/answers/read-answer';
import { normalisePhone } from '../../../src/core/people/phone';
import { fieldsOf } from '../../../src/core/programme/field';
import type { Sample } from '../../../src/core/programme/sample';
import { weekday } from '../../../src/core/time/date';
import { crea } from '../../../src/programmes/crea';
import { creaSample } from '../../../src/programmes/crea/sample';
import { esMX } from '../../../src/texts';

const TODAY = '2026-03-10';
const vocabulary = vocabularyOf(crea, esMX, {});
const offered = (set: string) => vocabulary[set]?.offered ?? [];

function invented(today = TODAY): Sample {
  return creaSample(esMX.sample, { today, offered });
}

const sample = invented();
const answersTo = (form: string) => sample.answers.filter((answer) => answer.form === form);
const said = (form: string, field: string): string[] =>
  answersTo(form).flatMap(({ values }) => {
    const value = values[field] ?? null;
    return value === null ? [] : [String(value)];
  });

/** An answer as its form delivers it, with the field's key in place of the item's id. */
function delivered(answer: Sample['answers'][number]) {
  const form = crea.forms.find(({ key }) => key === answer.form);
  if (form === undefined) throw new Error(`no form ${answer.form}`);
  const items = Object.fromEntries(fieldsOf(form).map(({ key }) => [key, key]));
  const whole = { consent: 'yes', session: 'SES-1', ...answer.values };
  return { form, whole, raw: itemAnswers({ form, items, vocabulary }, whole) };
}

describe('the invented year', () => {
  it('is the same every time for the same day', () => {
    expect(invented()).toEqual(sample);
  });

  it('moves with the day, and nothing but its dates does', () => {
    const later = invented('2026-08-01');
    expect(later.sessions.map(({ date }) => date)).not.toEqual(
      sample.sessions.map(({ date }) => date),
    );
    const names = (of: Sample) => of.answers.map(({ values }) => values['name']);
    expect(names(later)).toEqual(names(sample));
  });

  it('is read by its forms as it was meant, every answer of it', () => {
    for (const answer of sample.answers) {
      const { form, whole, raw } = delivered(answer);
      const read = readAnswer(form, raw, vocabulary);
      const meant = Object.fromEntries(
        fieldsOf(form).map(({ key }) => [key, (whole as Record<string, unknown>)[key] ?? null]),
      );
      expect(read).toEqual(meant);
    }
  });

  it('has 24 requests, 200 diagnostics, and one profile more than mentors', () => {
    const counts = ['profile', 'request', 'needs', 'mentorSurvey'].map(
      (form) => answersTo(form).length,
    );
    expect(counts).toEqual([61, 24, 200, 12]);
  });

  it('was held on working days that are over, each session on a topic of its mentor', () => {
    for (const { date, mentor, topic } of sample.sessions) {
      expect(date < TODAY).toBe(true);
      expect(weekday(date)).not.toBe('sun');
      expect(answersTo('profile')[mentor]?.values['topics']).toContain(topic);
    }
    expect(new Set(sample.sessions.map(({ mentor }) => mentor)).size).toBe(12);
  });
});

describe('nobody real is in it', () => {
  const addresses = [...said('profile', 'email'), ...said('request', 'contactEmail')];

  it('by address: domains that can never be', () => {
    expect(addresses.filter((address) => !/@[a-z]+\.example$/i.test(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(60);
  });

  it('by number: 33 0000 00NN is assigned to no one', () => {
    const numbers = said('profile', 'phone').map((phone) => normalisePhone(phone));
    expect(numbers.filter((number) => !/^\+52330000\d{4}$/.test(number ?? ''))).toEqual([]);
    expect(esMX.sample.safeContact.match(/\d{2} \d{4} \d{4}/)?.[0]).toMatch(/^33 0000 00/);
  });

  it('by name: each has a word that is no one’s name', () => {
    const invented_ = new RegExp(
      [...esMX.sample.familyNames, 'Ficticio', 'Inventado', 'Imaginario', 'Yoltzin', 'Doña'].join(
        '|',
      ),
      'i',
    );
    const names = [...said('profile', 'name'), ...said('request', 'contactName')];
    const people = [...names, ...said('attendance', 'name')];
    expect(people.filter((name) => !invented_.test(name))).toEqual([]);
  });
});

describe('it is as messy as life', () => {
  const names = said('profile', 'name');
  const texts = ['needs', 'menteeSurvey'].flatMap((form) => said(form, 'comments'));
  const some: [what: string, found: boolean][] = [
    ['capitals', names.some((name) => name === name.toUpperCase())],
    ['accents', names.some((name) => /[áéíóúñ]/i.test(name))],
    ['spaces too many', names.some((name) => /^ | {2}| $/.test(name))],
    ['three ways to write a number', new Set(said('profile', 'phone').map(shapeOf)).size >= 3],
    ['no e-mail', answersTo('profile').some(({ values }) => values['email'] === null)],
    ['no number', answersTo('profile').some(({ values }) => values['phone'] === null)],
    ['another topic', said('request', 'topic').includes('other')],
    ['a date in the past', said('request', 'preferredDate').some((date) => date < TODAY)],
    [
      'men among those who came',
      said('attendance', 'name').some((name) => name.startsWith('Jorge')),
    ],
    ['no name at all', answersTo('attendance').some(({ values }) => values['name'] === null)],
    ['emoji', texts.some((text) => /\p{Extended_Pictographic}/u.test(text))],
    ['line breaks', texts.some((text) => text.includes('\n'))],
    ['an answer for many', said('needs', 'women').length === 1],
  ];

  it.each(some)('with %s', (_, found) => {
    expect(found).toBe(true);
  });
});

function shapeOf(phone: string): string {
  return phone.replace(/\d/g, '9');
}

describe('the signature of an answer', () => {
  const raw = { a: 'Ana  Ficticia\n', b: ['uno', 'dos'], c: { Lunes: ['Tarde', 'Noche'] } };

  it('is the same whatever Google does to spaces, the order of ticks and empty questions', () => {
    const back = { d: '', c: { Lunes: ['Noche', 'Tarde'] }, b: ['dos', 'uno'], a: ' Ana Ficticia' };
    expect(signatureOf(back)).toBe(signatureOf(raw));
  });

  it('tells answers apart', () => {
    expect(signatureOf({ ...raw, b: ['uno'] })).not.toBe(signatureOf(raw));
    expect(signatureOf({ ...raw, c: { Martes: ['Tarde', 'Noche'] } })).not.toBe(signatureOf(raw));
    expect(signatureOf({ ...raw, a: 'Ana Ejemplo' })).not.toBe(signatureOf(raw));
  });

  it('tells all profiles and requests of the sample apart', () => {
    const about = [...answersTo('profile'), ...answersTo('request')];
    const signatures = about.map((answer) => signatureOf(delivered(answer).raw));
    expect(new Set(signatures).size).toBe(about.length);
  });
});
