import { submitAnswer } from '../../../simulator/control/answer';
import { settleFormTabs } from '../../../simulator/services/forms/destination';
import { errorOf, guest, value } from '../support/guest';

const FORM = `const form = FormApp.create('Archivo', true);`;
const AFTER_JUNE = Date.parse('2026-07-02T10:00:00-06:00');

// Source: platform-facts §14.12, §4.5; WS/forms/api/guides/api-changes-to-google-forms; AS/reference/forms/form
describe('trap 12: whether a new form takes answers', () => {
  const made = (how: string, now?: number) =>
    value(
      `const form = FormApp.create(${how}); return [form.isPublished(), form.isAcceptingResponses()];`,
      now === undefined ? {} : { now },
    );

  test('until June 2026 it does, after that it has to be published', () => {
    expect(made(`'F'`)).toEqual([true, true]);
    expect(made(`'F'`, AFTER_JUNE)).toEqual([false, false]);
    expect(made(`'F', true`, AFTER_JUNE)).toEqual([true, true]);
  });

  test('an unpublished one cannot be told to accept; publishing brings accepting', () => {
    expect(errorOf(`FormApp.create('F', false).setAcceptingResponses(true)`)).toBe(
      'Invalid data updating form.',
    );
    expect(
      value(`return FormApp.create('F', false).setPublished(true).isAcceptingResponses()`),
    ).toBe(true);
  });

  test('a form from before April 2025 does not know publishing', () => {
    const g = guest(`function make() { ${FORM} return form.getId(); }
      function supports(id) { return FormApp.openById(id).supportsAdvancedResponderPermissions(); }
      function publish(id) { FormApp.openById(id).setPublished(true); }
      function ask(id) { FormApp.openById(id).isPublished(); }`);
    const id = g.call('make') as string;
    const form = g.world.forms[id];
    if (form) form.advancedResponders = false;
    expect(g.call('supports', id)).toBe(false);
    expect([g.error('publish', id), g.error('ask', id)]).toEqual([
      'This form does not support advanced responder permissions.',
      'This form does not support advanced responder permissions.',
    ]);
  });
});

// Source: platform-facts §14.13, §4.1, §4.9; gas-fakes oddities (issue 442747794); AS/reference/forms/form-response
describe('trap 13: what is there before anybody set it', () => {
  test('a file name and no title; one choice without words', () => {
    expect(
      value(
        `${FORM} return [form.getTitle(), Drive.Files.get(form.getId()).name, form.addListItem().getChoices().map((each) => each.getValue())];`,
      ),
    ).toEqual(['', 'Archivo', ['']]);
  });

  test('an empty answer lists text and date questions, and leaves the others out', () => {
    expect(
      value(`${FORM} ['Text', 'Date', 'Scale', 'List', 'Checkbox'].forEach((kind) => form['add' + kind + 'Item']().setTitle(kind));
        return form.createResponse().submit().getItemResponses().map((each) => [each.getItem().getTitle(), each.getResponse()]);`),
    ).toEqual([
      ['Text', ''],
      ['Date', ''],
    ]);
  });
});

// Source: platform-facts §14.14, §4.2; AS/reference/forms/page-break-item, AS/reference/forms/multiple-choice-item
describe('trap 14: where a page break leads', () => {
  test('its navigation is that of the page before it', () => {
    const g = guest(`function make() { ${FORM}
      const a = form.addTextItem().setTitle('a'), second = form.addPageBreakItem(), b = form.addTextItem().setTitle('b').setRequired(true),
        third = form.addPageBreakItem(), c = form.addTextItem().setTitle('c').setRequired(true);
      second.setGoToPage(third);
      return { id: form.getId(), a: a.getId(), b: b.getId(), c: c.getId() }; }`);
    const { id, a, b, c } = g.call('make') as { id: string; a: string; b: string; c: string };
    const answer = (answers: Record<string, string>) =>
      submitAnswer(g.runtime, { formId: id, answers });
    expect(() => answer({ [a]: 'x', [c]: 'y' })).not.toThrow();
    expect(() => answer({ [a]: 'x', [b]: 'y' })).toThrow('«c»');
  });

  test('choices that lead somewhere and choices that do not cannot be together', () => {
    expect(
      errorOf(`${FORM} const item = form.addListItem(), page = form.addPageBreakItem();
        item.setChoices([item.createChoice('a', page), item.createChoice('b')]);`),
    ).toBe('Invalid data updating form.');
  });
});

// Source: platform-facts §14.15, §4.7, §1.5; AS/reference/forms/form; field (public specifications and errors)
describe('trap 15: the tab for a form’s answers', () => {
  const SOURCE = `function make() { ${FORM} const a = form.addTextItem().setTitle('A'), b = form.addTextItem().setTitle('B');
      const book = SpreadsheetApp.getActive(); form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
      return { id: form.getId(), a: a.getId(), b: b.getId(), tabs: book.getSheets().length }; }
    function tab() { return SpreadsheetApp.getActive().getSheets().filter((sheet) => sheet.getFormUrl())[0]; }
    function shown() { return tab().getDataRange().getDisplayValues().map((row) => row.slice(1)); }
    function drop(id, item) { const form = FormApp.openById(id); form.deleteItem(form.getItemById(item)); form.addTextItem().setTitle('C'); }
    function remove() { SpreadsheetApp.getActive().deleteSheet(tab()); }
    function unlink(id) { FormApp.openById(id).removeDestination(); }
    function tabs() { return SpreadsheetApp.getActive().getSheets().length; }`;
  const linked = () => {
    const g = guest(SOURCE);
    return { g, ...(g.call('make') as { id: string; a: string; b: string; tabs: number }) };
  };

  test('is not there yet when setDestination returns, and is a while later', () => {
    const g = guest(SOURCE);
    const { tabs } = g.call('make') as { tabs: number };
    expect(tabs).toBe(1);
    settleFormTabs(g.world, { now: g.world.now + 60_000, execution: 99 });
    expect(g.call('tabs')).toBe(2);
  });

  test('keeps the columns of deleted questions, and puts new ones to the right', () => {
    const { g, id, a, b } = linked();
    submitAnswer(g.runtime, { formId: id, answers: { [a]: 'Ana', [b]: 'Luz' } });
    g.call('drop', id, a);
    submitAnswer(g.runtime, { formId: id, answers: { [b]: 'Eva' } });
    expect(g.call('shown')).toEqual([
      ['A', 'B', 'C'],
      ['Ana', 'Luz', ''],
      ['', 'Eva', ''],
    ]);
  });

  test('cannot be deleted while it is linked', () => {
    const { g, id } = linked();
    expect(g.error('remove')).toBe(
      'You cannot delete a sheet with a linked form. Please unlink the form first.',
    );
    g.call('unlink', id);
    expect(g.call('tabs')).toBe(2);
  });
});

// Source: platform-facts §14.16, §4.8, §6; AS/reference/forms/form-response; AS/reference/calendar/calendar-event
describe('trap 16: ids that are not each other', () => {
  test('the entry of a prefilled address is not the item’s id, the address’s id not the form’s', () => {
    const [item, form, prefilled] = value(`${FORM} const item = form.addTextItem();
      return [item.getId(), form.getId(), form.createResponse().withItemResponse(item.createResponse('x')).toPrefilledUrl()];`) as [
      number,
      string,
      string,
    ];
    expect(typeof item).toBe('number');
    expect(prefilled).toMatch(/entry\.\d+=x$/);
    expect(prefilled).not.toContain(String(item));
    expect(prefilled).not.toContain(form);
  });

  test('the iCalUID of an event is not its id', () => {
    const [id, uid] = value(`const calendar = Calendar.Calendars.insert({ summary: 'c' });
      const event = Calendar.Events.insert({ start: { dateTime: '2026-03-12T10:00:00Z' }, end: { dateTime: '2026-03-12T11:00:00Z' } }, calendar.id);
      return [event.id, event.iCalUID];`) as [string, string];
    expect(uid).toBe(`${id}@google.com`);
  });
});
