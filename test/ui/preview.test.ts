import { describe, expect, it } from '@jest/globals';
import { confirmedCame, previewCame, type Preview } from '../../src/app/commands/preview';
import { elena, lookingEnv, NOW, request, rosa, workable } from './support/env';

const chosen = (mentor: { id: string; name: string }) => ({
  ...request,
  status: 'matching',
  mentorId: mentor.id,
  mentorName: mentor.name,
});
const settings = (rehearsal: boolean) => [{ id: 'rehearsal', value: String(rehearsal) }];

function preview(env: Parameters<typeof previewCame>[0], name: string, args: object): Preview {
  const came = previewCame(env, name, args);
  if (!came.ok) throw new Error(came.problem.code);
  return came.result as Preview;
}

describe('before an invitation is sent', () => {
  it('shows the mail as it will be and to whom, and changes nothing', () => {
    const env = lookingEnv({ mentors: [elena], requests: [chosen(elena)] });
    const shown = preview(env, 'invite', { request: 'SOL-1' });
    expect(shown.leaves).toBe(true);
    expect(shown.mails).toEqual([
      expect.objectContaining({ to: 'elena@mentoras.example', meantFor: 'elena@mentoras.example' }),
    ]);
    expect(shown.mails[0]?.text).toContain('Registro de marca');
    expect(shown.mails[0]?.text).toContain('Hola, Elena Prueba');
  });

  it('says that nothing leaves when she has no e-mail', () => {
    const env = lookingEnv({ mentors: [rosa], requests: [chosen(rosa)] });
    expect(preview(env, 'invite', { request: 'SOL-1' })).toMatchObject({
      leaves: false,
      mails: [],
    });
  });

  it('in rehearsal shows that it goes to the operator, and for whom it is meant', () => {
    const env = lookingEnv({
      mentors: [elena],
      requests: [chosen(elena)],
      settings: settings(true),
    });
    expect(preview(env, 'invite', { request: 'SOL-1' }).mails[0]).toMatchObject({
      to: 'coordinacion@crea.example',
      meantFor: 'elena@mentoras.example',
      subject: expect.stringContaining('[Ensayo]'),
    });
  });
});

describe('when the mails of the day are used up (P6)', () => {
  const rows = { mentors: [elena], requests: [chosen(elena)] };
  const allowing = (mails: number) => ({ ...lookingEnv(rows), allowance: { mails: () => mails } });

  it('says before that it leaves tomorrow, and stands for the same', () => {
    const [now, later] = [100, 5].map((mails) =>
      preview(allowing(mails), 'invite', { request: 'SOL-1' }),
    );
    expect(now?.leaving).toEqual({ today: 1, later: 0 });
    expect(later?.leaving).toEqual({ today: 0, later: 1 });
    expect(later?.seen).toBe(now?.seen);
  });

  it('whoever cannot ask Google is told by what waits already', () => {
    const waits = {
      id: 'E-1',
      effectKey: 'mail/invitation/1/a',
      kind: 'mail.send',
      payload: '{}',
      status: 'pending',
      outcome: '{"waits":"mail"}',
      nextAt: NOW + 1,
    };
    const other = { email: 'otra@crea.example' };
    const leaving = (more: object) =>
      preview(lookingEnv({ ...rows, ...more }, other), 'invite', { request: 'SOL-1' }).leaving;
    expect(leaving({})).toEqual({ today: 1, later: 0 });
    expect(leaving({ outbox: [waits] })).toEqual({ today: 0, later: 1 });
  });
});

describe('before a session is scheduled', () => {
  const span = { start: '2026-04-02T16:00:00-06:00', end: '2026-04-02T18:00:00-06:00' };
  const linked = { ...chosen(elena), status: 'linked' };

  it('shows one event a meeting with its guests', () => {
    const env = lookingEnv({ mentors: [elena], requests: [linked] });
    const repeat = { every: 'P1W', count: 3 };
    const { events } = preview(env, 'schedule', { request: 'SOL-1', ...span, repeat });
    expect(events.map(({ when }) => when)).toEqual([
      'jueves 2 de abril de 2026, 16:00 h',
      'jueves 9 de abril de 2026, 16:00 h',
      'jueves 16 de abril de 2026, 16:00 h',
    ]);
    expect(events[0]?.guests).toEqual(['elena@mentoras.example', 'empoderamiento@crea.example']);
  });

  it('in rehearsal shows whom it would invite, and that it invites nobody', () => {
    const env = lookingEnv({ mentors: [elena], requests: [linked], settings: settings(true) });
    const [event] = preview(env, 'schedule', { request: 'SOL-1', ...span }).events;
    expect(event?.guests).toEqual([]);
    expect(event?.meantFor).toHaveLength(2);
  });

  it('refuses as the command does', () => {
    const env = lookingEnv({ mentors: [elena], requests: [request] });
    expect(previewCame(env, 'schedule', { request: 'SOL-1', ...span })).toMatchObject({
      ok: false,
      problem: { code: 'no-mentor' },
    });
  });
});

describe('a preview', () => {
  const span = { start: '2026-04-02T16:00:00-06:00', end: '2026-04-02T18:00:00-06:00' };

  it('leaves out what was planned before', () => {
    const session = {
      id: 'SES-1',
      mentorId: elena.id,
      title: 'Registro de marca',
      topic: 'trademark',
      start: NOW - 7_200_000,
      end: NOW - 3_600_000,
      status: 'planned',
    };
    const tables = { mentors: [elena], sessions: [session] };
    const first = preview(lookingEnv(tables), 'closeSession', { session: 'SES-1' });
    expect(first.mails).toHaveLength(1);
    const held = { ...tables, sessions: [{ ...session, status: 'held' }] };
    expect(preview(lookingEnv(held), 'closeSession', { session: 'SES-1' }).leaves).toBe(false);
  });

  it.each([
    ['a command that does not exist', 'explode', {}, 'unknown-command'],
    ['a command that is not decided on the tables alone', 'setup', {}, 'unknown-command'],
    ['arguments that are none', 'schedule', { request: 'SOL-1', start: 'mañana' }, 'bad-arguments'],
    ['a row that is not there', 'link', { request: 'SOL-9', ...span }, 'not-found'],
  ])('of %s is refused', (_what, name, args, code) => {
    expect(previewCame(lookingEnv({}), name, args)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('what was seen', () => {
  const tables = (mentor: typeof elena) => ({ mentors: [mentor], requests: [chosen(mentor)] });
  const invite = { name: 'invite', args: { request: 'SOL-1' } };
  const { seen } = preview(lookingEnv(tables(elena)), invite.name, invite.args);

  it('is done as it was seen', () => {
    // The sheet of these tests cannot be written: that it comes to writing shows that it was approved.
    const env = workable(lookingEnv(tables(elena)));
    expect(() => confirmedCame(env, { ...invite, seen })).toThrow('a look must not commit');
  });

  it.each([
    ['the mentor is another', { ...elena, email: 'otra@mentoras.example' }],
    ['her name was put right', { ...elena, name: 'Elena de Prueba' }],
  ])('is not done when meanwhile %s', (_what, mentor) => {
    const env = workable(lookingEnv(tables(mentor)));
    expect(confirmedCame(env, { ...invite, seen })).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    });
  });
});
