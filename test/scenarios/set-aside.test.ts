import { clickMenu } from '../../simulator/control/people';
import { menteeSurvey, profile, request, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { booked } from './support/stages';

const TOPIC = 'Comercio justo entre vecinas';

function waiting(programme: Programme) {
  return programme.rows('setAside').filter(({ status }) => status === 'waiting');
}

/** One answer is set aside, with a sentence, an alert and a line of the journal; the next one goes on. */
function expectSetAside(programme: Programme, problem: RegExp): void {
  const [row] = waiting(programme);
  expect(String(row?.['problem'])).toMatch(problem);
  expect(programme.row('alerts', { aboutId: row?.id })).toMatchObject({ kind: 'unread' });
  const told = programme.rows('journal').filter(({ aboutId }) => aboutId === row?.id);
  expect(told.map(({ what }) => what)).toEqual([expect.stringContaining('por revisar')]);
  const { setAside, journal } = programme.tables();
  expect(JSON.stringify([setAside, journal])).not.toMatch(/\{\w+\}/);
}

describe('an answer that cannot be read', () => {
  it('waits with its problem in plain words when an option is unknown, and holds up no other (P5, S1-3.3)', () => {
    const programme = setUp()
      .answers('request', request(), { topic: TOPIC })
      .goesOn(submit('request', request()));
    expectSetAside(programme, /^«.*tema.*»: Ese tema no está en la pestaña «Temas»/i);
    expect(waiting(programme)[0]?.['answers']).toContain(TOPIC);
    expect(programme.rows('requests')).toHaveLength(1);
    expect(programme.mails()).toHaveLength(1);
  });

  it.each([
    ['altered link', 'attendance', {}, { session: 'SES-alterada' }, /liga no corresponde/],
    ['altered link', 'menteeSurvey', menteeSurvey(), { session: 'SES-x' }, /liga no corresponde/],
    [
      'unknown code',
      'invitation',
      { answer: 'accept' },
      { invitation: 'x' },
      /liga no corresponde/,
    ],
    ['no contact', 'profile', profile('Sin Contacto', { email: null }), {}, /correo o un teléfono/],
    [
      'no times',
      'profile',
      profile('Sin Horario', { availability: {} }),
      {},
      /«.*»: Falta responder/,
    ],
  ])('waits for its %s in %s (S1-5.1, P5)', (_what, form, answers, written, problem) => {
    const needed = form === 'attendance' ? { firstTime: 'yes' } : {};
    const programme = after(booked).answers(form, { ...needed, ...answers }, written);
    expectSetAside(programme, problem);
  });

  it('without consent leaves nothing of itself but that it came (P1)', () => {
    const programme = setUp().answers('profile', profile('Sin Permiso'), { consent: '' });
    expectSetAside(programme, /^«.*»: No aceptó el aviso|^No aceptó el aviso/);
    expect(JSON.stringify(programme.tables())).not.toMatch(/Sin Permiso|sin@mentoras/);
  });

  it('becomes a row when its author corrects it, and waits no longer (P5)', () => {
    const programme = setUp()
      .goesOn(submit('profile', profile('Sin Contacto', { email: null })))
      .goesOn({ do: 'resubmit', form: 'profile', nth: 1, answers: { phone: '33 5555 1234' } });
    expect(programme.row('mentors')).toMatchObject({ name: 'Sin Contacto', phone: '33 5555 1234' });
    expect(programme.row('setAside')).toMatchObject({ status: 'done' });
  });

  it('leaves its row as it was when a good one is spoilt, and changes it when it is good again (P5)', () => {
    const edited = (objective: string) => ({
      do: 'resubmit',
      form: 'request',
      nth: 1,
      answers: { objective },
    });
    const programme = setUp().goesOn(submit('request', request()), edited('x'.repeat(50_001)));
    expect(programme.row('requests')['objective']).toBe(request()['objective']);
    expect(waiting(programme)).toHaveLength(2);
    programme.goesOn(edited('Que sepan registrar su marca'));
    expect(programme.row('requests')['objective']).toBe('Que sepan registrar su marca');
    expect(waiting(programme)).toEqual([]);
  });

  it('is kept whole over several rows when it is longer than a cell (P5)', () => {
    const text = `${'ñandú '.repeat(8_333)}💜${'á'.repeat(150_000)}`;
    const programme = setUp().goesOn(
      submit('request', request({ objective: text })),
      submit('request', request()),
    );
    const parts = waiting(programme).sort((a, b) => Number(a['part']) - Number(b['part']));
    expect(parts.map(({ part, of }) => [part, of])).toEqual(
      parts.map((_, index) => [index + 1, parts.length]),
    );
    expect(parts.map(({ answers }) => answers).join('')).toContain(text);
    expect(parts[0]?.['problem']).toMatch(/demasiado largo/);
    expect(programme.rows('requests')).toHaveLength(1);
  });

  it('is set aside when the sheet itself refuses it, and the others of the same moment are taken (P5)', () => {
    const again = (digit: string) =>
      submit('profile', profile('Ana Páginas', { phone: digit.repeat(30_000) }), {
        trigger: 'never',
      });
    const programme = setUp().goesOn(
      again('5'),
      again('6'),
      again('7'),
      submit('profile', profile('Bea Buena'), { trigger: 'never' }),
      { do: 'sweep' },
    );
    expect(programme.rows('mentors').map(({ name }) => name)).toEqual(['Ana Páginas', 'Bea Buena']);
    expectSetAside(programme, /impide guardarla/);
  });

  it('of a woman who asks for support raises the private alert all the same (S1-5.5)', () => {
    const answers = menteeSurvey({ needSupport: 'yes', safeContact: 'Por la mañana, con Ana' });
    const programme = after(booked).answers('menteeSurvey', answers, { session: 'otra' });
    const [alert] = programme.rows('alerts').filter(({ kind }) => kind === 'support');
    expect(alert).toMatchObject({ safeContact: 'Por la mañana, con Ana', status: 'open' });
    expect(JSON.stringify(programme.rows('setAside'))).not.toContain('con Ana');
    expect(programme.mails().at(-1)?.subject).toBe('Hay un aviso nuevo en tu hoja');
  });
});

describe('an answer that was set aside is read again', () => {
  const spoilt = () => setUp().answers('request', request(), { topic: TOPIC });

  it('and taken once its topic is there (S1-3.4, P5)', () => {
    const programme = spoilt().goesOn({
      do: 'edit',
      table: 'topics',
      where: { id: 'persuasion' },
      set: { name: TOPIC },
    });
    const { id } = programme.row('setAside');
    const done = programme.does('retry', { setAside: id });
    expect(programme.row('requests')).toMatchObject({ id: done['row'], topic: 'persuasion' });
    expect(programme.row('setAside')).toMatchObject({ status: 'done' });
    expect(programme.row('alerts', { aboutId: id })).toMatchObject({ status: 'closed' });
    expect(programme.mails()).toHaveLength(1);
    programme.does('retry', { setAside: id });
    expect(programme.rows('requests')).toHaveLength(1);
    expect(programme.mails()).toHaveLength(1);
  });

  it('from the menu, on its row, which says what came of it', () => {
    const programme = spoilt();
    const click = (table: string) => {
      const { runtime } = programme;
      const { sheetId } = programme.tab(table);
      runtime.desk.selection = { sheetId, row: 3, column: 1, rows: 1, columns: 1 };
      clickMenu(runtime, 'menuRetry', runtime.world.operator);
      return runtime.desk.messages.at(-1)?.text;
    };
    expect(click('requests')).toMatch(/elige una fila .* «Respuestas por revisar»/);
    expect(click('setAside')).toMatch(/tema/);
    programme.goesOn({
      do: 'edit',
      table: 'topics',
      where: { id: 'persuasion' },
      set: { name: TOPIC },
    });
    expect(click('setAside')).toBe('Listo: esta respuesta está resuelta.');
    expect(waiting(programme)).toHaveLength(0);
  });

  it('and refused with what still speaks against it', () => {
    const programme = spoilt();
    const { id } = programme.row('setAside');
    expect(programme.refuses('retry', { setAside: id }).code).toBe('unknown-topic');
    expect(programme.refuses('retry', { setAside: 'AP-ninguna' }).code).toBe('not-found');
    expect(programme.refuses('retry', { setAside: id }, 'segunda@crea.example').code).toBe(
      'not-the-operator',
    );
    expect(waiting(programme)).toHaveLength(1);
  });
});
