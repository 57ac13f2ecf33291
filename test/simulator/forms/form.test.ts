import { openContainer } from '../../../simulator/control/people';
import { errorOf, guest, run, value } from '../support/guest';

const AFTER_JUNE = Date.parse('2026-07-02T10:00:00-06:00');

describe('FormApp.create', () => {
  test('names the file and leaves the title empty (platform-facts §4.1)', () => {
    const { world, outcome } = run(
      `function f() { const form = FormApp.create('Quiero ser mentora'); return [form.getTitle(), form.getId()]; }`,
    );
    const [title, id] = (outcome as unknown as { value: [string, string] }).value;
    expect(title).toBe('');
    expect(world.drive.files[id]?.name).toBe('Quiero ser mentora');
  });

  test('publishes by default only until June 2026 (§4.5)', () => {
    const body = `const form = FormApp.create('F'); return [form.isPublished(), form.isAcceptingResponses()];`;
    expect(value(body)).toEqual([true, true]);
    expect(value(body, { now: AFTER_JUNE })).toEqual([false, false]);
    expect(value(`return FormApp.create('F', true).isPublished()`, { now: AFTER_JUNE })).toBe(true);
  });

  test('accepting answers needs publishing, and publishing brings accepting (§4.5)', () => {
    expect(errorOf(`FormApp.create('F', false).setAcceptingResponses(true)`)).toBe(
      'Invalid data updating form.',
    );
    expect(
      value(`return FormApp.create('F', false).setPublished(true).isAcceptingResponses()`),
    ).toBe(true);
    expect(
      value(`return FormApp.create('F', true).setAcceptingResponses(false).isPublished()`),
    ).toBe(true);
  });

  test('needs a title', () => {
    expect(errorOf(`FormApp.create('')`)).toBe('Invalid argument: title');
  });

  test('is one call, its getters none', () => {
    const { runtime } = run(
      `function f() { const form = FormApp.create('F'); form.getId(); form.getTitle(); form.getPublishedUrl(); form.setTitle('T'); }`,
    );
    expect(runtime.records[0]?.calls).toEqual({ 'FormApp.create': 1, 'Form.setTitle': 1 });
  });
});

describe('opening', () => {
  const NO_ITEM =
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

  test('a form that is not there, is in the bin, or that one may not edit', () => {
    const made = guest(`
      function make() { return FormApp.create('F').getId(); }
      function open(id) { return FormApp.openById(id).getId(); }`);
    const id = made.call('make') as string;
    expect(made.call('open', id)).toBe(id);
    expect(made.error('open', 'nowhere')).toBe(NO_ITEM);
    made.world.users['otra@crea.example'] = {
      email: 'otra@crea.example',
      name: 'Otra',
      locale: 'es-MX',
    };
    expect(made.outcome('open', { args: [id], user: 'otra@crea.example' })).toMatchObject({
      status: 'error',
      message: NO_ITEM,
    });
    const file = made.world.drive.files[id];
    if (file) file.trashed = true;
    expect(made.error('open', id)).toBe(NO_ITEM);
  });

  test('by its addresses; the public id is not the form id (§4.8)', () => {
    expect(
      value(
        `const f = FormApp.create('F'); return FormApp.openByUrl(f.getEditUrl()).getId() === f.getId()`,
      ),
    ).toBe(true);
    expect(
      value(`const f = FormApp.create('F'); return f.getPublishedUrl().includes(f.getId())`),
    ).toBe(false);
    expect(errorOf(`FormApp.openByUrl('https://example.org/')`)).toBe('Invalid argument: url');
  });

  test('an editor that was added may open it', () => {
    const made = guest(`
      function make() { return FormApp.create('F').addEditor('otra@crea.example').getId(); }
      function editors(id) { return FormApp.openById(id).getEditors().map((user) => user.getEmail()); }`);
    const id = made.call('make');
    expect(made.outcome('editors', { args: [id], user: 'otra@crea.example' })).toMatchObject({
      value: [made.world.operator, 'otra@crea.example'],
    });
  });

  test('a form that the script is bound to has an interface, and is the active one', () => {
    const made = guest(`
      function make() { const form = FormApp.create('F').setTitle('F'); form.addTextItem(); return form.getId(); }
      function onOpen(e) { FormApp.getUi().createMenu('Menú').addItem('Contar', 'count').addToUi(); console.log(e.source.getId()); }
      function count() { FormApp.getUi().alert(String(FormApp.getActiveForm().getItems().length)); }
      function clock() { FormApp.getUi(); }`);
    const id = made.call('make') as string;
    made.world.containerId = id;
    openContainer(made.runtime, made.world.operator);
    expect(made.logs.join()).toContain(id);
    expect(made.runtime.desk.menus.map(({ caption }) => caption)).toEqual(['Menú']);
    made.call('count');
    expect(made.runtime.desk.messages.map(({ text }) => text)).toEqual(['1']);
    expect(made.outcome('clock', { cause: 'trigger' })).toMatchObject({
      message: 'Cannot call FormApp.getUi() from this context.',
    });
  });

  test('there is no form interface beside a spreadsheet', () => {
    expect(errorOf('FormApp.getUi()')).toBe('Cannot call FormApp.getUi() from this context.');
    expect(value('return FormApp.getActiveForm()')).toBeNull();
  });
});

describe('settings', () => {
  test('are switched and read back', () => {
    const switches = [
      ['setCollectEmail', 'collectsEmail'],
      ['setAllowResponseEdits', 'canEditResponse'],
      ['setLimitOneResponsePerUser', 'hasLimitOneResponsePerUser'],
      ['setProgressBar', 'hasProgressBar'],
      ['setPublishingSummary', 'isPublishingSummary'],
      ['setShuffleQuestions', 'getShuffleQuestions'],
      ['setIsQuiz', 'isQuiz'],
    ];
    const body = `const f = FormApp.create('F'); return ${JSON.stringify(switches)}.map(([set, get]) => [f[get](), f[set](true)[get]()]);`;
    expect(value(body)).toEqual(switches.map(() => [false, true]));
  });

  test('a wrong type of argument is refused in Google’s words (§1.5)', () => {
    expect(errorOf(`FormApp.create('F').setCollectEmail('yes')`)).toBe(
      "The parameters (String) don't match the method signature for FormApp.Form.setCollectEmail.",
    );
  });

  test('members that are not built say so', () => {
    expect(errorOf(`FormApp.create('F').setRequireLogin(true)`)).toBe(
      'NotSimulated: Form.setRequireLogin',
    );
  });

  test('a short address leads to the long one; other sites have none (§4.8)', () => {
    const body = `const f = FormApp.create('F'); const s = f.shortenFormUrl(f.getPublishedUrl());
      return [s.startsWith('https://forms.gle/'), FormApp.openByUrl(s).getId() === f.getId(), f.shortenFormUrl(f.getPublishedUrl()) === s]`;
    expect(value(body)).toEqual([true, true, true]);
    expect(errorOf(`FormApp.create('F').shortenFormUrl('https://example.org/')`)).toBe(
      'Invalid argument: url',
    );
  });

  test('who may answer is a permission of the file (§4.5)', () => {
    const body = `const f = FormApp.create('F').addPublishedReader('ana@correo.example'); return f.getPublishedReaders().map((u) => u.getEmail())`;
    expect(value(body)).toEqual(['ana@correo.example']);
  });

  test('whoever is taken off one list is on none, and the owner stays', () => {
    const body = `const f = FormApp.create('F').addEditor('ana@correo.example').removePublishedReader('ana@correo.example');
      f.removeEditor(Session.getEffectiveUser()); return f.getEditors().map((u) => u.getEmail())`;
    expect(value(body)).toEqual(['coordinacion@crea.example']);
    expect(errorOf(`FormApp.create('F').addEditor('ana')`)).toBe('Invalid email: ana');
  });
});
