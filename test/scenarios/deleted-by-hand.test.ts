import { menteeSurvey, needs, profile, request, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { asked, booked } from './support/stages';
import { deleteColumn, deleteTab } from '../../simulator/control/sheet';

interface Finding {
  code: string;
  text: string;
  fixable: boolean;
}

function findings(programme: Programme): Finding[] {
  return (programme.does('health') as unknown as { findings: Finding[] }).findings;
}

function formId(programme: Programme, form: string): string {
  return programme.describe().forms[form]?.formId ?? '';
}

/** Somebody deletes a form for good, bin and all. */
function deleteForm(programme: Programme, form: string): void {
  const id = formId(programme, form);
  const state = programme.world.forms[id];
  if (state !== undefined) state.destination = null;
  delete programme.world.forms[id];
  delete programme.world.drive.files[id];
}

function binForm(programme: Programme, form: string): void {
  const file = programme.world.drive.files[formId(programme, form)];
  if (file !== undefined) file.trashed = true;
}

function missing(programme: Programme) {
  return programme.rows('alerts').filter(({ kind }) => kind === 'missing');
}

describe('a form that somebody deleted', () => {
  it.each([
    ['for good', deleteForm],
    ['into the bin', binForm],
  ])('%s holds up no other, and is told of once a day (P4, P5)', (_how, remove) => {
    const programme = after(asked);
    remove(programme, 'needs');
    programme.goesOn(
      { do: 'sweep' },
      { do: 'sweep' },
      submit('profile', profile('Tere Tarde'), { trigger: 'never' }),
    );
    expect(programme.rows('mentors')).toHaveLength(3);
    const title = programme.rows('journal').filter(({ what }) => /Falta «/.test(String(what)));
    expect(title).toHaveLength(1);
    expect(missing(programme)).toHaveLength(1);
    programme.until('2026-03-06');
    expect(missing(programme)).toHaveLength(3);
    expect(findings(programme)).toEqual([
      expect.objectContaining({
        code: 'forms',
        fixable: true,
        text: expect.stringMatching(/^Faltan formularios: /),
      }),
    ]);
  });

  it('for good is made again by repair, and its answers come in (P4)', () => {
    const programme = after(asked);
    deleteForm(programme, 'needs');
    programme.does('repair');
    expect(findings(programme)).toEqual([]);
    programme.goesOn(submit('needs', needs(), { area: 'empowerment' }));
    expect(programme.rows('needs')).toHaveLength(1);
    expect(missing(programme)).toEqual([]);
  });

  it('and was put back from the bin has its questions and answers as they were (P4)', () => {
    const programme = after(asked);
    const before = formId(programme, 'request');
    binForm(programme, 'request');
    programme.does('repair');
    expect(findings(programme)).toEqual([]);
    expect(formId(programme, 'request')).toBe(before);
    expect(programme.rows('requests')).toHaveLength(1);
  });

  it('and was made again is what the links of sessions and invitations lead to (P4, S1-5.1)', () => {
    const programme = after(booked);
    for (const form of ['attendance', 'menteeSurvey', 'mentorSurvey']) deleteForm(programme, form);
    programme.does('repair');
    const { id } = programme.row('sessions');
    programme.goesOn(
      submit('attendance', { firstTime: 'yes' }, { session: id }),
      submit('menteeSurvey', menteeSurvey(), { session: id }),
    );
    expect(programme.row('sessions')).toMatchObject({ attendance: 1, responses: 1 });
    const { attendanceLink, menteeSurveyLink } = programme.row('sessions');
    expect(attendanceLink).toContain(
      programme.world.forms[formId(programme, 'attendance')]?.publicId,
    );
    expect(menteeSurveyLink).toContain(
      programme.world.forms[formId(programme, 'menteeSurvey')]?.publicId,
    );
  });
});

describe('a tab that somebody deleted', () => {
  it.each(['requests', 'journal', 'topics', 'ledger', 'outbox'])(
    '%s is there again, and the next answer in it (P3, P4)',
    (table) => {
      const programme = after(asked);
      deleteTab(programme.world, {
        spreadsheetId: programme.world.containerId,
        sheetId: programme.tab(table).sheetId,
      });
      programme.goesOn(submit('request', request({ objective: 'Otra cosa' })), { do: 'sweep' });
      expect(programme.rows('requests').map(({ objective }) => objective)).toContain('Otra cosa');
      expect(findings(programme)).toEqual([]);
    },
  );

  it.each(['mentors', 'requests', 'needs', 'setAside'])(
    '%s brings back the answers that were in it, and nobody is written to again (P5)',
    (table) => {
      const programme = after(asked).goesOn(submit('needs', needs(), { area: 'empowerment' }));
      programme.answers('interest', { name: 'Sin Contacto', channel: 'call', route: 'public' });
      const told = ({ id, ...row }: Record<string, unknown>) => [id, row['name'], row['problem']];
      const [before, mails] = [programme.rows(table).map(told), programme.mails().length];
      expect(before.length).toBeGreaterThan(0);
      deleteTab(programme.world, {
        spreadsheetId: programme.world.containerId,
        sheetId: programme.tab(table).sheetId,
      });
      programme.goesOn(
        { do: 'advance', by: 'PT5M' },
        submit('profile', profile('Rosa Muestra', { topicLevels: {} })),
        { do: 'sweep' },
      );
      expect(programme.rows(table).map(told).sort()).toEqual(before.sort());
      expect(programme.mails()).toHaveLength(mails);
      expect(findings(programme).filter(({ code }) => code !== 'setAside')).toEqual([]);
    },
  );
});

describe('a column that somebody deleted', () => {
  const drop = (table: string, column: string) => ({
    do: 'sheet',
    op: 'delete-column',
    table,
    column,
  });

  it.each([
    ['requests', 'contactEmail'],
    ['requests', 'createdAt'],
    ['mentors', 'topics'],
    ['mentors', 'topicLevels'],
    ['mentors', 'capacity'],
    ['sessions', 'meetLink'],
    ['sessions', 'mentorSurveyLink'],
  ])('of %s, %s, comes back with what is known of it (P3, P5)', (table, column) => {
    const programme = after(booked);
    const told = () => programme.rows(table).map((row) => [row.id, row[column]]);
    const [before, mails] = [told(), programme.mails().length];
    programme.goesOn(drop(table, column), { do: 'sweep' }, { do: 'sweep' });
    expect(told()).toEqual(before);
    expect(programme.mails()).toHaveLength(mails);
  });

  it('with what people decided is told of, and where it still is (P3)', () => {
    const programme = after(booked).goesOn(drop('mentors', 'notes'), { do: 'sweep' });
    expect(programme.row('alerts')).toMatchObject({
      kind: 'emptied',
      text: expect.stringContaining('Historial de versiones'),
    });
  });

  it('is among what the check tells, and everything else too; the check changes nothing (P3, P4)', () => {
    const programme = after(asked).goesOn({
      do: 'edit',
      table: 'requests',
      where: {},
      set: { participants: 'pocas' },
    });
    const { columns = {} } = programme.describe().tables['requests'] ?? {};
    deleteColumn(programme.world, {
      spreadsheetId: programme.world.containerId,
      sheetId: programme.tab('requests').sheetId,
      column: columns['objective'] ?? -1,
    });
    const before = JSON.stringify(programme.spreadsheet());
    const said = findings(programme).map(({ code }) => code);
    expect(said).toEqual(['columns', 'invalid']);
    expect(JSON.stringify(programme.spreadsheet())).toBe(before);
  });
});

describe('what cannot be (S1-3.3, S1-4.5, S1-4.7)', () => {
  it('a date that is past is kept and told of, and nothing is booked then (S1-3.3, S1-4.7)', () => {
    const programme = setUp().goesOn(submit('request', request({ preferredDate: '2026-02-26' })));
    expect(programme.row('requests')).toMatchObject({ status: 'new', preferredDate: '2026-02-26' });
    expect(programme.row('alerts')).toMatchObject({ kind: 'warning' });
  });

  it.each(['link', 'schedule'])('%s refuses the past and an end before its start', (name) => {
    const programme = after(booked);
    const { id } = programme.row('requests');
    const span = (start: string, end: string) => ({
      request: id,
      start: `2026-${start}:00-06:00`,
      end: `2026-${end}:00-06:00`,
    });
    const past = programme.refuses(name, span('03-03T16:00', '03-03T18:00'));
    expect(past).toEqual({ code: 'date-in-the-past', message: expect.stringMatching(/ya pasó/) });
    const wrong = programme.refuses(name, span('03-20T16:00', '03-20T15:00'));
    expect(wrong).toEqual({ code: 'end-before-start', message: expect.stringMatching(/anterior/) });
    expect(programme.rows('sessions')).toHaveLength(1);
  });

  it('a mentor who has not said when she can is left out, and why is said (S1-4.2)', () => {
    const programme = after(asked).goesOn({
      do: 'edit',
      table: 'mentors',
      where: { name: 'Rosa Muestra' },
      set: { availability: null },
    });
    const found = programme.does('match', { request: programme.row('requests').id });
    expect(found['excluded']).toEqual([
      expect.objectContaining({ name: 'Rosa Muestra', reasons: ['No ha dicho cuándo puede.'] }),
    ]);
  });
});
