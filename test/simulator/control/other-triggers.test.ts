import { installAddon } from '../../../simulator/control/add-on';
import { advance } from '../../../simulator/control/clock';
import { callFromCell } from '../../../simulator/control/custom-function';
import { selectRange } from '../../../simulator/control/selection';
import { ringChange } from '../../../simulator/control/structure-event';
import { guest, type Guest } from '../support/guest';

const noted = (made: Guest) => made.logs.flatMap((line) => / noted (.*)$/.exec(line)?.[1] ?? []);
const NOTE = "const note = (text) => Logger.log('noted ' + text);";

describe('onInstall (platform-facts §2.1)', () => {
  const source = `${NOTE} function onInstall(e) { note(e.authMode + ' ' + Session.getActiveUser().getEmail()); }`;

  it('runs with everything allowed when a person installs from within the file', () => {
    const made = guest(source, { install: 'addon' });
    installAddon(made.runtime, made.world.operator);
    expect(noted(made)).toEqual([`FULL ${made.world.operator}`]);
    expect(made.world.script.enabledIn).toEqual([made.world.containerId]);
  });

  it('does not run when it is installed from the Marketplace’s page', () => {
    const made = guest(source, { install: 'addon' });
    expect(installAddon(made.runtime, made.world.operator, 'marketplace')).toBeUndefined();
    expect(noted(made)).toEqual([]);
    expect(made.world.script.enabledIn).toBeUndefined();
  });
});

describe('onSelectionChange (AS/guides/triggers)', () => {
  const source = `${NOTE} function onSelectionChange(e) { note(e.authMode + ' ' + e.range.getA1Notation() + ' ' + e.source.getId().length); }`;

  it('runs as the person who selects, and not for one who may only look', () => {
    const made = guest(source);
    const at = { sheetId: 0, row: 2, column: 3 };
    selectRange(made.runtime, { ...at, columns: 2, user: made.world.operator });
    selectRange(made.runtime, { ...at, user: 'ajena@correo.example' });
    expect(noted(made)).toEqual(['LIMITED C2:D2 44']);
  });
});

describe('an installable change trigger (platform-facts §2.3)', () => {
  it('runs as its owner, whoever changed what', () => {
    const made = guest(
      `${NOTE} function make() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
      function changed(e) { note(e.changeType + ' ' + Session.getEffectiveUser().getEmail() + ' for ' + Session.getActiveUser().getEmail()); }`,
    );
    made.call('make');
    const spreadsheetId = made.world.containerId;
    ringChange(made.runtime, {
      spreadsheetId,
      changeType: 'INSERT_ROW',
      user: 'otra@crea.example',
    });
    expect(noted(made)).toEqual([`INSERT_ROW ${made.world.operator} for otra@crea.example`]);
  });
});

describe('what a script or the API does (platform-facts §2.1, §2.3, gotcha 5)', () => {
  it('fires no trigger of any kind', () => {
    const made = guest(`
      function onEdit() {} function onChange() {} function onSelectionChange() {} function rung() {}
      function make() {
        const book = SpreadsheetApp.getActive(); const form = FormApp.create('F'); form.addTextItem().setTitle('Q');
        form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
        ScriptApp.newTrigger('rung').forSpreadsheet(book).onEdit().create();
        ScriptApp.newTrigger('rung').forSpreadsheet(book).onChange().create();
        ScriptApp.newTrigger('rung').forSpreadsheet(book).onFormSubmit().create();
        ScriptApp.newTrigger('rung').forForm(form).onFormSubmit().create();
        return form.getId();
      }
      function write(formId) {
        const book = SpreadsheetApp.getActive();
        book.insertSheet('Nueva').getRange('A1').setValue('x');
        Sheets.Spreadsheets.Values.update({ values: [['y']] }, book.getId(), 'Nueva!A2', { valueInputOption: 'RAW' });
        Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'Otra' } } }] }, book.getId());
        const form = FormApp.openById(formId);
        const [item] = form.getItems();
        form.createResponse().withItemResponse(item.asTextItem().createResponse('z')).submit();
        return form.getResponses().length;
      }`);
    const formId = made.call('make');
    expect(made.call('write', formId)).toBe(1);
    expect(made.runtime.records.map(({ cause }) => cause)).toEqual(['test make', 'test write']);
  });
});

describe('a custom function (platform-facts §2.2, CUSTOM_FUNCTION)', () => {
  const made = guest(`
    function value(a) { return [a * 2, SpreadsheetApp.getActiveSheet().getRange('A1').getValue(), PropertiesService.getScriptProperties().getProperty('k'), Session.getActiveUser().getEmail()]; }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
    function menu() { SpreadsheetApp.getUi(); }
    function mail() { MailApp.sendEmail('a@b.example', 's', 'b'); }
    function slow() { Utilities.sleep(31000); }`);
  const call = (functionName: string, ...args: unknown[]) =>
    callFromCell(made.runtime, { functionName, args, user: made.world.operator });

  it('reads the file and its stores, and knows nobody', () => {
    expect(call('value', 21)).toEqual({ status: 'ok', value: [42, '', null, ''] });
  });

  it('changes nothing, has no interface, calls nothing that needs authorization, ends after 30 s', () => {
    expect(call('write')).toMatchObject({ message: 'You do not have permission to call setValue' });
    expect(call('menu')).toMatchObject({
      message: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
    expect(call('mail')).toMatchObject({ message: expect.stringContaining('MailApp.sendEmail') });
    expect(call('slow')).toMatchObject({ status: 'ended', reason: 'timeout' });
  });
});

describe('failures of installable triggers (AS/guides/triggers/installable)', () => {
  const source = `function make() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function tick() { throw new Error('no luck'); }`;

  it('reach their owner as one summary a day', () => {
    const made = guest(source);
    made.call('make');
    advance(made.runtime, { by: 'PT13H' });
    expect(made.world.mail.messages).toEqual([]);
    advance(made.runtime, { by: 'PT2H' });
    const [mail, ...more] = made.world.mail.messages;
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      from: 'noreply-apps-scripts-notifications@google.com',
      to: [made.world.operator],
      subject: expect.stringMatching(/^Summary of failures for Google Apps Script: /),
      at: Date.parse('2026-03-11T00:00:00-06:00'),
    });
    expect(mail?.text.match(/\| tick \| no luck \|/g)).toHaveLength(13);
  });

  it('reach nobody in an add-on, nor do those of a menu or a simple trigger', () => {
    const addon = guest(source, { install: 'addon' });
    addon.call('make');
    const bound = guest(`${source} function onOpen() { throw new Error('no'); }`);
    bound.error('tick');
    for (const made of [addon, bound]) {
      advance(made.runtime, { by: 'P2D' });
      expect(made.world.mail.messages).toEqual([]);
    }
  });
});
