import { Product, type TableRow } from '../../simulator/control/scenario/product';
import { driveTree, type DriveNode } from '../../simulator/export/drive';
import type { Runtime } from '../../simulator/runtime/runtime';
import { profile, request } from './support/people';
import { leaves, play, scenarioFile, story, swept, tablesOf } from './support/play';

const ON = { do: 'command', name: 'sampleData', args: { on: true } };
const OFF = { do: 'command', name: 'sampleData', args: { on: false } };
const SETUP = { do: 'setup' };
const MARIA = { do: 'submit', form: 'profile', answers: profile('María Real') };
const REAL_REQUEST = { do: 'submit', form: 'request', answers: request() };

/** The rows of a world that has this sample, by table. */
const loaded = play(story([SETUP, ON, { do: 'sweep' }]));
const tables = tablesOf(loaded);
const rows = (table: string): TableRow[] => tables[table] ?? [];

describe('the sample programme (P11)', () => {
  it('has 60 mentors, 24 requests, 200 diagnostics, 12 held sessions with who came and both surveys', () => {
    const held = rows('sessions').filter(({ status }) => status === 'held');
    expect(
      [rows('mentors'), rows('requests'), rows('needs'), held].map((list) => list.length),
    ).toEqual([60, 24, 200, 12]);
    expect(rows('setAside')).toEqual([]);
    for (const { id, attendance, responses } of held) {
      const about = (table: string) => rows(table).filter(({ sessionId }) => sessionId === id);
      expect(about('attendance')).toHaveLength(Number(attendance));
      expect(Number(attendance)).toBeGreaterThanOrEqual(5);
      expect(Number(attendance)).toBeLessThanOrEqual(12);
      expect(about('menteeSurveys')).toHaveLength(Number(responses));
      expect(about('mentorSurveys')).toHaveLength(1);
    }
  });

  it('came through the forms: every row of an answer has its response', () => {
    const stored = Object.values(loaded.world.forms).flatMap(({ responses }) => responses);
    expect(
      rows('ledger')
        .map(({ responseId }) => responseId)
        .sort(),
    ).toEqual(stored.map(({ id }) => id).sort());
  });

  it('is as messy as life where the product must show it', () => {
    expect(
      rows('mentors').filter(({ possibleDuplicates }) => possibleDuplicates !== null),
    ).toHaveLength(1);
    expect(rows('mentors').filter(({ otherContacts }) => otherContacts !== null)).toHaveLength(1);
    expect(rows('mentors').filter(({ email }) => email === null).length).toBeGreaterThan(5);
    expect(
      rows('alerts')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['referral', 'support', 'warning']);
  });

  it('reaches nobody, and rehearsal is on while it is there', () => {
    expect(loaded.world.mail.messages).toEqual([]);
    expect(rows('outbox')).toEqual([]);
    expect(rows('settings').find(({ id }) => id === 'rehearsal')?.['value']).toBe('true');
  });

  it('has a request that nobody can serve', () => {
    const hopeless = rows('requests').find(({ language }) => language === 'wixarika')?.id;
    const matching = { do: 'command', name: 'match', args: { request: '$hopeless.id' } };
    const find = {
      do: 'find',
      table: 'requests',
      where: { language: 'wixarika' },
      save: 'hopeless',
    };
    const then = tablesOf(play(story([SETUP, ON, find, matching])));
    expect(then['requests']?.find(({ id }) => id === hopeless)?.['status']).toBe('recruiting');
  });

  it('is loaded once, however often it is asked for', () => {
    expect(leaves(story([SETUP, ON, ON, { do: 'sweep' }, ON]))).toEqual(
      leaves(story([SETUP, ON, { do: 'sweep' }])),
    );
  });

  it('does not come where real people are', () => {
    const before = tablesOf(play(story([SETUP, MARIA])));
    const refused = tablesOf(play(story([SETUP, MARIA, { ...ON, refused: true }])));
    expect(refused['mentors']).toEqual(before['mentors']);
    // Her answer is there though no doorbell rang.
    play(story([SETUP, { ...MARIA, trigger: 'never' }, { ...ON, refused: true }]));
  });

  it('comes and goes only by the account that owns the forms', () => {
    const second = { ...ON, as: 'segunda@crea.example', refused: true };
    expect(leaves(story([SETUP, second])).tables).toEqual(leaves(story([SETUP])).tables);
  });
});

/** Everything that is left of a world that a person or another programme could see, without times of change. */
function remains(runtime: Runtime): unknown {
  const { world } = runtime;
  const { journal: _journal, ...all } = new Product(runtime).tables();
  const kept = Object.entries(all).map(([table, list]) => [
    table,
    list.map(({ updatedAt: _updatedAt, ...row }) => withoutSyncToken(row)),
  ]);
  const forms = Object.values(world.forms).map((form) => form.responses.length);
  const events = Object.values(world.calendars).flatMap(({ events: made }) =>
    Object.values(made).filter(({ status }) => status !== 'cancelled'),
  );
  const spreadsheet = world.spreadsheets[world.containerId];
  const answered = spreadsheet?.sheets
    .filter(({ formId }) => formId !== '')
    .map(({ rows: cells }) =>
      cells
        .slice(1)
        .flat()
        .filter((cell) => cell?.v !== undefined),
    );
  return { kept, forms, events, answered, files: driveTree(world).map(files) };
}

function withoutSyncToken(row: Record<string, unknown>): Record<string, unknown> {
  return row['id'] === 'calendar' ? { ...row, data: '' } : row;
}

function files({ name, mimeType, text, children }: DriveNode): unknown {
  return { name, mimeType, text, children: children.map(files) };
}

const mails = (runtime: Runtime) => runtime.world.mail.messages.map(({ to }) => to);

describe('the sample programme, taken away', () => {
  const story2 = scenarioFile('sample');
  const tried = play(story2);
  const empty = { ...story2, steps: [...story2.steps.slice(0, 2), { do: 'sweep' as const }] };

  it('leaves the world as it was, with all that was tried out on it', () => {
    expect(remains(tried)).toEqual(remains(play(empty)));
  });

  it('has written to no one but the operator, in rehearsal', () => {
    expect(new Set(mails(tried).flat())).toEqual(new Set([tried.world.operator]));
    expect(mails(tried).length).toBeGreaterThan(0);
    const invited = Object.values(tried.world.calendars)
      .flatMap(({ events }) => Object.values(events))
      .flatMap(({ attendees }) => attendees ?? []);
    expect(invited).toEqual([]);
  });

  it('leaves real people who came in meanwhile, and their requests look for a mentor again', () => {
    const find = {
      do: 'find',
      table: 'requests',
      where: { contactName: 'Área de Prueba' },
      save: 'mine',
    };
    const sample = { do: 'find', table: 'mentors', where: { name: 'Ana Ficticia' }, save: 'ana' };
    const about = { request: '$mine.id', mentor: '$ana.id' };
    const assign = { do: 'command', name: 'assign', args: { ...about, reason: 'ensayo' } };
    const steps = [SETUP, ON, MARIA, REAL_REQUEST, find, sample, assign, OFF, { do: 'sweep' }];
    const after = play(story(steps));
    const left = tablesOf(after);
    expect(left['mentors']?.map(({ name }) => name)).toEqual(['María Real']);
    expect(left['requests']).toHaveLength(1);
    expect(left['requests']?.[0]).toMatchObject({
      status: 'matching',
      mentorId: null,
      mentorName: null,
    });
    expect(left['ledger']).toHaveLength(2);
    const responses = Object.values(after.world.forms).flatMap((form) => form.responses);
    expect(responses).toHaveLength(2);
  });

  it('may come again', () => {
    const again = tablesOf(play(story([SETUP, ON, OFF, ON])));
    expect(again['mentors']).toHaveLength(60);
    expect(again['needs']).toHaveLength(200);
  });

  it.each([
    ['loaded', [ON, { do: 'sweep' }]],
    ['taken away', [ON, OFF, { do: 'sweep' }]],
  ])('ends the same when it is %s and killed at a sample of service calls (P5)', (_, steps) => {
    const choice = { part: 'beyond', kinds: ['crash-after'], from: 0, sample: 4 } as const;
    expect(swept(story([SETUP, ...steps]), choice)).toEqual({ runs: 4, different: [] });
  });
});
