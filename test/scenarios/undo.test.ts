import { command, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { asked, booked, invited } from './support/stages';

type Step = Record<string, unknown>;

const session: Step = { do: 'find', table: 'sessions', where: {}, save: 'session' };
const prepared = [...booked, session, command('prepareMaterials', { session: '$session.id' })];

/** The newest line of the journal that can be undone; of what undid something where that is `again`. */
function entry(programme: Programme, again = false): string {
  const kept = programme.rows('journal').filter(({ undo: kept }) => {
    const record = String(kept ?? '');
    return record.startsWith('{') && record.includes('"undoes"') === again;
  });
  return String(kept.at(-1)?.id);
}

/** Books the session of {@link booked} once more. */
function book(programme: Programme): void {
  const { args } = booked.at(-1) as { args: object };
  programme.does('schedule', { ...args, request: programme.row('requests').id });
}

function undo(programme: Programme): string {
  const line = entry(programme);
  programme.does('undo', { entry: line });
  return line;
}

function events({ world }: Programme) {
  return Object.values(world.calendars)
    .flatMap((calendar) => Object.values(calendar.events))
    .map(({ status, start, summary }) => ({ status, start: start.dateTime, summary }));
}

/** Rows without what tells only when they were changed. */
function standing(programme: Programme, ...tables: string[]) {
  return tables.map((table) =>
    programme.rows(table).map(({ updatedAt: _updatedAt, ...row }) => row),
  );
}

describe('an action that is undone leaves the rows as they were', () => {
  const request = (programme: Programme) => programme.row('requests').id;
  const only = (programme: Programme) => programme.row('sessions').id;
  const cases: [string, readonly Step[], (programme: Programme) => void, string[]][] = [
    [
      'assign',
      asked,
      (p) => p.does('assign', { request: request(p), mentor: p.rows('mentors')[0]?.id }),
      ['requests'],
    ],
    [
      'recordReply, a yes',
      invited,
      (p) => p.does('recordReply', { request: request(p), answer: 'accept', channel: 'call' }),
      ['requests', 'invitations', 'mentors'],
    ],
    [
      'recordReply, a no with the next candidate',
      invited,
      (p) => p.does('recordReply', { request: request(p), answer: 'decline', channel: 'call' }),
      ['requests', 'invitations', 'mentors'],
    ],
    [
      'reschedule',
      booked,
      (p) =>
        p.does('reschedule', {
          session: only(p),
          start: '2026-03-20T10:00:00-06:00',
          end: '2026-03-20T12:00:00-06:00',
        }),
      ['requests', 'sessions'],
    ],
    [
      'cancelSession',
      booked,
      (p) => p.does('cancelSession', { session: only(p), reason: 'Se inundó la sala' }),
      ['requests', 'sessions'],
    ],
    [
      'approveMaterial',
      prepared,
      (p) => p.does('approveMaterial', { material: p.rows('materials')[0]?.id }),
      ['materials', 'sessions'],
    ],
    ['set', asked, (p) => p.does('set', { key: 'dueDays', value: 30 }), ['settings']],
    ['rehearsal', asked, (p) => p.does('rehearsal', { on: true }), ['settings']],
  ];

  it.each(cases)('%s', (_name, steps, act, tables) => {
    const programme = after(steps);
    const before = standing(programme, ...tables);
    const calendar = events(programme);
    act(programme);
    expect(standing(programme, ...tables)).not.toEqual(before);
    undo(programme);
    expect(standing(programme, ...tables)).toEqual(before);
    expect(events(programme)).toEqual(calendar);
  });

  it('closeSession, with the sessions its mentor has given', () => {
    const programme = after(booked).until('2026-03-20');
    const before = standing(programme, 'requests', 'sessions', 'mentors');
    programme.does('closeSession', { session: only(programme) });
    expect(programme.row('mentors', { name: 'Elena Prueba' }).sessionsGiven).toBe(1);
    undo(programme);
    const [requests, sessions, mentors] = standing(programme, 'requests', 'sessions', 'mentors');
    expect([requests, sessions]).toEqual(before.slice(0, 2));
    expect(mentors?.map(({ sessionsGiven }) => sessionsGiven ?? 0)).toEqual([0, 0]);
    const mails = programme.mails().length;
    programme.does('closeSession', { session: only(programme) });
    expect(programme.row('sessions').status).toBe('held');
    expect(programme.mails()).toHaveLength(mails);
  });
});

describe('what was made is put off', () => {
  it('an invitation no longer counts, and who answers it all the same is thanked', () => {
    const programme = after(invited);
    undo(programme);
    expect(programme.row('invitations')).toMatchObject({ status: 'superseded' });
    expect(programme.row('requests')).toMatchObject({ status: 'matching' });
    programme.goesOn(submit('invitation', { answer: 'accept' }, { request: request1(programme) }));
    expect(programme.mails().at(-1)?.subject).toMatch(/Gracias/);
    expect(programme.row('requests')).toMatchObject({ status: 'matching' });
  });

  it('and whoever is invited again gets an invitation of its own', () => {
    const programme = after(invited);
    undo(programme);
    const mails = programme.mails().length;
    programme.does('invite', { request: programme.row('requests').id });
    expect(programme.rows('invitations').map(({ status }) => status)).toEqual([
      'superseded',
      'sent',
    ]);
    expect(programme.mails()).toHaveLength(mails + 1);
  });

  it('a session is off, in the calendar too, and can be booked again', () => {
    const programme = after(booked);
    undo(programme);
    expect(programme.row('sessions')).toMatchObject({ status: 'cancelled' });
    expect(programme.row('requests')).toMatchObject({ status: 'invited' });
    expect(events(programme).map(({ status }) => status)).toEqual(['cancelled']);
    book(programme);
    expect(programme.row('sessions')).toMatchObject({ status: 'planned' });
    expect(events(programme).map(({ status }) => status)).toEqual(['confirmed']);
  });

  it('a whole series is off', () => {
    const programme = after(booked);
    programme.does('schedule', {
      request: programme.row('requests').id,
      start: '2026-03-26T16:00:00-06:00',
      end: '2026-03-26T18:00:00-06:00',
      repeat: { every: 'P7D', count: 3 },
    });
    undo(programme);
    const statuses = programme.rows('sessions').map(({ status }) => status);
    expect(statuses.sort()).toEqual(['cancelled', 'cancelled', 'cancelled', 'planned']);
    expect(programme.row('requests')).toMatchObject({ status: 'scheduled' });
  });

  it('a linking session is taken out of the calendar, or moved back', () => {
    const programme = after(booked);
    const at = (day: string) => ({
      request: programme.row('requests').id,
      start: `2026-03-${day}T10:00:00-06:00`,
    });
    programme.does('link', at('05'));
    programme.does('link', at('06'));
    const linking = () =>
      events(programme).find(({ summary }) => /vinculación/.test(summary ?? ''));
    undo(programme);
    expect(Date.parse(linking()?.start ?? '')).toBe(Date.parse(at('05').start));
    undo(programme);
    expect(linking()?.status).toBe('cancelled');
    expect(programme.row('requests')).toMatchObject({ linkStart: null, linkEventId: null });
  });

  it('a pairing that was ruled out is possible again, and can be ruled out again', () => {
    const programme = after(asked);
    const mentor = programme.row('mentors', { name: 'Elena Prueba' }).id;
    const args = { mentor, area: 'empowerment', reason: 'Se conocen' };
    const excluded = () =>
      JSON.stringify(
        programme.does('match', { request: programme.row('requests').id })['excluded'],
      );
    programme.does('exclude', args);
    expect(excluded()).toContain(String(mentor));
    undo(programme);
    expect(excluded()).not.toContain(String(mentor));
    programme.does('exclude', args);
    expect(excluded()).toContain(String(mentor));
    expect(programme.rows('exclusions')).toHaveLength(1);
  });
});

const request1 = (programme: Programme) => programme.row('requests').id;

describe('a material that was approved', () => {
  it('goes back to its session, and is filed when it is approved again', () => {
    const programme = after(prepared);
    const id = programme.rows('materials')[0]?.id;
    const parent = () => {
      const { fileId } = programme.row('materials', { id });
      return programme.world.drive.files[String(fileId)]?.parents?.[0];
    };
    const before = parent();
    programme.does('approveMaterial', { material: id });
    const filed = parent();
    expect(filed).not.toBe(before);
    undo(programme);
    expect(parent()).toBe(before);
    programme.does('approveMaterial', { material: id });
    expect(parent()).toBe(filed);
  });
});

describe('undoing', () => {
  it('twice changes nothing more', () => {
    const programme = after(booked);
    const line = undo(programme);
    const before = JSON.stringify([programme.tables(), events(programme)]);
    expect(programme.does('undo', { entry: line })).toEqual({ entry: line });
    expect(JSON.stringify([programme.tables(), events(programme)])).toBe(before);
  });

  it('can be undone, and that again', () => {
    const programme = after(booked);
    const sessions = standing(programme, 'sessions', 'requests');
    undo(programme);
    programme.does('undo', { entry: entry(programme, true) });
    expect(standing(programme, 'sessions', 'requests')).toEqual(sessions);
    expect(events(programme).map(({ status }) => status)).toEqual(['confirmed']);
    undo(programme);
    expect(programme.row('sessions')).toMatchObject({ status: 'cancelled' });
    expect(events(programme).map(({ status }) => status)).toEqual(['cancelled']);
  });

  it('is refused when somebody answered meanwhile, with what happened', () => {
    const programme = after(invited);
    const line = entry(programme);
    programme.goesOn(submit('invitation', { answer: 'accept' }, { request: request1(programme) }));
    const { code, message } = programme.refuses('undo', { entry: line });
    expect(code).toBe('undo-changed');
    expect(message).toContain('«Estado» en «Invitaciones» ahora es «Aceptada»');
    expect(programme.row('invitations')).toMatchObject({ status: 'accepted' });
  });

  it('is refused when a person typed something else there since', () => {
    const programme = after(booked);
    programme.goesOn({ do: 'edit', table: 'sessions', where: {}, set: { status: 'held' } });
    expect(programme.refuses('undo', { entry: entry(programme) })).toMatchObject({
      code: 'undo-changed',
    });
  });

  it('is refused when the event would come back in the past', () => {
    const programme = after(booked);
    programme.does('reschedule', {
      session: programme.row('sessions').id,
      start: '2026-03-26T10:00:00-06:00',
      end: '2026-03-26T12:00:00-06:00',
    });
    const line = entry(programme);
    programme.world.now = Date.parse('2026-03-20T10:00:00-06:00');
    expect(programme.refuses('undo', { entry: line })).toMatchObject({ code: 'undo-past' });
  });

  it('is forgotten after thirty days', () => {
    const programme = after(asked);
    programme.does('set', { key: 'dueDays', value: 30 });
    const line = entry(programme);
    programme.world.now += 31 * 86_400_000;
    programme.goesOn({ do: 'sweep' });
    expect(programme.row('journal', { id: line })).toMatchObject({ undo: null });
    expect(programme.refuses('undo', { entry: line })).toMatchObject({ code: 'undo-none' });
  });

  it('of what was not sent yet keeps it from being sent; decided again it is', () => {
    const programme = after(invited);
    const other = 'otra@crea.example';
    const args = { request: programme.row('requests').id, answer: 'accept', channel: 'call' };
    const mails = programme.mails().length;
    programme.does('recordReply', args, other);
    undo(programme);
    programme.goesOn({ do: 'sweep' });
    expect(programme.mails()).toHaveLength(mails);
    programme.does('recordReply', args);
    expect(programme.mails()).toHaveLength(mails + 1);
  });

  it('is refused for lines that tell of no action', () => {
    const programme = setUp();
    const line = programme.rows('journal')[0]?.id;
    expect(programme.refuses('undo', { entry: line })).toMatchObject({ code: 'undo-none' });
    expect(programme.refuses('undo', { entry: 'B-nothing' })).toMatchObject({ code: 'not-found' });
  });
});

describe('undoing that goes wrong', () => {
  it.each([
    ['Sheets.Spreadsheets.batchUpdate', 'crash-before'],
    ['Sheets.Spreadsheets.batchUpdate', 'crash-after'],
    ['Calendar.Events.remove', 'crash-before'],
    ['Calendar.Events.remove', 'crash-after'],
    ['Calendar.Events.remove', 'transient'],
  ])('at %s by %s is finished all the same, and told once (P5)', (call, kind) => {
    const programme = after(booked);
    const line = entry(programme);
    programme.goesOn({ do: 'fault', call, nth: 1, kind }, command('undo', { entry: line }));
    programme.goesOn({ do: 'advance', by: 'PT2H' });
    expect(programme.row('sessions')).toMatchObject({ status: 'cancelled' });
    expect(programme.row('requests')).toMatchObject({ status: 'invited' });
    expect(events(programme).map(({ status }) => status)).toEqual(['cancelled']);
    const told = programme
      .rows('journal')
      .filter(({ what }) => String(what).startsWith('Se deshizo'));
    expect(told).toHaveLength(1);
  });

  const whileSheAnswers = (at: number, more: Step = {}) => {
    const programme = after(invited);
    const answer = submit('invitation', { answer: 'accept' }, { request: request1(programme) });
    const undoing = command('undo', { entry: entry(programme) }, more);
    return programme.goesOn({ do: 'overlap', at, step: answer }, undoing, { do: 'sweep' });
  };

  it('while she answers and is not heard yet takes it back and thanks her (P5)', () => {
    const programme = whileSheAnswers(5);
    expect(programme.row('invitations')).toMatchObject({ status: 'superseded' });
    expect(programme.row('invitations').answeredAt).not.toBeNull();
    expect(programme.row('requests')).toMatchObject({ status: 'matching' });
    expect(programme.mails().at(-1)?.to).toEqual(['elena@mentoras.example']);
  });

  it('after she was heard leaves her yes as it is (P5)', () => {
    const programme = whileSheAnswers(1, { refused: true });
    expect(programme.row('invitations')).toMatchObject({ status: 'accepted' });
    expect(programme.row('requests')).toMatchObject({ status: 'invited' });
  });
});

it('what is kept to undo stands in a hidden column', () => {
  const programme = setUp();
  const index = programme.describe().tables['journal']?.columns['undo'] ?? -1;
  expect(programme.tab('journal').columnProperties[index]?.hiddenByUser).toBe(true);
});

it('a session that was called off, booked again and called off again is out of the calendar', () => {
  const programme = after(booked);
  const off = () => {
    programme.world.now += 60_000;
    programme.does('cancelSession', { session: programme.row('sessions').id, reason: '' });
    programme.world.now += 60_000;
  };
  off();
  book(programme);
  expect(events(programme).map(({ status }) => status)).toEqual(['confirmed']);
  off();
  expect(events(programme).map(({ status }) => status)).toEqual(['cancelled']);
});
