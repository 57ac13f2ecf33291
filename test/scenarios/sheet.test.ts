import { profile, request, submit } from './support/people';
import { after, setUp, type Programme } from './support/programme';
import { asked, booked } from './support/stages';
import { footprintOf } from '../../simulator/control/sweep/footprint';

const sheet = (op: string, table: string, more: Record<string, unknown> = {}) => ({
  do: 'sheet',
  op,
  table,
  ...more,
});
const edit = (table: string, where: Record<string, unknown>, set: Record<string, unknown>) => ({
  do: 'edit',
  table,
  where,
  set,
});

/** The main job's middle: an answer, a choice, an invitation, a yes, a date. */
const goesOn = booked.slice(asked.length);

const untouched = () => footprintOf(after(asked).goesOn(...goesOn).runtime);

describe('the sheet stays a sheet (P3)', () => {
  it.each([
    [
      'renamed columns',
      [
        sheet('rename-column', 'requests', { column: 'status', to: 'Cómo va' }),
        sheet('rename-column', 'mentors', { column: 'name', to: '' }),
      ],
    ],
    [
      'moved columns',
      [
        sheet('move-column', 'requests', { column: 'status', to: 2 }),
        sheet('move-column', 'mentors', { column: 'id', to: 9 }),
      ],
    ],
    [
      'inserted columns',
      [
        sheet('insert-column', 'requests', { column: 'topic', to: 'Mis notas' }),
        sheet('insert-column', 'mentors', { to: 0 }),
      ],
    ],
    [
      'hidden columns',
      [
        sheet('hide-column', 'requests', { column: 'id' }),
        sheet('hide-column', 'mentors', { column: 'status' }),
      ],
    ],
    ['renamed tabs', [sheet('rename-tab', 'requests', { to: "Solicitudes de «áreas» & 'otras'" })]],
    [
      'sorted rows',
      [
        sheet('sort', 'mentors', { column: 'name', descending: true }),
        sheet('sort', 'requests', { column: 'objective' }),
      ],
    ],
  ])('works the same with %s (P3)', (_what, steps) => {
    const { tables } = untouched();
    expect(footprintOf(after(asked).goesOn(...steps, ...goesOn).runtime).tables).toEqual(tables);
  });

  it('puts back a column and a tab that somebody deleted, and holds up no answer (P3, P4)', () => {
    const programme = setUp().goesOn(
      sheet('delete-column', 'requests', { column: 'missingProfile' }),
      submit('request', request()),
    );
    expect(programme.rows('requests')).toHaveLength(1);
    expect(programme.describe().tables['requests']?.columns).toHaveProperty('missingProfile');
  });

  it('keeps what a person typed and reads it as its column does (P3)', () => {
    const programme = after(asked).goesOn(
      edit(
        'requests',
        {},
        { preferredTime: '17:30', participants: 20, place: '007', level: 'advanced' },
      ),
      edit('mentors', { name: 'Rosa Muestra' }, { notes: '=1+1', capacity: 4, status: 'paused' }),
    );
    expect(programme.row('requests')).toMatchObject({
      preferredTime: '17:30',
      participants: 20,
      place: '007',
      level: 'advanced',
    });
    expect(programme.row('mentors', { name: 'Rosa Muestra' })).toMatchObject({
      capacity: 4,
      status: 'paused',
    });
  });

  it('keeps what cannot be read, says so, and goes on (P3, P4)', () => {
    const programme = after(asked).goesOn(
      edit('requests', {}, { preferredDate: 'el jueves', participants: 'unas veinte' }),
      edit('mentors', { name: 'Rosa Muestra' }, { status: 'de vacaciones' }),
      submit('profile', profile('Nueva Prueba')),
      { do: 'sweep' },
    );
    const { id } = programme.row('requests');
    expect(programme.cell('requests', id, 'preferredDate')?.v).toBe('el jueves');
    expect(programme.row('requests')['preferredDate']).toBeNull();
    expect(programme.rows('mentors')).toHaveLength(3);
    const { findings } = programme.does('health') as { findings: Record<string, unknown>[] };
    expect(findings).toEqual([
      expect.objectContaining({ code: 'invalid', text: expect.stringContaining('3') }),
    ]);
  });

  it('marks what cannot be read with what to do, until it is put right (P3)', () => {
    const look = (programme: Programme) => {
      const { id } = programme.row('requests');
      const cell = programme.cell('requests', id, 'preferredDate');
      return [cell?.note, JSON.stringify(cell?.format ?? {}).includes('backgroundColorStyle')];
    };
    const programme = after(asked);
    const { id } = programme.row('requests');
    const own = programme.cell('requests', id, 'place');
    if (own !== null) own.note = 'Nota de Ana';
    programme.goesOn(
      edit('requests', {}, { preferredDate: 'el jueves', participants: 'pocas' }),
      { do: 'sweep' },
      { do: 'sweep' },
    );
    expect(look(programme)).toEqual([expect.stringMatching(/^Ese valor no es válido aquí/), true]);
    programme.goesOn(sheet('sort', 'requests', { column: 'objective' }));
    programme.goesOn(edit('requests', {}, { preferredDate: '2026-03-19' }), { do: 'sweep' });
    expect(look(programme)).toEqual([undefined, false]);
    expect(programme.row('requests')['preferredDate']).toBe('2026-03-19');
    expect(programme.cell('requests', id, 'place')?.note).toBe('Nota de Ana');
    expect(programme.cell('requests', id, 'participants')?.note).toMatch(/^Ese valor/);
  });

  it('takes rows that somebody typed as its own, two alike as two (P3, S1-3.4)', () => {
    const marta = { name: 'Marta de Mano', phone: '33 2222 3333', topics: 'Comercio justo' };
    const programme = setUp()
      .types('topics', { name: 'Comercio justo', offered: true })
      .types('mentors', marta)
      .types('exclusions', { reason: 'Igual' })
      .types('exclusions', { reason: 'Igual' })
      .goesOn({ do: 'sweep' });
    const topic = programme.row('topics', { name: 'Comercio justo' });
    expect(programme.row('mentors')).toMatchObject({ name: 'Marta de Mano', topics: [topic.id] });
    expect(new Set(programme.rows('exclusions').map(({ id }) => id)).size).toBe(2);
    const answered = profile('Marta de Mano', {
      email: null,
      phone: '33 2222 3333',
      topics: [topic.id],
      topicLevels: {},
    });
    programme.goesOn({ do: 'sweep' }, submit('profile', answered));
    expect(programme.row('mentors')).toMatchObject({ status: 'profiled', capacity: 2 });
    const ids = programme.tables();
    programme.goesOn({ do: 'sweep' });
    expect(programme.rows('exclusions')).toEqual(ids['exclusions']);
  });

  it('takes a row that somebody copied with its id as another one (P3)', () => {
    const programme = after(asked);
    const { rows } = programme.tab('requests');
    const [, , original = []] = rows;
    programme.tab('requests').rows.push(structuredClone(original));
    programme.goesOn({ do: 'sweep' });
    const [first, second] = programme.rows('requests');
    expect(first?.id).not.toBe(second?.id);
    expect({ ...second, id: '', createdAt: '', updatedAt: '' }).toEqual({
      ...first,
      id: '',
      createdAt: '',
      updatedAt: '',
    });
  });

  it('gives every row its own id back when somebody sorts just then (P3, P5)', () => {
    const before = after(asked).rows('mentors');
    for (let at = 1; at <= 12; at += 1) {
      const programme = after(asked)
        .types('mentors', { name: 'Abril Antes' })
        .goesOn(
          { do: 'overlap', at, step: sheet('sort', 'mentors', { column: 'name' }) },
          { do: 'sweep' },
          { do: 'sweep' },
        );
      const rows = programme.rows('mentors');
      const known = rows.filter(({ name }) => name !== 'Abril Antes');
      expect([at, sorted(known)]).toEqual([at, sorted(before)]);
      expect(rows).toHaveLength(before.length + 1);
    }
  });
});

function sorted(rows: readonly { id: string }[]) {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('a topic', () => {
  const mentors = [
    submit('profile', profile('Ana Temas', { topics: ['trademark', 'costing'] })),
    submit('request', request()),
  ];
  const offered = (programme: Programme) =>
    Object.keys(programme.describe().forms['request']?.fields['topic']?.options ?? {});
  const shown = (programme: Programme) => {
    const { formId, fields } = programme.describe().forms['request'] ?? { formId: '', fields: {} };
    const item = programme.world.forms[formId]?.items.find(
      ({ id }) => String(id) === String(fields['topic']?.itemId),
    );
    return item?.choices.map(({ value }) => value) ?? [];
  };

  it('that is retired is offered no more and stays with those who have it (S1-3.4)', () => {
    const programme = after(mentors).goesOn(
      edit('topics', { id: 'trademark' }, { offered: false }),
      {
        do: 'sweep',
      },
    );
    expect(offered(programme)).not.toContain('trademark');
    expect(shown(programme).join()).not.toMatch(/marca/i);
    expect(programme.row('mentors')['topics']).toEqual(['trademark', 'costing']);
    const { candidates } = programme.does('match', { request: programme.row('requests').id });
    expect(candidates).toHaveLength(1);
  });

  it.each(['Registro de tu marca', 'Marca, patente y registro', 'Marca: cómo registrarla'])(
    'that is renamed «%s» keeps everything it was (S1-3.4, P3)',
    (name) => {
      const rename = edit('topics', { id: 'trademark' }, { name });
      const programme = after(mentors).goesOn(rename);
      const before = after(mentors).row('mentors');
      const read = () => {
        const { topics, topicLevels } = programme.row('mentors');
        return { topics, topicLevels, topic: programme.row('requests')['topic'] };
      };
      const kept = {
        topics: before['topics'],
        topicLevels: before['topicLevels'],
        topic: 'trademark',
      };
      expect(read()).toEqual(kept);
      programme.goesOn(
        { do: 'sweep' },
        edit('topics', { id: 'trademark' }, { name: 'Otro nombre más' }),
        { do: 'sweep' },
      );
      expect(read()).toEqual(kept);
      programme.goesOn(edit('topics', { id: 'trademark' }, { name }), { do: 'sweep' });
      programme.goesOn(
        submit('profile', profile('Ana Temas', { topics: ['costing', 'trademark'] })),
      );
      expect(read()).toEqual({ ...kept, topics: ['trademark', 'costing'] });
      expect(shown(programme)).toContain(name);
    },
  );

  it('that is deleted is offered no more and stays readable where it is (S1-3.4, P3)', () => {
    const programme = after(mentors).goesOn(
      sheet('delete-row', 'topics', { where: { id: 'trademark' } }),
      { do: 'sweep' },
    );
    expect(offered(programme)).not.toContain('trademark');
    expect(programme.row('mentors')['topics']).toEqual(['trademark', 'costing']);
    expect(programme.row('requests')['topic']).toBe('trademark');
    const { findings } = programme.does('health') as { findings: unknown[] };
    expect(findings).toEqual([]);
  });
});
