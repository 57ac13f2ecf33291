import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../src/core/problem';
import { lookAtMentor } from '../../src/app/panel/mentor';
import { lookAtOffice } from '../../src/app/panel/office';
import { lookAtProposal } from '../../src/app/panel/proposal';
import { lookAtReport } from '../../src/app/panel/report';
import { lookAtRequest } from '../../src/app/panel/request';
import { lookAtSession } from '../../src/app/panel/session';
import { lookAtToday } from '../../src/app/panel/today';
import { elena, lookingEnv, NOW, request, rosa } from './support/env';

const DAY = 86_400_000;
const mentors = [elena, rosa];
const invited = { ...request, status: 'invited', mentorId: rosa.id, mentorName: rosa.name };
const invitation = (status: string) => ({
  id: 'INV-1',
  requestId: 'SOL-1',
  mentorId: rosa.id,
  status,
  sentAt: NOW - DAY,
  expiresOn: '2026-03-25',
  link: 'https://forms.example/invitation',
});
const session = (over: object = {}) => ({
  id: 'SES-1',
  requestId: 'SOL-1',
  mentorId: elena.id,
  mentorName: elena.name,
  area: 'empowerment',
  title: 'Registro de marca',
  topic: 'trademark',
  start: NOW + 2 * DAY,
  end: NOW + 2 * DAY + 7_200_000,
  modality: 'in-person',
  status: 'planned',
  ...over,
});
const material = (status: string) => ({ id: `MAT-${status}`, sessionId: 'SES-1', status });

describe('today', () => {
  const groupOf = (row: object, more: object = {}) =>
    lookAtToday(lookingEnv({ mentors, requests: [{ ...request, ...row }], ...more })).groups[0];

  it.each([
    ['a new request', {}, 'choose', 'Vence en 16 días'],
    ['one that nobody can take', { status: 'recruiting' }, 'recruit', 'Vence en 16 días'],
    ['one whose date is near', { dueOn: '2026-03-20' }, 'soon', 'Vence mañana'],
    ['one warned about', { createdAt: NOW - 15 * DAY }, 'soon', 'Vence en 16 días'],
    ['one that is late', { dueOn: '2026-03-18' }, 'late', 'Venció ayer'],
    ['one that is later', { dueOn: '2026-03-09' }, 'late', 'Venció hace 10 días'],
  ])('puts %s where it belongs', (_what, row, key, clock) => {
    const group = groupOf(row);
    expect(group?.key).toBe(key);
    expect(group?.requests[0]?.clock?.text).toBe(clock);
  });

  it.each([
    ['sent', 'reply'],
    ['proposed', 'newDate'],
    ['accepted', 'link'],
    ['expired', 'choose'],
  ])('knows what comes after an invitation that is %s', (status, key) => {
    const group = groupOf(invited, { invitations: [invitation(status)] });
    expect(group?.key).toBe(key);
  });

  it('stops the clock when a mentor has said yes', () => {
    const late = { ...invited, dueOn: '2026-03-01' };
    const group = groupOf(late, { invitations: [invitation('accepted')] });
    expect(group?.requests[0]?.clock).toBeNull();
  });

  it('lists every open request once', () => {
    const statuses = 'new matching recruiting invited linked scheduled done closed cancelled';
    const requests = statuses
      .split(' ')
      .map((status, index) => ({ ...request, id: `SOL-${index}`, status }));
    const lines = lookAtToday(lookingEnv({ mentors, requests })).groups.flatMap((each) =>
      each.requests.map(({ id }) => id),
    );
    expect([...lines].sort()).toEqual(['SOL-0', 'SOL-1', 'SOL-2', 'SOL-3', 'SOL-4']);
  });

  it('shows what comes next of sessions, and those to be closed apart', () => {
    const sessions = [session(), session({ id: 'SES-0', start: NOW - DAY, end: NOW - DAY + 1 })];
    const data = lookAtToday(lookingEnv({ mentors, sessions }));
    expect(data.next.map(({ id, step }) => [id, step])).toEqual([['SES-1', 'prepare']]);
    expect(data.toClose.map(({ id, step }) => [id, step])).toEqual([['SES-0', 'close']]);
  });

  it('shows a session that waits for her however far ahead, one that needs nothing only when it is near', () => {
    const far = { start: NOW + 40 * DAY, end: NOW + 40 * DAY + 1 };
    const approved = { id: 'MAT-1', sessionId: 'SES-2', kind: 'letter', status: 'approved' };
    const sessions = [session({ id: 'SES-1', ...far }), session({ id: 'SES-2', ...far })];
    const data = lookAtToday(lookingEnv({ mentors, sessions, materials: [approved] }));
    expect(data.next.map(({ id, step }) => [id, step])).toEqual([['SES-1', 'prepare']]);
  });

  it('takes her from an alert about an invitation to its request', () => {
    const alerts = [{ id: 'AL-1', kind: 'declined', aboutId: 'INV-1', status: 'open' }];
    const tables = { mentors, requests: [request], invitations: [invitation('declined')], alerts };
    expect(lookAtToday(lookingEnv(tables)).alerts).toEqual([
      expect.objectContaining({
        view: 'request',
        about: 'SOL-1',
        subject: 'Registro de marca · Empoderamiento',
      }),
    ]);
  });

  it('puts what is about a woman first, and says a late request once', () => {
    const alerts = [
      { id: 'AL-1', kind: 'overdue', aboutId: 'SOL-1', status: 'open' },
      { id: 'AL-2', kind: 'moved', aboutId: 'SES-1', status: 'open' },
      { id: 'AL-3', kind: 'support', aboutId: '', status: 'open' },
    ];
    const tables = { mentors, requests: [{ ...request, dueOn: '2026-03-01' }], alerts };
    const data = lookAtToday(lookingEnv(tables));
    expect(data.alerts.map(({ id }) => id)).toEqual(['AL-3', 'AL-2']);
    expect(data.groups[0]?.key).toBe('late');
  });

  it('says when the day asked for has passed', () => {
    const on = (preferredDate: string) =>
      groupOf({ preferredDate, dueOn: '2026-04-02' })?.requests[0]?.past;
    expect([on('2026-03-10'), on('2026-03-28'), on('')]).toEqual([true, false, false]);
  });

  it('never carries how a woman can be reached safely', () => {
    const alerts = [{ id: 'AL-1', kind: 'support', safeContact: 'solo de día', status: 'open' }];
    expect(JSON.stringify(lookAtToday(lookingEnv({ alerts })))).not.toContain('solo de día');
  });

  it('tells another coordinator which account sends', () => {
    const env = lookingEnv({}, { email: 'otra@crea.example' });
    expect(lookAtToday(env).viewer).toEqual({
      email: 'otra@crea.example',
      operator: 'coordinacion@crea.example',
      isOperator: false,
    });
  });
});

describe('a request opened', () => {
  const open = (tables: Parameters<typeof lookingEnv>[0]) =>
    lookAtRequest(lookingEnv(tables), 'SOL-1');

  it('has its candidates with reasons and telephone, and why not the others', () => {
    const paused = { ...elena, id: 'M-p', name: 'Marta Pausada', status: 'paused' };
    const data = open({ mentors: [...mentors, paused], requests: [request] });
    expect(data.candidates.map(({ name }) => name).sort()).toEqual([
      'Elena Prueba',
      'Rosa Muestra',
    ]);
    expect(data.candidates[0]?.reasons).toContain('Da este tema.');
    expect(data.candidates.every(({ call }) => call.startsWith('tel:+52'))).toBe(true);
    expect(data.excluded).toEqual([
      expect.objectContaining({ name: 'Marta Pausada', reasons: ['Está en pausa.'] }),
    ]);
  });

  it('writes out the profile to recruit when nobody can be asked', () => {
    const data = open({ mentors: [], requests: [request] });
    expect(data.missing).toContain('tema: Registro de marca');
  });

  it('has a message for WhatsApp with the link of the invitation', () => {
    const data = open({ mentors, requests: [invited], invitations: [invitation('sent')] });
    const { whatsapp = '' } = data.invitation ?? {};
    expect(whatsapp).toMatch(/^https:\/\/wa\.me\/523387654321\?text=/);
    const text = decodeURIComponent(whatsapp.split('text=')[1] ?? '');
    expect(text).toContain('Hola, Rosa Muestra.');
    expect(text).toContain('https://forms.example/invitation');
    expect(data.mentorEmail).toBe('');
  });

  it('suggests what was asked for', () => {
    const data = open({ mentors, requests: [request] });
    expect(data.suggested).toEqual({ date: '2026-04-02', time: '16:00', minutes: 120, count: 1 });
  });

  it('that is closed still says that a material of its session is not approved', () => {
    const closed = { ...request, status: 'closed' };
    const sessions = [session({ status: 'held' })];
    const stepWith = (status: string) =>
      open({ mentors, requests: [closed], sessions, materials: [material(status)] }).step;
    expect([stepWith('draft'), stepWith('approved')]).toEqual(['approve', 'none']);
  });

  it('refuses an id that is not there', () => {
    expect(() => open({ mentors })).toThrow(Problem);
  });
});

describe('a session opened', () => {
  it.each([
    ['prepare', [], {}],
    ['approve', [material('approved'), material('draft')], {}],
    ['await', [material('approved')], {}],
    ['close', [material('draft')], { start: NOW - 2, end: NOW - 1 }],
    ['none', [], { status: 'held' }],
    ['none', [material('approved')], { status: 'held' }],
    ['approve', [material('draft')], { status: 'held' }],
    ['none', [material('draft')], { status: 'cancelled' }],
  ])('asks to %s', (step, materials, over) => {
    const tables = { mentors, requests: [request], sessions: [session(over)], materials };
    expect(lookAtSession(lookingEnv(tables), 'SES-1').step).toBe(step);
  });

  it('holds its times as inputs take them, in the zone of the programme', () => {
    const data = lookAtSession(lookingEnv({ mentors, sessions: [session()] }), 'SES-1');
    expect([data.date, data.start, data.end]).toEqual(['2026-03-21', '10:00', '12:00']);
  });
});

describe('every look', () => {
  const tables = {
    mentors,
    requests: [invited],
    invitations: [invitation('sent')],
    sessions: [session()],
    materials: [material('draft')],
    menteeSurveys: [{ id: 'ENC-1', sessionId: 'SES-1', usefulness: 5 }],
  };
  const looks: [string, (env: ReturnType<typeof lookingEnv>) => unknown][] = [
    ['today', lookAtToday],
    ['request', (env) => lookAtRequest(env, 'SOL-1')],
    ['session', (env) => lookAtSession(env, 'SES-1')],
    ['mentor', (env) => lookAtMentor(env, elena.id)],
    ['office', lookAtOffice],
    ['proposal', lookAtProposal],
    ['report', (env) => lookAtReport(env, { by: 'topic', from: '', to: '' })],
  ];

  it.each(looks)('at %s survives the way to the page whole', (_name, look) => {
    const data = look(lookingEnv(tables));
    // undefined, dates and the like are lost on Google's way to a page (platform-facts §9.1).
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
  });

  it.each(looks)('at %s is refused in a copy', (_name, look) => {
    const elsewhere = {
      id: 'programme',
      data: JSON.stringify({ version: 1, spreadsheetId: 'other', operator: '' }),
    };
    const env = lookingEnv({ ...tables, resources: [elsewhere] });
    expect(() => look(env)).toThrow('copied-spreadsheet');
  });

  it('leaves a spreadsheet in which nothing was set up as it is', () => {
    const env = lookingEnv({});
    const bare = {
      ...env,
      store: {
        ...env.store,
        read: () => {
          throw new Problem('missing-tab', { table: 'requests' });
        },
      },
      tables: {
        ...env.tables,
        missing: () => [{ what: 'tab' as const, table: 'resources', column: '' }],
      },
    };
    expect(() => lookAtToday(bare)).toThrow('not-set-up');
  });
});
