import { describe, expect, it } from '@jest/globals';
import { crea } from '../../src/programmes/crea';
import { esMX } from '../../src/texts';
import { mentorMails } from '../../src/texts/es-MX/mails-mentor';
import { readability, sentencesOf, syllablesOf, wordsOf } from './support/readability';
import { labelsOfForm, read, sentencesOfForm } from './support/words';

const forms = crea.forms.map((form) => ({ key: form.key, audience: form.audience, form }));
const mails = Object.entries(esMX.mails).map(([key, mail]) => ({ key, ...mail }));
const tooLong = (texts: readonly string[], limit: number) =>
  texts.flatMap((text) => sentencesOf(read(text))).filter((line) => wordsOf(line).length > limit);

describe('what people read is read with ease (Fernández Huerta; 60 is plain, 70 easy)', () => {
  it.each(forms)('in the form $key', ({ key }) => {
    const texts = esMX.forms[key];
    const all = texts ? sentencesOfForm(texts).map(read).join('\n') : '';
    expect(readability(all)).toBeGreaterThanOrEqual(75);
    expect(readability(read(texts?.description ?? ''))).toBeGreaterThanOrEqual(70);
  });

  it.each(mails)('in the mail $key', ({ subject, text }) => {
    expect(readability(read(`${subject}\n${text}`))).toBeGreaterThanOrEqual(60);
  });

  it('in sentences of at most 22 words in forms and mails', () => {
    const texts = Object.values(esMX.forms).flatMap(sentencesOfForm);
    expect(tooLong(texts, 22)).toEqual([]);
    expect(
      tooLong(
        mails.map(({ text }) => text),
        22,
      ),
    ).toEqual([]);
  });

  it('in labels that fit one line of a phone', () => {
    const labels = crea.forms.flatMap(labelsOfForm);
    expect(labels.filter((label) => label.length > 52)).toEqual([]);
  });

  it('in every mail to a mentor as «tú»', () => {
    const formal = /\b(usted|ustedes|su sesión|le invitamos|favor de)\b/i;
    expect(Object.values(mentorMails).filter(({ text }) => formal.test(text.join(' ')))).toEqual(
      [],
    );
  });
});

describe('the measure', () => {
  const words: [word: string, syllables: number][] = [
    ['yo', 1],
    ['muy', 1],
    ['sí', 1],
    ['que', 1],
    ['guía', 2],
    ['aquí', 2],
    ['causa', 2],
    ['poeta', 3],
    ['ciudad', 2],
    ['búho', 2],
    ['tenía', 3],
    ['pingüino', 3],
    ['mentoría', 4],
    ['acompañamiento', 6],
  ];

  it.each(words)('counts the syllables of «%s» as %d', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('calls a bureaucratic sentence hard and a plain one easy', () => {
    const hard =
      'La implementación de las mentorías correspondientes requerirá la autorización previa de la dependencia responsable de la coordinación interinstitucional.';
    expect(readability(hard)).toBeLessThan(40);
    expect(readability('Ven el martes. Te esperamos a las cinco.')).toBeGreaterThan(80);
  });
});
