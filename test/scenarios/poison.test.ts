import { profile, request, submit } from './support/people';
import { withBug } from './support/play';
import { after, setUp, type Programme } from './support/programme';
import { asked, booked } from './support/stages';
import { sweepNow } from '../../simulator/control/clock';
import { clientCall } from '../../simulator/control/people';

/** It makes no end until the platform ends it: an execution lasts six minutes. */
const ENDLESS = 'for(;;)Utilities.sleep(300000)';

const HARD = 'Fila Difícil';

/** Deciding what is due fails while a mentor is called so. */
const failsOnRow = () =>
  withBug(
    'function sessionsDue(facts){',
    `function sessionsDue(facts){for(let row of facts.tables.mentors)if(row.name==="${HARD}")null.x;`,
  );

/** The clock, half an hour apart; an execution that the platform ends is not begun again before the next. */
const ticks = (programme: Programme, count: number) => {
  for (let tick = 0; tick < count; tick += 1) {
    programme.world.now += 1_800_000;
    sweepNow(programme.runtime);
  }
  return programme;
};

/** A click; what becomes of its execution is looked at elsewhere. */
const click = (programme: Programme, name: string, args: Record<string, unknown>) =>
  clientCall(programme.runtime, {
    functionName: 'runCommand',
    args: [name, JSON.stringify(args)],
    user: programme.world.operator,
  });

const rename = (name: string, to: string) => ({
  do: 'edit',
  table: 'mentors',
  where: { name },
  set: { name: to },
});

function waiting(programme: Programme) {
  return programme.rows('setAside').filter(({ status }) => status === 'waiting');
}

describe('a row that makes deciding fail (P5)', () => {
  const spoilt = () => {
    const programme = after(asked);
    programme.files = failsOnRow();
    return programme.goesOn(rename('Rosa Muestra', HARD));
  };

  it('holds up nothing, and is set aside at the third time, marked and told of (P3, P5)', () => {
    const programme = spoilt();
    ticks(programme, 2);
    expect(waiting(programme)).toEqual([]);
    programme.until('2026-03-20');
    expect(programme.row('requests')).toMatchObject({ overdue: false });
    expect(programme.row('requests')['warnedOn']).not.toBeNull();
    const { id } = programme.row('mentors', { name: HARD });
    expect(waiting(programme)).toEqual([
      expect.objectContaining({ form: 'Mentoras', responseId: id, attempts: 3 }),
    ]);
    expect(programme.row('alerts', { kind: 'unread-row' })).toMatchObject({ status: 'open' });
    expect(programme.cell('mentors', String(id), 'id')?.note).toMatch(/por ahora queda fuera/);
    const { findings } = programme.does('health') as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toContain('setAside');
  });

  it('is tried again when somebody asks, and refused while it still fails (P5)', () => {
    const programme = ticks(spoilt(), 4);
    const [line] = waiting(programme);
    expect(programme.refuses('retry', { setAside: line?.id }).code).toBe('poison-row');
    programme.files = undefined;
    programme.goesOn().does('retry', { setAside: line?.id });
    ticks(programme, 2);
    expect(waiting(programme)).toEqual([]);
    const { id } = programme.row('mentors', { name: HARD });
    expect(programme.cell('mentors', String(id), 'id')?.note).toBeUndefined();
    expect(programme.row('alerts', { kind: 'unread-row' })).toMatchObject({ status: 'closed' });
  });

  it('is used again by itself once somebody puts it right (P3, P5)', () => {
    const programme = ticks(spoilt(), 4).goesOn(rename(HARD, 'Rosa Muestra'));
    ticks(programme, 2);
    expect(waiting(programme)).toEqual([]);
    const { id } = programme.row('requests');
    const { candidates } = programme.does('match', { request: id }) as { candidates: unknown[] };
    expect(candidates).toHaveLength(2);
  });

  it('lets the panel show the rest (P5)', () => {
    const programme = after(booked);
    programme.files = withBug(
      'function lookAtToday(env){let look2=lookAt(env)',
      `function lookAtToday(env){let look2=lookAt(env);for(let row of look2.facts.tables.mentors)if(row.name==="${HARD}")null.x;let unused=0`,
    );
    programme.goesOn(rename('Rosa Muestra', HARD));
    const seen = clientCall(programme.runtime, {
      functionName: 'panelData',
      args: [],
      user: programme.world.operator,
    });
    expect(seen.status).toBe('ok');
    expect(JSON.parse(String((seen as { value: unknown }).value))).toMatchObject({ ok: true });
  });
});

describe('an answer whose taking in ends the execution (P5)', () => {
  it('is set aside after the third, and all others are taken meanwhile (P5)', () => {
    const programme = setUp();
    programme.files = withBug(
      'takeRequest=(taken2,facts)=>{',
      `takeRequest=(taken2,facts)=>{if(taken2.values.objective==="${HARD}")${ENDLESS};`,
    );
    const seen = [
      () => programme.goesOn().answers('request', request({ objective: HARD })),
      () => programme.answers('request', request({ objective: 'Otra cosa' })),
      () => programme.answers('profile', profile('Ana Sigue')),
      () => ticks(programme, 1),
      () => ticks(programme, 1),
    ].map((happens) => {
      happens();
      return ['requests', 'mentors', 'setAside'].map((table) => programme.rows(table).length);
    });
    expect(seen).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 1],
    ]);
    expect(waiting(programme)[0]).toMatchObject({ attempts: 3 });
    programme.files = undefined;
    programme.goesOn();
    programme.does('retry', { setAside: waiting(programme)[0]?.id });
    expect(programme.rows('requests').map(({ objective }) => objective)).toContain(HARD);
  });
});

describe('a task that ends every execution that tries it (P5)', () => {
  it.each([
    ['a mail', 'entry.kind==="mail.send"&&payload.to==="rosa@mentoras.example"'],
    ['an event', 'entry.kind.startsWith("event.")'],
  ])('%s is given up after the third, and what comes after it is done (P5)', (_what, when) => {
    const programme = after(asked);
    programme.files = withBug(
      'perform=this.env.performers[entry.kind],',
      `perform=${when}?()=>{${ENDLESS}}:this.env.performers[entry.kind],`,
    );
    const { id } = programme.row('requests');
    const mentor = programme.row('mentors', { name: 'Rosa Muestra' }).id;
    programme.goesOn();
    programme.does('assign', { request: id, mentor });
    click(programme, 'invite', { request: id });
    click(programme, 'link', { request: id, start: '2026-03-10T10:00:00-06:00' });
    expect(programme.rows('outbox').map((row) => row['status'])).toContain('pending');
    ticks(programme, 5);
    const outbox = programme.rows('outbox');
    expect(outbox.filter(({ status }) => status === 'pending')).toEqual([]);
    expect(outbox.filter(({ status }) => status === 'failed')).toHaveLength(1);
    programme.files = undefined;
    programme.goesOn();
    programme.does('repair');
    expect(programme.rows('outbox').filter(({ status }) => status !== 'done')).toEqual([]);
  });

  it('that somebody damaged in its hidden tab holds up no other (P3, P5)', () => {
    const programme = after(asked);
    const { id } = programme.row('outbox');
    programme.goesOn(
      { do: 'edit', table: 'outbox', where: { id }, set: { payload: '{rota', status: 'pending' } },
      submit('request', request({ objective: 'Otra' })),
      { do: 'sweep' },
    );
    expect(programme.row('outbox', { id })).toMatchObject({ status: 'failed' });
    const received = programme.mails().filter(({ subject }) => subject.startsWith('Recibimos'));
    expect(received).toHaveLength(2);
  });
});
