import { submitAnswer } from '../../../simulator/control/answer';
import { describeForm } from '../../../simulator/control/answer-view';
import type { RawAnswer } from '../../../simulator/services/forms/state';
import { formsAsJson } from '../../../simulator/export/forms';
import { guest, newTestWorld, type GuestOptions } from '../support/guest';

/** A form made by a body that returns its items by name; answers are then given by those names. */
function live(body: string, options: GuestOptions = {}) {
  const g = guest(
    `function make() { const form = FormApp.create('F').setTitle('Necesidades'); const items = (() => { ${body} })();
      return { id: form.getId(), items: Object.fromEntries(Object.entries(items).map(([k, i]) => [k, i.getId()])) }; }
     function close(id) { FormApp.openById(id).setAcceptingResponses(false); }
     function answers(id) { return FormApp.openById(id).getResponses().map((r) => r.getItemResponses().map((i) => [i.getItem().getTitle(), i.getResponse()])); }`,
    options,
  );
  const { id, items } = g.call('make') as { id: string; items: Record<string, number> };
  const byId = (answers: Record<string, RawAnswer>) =>
    Object.fromEntries(Object.entries(answers).map(([key, answer]) => [items[key] ?? key, answer]));
  const answer = (answers: Record<string, RawAnswer>, more = {}) =>
    submitAnswer(g.runtime, { formId: id, answers: byId(answers), ...more });
  return { g, id, items, answer, kept: () => g.call('answers', id) };
}

describe('what the live form refuses', () => {
  const text = (validation: string) =>
    live(
      `return { q: form.addTextItem().setTitle('Q').setValidation(FormApp.createTextValidation().${validation}.build()) };`,
    );

  test.each([
    [`requireNumber()`, '12.5', 'doce'],
    [`requireWholeNumber()`, '12', '12.5'],
    [`requireNumberBetween(1, 3)`, '2', '4'],
    [`requireNumberNotBetween(1, 3)`, '4', '2'],
    [`requireNumberGreaterThanOrEqualTo(1)`, '1', '0'],
    [`requireTextIsEmail()`, 'ana@correo.example', 'ana@correo'],
    [`requireTextIsUrl()`, 'https://crea.example/x', 'no es'],
    [`requireTextMatchesPattern('[0-9]{10}')`, '3312345678', '33123456789'],
    [`requireTextContainsPattern('[0-9]')`, 'a1', 'a'],
    [`requireTextDoesNotContainPattern('[0-9]')`, 'a', 'a1'],
    [`requireTextLengthLessThanOrEqualTo(3)`, 'abc', 'abcd'],
  ])('%s takes %s and not %s (platform-facts §4.4)', (validation, good, bad) => {
    const form = text(validation);
    expect(form.answer({ q: good }).responseId).not.toBe('');
    expect(() => form.answer({ q: bad })).toThrow(/«Necesidades», «Q»: /);
    expect(() => form.answer({})).not.toThrow();
  });

  test('a broken rule shows its own help text', () => {
    const form = text(`requireNumber().setHelpText('Sólo cifras, por favor')`);
    expect(() => form.answer({ q: 'x' })).toThrow('«Necesidades», «Q»: Sólo cifras, por favor');
  });

  test.each([
    [`form.addTextItem().setRequired(true)`, '   ', 'Esta pregunta es obligatoria'],
    [`form.addListItem().setChoiceValues(['a'])`, 'b', 'no hay ninguna opción «b»'],
    [`form.addCheckboxItem().setChoiceValues(['a'])`, ['a', 'b'], 'no hay ninguna opción «b»'],
    [`form.addScaleItem()`, '6', 'se espera un número de 1 a 5'],
    [`form.addDateItem()`, '2026-02-30', 'Fecha no válida'],
    [`form.addTimeItem()`, '25:00', 'Hora no válida'],
    [
      `form.addGridItem().setRows(['r', 's']).setColumns(['A']).setRequired(true)`,
      ['A', null],
      'requiere una respuesta en cada fila',
    ],
    [
      `form.addCheckboxGridItem().setRows(['r']).setColumns(['A'])`,
      [['B']],
      'no hay ninguna columna «B»',
    ],
  ])('%s refuses %j', (code, answer, message) => {
    expect(() => live(`return { q: ${code} };`).answer({ q: answer as RawAnswer })).toThrow(
      message,
    );
  });

  test('a form that is closed, unpublished or gone', () => {
    const closed = live(
      `form.setCustomClosedFormMessage('Volvemos en mayo'); return { q: form.addTextItem() };`,
    );
    closed.g.call('close', closed.id);
    expect(() => closed.answer({ q: 'x' })).toThrow('Volvemos en mayo');
    const unpublished = live(`form.setPublished(false); return { q: form.addTextItem() };`);
    expect(() => unpublished.answer({ q: 'x' })).toThrow('«Necesidades» no está publicado');
    const gone = live(`return { q: form.addTextItem() };`);
    const file = gone.g.world.drive.files[gone.id];
    if (file) file.trashed = true;
    expect(() => gone.answer({ q: 'x' })).toThrow('ya no existe');
  });

  test('people outside its audience (§4.5)', () => {
    const form = live(`return { q: form.addTextItem() };`);
    const file = form.g.world.drive.files[form.id];
    if (file)
      file.permissions = [
        { id: 'd', type: 'domain', role: 'reader', domain: 'crea.example', view: 'published' },
      ];
    expect(() => form.answer({ q: 'x' }, { respondent: 'ana@correo.example' })).toThrow(
      'necesitas permiso',
    );
    expect(() => form.answer({ q: 'x' }, { respondent: 'eva@crea.example' })).not.toThrow();
  });

  test('a second answer of one person, where one is the limit (§4.6)', () => {
    const form = live(`form.setLimitOneResponsePerUser(true); return { q: form.addTextItem() };`);
    form.answer({ q: 'x' }, { respondent: 'ana@correo.example' });
    expect(() => form.answer({ q: 'y' }, { respondent: 'ana@correo.example' })).toThrow(
      'Ya has respondido',
    );
    expect(() => form.answer({ q: 'y' })).toThrow('inicia sesión');
  });
});

describe('pages (platform-facts §4.2)', () => {
  const consent = `const c = form.addMultipleChoiceItem().setTitle('C');
    const page = form.addPageBreakItem(); const q = form.addTextItem().setTitle('Q').setRequired(true);
    c.setChoices([c.createChoice('sí', FormApp.PageNavigationType.CONTINUE), c.createChoice('no', FormApp.PageNavigationType.SUBMIT)]);
    return { c, q };`;

  test('questions that she does not pass are neither required nor asked', () => {
    const form = live(consent);
    expect(() => form.answer({ c: 'sí' })).toThrow('obligatoria');
    expect(form.answer({ c: 'no', q: 'algo' }).notAsked).toEqual(['Q']);
    expect(form.kept()).toEqual([
      [
        ['C', 'no'],
        ['Q', ''],
      ],
    ]);
  });

  test('a break leads on from the page before it, not from its own', () => {
    const form =
      live(`const a = form.addTextItem().setTitle('a'); const second = form.addPageBreakItem(); const b = form.addTextItem().setTitle('b').setRequired(true);
      const third = form.addPageBreakItem(); const c = form.addTextItem().setTitle('c').setRequired(true);
      second.setGoToPage(third); return { a, b, c };`);
    expect(form.answer({ a: 'x', c: 'y' }).notAsked).toEqual([]);
    expect(() => form.answer({ a: 'x', b: 'y' })).toThrow('«c»');
  });

  test('of two choices that lead away, the last on the page wins', () => {
    const form =
      live(`const go = (t, page) => { const i = form.addListItem().setTitle(t); i.setChoices([i.createChoice('ir', page)]); return i; };
      const second = form.addPageBreakItem(); const b = form.addTextItem().setTitle('b').setRequired(true);
      const third = form.addPageBreakItem(); const c = form.addTextItem().setTitle('c').setRequired(true);
      const one = go('one', second), two = go('two', third); form.moveItem(one, 0); form.moveItem(two, 1);
      return { one, two, b, c };`);
    expect(() => form.answer({ one: 'ir', two: 'ir', c: 'y' })).not.toThrow();
    expect(() => form.answer({ one: 'ir', c: 'y' })).toThrow('«b»');
  });
});

describe('views', () => {
  const form = () =>
    live(`form.setDescription('D'); form.addSectionHeaderItem().setTitle('Aviso');
    const a = form.addListItem().setTitle('a').setChoiceValues(['x', 'y']).setRequired(true); const p = form.addPageBreakItem().setTitle('Dos'); const b = form.addScaleItem(); return { a, b };`);

  test('the form as a page', () => {
    const { g, id } = form();
    const view = describeForm(g.world, id);
    expect(view).toMatchObject({ title: 'Necesidades', description: 'D', open: true });
    expect(
      view.sections.map((section) => [section.title, section.items.map((item) => item.type)]),
    ).toEqual([
      ['', ['SECTION_HEADER', 'LIST']],
      ['Dos', ['SCALE']],
    ]);
    expect(view.sections[0]?.items[1]).toMatchObject({
      required: true,
      choices: [
        { value: 'x', goTo: null },
        { value: 'y', goTo: null },
      ],
    });
  });

  test('the form as an export', () => {
    const { g, id } = form();
    expect(formsAsJson(g.world)).toMatchObject([
      {
        id,
        title: 'Necesidades',
        published: true,
        accepting: true,
        links: { published: expect.stringContaining('/viewform') },
      },
    ]);
    expect(formsAsJson(newTestWorld())).toEqual([]);
  });
});
