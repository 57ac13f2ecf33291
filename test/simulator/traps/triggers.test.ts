import { submitAnswer, editAnswer } from '../../../simulator/control/answer';
import { ringEdit, typeInto } from '../../../simulator/control/sheet';
import { advance } from '../../../simulator/control/clock';
import { guest, type Guest, type GuestOptions } from '../support/guest';

const SOURCE = `
function make(book) {
  const form = FormApp.create('F', true).setTitle('F').setAllowResponseEdits(true);
  const name = form.addTextItem().setTitle('Nombre'), score = form.addScaleItem().setTitle('Nota'), topics = form.addCheckboxItem().setTitle('Temas').setChoiceValues(['SAT', 'Marca']);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book);
  return { id: form.getId(), name: name.getId(), score: score.getId(), topics: topics.getId() };
}
function watchForm(id) { ScriptApp.newTrigger('onForm').forForm(id).onFormSubmit().create(); }
function watchBook(id) { ScriptApp.newTrigger('onSheet').forSpreadsheet(id).onFormSubmit().create(); }
function submitByScript(id, nameId) {
  const form = FormApp.openById(id);
  form.createResponse().withItemResponse(form.getItemById(nameId).asTextItem().createResponse('Eva')).submit();
  return form.getResponses().length;
}
function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }
function writeByApi() { Sheets.Spreadsheets.Values.update({ values: [['y']] }, SpreadsheetApp.getActive().getId(), 'A1', { valueInputOption: 'RAW' }); }
function say(what, value) { console.log(what + ' ' + JSON.stringify(value)); }
function onEdit(e) { say('EDIT', [e.value, e.range.getA1Notation()]); }
function onForm(e) {
  say('FORM', { id: e.response.getId(), answers: e.response.getItemResponses().map((each) => each.getResponse()), values: e.values === undefined,
    effective: Session.getEffectiveUser().getEmail(), active: Session.getActiveUser().getEmail() });
}
function onSheet(e) { say('SHEET', { values: e.values, named: e.namedValues, response: e.response === undefined }); }
function triggers() { return ScriptApp.getProjectTriggers().map((each) => each.getHandlerFunction()); }
function hourly() { ScriptApp.newTrigger('fail').timeBased().everyHours(1).create(); }
function fail() { throw new Error('no'); }`;

function linked(options: GuestOptions = {}) {
  const made = guest(SOURCE, options);
  const ids = made.call('make', made.world.containerId) as Record<string, never>;
  const { id: formId = '', name = '', score = '', topics = '' } = ids as Record<string, string>;
  return { made, formId, name, score, topics };
}

function said(made: Guest, what: string): unknown[] {
  const lines = made.logs.filter((line) => line.includes(` ${what} `));
  return lines.map((line) => JSON.parse(line.slice(line.indexOf(`${what} `) + what.length + 1)));
}

// Source: platform-facts §14.5, §2.1, §2.3; AS/guides/triggers, AS/guides/triggers/installable
describe('trap 5: what a script does fires no trigger', () => {
  test('neither its writes nor the API’s ring onEdit; a person’s do', () => {
    const { made } = linked();
    made.call('write');
    made.call('writeByApi');
    expect(said(made, 'EDIT')).toEqual([]);
    const { world } = made;
    const at = { spreadsheetId: world.containerId, sheetId: 0, row: 1, column: 0 };
    ringEdit(made.runtime, { ...at, ...typeInto(world, { ...at, value: 'z' }) });
    expect(said(made, 'EDIT')).toEqual([['z', 'A2']]);
  });

  test('FormResponse.submit is kept and rings nothing', () => {
    const { made, formId, name } = linked();
    made.call('watchForm', formId);
    expect(made.call('submitByScript', formId, name)).toBe(1);
    expect(said(made, 'FORM')).toEqual([]);
  });
});

// Source: platform-facts §14.6, §2.5, §2.6 (no guarantee is documented; duplicates and misses from public code)
describe('trap 6: a form-submit trigger may ring twice, never, out of order, inside another, or for an edit', () => {
  test('twice with one response id, or not at all', () => {
    const { made, formId, name } = linked();
    made.call('watchForm', formId);
    submitAnswer(made.runtime, { formId, answers: { [name]: 'Ana' }, trigger: 'twice' });
    submitAnswer(made.runtime, { formId, answers: { [name]: 'Luz' }, trigger: 'never' });
    const ids = said(made, 'FORM').map((event) => (event as { id: string }).id);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(made.world.forms[formId]?.responses).toHaveLength(2);
  });

  test('while another execution of it is under way', () => {
    const { made, formId, name } = linked();
    made.call('watchForm', formId);
    made.runtime.gate.visitInside(1, () =>
      submitAnswer(made.runtime, { formId, answers: { [name]: 'second' } }),
    );
    submitAnswer(made.runtime, { formId, answers: { [name]: 'first' } });
    const order = said(made, 'FORM').map((event) => (event as { answers: string[] }).answers[0]);
    expect(order).toEqual(['second', 'first']);
  });

  test('for an edit, with what did not change left blank', () => {
    const { made, formId, name, score } = linked();
    made.call('watchBook', made.world.containerId);
    submitAnswer(made.runtime, { formId, answers: { [name]: 'Ana', [score]: '4' } });
    editAnswer(made.runtime, { formId, nth: 1, answers: { [score]: '5' } });
    const [, edit] = said(made, 'SHEET') as { values: string[] }[];
    expect(edit?.values.slice(1)).toEqual(['', '5', '']);
  });
});

// Source: platform-facts §14.7, §2.5; AS/guides/triggers/events
describe('trap 7: the form’s event is typed and has an id, the spreadsheet’s is texts only', () => {
  test('one answer, told by both', () => {
    const { made, formId, name, score, topics } = linked();
    made.call('watchForm', formId);
    made.call('watchBook', made.world.containerId);
    const answers = { [name]: 'Ana', [score]: '4', [topics]: ['SAT', 'Marca'] };
    const { responseId } = submitAnswer(made.runtime, { formId, answers });
    expect(said(made, 'FORM')).toMatchObject([
      { id: responseId, answers: ['Ana', '4', ['SAT', 'Marca']], values: true },
    ]);
    expect(said(made, 'SHEET')).toEqual([
      {
        values: ['10/3/2026 10:00:00', 'Ana', '4', 'SAT, Marca'],
        named: {
          'Marca temporal': ['10/3/2026 10:00:00'],
          Nombre: ['Ana'],
          Nota: ['4'],
          Temas: ['SAT, Marca'],
        },
        response: true,
      },
    ]);
  });
});

// Source: platform-facts §14.9, §2.4; WS/add-ons/concepts/editor-triggers, WS/add-ons/how-tos/testing-editor-addons
describe('trap 9: triggers of an add-on', () => {
  const addon = { install: 'addon' as const };

  test('one of each type, in the current file only, an hour apart', () => {
    const made = guest(SOURCE, addon);
    made.call('hourly');
    expect(made.error('hourly')).toBe(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    const { formId } = linked(addon);
    expect(made.error('watchForm', formId)).toContain('not permitted');
    const often = guest(
      `function f() { ScriptApp.newTrigger('f').timeBased().everyMinutes(30).create(); }`,
      addon,
    );
    expect(often.error('f')).toContain('at most once an hour');
  });

  test('its failures are mailed to nobody', () => {
    const made = guest(SOURCE, addon);
    made.call('hourly');
    advance(made.runtime, { by: 'PT2H' });
    expect(made.logs.join()).toContain('Error: no');
    expect(made.world.mail.messages).toEqual([]);
  });
});

// Source: platform-facts §14.10, §2.3; AS/guides/triggers/installable, AS/reference/base/session
describe('trap 10: an installable trigger runs as whoever made it', () => {
  test('whoever answers, with nobody known as the active user', () => {
    const { made, formId, name } = linked();
    made.call('watchForm', formId);
    submitAnswer(made.runtime, {
      formId,
      answers: { [name]: 'Ana' },
      respondent: 'ana@correo.example',
    });
    expect(said(made, 'FORM')).toMatchObject([{ effective: made.world.operator, active: '' }]);
  });

  test('and nobody else sees it', () => {
    const { made, formId } = linked();
    made.call('watchForm', formId);
    expect(made.call('triggers')).toEqual(['onForm']);
    expect(made.outcome('triggers', { user: 'otra@crea.example' })).toMatchObject({ value: [] });
  });
});
