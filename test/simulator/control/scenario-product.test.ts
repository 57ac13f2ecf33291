import { playScenario, readScenario } from '../../../simulator/control/scenario';
import { SMALL_PRODUCT as FILES } from '../support/small-product';

function play(steps: object[]) {
  const played = playScenario(
    readScenario(
      JSON.stringify({ now: '2026-03-10T10:00:00-06:00', steps: [{ do: 'setup' }, ...steps] }),
    ),
    FILES,
  );
  const { world } = played.runtime;
  const sheet = world.spreadsheets[world.containerId]?.sheets.find(
    ({ title }) => title === 'Solicitudes',
  );
  const rows = (sheet?.rows ?? []).slice(1).map((row) => row.slice(1).map((cell) => cell?.v ?? ''));
  return { ...played, world, sheet, rows, reason: played.failed?.message };
}

const submit = (answers: object, more: object = {}) => ({
  do: 'submit',
  form: 'request',
  answers,
  ...more,
});
const ANA = {
  name: 'Ana',
  area: 'legal',
  topics: ['sat', 'otra cosa'],
  day: '2026-03-12',
  week: { tue: ['morning', 'evening'] },
};
const FIND = { do: 'find', table: 'requests', where: { name: 'Ana' }, save: 'ana' };

describe('submit', () => {
  it('delivers labels, dates and grids as Google does, and rings', () => {
    const { rows, reason, runtime } = play([submit(ANA)]);
    expect(reason).toBeUndefined();
    expect(rows).toEqual([
      ['Ana', 'Jurídico', '["SAT","otra cosa"]', expect.anything(), '[null,["Mañana","Tarde"]]'],
    ]);
    expect(runtime.records.at(-1)?.cause).toBe('trigger onFormSubmitDoorbell');
  });

  it('passes hostile texts as they are', () => {
    const { world } = play([submit({ name: '=HYPERLINK("x")\n<b>' })]);
    const [response] = Object.values(world.forms)[0]?.responses ?? [];
    expect(Object.values(response?.answers ?? {})).toContain('=HYPERLINK("x")\n<b>');
  });

  it('by a link: what the link fills in is answered', () => {
    expect(play([submit({ name: 'Eva' }, { area: 'health' })]).rows[0]?.slice(0, 2)).toEqual([
      'Eva',
      'Salud',
    ]);
  });

  it('on paper', () => {
    expect(play([submit({ name: 'Eva' }, { paper: true })]).rows[0]?.at(5)).toBe('En papel');
  });

  it('rings twice, or never: then the sweep runs before the next step', () => {
    expect(
      play([submit(ANA, { trigger: 'twice' })]).runtime.records.filter(({ cause }) =>
        cause.startsWith('trigger'),
      ),
    ).toHaveLength(2);
    const never = play([submit(ANA, { trigger: 'never' })]);
    expect(never.rows).toHaveLength(1);
    expect(never.runtime.records.at(-1)?.cause).toBe('sweep onClock');
  });

  it.each([
    [submit({ nombre: 'x' }), 'the form has no field "nombre"; it has consent, name'],
    [
      submit({ name: 'x', area: 'space' }),
      '"space" is not a choice of "area"; it has legal, health',
    ],
    [submit({ name: 'x', week: { sun: ['morning'] } }), '"week" has no row "sun"; it has mon, tue'],
    [submit({ name: 'x', week: { mon: 'noon' } }), '"week" has no column "noon"'],
    [submit({ area: 'legal' }), 'Nombre'],
  ])('%j is an error of the step', (step, sentence) => {
    expect(play([step]).reason).toContain(sentence);
  });
});

describe('resubmit', () => {
  it('changes what is named and keeps the rest', () => {
    const { world, reason } = play([
      submit(ANA),
      { do: 'resubmit', form: 'request', nth: 1, answers: { area: 'health', topics: null } },
    ]);
    expect(reason).toBeUndefined();
    const [response] = Object.values(world.forms)[0]?.responses ?? [];
    const answers = Object.values(response?.answers ?? {});
    expect(answers).toContain('Salud');
    expect(answers).toContain('Ana');
    expect(JSON.stringify(answers)).not.toContain('SAT');
  });
});

describe('the sheet by hand', () => {
  it('typing: labels for keys, and what is wrong as it is', () => {
    const { rows } = play([
      submit(ANA),
      {
        do: 'edit',
        table: 'requests',
        where: { name: 'Ana' },
        set: { area: 'health', topics: 'nada' },
      },
    ]);
    expect(rows[0]?.slice(0, 3)).toEqual(['Ana', 'Salud', 'nada']);
  });

  const titles = (steps: object[]) => {
    const { sheet, reason } = play([submit(ANA), submit({ name: 'Zoe' }), ...steps]);
    expect(reason).toBeUndefined();
    return {
      titles: sheet?.rows[0]?.map((cell) => cell?.v ?? ''),
      names: sheet?.rows
        .slice(1)
        .map((row) => row.find((cell) => ['Ana', 'Zoe'].includes(String(cell?.v)))?.v),
      sheet,
    };
  };
  const op = (name: string, more: object) => ({
    do: 'sheet',
    table: 'requests',
    op: name,
    ...more,
  });

  it('columns move, come, go and hide', () => {
    expect(titles([op('move-column', { column: 'name', to: 0 })]).titles?.slice(0, 3)).toEqual([
      'name',
      'id',
      'area',
    ]);
    expect(
      titles([op('insert-column', { column: 'name', to: 'Notas' })]).titles?.slice(0, 3),
    ).toEqual(['id', 'Notas', 'name']);
    expect(titles([op('delete-column', { column: 'name' })]).titles?.slice(0, 2)).toEqual([
      'id',
      'area',
    ]);
    expect(titles([op('rename-column', { column: 'day', to: 'Fecha' })]).titles).toContain('Fecha');
    expect(
      titles([op('hide-column', { column: 'area' })]).sheet?.columnProperties[2],
    ).toMatchObject({ hiddenByUser: true });
  });

  it('rows sort and go, and a row is found by its id wherever it is', () => {
    expect(titles([op('sort', { column: 'name', descending: true })]).names).toEqual([
      'Zoe',
      'Ana',
    ]);
    expect(titles([op('delete-row', { where: { name: 'Ana' } })]).names).toEqual(['Zoe']);
    const { rows } = play([
      submit(ANA),
      submit({ name: 'Zoe' }),
      FIND,
      op('sort', { column: 'name', descending: true }),
      op('move-column', { column: 'id', to: 3 }),
      { do: 'edit', table: 'requests', where: { id: '$ana.id' }, set: { area: 'health' } },
    ]);
    expect(JSON.stringify(rows[1])).toContain('Salud');
  });

  it('a tab gets another name', () => {
    expect(play([op('rename-tab', { to: 'Otra' })]).world.spreadsheets).toBeDefined();
  });

  it('says what is missing', () => {
    expect(play([op('fold', {})]).reason).toContain('there is no op "fold"; use rename-tab');
    expect(play([op('sort', {})]).reason).toContain('"sort" needs "column"');
    expect(play([op('sort', { column: 'x' })]).reason).toContain(
      'there is no column "x"; there are id, name',
    );
  });
});

it('an overlapped answer arrives once, and its doorbell finds its way', () => {
  const { world, reason } = play([
    { do: 'overlap', at: 3, step: submit({ name: 'Inner' }) },
    submit({ name: 'Outer' }),
  ]);
  expect(reason).toBeUndefined();
  expect(Object.values(world.forms)[0]?.responses).toHaveLength(2);
});
