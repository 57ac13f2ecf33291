import { sweepNow } from '../../simulator/control/clock';
import { spread } from '../../simulator/control/sweep/job';
import type { World } from '../../simulator/world/world';
import { lived, SAFE } from './support/lived';
import { command, profile, submit } from './support/people';
import type { Programme } from './support/programme';
import {
  differences,
  killedAt,
  NEXT,
  programmeIn,
  share,
  TwoProgrammes,
} from './support/two-programmes';

/** Each programme's own account: what was made in its Google, and answers to its forms. */
const OWN = ['ledger', 'resources'];

const told = JSON.stringify(lived().world);
const old = (): Programme => programmeIn(told);

let handed: TwoProgrammes | undefined;
let before: ReturnType<Programme['tables']> = {};

/** The programme was handed over, and a new spreadsheet of another account is ready to receive it. */
function ready(): TwoProgrammes {
  if (handed === undefined) {
    handed = TwoProgrammes.after(old(), { handOver: true });
    handed.cross();
    before = handed.current.tables();
    handed.cross();
  }
  return handed.twin();
}

/** The same, and everything arrived. */
function arrived(): TwoProgrammes {
  const both = ready();
  both.current.does('importProgramme', { file: both.file });
  return both;
}

function folderOf(world: World): Record<string, string> {
  const files = Object.values(world.drive.files);
  const folder = files.find(({ name }) => name.startsWith('Entrega '))?.id ?? '';
  const inside = files.filter(({ parents }) => parents.includes(folder));
  return Object.fromEntries(inside.map(({ name, content = '' }) => [name, content]));
}

function mails(world: World) {
  return world.mail.messages.filter(({ kind }) => kind === 'script');
}

function eventsOf(world: World, operator: string) {
  return Object.values(world.calendars)
    .filter(({ owner, ofApp }) => owner === operator && ofApp)
    .flatMap(({ events }) => Object.values(events));
}

describe('the folder that is handed over (P10)', () => {
  it('has every tab as a file that Excel opens and no formula, the forms, the index, and a letter to whoever comes next', () => {
    const programme = old();
    programme.does('exportProgramme');
    const files = folderOf(programme.world);
    expect(Object.keys(files)).toHaveLength(21);
    expect(files['Solicitudes.csv']).toMatch(/^\uFEFFFolio,Área,/);
    expect(files['Solicitudes.csv']).toContain(`,'=1+1,`);
    expect(files['Necesidades.csv']).toContain(`'@SUM(A1)`);
    expect(files['Temas.csv']).toContain('Comercio justo');
    expect(files['Formularios.txt']).toContain('¿Cómo te llamas?');
    expect(files['Archivos.csv']).toMatch(/Material,Carta descriptiva: .*,https:\/\/docs\.google/);
    expect(files['LEEME.txt']).toContain('OJO: ESTO ES UNA COPIA');
    expect(JSON.stringify(files)).not.toMatch(/\{\w+\}/);
  });

  it('repeats nowhere how a woman who asked for support can be reached (S1-5.5)', () => {
    const programme = old();
    programme.does('exportProgramme');
    expect(programme.row('alerts', { kind: 'support' })['safeContact']).toBe(SAFE);
    expect(JSON.stringify(folderOf(programme.world))).not.toContain('0000 0000');
  });

  it('changes nothing, writes to nobody, and is brought up to date on the same day', () => {
    const programme = old();
    const [rows, count] = [programme.tables(), mails(programme.world).length];
    const first = programme.does('exportProgramme');
    expect(differences(rows, programme.tables(), OWN)).toEqual({
      cells: [],
      rows: ['+journal Se reunió todo el programa en una carpeta.'],
    });
    programme.types('areas', { name: 'Área nueva' });
    expect(programme.does('exportProgramme')).toEqual(first);
    expect(folderOf(programme.world)['Áreas.csv']).toContain('Área nueva');
    expect(mails(programme.world)).toHaveLength(count);
  });

  it('is for the account that owns the files', () => {
    const problem = old().refuses('exportProgramme', {}, 'otra@crea.example');
    expect(problem.code).toBe('not-the-operator');
  });

  it('comes out the same wherever it is killed (P5)', () => {
    const whole = old();
    const start = whole.runtime.gate.count;
    whole.does('exportProgramme', { handOver: true });
    const calls = whole.runtime.gate.count - start;
    sweepNow(whole.runtime);
    for (const k of spread(calls, 9)) {
      const killed = old();
      killedAt(killed, k, ['exportProgramme', { handOver: true }]);
      expect([k, folderOf(killed.world)]).toEqual([
        k,
        expect.objectContaining({ 'Mentoras.csv': folderOf(whole.world)['Mentoras.csv'] }),
      ]);
      const apart = differences(whole.tables(), killed.tables(), [...OWN, 'outbox', 'journal']);
      expect([k, apart]).toEqual([k, { cells: [], rows: [] }]);
      expect(mails(killed.world)).toHaveLength(mails(whole.world).length);
    }
  });
});

describe('a programme that was handed over', () => {
  it('does nothing any more: no mail, no event, no answer, and says so', () => {
    const both = ready();
    const programme = both.cross();
    const [count, rows] = [mails(programme.world).length, programme.tables()];
    programme.until('2026-03-25');
    expect(mails(programme.world)).toHaveLength(count);
    expect(differences(rows, programme.tables(), [])).toEqual({ cells: [], rows: [] });
    const { id } = programme.row('sessions', { status: 'planned' });
    const refused = programme.refuses('cancelSession', { session: id, reason: '' });
    expect(refused.code).toBe('handed-over');
    expect(programme.refuses('setup').code).toBe('handed-over');
    expect(programme.does('health')['findings']).toContainEqual(
      expect.objectContaining({ code: 'handedOver' }),
    );
    const forms = Object.values(programme.world.forms).filter(({ closedMessage }) => closedMessage);
    expect(forms).toHaveLength(8);
    expect(forms.every(({ acceptingResponses }) => !acceptingResponses)).toBe(true);
  });

  it('goes on where it was when it is taken back', () => {
    const both = ready();
    const programme = both.cross();
    programme.does('takeBack');
    expect(programme.refuses('takeBack').code).toBe('wrong-status');
    const profiles = programme.rows('mentors').length;
    programme.goesOn(submit('profile', profile('Vera Prueba')));
    expect(programme.rows('mentors')).toHaveLength(profiles + 1);
    expect(programme.does('health')['findings']).toEqual([
      expect.objectContaining({ code: 'setAside' }),
      expect.objectContaining({ code: 'invalid' }),
    ]);
  });
});

describe('a programme that arrives in another account (P10)', () => {
  it('has the same rows, but for links to its own forms and what was made in the other Google', () => {
    const { current } = arrived();
    expect(differences(before, current.tables(), OWN)).toEqual({
      cells: [
        'areas.needsLink',
        'areas.requestLink',
        'invitations.link',
        'journal.undo',
        'outbox.outcome',
        'outbox.payload',
        'sessions.attendanceLink',
        'sessions.menteeSurveyLink',
        'sessions.mentorSurveyLink',
        'settings.createdAt',
      ],
      rows: [
        '+journal Llegó el programa anterior.',
        '+journal Se preparó la hoja.',
        '-journal Se reunió todo el programa en una carpeta.',
        '-outbox event.put',
        '-outbox folder.make',
        '-outbox material.make',
        '-outbox material.make',
      ],
    });
  });

  it('is told of before anything is written', () => {
    const both = ready();
    const rows = both.current.tables();
    const { notes, events, seen } = both.current.does('importProgramme', {
      file: both.file,
      preview: true,
    });
    expect(events).toBe(1);
    expect(notes).toContainEqual(expect.stringContaining('su liga nueva: Lucía Ejemplo.'));
    expect(differences(rows, both.current.tables(), [])).toEqual({ cells: [], rows: [] });
    const args = { file: both.file, seen: 'otra cosa' };
    expect(both.current.refuses('importProgramme', args).code).toBe('changed-meanwhile');
    both.current.does('importProgramme', { file: both.file, seen });
  });

  it('writes to nobody by arriving, nor when the clock ticks', () => {
    const both = ready();
    const count = mails(both.current.world).length;
    both.current.does('importProgramme', { file: both.file });
    sweepNow(both.current.runtime);
    expect(mails(both.current.world)).toHaveLength(count);
    expect(eventsOf(both.current.world, NEXT)).toEqual([]);
  });

  it('is the same however often it is asked for, and wherever it is killed (P5, P10)', () => {
    const whole = ready();
    const ask: [string, Record<string, unknown>] = ['importProgramme', { file: whole.file }];
    const { entries } = whole.current.runtime.gate.timeline;
    const start = entries.length;
    const result = whole.current.does(...ask);
    const calls = entries.slice(start).filter(({ kind }) => kind === 'call');
    const writes = calls.flatMap(({ text }, at) => (text.endsWith('batchUpdate') ? [at + 1] : []));
    expect(whole.current.does(...ask)).toEqual(result);
    sweepNow(whole.current.runtime);
    for (const k of new Set([...spread(calls.length, 6), ...writes])) {
      const { current } = ready();
      killedAt(current, k, ask);
      const apart = differences(whole.current.tables(), current.tables(), [...OWN, 'journal']);
      expect([k, apart]).toEqual([k, { cells: [], rows: [] }]);
      expect(mails(current.world)).toHaveLength(mails(whole.current.world).length);
    }
  });

  it('goes on by itself when nobody asks again', () => {
    const { current, file } = ready();
    const call = 'Sheets.Spreadsheets.batchUpdate';
    current.runtime.gate.addFault({ call, nth: 1, kind: 'crash-after' });
    expect(() => current.does('importProgramme', { file })).toThrow('ended');
    expect(current.does('health')['findings']).toContainEqual(
      expect.objectContaining({ code: 'importing' }),
    );
    expect(current.refuses('rehearsal', { on: false }).code).toBe('importing');
    sweepNow(current.runtime);
    expect(current.rows('mentors')).toHaveLength(before['mentors']?.length ?? 0);
    current.does('rehearsal', { on: false });
  });
});

describe('an import that stopped half way', () => {
  it('goes on with another export of the same programme when its file is gone, and with no other', () => {
    const both = ready();
    const { world } = both.current;
    const call = 'Sheets.Spreadsheets.batchUpdate';
    both.current.runtime.gate.addFault({ call, nth: 1, kind: 'crash-after' });
    expect(() => both.current.does('importProgramme', { file: both.file })).toThrow('ended');
    const own = both.cross().world.containerId;
    both.cross();
    delete world.drive.files[both.file];
    expect(both.current.refuses('importProgramme', { file: both.file }).code).toBe(
      'handover-unreadable',
    );
    sweepNow(both.current.runtime);
    expect(both.current.rows('mentors')).toEqual([]);
    share(world, own, NEXT);
    both.current.does('importProgramme', { file: own });
    expect(both.current.rows('mentors')).toHaveLength(before['mentors']?.length ?? 0);
  });
});

describe('what arrived works', () => {
  it('takes answers by its new links', () => {
    const { current } = arrived();
    const request = current.row('requests', { topic: 'costing' });
    const past = current.row('sessions', { status: 'held' });
    current.goesOn(
      submit('invitation', { answer: 'accept' }, { request: request.id }),
      submit('attendance', { firstTime: 'no' }, { session: past.id }),
    );
    expect(current.row('invitations', { requestId: request.id })['status']).toBe('accepted');
    expect(current.rows('attendance')).toHaveLength(2);
    expect(mails(current.world).at(-1)?.from).toContain(NEXT);
  });

  it('offers the topics and areas that came along in its forms', () => {
    const { current } = arrived();
    const { fields } = current.product.form('request');
    expect(Object.values(fields['topic']?.options ?? {})).toContain('Comercio justo');
    current.goesOn(submit('profile', profile('Vera Prueba', { topics: ['sat'], topicLevels: {} })));
    expect(current.row('mentors', { name: 'Vera Prueba' })['topics']).toEqual(['sat']);
    const form = current.world.forms[current.product.form('request').formId];
    const offered = form?.items.flatMap(({ choices }) => choices.map(({ value }) => value));
    expect(offered).toEqual(expect.arrayContaining(['Comercio justo', 'CDM Tonalá']));
    expect(offered).not.toContain('Plan de inversión');
  });

  it('puts events still to come into its own calendar only after a yes, and invites anew', () => {
    const { current, file } = arrived();
    const coming = current.row('sessions', { status: 'planned' });
    current.goesOn({ do: 'advance', by: 'PT2H' });
    expect(eventsOf(current.world, NEXT)).toEqual([]);
    expect(current.does('importProgramme', { file, acceptEvents: true })['events']).toBe(0);
    const [event, ...more] = eventsOf(current.world, NEXT);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ id: coming['eventId'], status: 'confirmed' });
    expect(event?.attendees.map(({ email }) => email).sort()).toEqual([
      'elena@mentoras.example',
      'empoderamiento@crea.example',
    ]);
    current.does('importProgramme', { file, acceptEvents: true });
    expect(eventsOf(current.world, NEXT)).toHaveLength(1);
  });

  it('approves a material of before and leaves its file where it is', () => {
    const { current } = arrived();
    const material = current.row('materials', { kind: 'letter' });
    current.goesOn(command('approveMaterial', { material: material.id }), {
      do: 'advance',
      by: 'PT1H',
    });
    const now = current.row('materials', { kind: 'letter' });
    expect(now).toMatchObject({ status: 'approved', url: material['url'] });
    const left = current.rows('outbox').filter(({ status }) => status !== 'done');
    expect(left.filter(({ kind }) => kind !== 'mail.send')).toEqual([]);
  });

  it('sends a mail that was waiting once, from its own account and with its own link', () => {
    const programme = old();
    const { id } = programme.row('requests', { topic: 'costing' });
    const [invitation] = programme.rows('invitations').filter((row) => row['requestId'] === id);
    // The reminder is due by night: it waits until eight, and the programme is handed over before.
    programme.until('2026-03-08');
    programme.goesOn({ do: 'advance', to: '2026-03-09T00:20:00-06:00' }, { do: 'sweep' });
    const reminders = () =>
      mails(programme.world).filter(({ subject }) => subject.startsWith('Recordatorio: te inv'));
    expect(reminders()).toEqual([]);
    const both = TwoProgrammes.after(programme, { handOver: true });
    both.current.does('importProgramme', { file: both.file });
    both.current.goesOn({ do: 'advance', to: '2026-03-09T12:00:00-06:00' });
    const link = String(both.current.row('invitations', { id: invitation?.id })['link']);
    expect(reminders().map(({ from, text }) => [from, text.includes(link)])).toEqual([
      [expect.stringContaining(NEXT), true],
    ]);
    both.cross().goesOn({ do: 'advance', to: '2026-03-09T14:00:00-06:00' });
    expect(reminders()).toHaveLength(1);
  });
});

describe('a programme that still works elsewhere', () => {
  it('arrives as a rehearsal, so that nobody has everything twice', () => {
    const both = TwoProgrammes.after(old(), {});
    const preview = both.current.does('importProgramme', { file: both.file, preview: true });
    expect(preview['notes']).toContainEqual(expect.stringContaining('empieza en ensayo'));
    both.current.does('importProgramme', { file: both.file });
    expect(both.current.row('settings', { id: 'rehearsal' })['value']).toBe('true');
    const count = mails(both.current.world).length;
    both.current.until('2026-03-19');
    const sent = mails(both.current.world).slice(count);
    expect(new Set(sent.flatMap(({ to }) => to))).toEqual(new Set([NEXT]));
  });

  it('invites to its events once the rehearsal is over, not before', () => {
    const both = TwoProgrammes.after(old(), {});
    const { current, file } = both;
    const guests = () => eventsOf(current.world, NEXT).map(({ attendees }) => attendees.length);
    current.does('importProgramme', { file, acceptEvents: true });
    expect(guests()).toEqual([0]);
    current.does('rehearsal', { on: false });
    expect(guests()).toEqual([0]);
    current.world.now += 60_000;
    current.does('acceptEvents');
    expect(guests()).toEqual([2]);
    expect(current.does('acceptEvents')).toEqual({ events: 0 });
  });

  it('can be read from its own spreadsheet', () => {
    const both = ready();
    const { world } = both.current;
    const own = both.cross().world.containerId;
    both.cross();
    share(world, own, NEXT);
    const link = `https://docs.google.com/spreadsheets/d/${own}/edit#gid=0`;
    both.current.does('importProgramme', { file: link });
    const apart = differences(before, both.current.tables(), [...OWN, 'outbox', 'journal']);
    expect(apart.rows).toEqual([]);
  });
});

describe('what cannot arrive is refused', () => {
  it.each([
    ['a file that was not shared', 'handover-unreadable', (both: TwoProgrammes) => both.file],
    ['what is no link', 'handover-unreadable', () => 'hola'],
    ['itself', 'import-over-data', ({ current }: TwoProgrammes) => current.world.containerId],
  ])('%s', (what, code, fileOf) => {
    const both = ready();
    const file = fileOf(both);
    if (what.includes('shared')) both.current.world.drive.files[file]?.permissions.splice(1);
    expect(both.current.refuses('importProgramme', { file }).code).toBe(code);
    expect(both.current.refuses('importProgramme', { file, preview: true }).code).toBe(code);
  });

  it('a carrier that was never filled to its end', () => {
    const programme = old();
    const file = String(programme.does('exportProgramme')['file']);
    const both = TwoProgrammes.after(programme, {});
    for (const sheet of both.current.world.spreadsheets[file]?.sheets ?? [])
      if (sheet.title === 'about') sheet.rows.pop();
    expect(both.current.refuses('importProgramme', { file }).code).toBe('handover-unfinished');
  });

  it('into a spreadsheet where somebody is at work already', () => {
    const both = ready();
    both.current.goesOn(submit('profile', profile('Vera Prueba')));
    const { code } = both.current.refuses('importProgramme', { file: both.file });
    expect(code).toBe('import-over-data');
    expect(both.current.rows('mentors')).toHaveLength(1);
  });

  it('a second programme', () => {
    const both = arrived();
    const other = both.cross();
    other.does('takeBack');
    other.world.now += 86_400_000;
    const file = String(other.does('exportProgramme')['file']);
    both.cross();
    share(both.current.world, file, NEXT);
    expect(both.current.refuses('importProgramme', { file }).code).toBe('import-over-data');
  });
});
