import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/core/facts';
import { prepareMaterials } from '../../../src/core/sessions/materials';
import { approveMaterial, indexDue, indexLines } from '../../../src/core/sessions/repertoire';
import type { Row, Tables, Value } from '../../../src/core/table/value';
import { at, given, NOW } from '../support/given';
import { mentor, request, session } from '../support/rows';

const booked = {
  mentors: [mentor('M1', { shareMaterials: 'attribution' })],
  requests: [request('SOL-1', { status: 'scheduled', mentorId: 'M1' })],
  sessions: [session()],
  topics: [{ id: 'costing', name: 'Costeo', theme: 'business-finance', offered: true }],
};

describe('preparing the materials of a session (S1-4.6)', () => {
  const preparing = (facts: Facts) => prepareMaterials(facts, 'SES-1');

  it('copies both templates into a folder of its own', () => {
    const came = given(booked).when(preparing);
    expect(came.effects.map(({ kind }) => kind)).toEqual(['folder', 'material', 'material']);
    const [folder, letter] = came.effects;
    expect(letter).toMatchObject({
      after: [folder?.key],
      payload: { editors: ['m1@mentoras.example'], commenters: ['juridico@centro.example'] },
    });
    came.thenInserts('materials', {
      kind: 'letter',
      status: 'draft',
      share: 'attribution',
      dueOn: '2026-03-07',
    });
    came.thenInserts('materials', { kind: 'presentation' });
    came.thenSays('materials-prepared').andAgainNothing();
  });

  it.each([
    ['so many days before', '2026-03-20', '2026-03-15'],
    ['on its eve when these are over', '2026-03-05', '2026-03-04'],
    ['today when it is today', '2026-03-02', '2026-03-02'],
  ])('are due %s', (_when, day, dueOn) => {
    given({ ...booked, sessions: [session('SES-1', { start: at(`${day}T16:00`) })] })
      .when(preparing)
      .thenInserts('materials', { kind: 'letter', dueOn });
  });

  it('shares nothing that its mentor said nothing about', () => {
    given({ ...booked, mentors: [mentor('M1')] })
      .when(preparing)
      .thenInserts('materials', { share: 'no' });
  });

  it('refuses what is not there', () => {
    given().when(preparing).thenRefuses('not-found');
  });
});

const material = (id: string, columns: Readonly<Record<string, Value>> = {}): Row => ({
  id,
  sessionId: 'SES-1',
  kind: 'letter',
  title: `Carta ${id}`,
  topic: 'costing',
  mentorId: 'M1',
  mentorName: 'Mentora M1',
  fileId: `file-${id}`,
  url: `https://files.example/${id}`,
  status: 'draft',
  share: 'yes',
  ...columns,
});

const office = (...materials: readonly Row[]): Tables => ({
  ...booked,
  materials,
  resources: [],
  outbox: [],
});

const approving = (id: string) => (facts: Facts) => approveMaterial(facts, id);

describe('approving a material (S1-4.8)', () => {
  it('files it under theme, topic and session, and writes the index', () => {
    const came = given(office(material('MAT-1'))).when(approving('MAT-1'));
    came.thenRow('materials', 'MAT-1', { status: 'approved', approvedOn: '2026-03-02' });
    expect(came.effects.map(({ kind }) => kind)).toEqual([
      'folder',
      'folder',
      'folder',
      'move',
      'index',
      'mail',
    ]);
    came
      .thenMails('materialApproved → m1@mentoras.example')
      .thenSays('material-approved')
      .andAgainNothing();
  });

  it('makes each folder once', () => {
    const second = given(office(material('MAT-1'), material('MAT-2')))
      .when(approving('MAT-1'))
      .and({ now: NOW + 1000 })
      .when(approving('MAT-2'));
    expect(second.effects.map(({ kind }) => kind)).toEqual(['move', 'index', 'mail']);
  });

  it('makes no folder that is there', () => {
    const there = ['folder:theme:business-finance', 'folder:topic:costing', 'folder:held:SES-1'];
    const resources = there.map((id) => ({ id, googleId: `g-${id}` }));
    const came = given({ ...office(material('MAT-1')), resources }).when(approving('MAT-1'));
    expect(came.effects.map(({ kind }) => kind)).toEqual(['move', 'index', 'mail']);
  });

  it('leaves where it is what its mentor does not share', () => {
    const came = given(office(material('MAT-1', { share: 'no' }))).when(approving('MAT-1'));
    came.thenRow('materials', 'MAT-1', { status: 'approved' }).thenSays('material-kept-private');
    expect(came.effects.map(({ kind }) => kind)).toEqual(['mail']);
    came.andAgainNothing();
  });

  it('refuses what is not there', () => {
    given(office()).when(approving('MAT-9')).thenRefuses('not-found');
  });
});

describe('the index of the repertorio', () => {
  const due = (facts: Facts) => ({ changes: [], effects: indexDue(facts), journal: [] });
  const filed = (...materials: readonly Row[]) =>
    office(...materials.map((row) => ({ ...row, status: 'approved' })));
  const lines = (tables: Tables) => indexLines(given(tables).facts);

  it('names a mentor only where she agreed', () => {
    const tables = filed(
      material('MAT-1', { share: 'yes' }),
      material('MAT-2', { share: 'attribution' }),
    );
    expect(lines(tables)).toEqual([
      expect.stringMatching(/^index-line Carta MAT-1/),
      expect.stringMatching(/^index-line-credited Carta MAT-2/),
    ]);
  });

  it('keeps back what is not shared or not approved', () => {
    expect(
      lines({
        ...office(material('MAT-1'), material('MAT-2', { status: 'approved', share: 'no' })),
      }),
    ).toEqual([]);
  });

  /** The index effect as the outbox keeps it. */
  const written = (tables: Tables, now: number): Tables => {
    const [effect] = given(tables, { now }).when(due).effects;
    const row = { id: `E-${now}`, effectKey: effect?.key ?? '', createdAt: now, status: 'done' };
    return {
      ...tables,
      outbox: effect === undefined ? (tables['outbox'] ?? []) : [...(tables['outbox'] ?? []), row],
    };
  };

  it('is written when it changed, and only then', () => {
    const once = written(filed(material('MAT-1')), NOW);
    given(once, { now: NOW + 1 })
      .when(due)
      .thenNothing();
  });

  it('is written again when it reads as it once read before', () => {
    const one = written(filed(material('MAT-1')), NOW);
    const two = written(
      { ...filed(material('MAT-1'), material('MAT-2')), outbox: one['outbox'] ?? [] },
      NOW + 1,
    );
    const again = { ...filed(material('MAT-1')), outbox: two['outbox'] ?? [] };
    expect(given(again, { now: NOW + 2 }).when(due).effects).toHaveLength(1);
  });

  it('is emptied when the last of it is taken back', () => {
    const one = written(filed(material('MAT-1')), NOW);
    const back = { ...filed(material('MAT-1', { share: 'no' })), outbox: one['outbox'] ?? [] };
    expect(lines(back)).toEqual([]);
    const emptied = given(back, { now: NOW + 1 }).when(due);
    expect(emptied.effects).toHaveLength(1);
    given(written(back, NOW + 1), { now: NOW + 2 })
      .when(due)
      .thenNothing();
  });
});
