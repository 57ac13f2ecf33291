import { editAnswer, submitAnswer } from '../../../simulator/control/answer';
import { settleFormTabs } from '../../../simulator/services/forms/destination';
import { displayed } from '../../../simulator/services/sheets/display';
import type { World } from '../../../simulator/world/world';
import { errorOf, guest, START } from '../support/guest';

const SCRIPT = `
  function make(containerId) {
    const form = FormApp.create('F').setTitle('F').setAllowResponseEdits(true);
    const name = form.addTextItem().setTitle('Nombre'), phone = form.addTextItem().setTitle('Teléfono');
    const grid = form.addGridItem().setTitle('Nivel').setRows(['SAT', 'Marca']).setColumns(['básico', 'avanzado']);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, containerId);
    return { id: form.getId(), name: name.getId(), phone: phone.getId(), grid: grid.getId() };
  }
  function watch(id, containerId) {
    ScriptApp.newTrigger('onForm').forForm(FormApp.openById(id)).onFormSubmit().create();
  }
  function onForm(e) { console.log('FORM ' + JSON.stringify([e.response.getId(), e.source.getId(), e.authMode === ScriptApp.AuthMode.FULL, typeof e.triggerUid,
    e.response.getItemResponses().map((r) => r.getResponse())])); }
  function onSheet(e) { console.log('SHEET ' + JSON.stringify([e.values, e.namedValues, e.authMode === ScriptApp.AuthMode.FULL,
    e.range.getRow(), e.range.getSheet().getName(), e.response === undefined])); }
  function change(id, code) { new Function('form', 'FormApp', code)(FormApp.openById(id), FormApp); }`;

function linked() {
  const g = guest(SCRIPT);
  const ids = g.call('make', g.world.containerId) as {
    id: string;
    name: number;
    phone: number;
    grid: number;
  };
  const submit = (answers: Record<string, string | (string | null)[]>, more = {}) =>
    submitAnswer(g.runtime, { formId: ids.id, answers, ...more });
  return { g, ids, submit };
}

function tab(world: World) {
  return world.spreadsheets[world.containerId]?.sheets.find(({ title }) =>
    title.startsWith('Respuestas de formulario'),
  );
}

/** What a person sees in the tab, every row as wide as the header. */
function shown(world: World): string[][] {
  const rows = tab(world)?.rows ?? [];
  return rows.map((row) =>
    (rows[0] ?? []).map((_header, column) => displayed(row[column] ?? undefined, 'es_MX')),
  );
}

const said = (g: ReturnType<typeof guest>, what: string): unknown[] =>
  g.logs
    .filter((line) => line.includes(`${what} `))
    .map((line) => JSON.parse(line.slice(line.indexOf(`${what} `) + what.length + 1)));

describe('the linked tab (platform-facts §4.7)', () => {
  test('is not there at once: some seconds, or a later execution', () => {
    const { g } = linked();
    const { world } = g;
    const form = Object.values(world.forms)[0];
    const linkedIn = form?.destination?.linkedIn ?? 0;
    settleFormTabs(world, { now: START, execution: linkedIn });
    expect(tab(world)).toBeUndefined();
    settleFormTabs(world, { now: START, execution: linkedIn + 1 });
    expect(tab(world)?.title).toBe('Respuestas de formulario 1');
    expect(tab(world)?.formId).toBe(form?.id);
  });

  test('has the timestamp, a column a question, and for grids one a row', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: 'Ana', [ids.grid]: [null, 'básico'] });
    expect(shown(g.world)).toEqual([
      ['Marca temporal', 'Nombre', 'Teléfono', 'Nivel [SAT]', 'Nivel [Marca]'],
      ['10/3/2026 10:00:00', 'Ana', '', '', 'básico'],
    ]);
  });

  test('reads answers as typed input, while the response keeps the text', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: '=1+1', [ids.phone]: '0331234567' });
    expect(
      tab(g.world)
        ?.rows[1]?.map((cell) => cell?.v)
        .slice(1, 3),
    ).toEqual(['=1+1', 331234567]);
    expect(tab(g.world)?.rows[1]?.[1]?.f).toBeUndefined();
    expect(g.world.forms[ids.id]?.responses[0]?.answers[ids.phone]).toBe('0331234567');
  });

  test('types what each kind of question answers as a person would', () => {
    const g = guest(`function make(id) { const form = FormApp.create('F');
      const kinds = ['Rating', 'Duration', 'DateTime', 'Date', 'Date', 'Time', 'CheckboxGrid'];
      const items = kinds.map((kind, n) => form['add' + kind + 'Item']().setTitle(kind + n));
      items[4].setIncludesYear(false); items[6].setRows(['r', 's']).setColumns(['A', 'B']);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, id); return [form.getId(), ...items.map((i) => i.getId())]; }`);
    const [formId, ...items] = g.call('make', g.world.containerId) as [string, ...number[]];
    const given = ['3', '1:02:03', '2026-03-12 17:30', '2026-03-12', '03-12', '17:05'];
    const answers = Object.fromEntries(
      items.map((item, n) => [item, given[n] ?? [['A', 'B'], null]]),
    );
    submitAnswer(g.runtime, { formId, answers });
    expect(shown(g.world)[1]?.slice(1).join(' | ')).toBe(
      '3 | 1:02:03 | 12/3/2026 17:30:00 | 12/3/2026 | 12/3/2026 | 17:05:00 | A, B | ',
    );
    const values = tab(g.world)?.rows[1]?.map((cell) => typeof cell?.v);
    expect(values?.slice(0, 7)).toEqual(values?.slice(0, 7).map(() => 'number'));
  });

  test('follows renamed and new questions, and keeps the columns of moved and deleted ones', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: 'Ana' });
    g.call(
      'change',
      ids.id,
      `form.getItemById(${ids.name}).setTitle('Cómo te llamas'); form.addTextItem().setTitle('Nueva');
      form.moveItem(1, 0); form.deleteItem(form.getItemById(${ids.phone}));`,
    );
    expect(shown(g.world)[0]).toEqual([
      'Marca temporal',
      'Cómo te llamas',
      'Teléfono',
      'Nivel [SAT]',
      'Nivel [Marca]',
      'Nueva',
    ]);
    submit({ [ids.name]: 'Eva' });
    expect(shown(g.world)[2]?.slice(1)).toEqual(['Eva', '', '', '', '']);
  });

  test('a new link makes a new tab and fills it with what was answered before', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: 'Ana' });
    g.call(
      'change',
      ids.id,
      `form.setDestination(FormApp.DestinationType.SPREADSHEET, '${g.world.containerId}')`,
    );
    submit({ [ids.name]: 'Eva' });
    const titles = g.world.spreadsheets[g.world.containerId]?.sheets.map(({ title }) => title);
    expect(titles).toEqual(['Respuestas de formulario 2', 'Respuestas de formulario 1', 'Hoja 1']);
    expect(shown(g.world).map((row) => row[1])).toEqual(['Nombre', 'Ana', 'Eva']);
  });

  test('writes below its own last row, and moves down what someone put there', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: 'Ana' });
    tab(g.world)?.rows.push([null, { v: 'apunte' }]);
    submit({ [ids.name]: 'Eva' });
    expect(shown(g.world).map((row) => row[1])).toEqual(['Nombre', 'Ana', 'Eva', 'apunte']);
  });

  test('deleting answers leaves their rows', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: 'Ana' });
    g.call('change', ids.id, 'form.deleteAllResponses()');
    expect(shown(g.world)).toHaveLength(2);
  });

  test('asking for a destination that is not there throws', () => {
    expect(errorOf(`FormApp.create('F').getDestinationId()`)).toBe(
      'The form currently has no response destination.',
    );
  });
});

describe('doorbells (platform-facts §2.5, §2.6)', () => {
  test('ring after the answer is stored, once, twice or never', () => {
    const { g, ids, submit } = linked();
    g.call('watch', ids.id);
    const { responseId } = submit({ [ids.name]: 'Ana' });
    expect(said(g, 'FORM')).toEqual([[responseId, ids.id, true, 'string', ['Ana', '']]]);
    submit({ [ids.name]: 'Eva' }, { trigger: 'twice' });
    submit({ [ids.name]: 'Luz' }, { trigger: 'never' });
    expect(said(g, 'FORM')).toHaveLength(3);
    expect(g.world.forms[ids.id]?.responses).toHaveLength(3);
  });

  test('tell the spreadsheet’s trigger texts only; an edit leaves what did not change blank', () => {
    const { g, ids, submit } = linked();
    const { world } = g;
    world.script.triggers.push({
      id: '7',
      handler: 'onSheet',
      kind: 'formSubmit',
      sourceId: world.containerId,
      owner: world.operator,
      everyMinutes: 0,
      nextAt: 0,
      createdAt: START,
    });
    submit({ [ids.name]: 'Ana', [ids.phone]: '33' });
    world.now += 60_000;
    editAnswer(g.runtime, { formId: ids.id, nth: 1, answers: { [ids.phone]: '44' } });
    const [first, second] = said(g, 'SHEET') as [string[], ...unknown[]][];
    expect(first).toEqual([
      ['10/3/2026 10:00:00', 'Ana', '33', '', ''],
      {
        'Marca temporal': ['10/3/2026 10:00:00'],
        Nombre: ['Ana'],
        Teléfono: ['33'],
        'Nivel [SAT]': [''],
        'Nivel [Marca]': [''],
      },
      true,
      2,
      'Respuestas de formulario 1',
      true,
    ]);
    expect(second?.[0]).toEqual(['10/3/2026 10:01:00', '', '44', '', '']);
    expect(shown(world)[1]).toEqual(['10/3/2026 10:01:00', 'Ana', '44', '', '']);
  });

  test('an edit finds its row after a sort', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: 'Ana' });
    submit({ [ids.name]: 'Eva' });
    const rows = tab(g.world)?.rows ?? [];
    [rows[1], rows[2]] = [rows[2] ?? [], rows[1] ?? []];
    editAnswer(g.runtime, { formId: ids.id, nth: 1, answers: { [ids.phone]: '55' } });
    expect(
      shown(g.world)
        .slice(1)
        .map((row) => row.slice(1, 3)),
    ).toEqual([
      ['Eva', ''],
      ['Ana', '55'],
    ]);
  });

  test('editing needs the form to allow it (§4.8)', () => {
    const { g, ids, submit } = linked();
    submit({ [ids.name]: 'Ana' });
    g.call('change', ids.id, 'form.setAllowResponseEdits(false)');
    expect(() => editAnswer(g.runtime, { formId: ids.id, nth: 1, answers: {} })).toThrow(
      'no se pueden editar',
    );
  });
});
