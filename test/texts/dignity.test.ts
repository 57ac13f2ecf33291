import { describe, expect, it } from '@jest/globals';
import { crea } from '../../src/programmes/crea';
import { esMX, fill, placeholdersOf } from '../../src/texts';
import { firstSettings, labelsOfForm, read, sentencesOfForm, textsIn } from './support/words';

const inner = /mentor|mentee/i;
const saying = (texts: readonly string[], words: RegExp) =>
  texts.map(read).filter((text) => words.test(text));

/** Forms that mentees answer, and the one that a public call leads to. */
const public_ = crea.forms.filter(
  ({ audience, key }) => audience === 'mentee' || key === 'interest',
);

describe('what mentees and the public read', () => {
  it('is four forms', () => {
    expect(public_.map(({ key }) => key)).toEqual([
      'interest',
      'needs',
      'attendance',
      'menteeSurvey',
    ]);
  });

  it.each(public_.map((form) => ({ key: form.key, form })))(
    'in the form $key never names the service by its inner words',
    ({ key, form }) => {
      const texts = esMX.forms[key];
      expect(saying(texts ? sentencesOfForm(texts) : [], inner)).toEqual([]);
      expect(saying(labelsOfForm(form), inner)).toEqual([]);
    },
  );

  it.each(['needs', 'attendance', 'menteeSurvey', 'interest'])(
    'in the form %s takes its name from the one setting',
    (key) => {
      const said = textsIn(esMX.forms[key]).flatMap(placeholdersOf);
      expect(said).toContain('publicName');
      expect(saying(textsIn(esMX.forms[key]), /círculo de convivencia/i)).toEqual([]);
    },
  );

  it('would be noticed in words that only mentors read', () => {
    const texts = esMX.forms['profile'];
    expect(saying(texts ? sentencesOfForm(texts) : [], inner)).not.toEqual([]);
  });

  it('in the calendar, in Drive and in a closed form is in public words', () => {
    const { events, documents, ui } = esMX;
    expect(saying(textsIn([events, documents, ui.form]), inner)).toEqual([]);
  });

  it('never has the public name written out', () => {
    const texts = textsIn({ ...esMX, settings: {} });
    expect(texts.filter((text) => /círculos? de/i.test(text))).toEqual([]);
  });
});

describe('what nobody is asked', () => {
  const documents = /\b(curp|sexo|acta de nacimiento|ine|credencial|pasaporte|estado civil|rfc)\b/i;

  it.each(Object.keys(esMX.forms))('in the form %s: sex or official papers', (key) => {
    const texts = esMX.forms[key];
    expect(saying(texts ? sentencesOfForm(texts) : [], documents)).toEqual([]);
  });

  it('for a name: any other than the one she uses', () => {
    for (const key of ['interest', 'profile', 'attendance']) {
      expect(esMX.forms[key]?.fields['name']?.help).toContain('que usas');
    }
  });
});

describe('every form', () => {
  it.each(Object.keys(esMX.forms))(
    '%s says who answers for her data, her rights, where to ask',
    (key) => {
      const description = esMX.forms[key]?.description ?? '';
      expect(description).toContain('Aviso de privacidad');
      expect(description).toContain('ARCO');
      expect(placeholdersOf(description)).toEqual(
        expect.arrayContaining(['institution', 'privacyOffice', 'coordinatorEmail']),
      );
    },
  );

  it.each(['needs', 'menteeSurvey'])('%s says that it keeps no name and no e-mail', (key) => {
    expect(esMX.forms[key]?.description).toContain('No te pedimos tu nombre');
  });
});

describe('a woman who asks for support', () => {
  const page = esMX.forms['menteeSurvey']?.sections['support']?.help ?? '';

  it('sees whom to call before she answers', () => {
    const seen = fill(page, firstSettings);
    expect(seen).toContain('911');
    expect(seen).toContain('800 911 2000');
  });

  it('is asked for a safe way to be reached, which she may leave empty', () => {
    expect(esMX.forms['menteeSurvey']?.fields['safeContact']?.help).toContain('déjala vacía');
  });

  it('stays out of the mail that tells of her', () => {
    const { subject, text } = esMX.mails.supportAlert;
    expect(placeholdersOf(subject + text)).toEqual(['sheetLink', 'institution']);
    expect(read(subject + text)).not.toMatch(/apoyo|violencia|derivación|riesgo/i);
  });
});

describe('subjects and titles', () => {
  it('of mails say at most when', () => {
    const said = Object.values(esMX.mails).flatMap(({ subject }) => placeholdersOf(subject));
    expect(said.filter((name) => name !== 'when')).toEqual([]);
  });

  it('of mails of a failure carry no personal data', () => {
    const { subject, text } = esMX.mails.failureNotice;
    expect(placeholdersOf(subject + text)).toEqual(['count', 'sheetLink', 'institution']);
  });

  it('of events name no mentee and no need', () => {
    const said = placeholdersOf(textsIn(esMX.events).join('\n'));
    expect(said).not.toEqual(expect.arrayContaining(['accessNeeds']));
    expect(said).not.toEqual(expect.arrayContaining(['conflicts']));
  });
});
