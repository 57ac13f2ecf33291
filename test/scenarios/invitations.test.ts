import { profile, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { asked, booked, invited } from './support/stages';

const ELENA = 'elena@mentoras.example';
const ROSA = 'rosa@mentoras.example';

/** A mentor answers the invitation she got. */
function answer(programme: Programme, who: string, given: Record<string, unknown>) {
  const { id } = programme.row('requests');
  return programme.goesOn(submit('invitation', given, { request: id, as: who }));
}

function mentorOf(programme: Programme): string {
  const { mentorId } = programme.row('requests');
  return String(programme.row('mentors', { id: mentorId })['email']);
}

function subjects(programme: Programme, to: string): string[] {
  return programme
    .mails()
    .filter((mail) => mail.to.includes(to))
    .map(({ subject }) => subject);
}

function statuses(programme: Programme): unknown[] {
  return programme.rows('invitations').map(({ status }) => status);
}

/** The day on which a mail of this subject left. */
function sentOn(programme: Programme, subject: RegExp): string[] {
  return programme
    .mails()
    .filter((mail) => subject.test(mail.subject))
    .map(({ at }) => new Date(at - 6 * 3_600_000).toISOString().slice(0, 10));
}

describe('an invitation', () => {
  it('is reminded of after three working days, and goes to the next after the days of grace (S1-4.4)', () => {
    const programme = after(invited);
    expect(mentorOf(programme)).toBe(ELENA);
    programme.until('2026-03-08');
    expect(sentOn(programme, /^Recordatorio/)).toEqual([]);
    programme.until('2026-03-10');
    expect(sentOn(programme, /^Recordatorio/)).toEqual(['2026-03-09']);
    expect(mentorOf(programme)).toBe(ELENA);
    programme.until('2026-03-13');
    expect(statuses(programme)).toEqual(['expired']);
    expect(mentorOf(programme)).toBe(ROSA);
    expect(subjects(programme, ROSA)).toEqual([]);
    expect(programme.row('requests')).toMatchObject({ status: 'matching' });
    expect(sentOn(programme, /^Recordatorio/)).toEqual(['2026-03-09']);
    expect(programme.row('alerts')).toMatchObject({ kind: 'declined', status: 'open' });
  });

  it('waits over weekends and days of rest (S1-4.4)', () => {
    const programme = setUp({ now: '2026-03-13T09:00:00-06:00' }).goesOn(
      ...(invited as Record<string, unknown>[]),
    );
    expect(programme.row('invitations')).toMatchObject({
      remindOn: '2026-03-19',
      expiresOn: '2026-03-20',
    });
  });

  it('that is declined puts the next candidate down and does not invite her (S1-4.4)', () => {
    const programme = answer(after(invited), ELENA, { answer: 'decline', reason: 'No puedo' });
    expect(mentorOf(programme)).toBe(ROSA);
    expect(statuses(programme)).toEqual(['declined']);
    expect(programme.row('requests')).toMatchObject({
      status: 'matching',
      mentorName: 'Rosa Muestra',
    });
    expect(subjects(programme, ROSA)).toEqual([]);
    expect(subjects(programme, ELENA)).toContain('Gracias por avisarnos');
  });

  it('that everybody declines leaves the profile to recruit, in words (S1-4.3)', () => {
    const programme = answer(after(invited), ELENA, { answer: 'decline' });
    programme.does('invite', { request: programme.row('requests').id });
    answer(programme, ROSA, { answer: 'decline' });
    const { status, mentorId, missingProfile } = programme.row('requests');
    expect([status, mentorId]).toEqual(['recruiting', null]);
    expect(missingProfile).toMatch(
      /^Hace falta una mentora con este perfil: tema: .*marca.*; nivel: /i,
    );
    expect(missingProfile).not.toMatch(/trademark|basic|quick|in-person/);
  });

  it('may be answered with another time, which is kept and decides nothing (S1-4.4)', () => {
    const programme = answer(after(invited), ELENA, {
      answer: 'propose',
      proposedDate: '2026-03-26',
      proposedTime: '16:30',
    });
    expect(programme.row('invitations')).toMatchObject({
      status: 'proposed',
      proposedDate: '2026-03-26',
      proposedTime: '16:30',
    });
    expect(programme.row('requests')).toMatchObject({
      status: 'invited',
      preferredDate: '2026-03-19',
    });
    programme.until('2026-03-14');
    expect(statuses(programme)).toEqual(['proposed']);
  });

  it('may be answered by telephone, and staff notes it (S1-4.4)', () => {
    const programme = after(invited);
    const { id } = programme.row('requests');
    programme.does('recordReply', { request: id, answer: 'accept', channel: 'call' });
    expect(programme.row('invitations')).toMatchObject({ status: 'accepted', channel: 'call' });
    programme.does('recordReply', { request: id, answer: 'accept', channel: 'call' });
    expect(subjects(programme, ELENA)).toEqual([
      'Te invitamos a dar una sesión',
      '¡Gracias por aceptar!',
    ]);
  });

  it('that went to someone else meanwhile and is accepted late changes nothing but is thanked for (S1-4.4, P5)', () => {
    const programme = after(invited).until('2026-03-13');
    programme.does('invite', { request: programme.row('requests').id });
    answer(programme, ELENA, { answer: 'accept' });
    expect(mentorOf(programme)).toBe(ROSA);
    expect(statuses(programme)).toEqual(['expired', 'sent']);
    expect(subjects(programme, ELENA)).toContain('Gracias por responder');
    expect(programme.rows('alerts').map(({ kind }) => kind)).toContain('late-answer');
    answer(programme, ROSA, { answer: 'accept' });
    expect(statuses(programme)).toEqual(['expired', 'accepted']);
  });

  it('taken back once the session is booked undoes nothing and tells the coordinator (S1-4.4)', () => {
    const programme = answer(after(booked), ELENA, { answer: 'decline', reason: 'Me enfermé' });
    expect(programme.row('requests')).toMatchObject({ status: 'scheduled' });
    expect(mentorOf(programme)).toBe(ELENA);
    expect(programme.row('sessions')).toMatchObject({ status: 'planned' });
    expect(programme.row('alerts')).toMatchObject({ kind: 'mentor-declined', status: 'open' });
  });

  it('taken back before anything is booked goes to the next (S1-4.4)', () => {
    const programme = answer(after(invited), ELENA, { answer: 'accept' });
    answer(programme, ELENA, { answer: 'decline' });
    expect(mentorOf(programme)).toBe(ROSA);
    expect(statuses(programme)).toEqual(['declined']);
  });
});

describe('the clock of a request', () => {
  it('warns after fourteen days, is overdue after twenty-one, each told once (S1-4.3)', () => {
    const programme = after(asked).until('2026-03-17');
    const told = () => [...sentOn(programme, /por vencer/), ...sentOn(programme, /vencidas/)];
    expect(told()).toEqual([]);
    programme.until('2026-03-25');
    expect(told()).toEqual(['2026-03-18']);
    expect(programme.row('requests')).toMatchObject({ overdue: false, dueOn: '2026-03-25' });
    programme.until('2026-04-20');
    expect(told()).toEqual(['2026-03-18', '2026-03-26']);
    expect(programme.row('requests')).toMatchObject({ overdue: true });
    expect(programme.rows('alerts').map(({ kind }) => kind)).toEqual(['warning', 'overdue']);
  });

  it('stops when a mentor has said yes (S1-4.3)', () => {
    const programme = answer(after(invited), ELENA, { answer: 'accept' }).until('2026-04-20');
    expect(programme.row('requests')).toMatchObject({ overdue: false, warnedOn: null });
  });

  it('makes a request done when its last session is over (S1-4.7)', () => {
    const programme = after(booked).until('2026-03-19');
    expect(programme.row('requests')).toMatchObject({ status: 'scheduled' });
    programme.until('2026-03-20');
    expect(programme.row('requests')).toMatchObject({ status: 'done' });
  });
});

describe('the coordinator always decides (S1-4.2)', () => {
  const many = () =>
    after([
      ...asked,
      submit('profile', profile('Carmen Ejemplo', { topics: ['social-media'] })),
      submit('profile', profile('Delia Ejemplo', { modalities: ['virtual'] })),
      submit('profile', profile('Eva Ejemplo', { availability: { mon: ['morning'] } })),
      submit('profile', profile('Flor Ejemplo', { formats: ['long'] })),
      submit('profile', profile('Gloria Ejemplo', { topicLevels: { trademark: 'basic' } })),
    ]);

  it('and sees every mentor exactly once, with why or why not in plain words (S1-4.2)', () => {
    const programme = many();
    const found = programme.does('match', { request: programme.row('requests').id });
    const { candidates, excluded } = found as Record<
      'candidates' | 'excluded',
      { mentorId: string; reasons: string[] }[]
    >;
    const seen = [...(candidates ?? []), ...(excluded ?? [])];
    expect(seen.map(({ mentorId }) => mentorId).sort()).toEqual(
      programme
        .rows('mentors')
        .map(({ id }) => id)
        .sort(),
    );
    for (const { reasons } of seen) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
    }
  });

  it('but gives a reason for whom a rule leaves out (S1-4.2)', () => {
    const programme = many();
    const chosen = {
      request: programme.row('requests').id,
      mentor: mentorNamed(programme, 'Carmen'),
    };
    expect(programme.refuses('assign', chosen).code).toBe('mentor-not-eligible');
    expect(programme.row('requests')['mentorId']).toBeNull();
    programme.does('assign', { ...chosen, reason: 'Conoce al grupo' });
    expect(programme.row('requests')).toMatchObject({
      mentorId: chosen.mentor,
      lockReason: 'Conoce al grupo',
    });
  });

  it('and for whom the training still waits for (S1-1.3)', () => {
    const programme = many().goesOn({
      do: 'edit',
      table: 'mentors',
      where: { name: 'Rosa Muestra' },
      set: { status: 'invited' },
    });
    const chosen = {
      request: programme.row('requests').id,
      mentor: mentorNamed(programme, 'Rosa'),
    };
    expect(programme.refuses('assign', chosen).code).toBe('mentor-without-training');
  });

  it('and what she locked stays, whatever is proposed (S1-4.2)', () => {
    const programme = many();
    const { id } = programme.row('requests');
    const rosa = mentorNamed(programme, 'Rosa');
    programme.does('assign', { request: id, mentor: rosa, locked: true });
    const { pairs } = programme.does('matchAll') as { pairs: Record<string, unknown>[] };
    expect(pairs).toEqual([
      expect.objectContaining({ requestId: id, mentorId: rosa, locked: true }),
    ]);
    programme.does('match', { request: id });
    expect(programme.row('requests')).toMatchObject({ mentorId: rosa, locked: true });
  });
});

function mentorNamed(programme: Programme, name: string): string {
  return String(programme.rows('mentors').find((row) => String(row['name']).startsWith(name))?.id);
}
