import { crea } from '../../src/programmes/crea';
import { fieldsOf } from '../../src/core/programme/field';
import { menteeSurvey, needs, profile, request, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { booked } from './support/stages';

/** What a form can bring in that a sheet would like to make something else of. */
const HOSTILE = [
  '=IMPORTXML("http://x","//a")',
  '=1+1',
  '+52 33 1234 5678',
  '-5',
  '@ana',
  '007',
  '1-2',
  '1/2',
  '50%',
  '12:30',
  '$1,000.00',
  '1e5',
  'TRUE',
  'VERDADERO',
  'null',
  '#REF!',
  "'x",
  '"x"',
  '💜👩🏽‍🏫',
  'uno\ndos\n\ntres',
  'uno\tdos',
  '  con espacios  ',
  '\u202Ederecha a izquierda\u202C \u200Fعربي',
  'sin pareja \uD83D fin',
  '\u0000nulo',
  '<b>negritas</b> & {name} ${x} $&',
  '__proto__',
  'constructor',
  'á'.normalize('NFD'),
];

const LONG = ['ñ'.repeat(49_999), 'x'.repeat(50_000)];

/** Text questions of a form whose words are the respondent's own. */
function textFields(form: string): string[] {
  const declared = crea.forms.find(({ key }) => key === form);
  if (declared === undefined) throw new Error(form);
  return fieldsOf(declared)
    .filter(({ type, byLink }) => (type === 'text' || type === 'long') && byLink !== true)
    .map(({ key }) => key);
}

/** The cells of the programme's tabs that hold a formula. */
function formulas(programme: Programme): string[] {
  return programme
    .spreadsheet()
    .sheets.flatMap(({ title, rows, formId }) =>
      formId !== ''
        ? []
        : rows.flatMap((row) =>
            row.flatMap((cell) => (cell?.f === undefined ? [] : [`${title} ${cell.f}`])),
          ),
    );
}

const session = { do: 'find', table: 'sessions', where: {}, save: 'session' };

/** A form, the table its answers go to, and what else is answered. */
const FORMS = [
  { form: 'profile', table: 'mentors', base: profile('Nadie', { email: null, phone: null }) },
  { form: 'request', table: 'requests', base: request() },
  { form: 'needs', table: 'needs', base: needs() },
  { form: 'menteeSurvey', table: 'menteeSurveys', base: menteeSurvey() },
];

/** One answer a text, with that text in every question that takes any. */
function answersWith(form: string, base: Record<string, unknown>, texts: readonly string[]) {
  const more = form === 'menteeSurvey' ? { session: '$session.id' } : {};
  return texts.map((text, index) => {
    const written = Object.fromEntries(textFields(form).map((field) => [field, text]));
    const contact = 'email' in base ? { email: `m${index}@mentoras.example` } : {};
    return submit(form, { ...base, ...written, ...contact }, { ...more, trigger: 'never' });
  });
}

describe('what people write comes out as they wrote it', () => {
  it.each(FORMS)('from $form to $table and its export (S1-4.1, S1-3.3, S1-5.1, P3, P5)', (each) => {
    const { form, table, base } = each;
    const texts = [...HOSTILE, ...LONG];
    const before = form === 'menteeSurvey' ? after(booked) : setUp();
    const steps = form === 'menteeSurvey' ? [session] : [];
    const programme = before.goesOn(...steps, ...answersWith(form, base, texts), { do: 'sweep' });
    const rows = programme.rows(table);
    for (const field of textFields(form).filter((key) => key !== 'safeContact')) {
      expect(rows.map((row) => row[field]).sort()).toEqual([...texts].sort());
    }
    expect(programme.rows('setAside')).toEqual([]);
    expect(formulas(programme)).toEqual([]);
  });

  it('keeps how to reach a woman safely in its alert, letter by letter (S1-5.5, P5)', () => {
    const texts = [...HOSTILE, ...LONG];
    const asks = texts.map((safeContact) =>
      submit('menteeSurvey', menteeSurvey({ needSupport: 'yes', safeContact }), {
        session: '$session.id',
      }),
    );
    const programme = after(booked).goesOn(session, ...asks);
    const contacts = programme.rows('alerts').map(({ safeContact }) => safeContact);
    expect(contacts.sort()).toEqual([...texts].sort());
    expect(formulas(programme)).toEqual([]);
  });
});
