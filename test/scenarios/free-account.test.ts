import { advance } from '../../simulator/control/clock';
import { clientCall } from '../../simulator/control/people';
import { answering, unheard } from './support/load';
import { profile, request, submit } from './support/people';
import { after, type Programme } from './support/programme';

/** Google lets a free account write to a hundred people a day. */
const account = { account: 'consumer', now: '2026-03-04T14:00:00-06:00' };

const MENTORS = 10;
const names = Array.from({ length: MENTORS }, (_, n) => `Mentora${n} Prueba`);

/** Ten mentors; ten areas have asked for a session on Friday. */
const begun = (): Programme =>
  after(
    [
      ...names.map((name) => submit('profile', profile(name, { maxSessionsPerMonth: 8 }))),
      ...names.map((_, n) =>
        submit('request', request({ contactEmail: `centro${n}@areas.example` })),
      ),
    ],
    account,
  );

const momentOf = (moment: string): number => Date.parse(`2026-03-${moment}:00-06:00`);

/** Time passes, the clock ticking every half hour. */
const at = (programme: Programme, moment: string): Programme => {
  advance(programme.runtime, { to: momentOf(moment) });
  return programme;
};

/** Time in which nothing is due passes without a tick. */
const later = (programme: Programme, moment: string): Programme => {
  const { world } = programme;
  world.now = momentOf(moment);
  for (const trigger of world.script.triggers)
    if (trigger.kind === 'clock') trigger.nextAt = world.now + 60_000;
  return programme;
};

function chosen(programme: Programme, mentor: string, requestId: unknown): unknown {
  programme.does('assign', { request: requestId, mentor, locked: false, reason: 'Prueba' });
  return requestId;
}

/** Every session of Friday is booked, mentor by mentor. */
function book(programme: Programme): Programme {
  const mentors = programme.rows('mentors').map(({ id }) => String(id));
  programme.rows('requests').forEach(({ id }, n) => {
    chosen(programme, mentors[n] ?? '', id);
    const [start, end] = ['2026-03-06T16:00:00-06:00', '2026-03-06T18:00:00-06:00'];
    programme.does('schedule', { request: id, start, end });
  });
  return programme;
}

/** At a fair, ninety areas ask at once. */
function fair(programme: Programme): Programme {
  const { world } = programme;
  const asking = answering(programme, 'request');
  const asked = Array.from({ length: 90 }, (_, n) =>
    asking(request({ contactEmail: `area${n}@areas.example`, preferredDate: '2026-03-26' })),
  );
  unheard(programme, asked, [world.now - 600_000, world.now]);
  return programme;
}

interface Shown {
  waiting: string[];
}

interface Previewed {
  leaving: { today: number; later: number };
}

function asked<T>(programme: Programme, functionName: string, args: string[] = []): T {
  const user = programme.world.operator;
  const outcome = clientCall(programme.runtime, { functionName, args, user });
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome));
  return (JSON.parse(String(outcome.value)) as { result: T }).result;
}

/** What the account wrote on a day, by subject. */
function sentOn(programme: Programme, day: string): Record<string, number> {
  const [from, to] = [momentOf(`${day}T00:00`), momentOf(`${day}T23:59`)];
  const counts: Record<string, number> = {};
  for (const { subject } of programme.mails().filter((mail) => mail.at >= from && mail.at < to)) {
    const [kind = ''] = subject.split(':');
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const WAITING = (count: number): string =>
  `Correos que esperan: ${count}. Google permite cierto número al día. Salen solos desde el viernes 6 de marzo de 2026, 15:01 h.`;

const RECEIVED = 'Recibimos tu solicitud';
const INVITED = 'Te invitamos a dar una sesión';

describe('a free account has to write to 130 people on one day (P6)', () => {
  const programme = book(begun());
  const mentors = programme.rows('mentors').map(({ id }) => String(id));
  // Thursday: a fair at three, twenty invitations after it, and at four the reminders of Friday come due.
  fair(later(programme, '05T15:00'));
  at(programme, '05T15:10');
  const afterFair = asked<Shown>(programme, 'panelData').waiting;
  const requests = programme.rows('requests').filter(({ status }) => status === 'new');
  const invited = requests
    .slice(0, 20)
    .map(({ id }, n) => chosen(programme, mentors[n % MENTORS] ?? '', id));
  const before = asked<Previewed>(programme, 'previewCommand', [
    'invite',
    JSON.stringify({ request: invited[0] }),
  ]).leaving;
  for (const id of invited) programme.does('invite', { request: id });
  at(programme, '05T17:00');
  const evening = asked<Shown>(programme, 'panelData').waiting;
  const { findings } = programme.does('health') as { findings: object[] };
  at(later(programme, '06T14:30'), '06T15:40');

  it('on Thursday the reminders of Friday leave, and as many notices as leave room for them', () => {
    expect(sentOn(programme, '05')).toEqual({ [RECEIVED]: 70, Recordatorio: 20 });
  });

  it('on Friday the rest, invitations first, without anybody doing anything', () => {
    expect(sentOn(programme, '06')).toEqual({ [INVITED]: 20, [RECEIVED]: 20 });
    const order = programme
      .mails()
      .slice(-40)
      .map(({ subject }) => subject);
    expect(new Set(order.slice(0, 20))).toEqual(new Set([INVITED]));
  });

  it('each person is written to once for each thing, and nothing is left', () => {
    const sent = programme
      .mails()
      .map(({ to, subject, text }) => [to.join(), subject, text].join('\n'));
    expect(new Set(sent).size).toBe(sent.length);
    expect(programme.rows('outbox').filter(({ status }) => status !== 'done')).toEqual([]);
    expect(programme.rows('outbox').every(({ attempts }) => attempts === 0)).toBe(true);
  });

  it('before she invites, the coordinator is told that the mail leaves tomorrow', () => {
    expect(before).toEqual({ today: 0, later: 1 });
  });

  it('the panel and the check say what waits, why and until when', () => {
    expect([afterFair, evening]).toEqual([[WAITING(20)], [WAITING(40)]]);
    expect(findings).toEqual([
      { code: 'waits', text: WAITING(40), fixable: false, byItself: true },
    ]);
    expect(asked<Shown>(programme, 'panelData').waiting).toEqual([]);
  });

  it('the journal says it in one line', () => {
    const lines = programme.rows('journal').map(({ what }) => String(what));
    expect(lines.filter((line) => line.includes('Google'))).toEqual([
      'Google ya no permite más por hoy. Lo que falta sale solo en cuanto se pueda. Son: 20.',
    ]);
  });
});
