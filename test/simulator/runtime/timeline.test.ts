import { editAnswer, submitAnswer } from '../../../simulator/control/answer';
import { timelineText } from '../../../simulator/export/timeline';
import { guest } from '../support/guest';

/** A linked form with a trigger on itself and one on its spreadsheet. */
function answered() {
  const made = guest(`
    function make() {
      const book = SpreadsheetApp.getActive();
      const form = FormApp.create('F').setTitle('Interés').setAllowResponseEdits(true);
      const item = form.addTextItem().setTitle('Nombre');
      form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
      ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
      ScriptApp.newTrigger('onSheet').forSpreadsheet(book).onFormSubmit().create();
      return { id: form.getId(), item: item.getId() };
    }
    function onForm(e) { Logger.log(SpreadsheetApp.getActive().getSheets()[0].getLastRow()); }
    function onSheet(e) { MailApp.sendEmail('ana@correo.example', 'Gracias', e.values[1]); }`);
  const { id, item } = made.call('make') as { id: string; item: number };
  made.runtime.gate.timeline.entries.splice(0);
  const kinds = (): string[] =>
    made.runtime.gate.timeline.entries
      .filter(({ kind }) => kind !== 'call')
      .map(({ text }) => text);
  return { made, id, answers: { [String(item)]: 'Ana' }, kinds };
}

const operator = 'coordinacion@crea.example';
const FORM = `trigger onForm: onForm as ${operator} (FULL)`;
const SHEET = `trigger onSheet: onSheet as ${operator} (FULL)`;
const MAIL = 'mail delivered to ana@correo.example: Gracias';
const STORED = 'response stored: «Interés», answer 1';
const ROW = /^row appended: «.*», row 2$/;

describe('the timeline tells what fired, in which order, as whom', () => {
  it('response stored, row appended, doorbells, and what they did', () => {
    const { made, id, answers, kinds } = answered();
    submitAnswer(made.runtime, { formId: id, answers });
    expect(kinds()).toEqual([
      STORED,
      expect.stringMatching(ROW),
      FORM,
      'done',
      SHEET,
      MAIL,
      'done',
    ]);
    const calls = made.runtime.gate.timeline.entries.filter(({ kind }) => kind === 'call');
    expect(calls.at(-1)).toMatchObject({ text: 'MailApp.sendEmail', at: expect.any(Number) });
  });

  it('the form’s own trigger may come before the row', () => {
    const { made, id, answers, kinds } = answered();
    submitAnswer(made.runtime, { formId: id, answers, row: 'after-form-triggers' });
    expect(kinds().slice(0, 5)).toEqual([STORED, FORM, 'done', expect.stringMatching(ROW), SHEET]);
    expect(made.logs.at(-1)).toMatch(/ 1$/);
  });

  it('an edit, and a doorbell that rings twice', () => {
    const { made, id, answers, kinds } = answered();
    submitAnswer(made.runtime, { formId: id, answers, trigger: 'never' });
    expect(kinds().at(-1)).toBe('the doorbell rings never');
    editAnswer(made.runtime, { formId: id, nth: 1, answers, trigger: 'twice' });
    expect(kinds().slice(3)).toEqual([
      'response edited: «Interés», answer 1',
      expect.stringMatching(/^row rewritten: «.*», row 2$/),
      'the doorbell rings twice',
      FORM,
      'done',
      SHEET,
      MAIL,
      'done',
      FORM,
      'done',
      SHEET,
      MAIL,
      'done',
    ]);
  });

  it('is printed with moment and execution, equal calls together, failures with their words', () => {
    const made = guest(
      'function f() { const p = PropertiesService.getScriptProperties(); p.getProperty("a"); p.getProperty("b"); FormApp.openById("x"); }',
    );
    made.outcome('f');
    expect(timelineText(made.runtime.gate.timeline.entries, made.world.timeZone)).toBe(
      [
        `2026-03-10T10:00:00.000-06:00     #1  ▶ test f: f as ${operator} (FULL)`,
        '2026-03-10T10:00:00.000-06:00     #1      Properties.getProperty ×2',
        `2026-03-10T10:00:00.060-06:00     #1      FormApp.openById → ${LOST}`,
        `2026-03-10T10:00:00.360-06:00     #1  ■ failed: ${LOST}`,
        '',
      ].join('\n'),
    );
  });
});

const LOST =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';
