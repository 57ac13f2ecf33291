import { guest } from '../support/guest';

const MENU = `function onOpen() { const ui = SpreadsheetApp.getUi();
  ui.createMenu('Círculo').addItem('Hacer', 'doIt').addSeparator().addSubMenu(ui.createMenu('Más').addItem('Otra', 'other')).addToUi(); }`;

describe('menus', () => {
  test.each(['NONE', 'LIMITED', 'FULL'] as const)(
    'can be added in %s (platform-facts §2.2)',
    (authMode) => {
      const script = guest(MENU);
      script.outcome('onOpen', { cause: 'simple-trigger', authMode });
      script.outcome('onOpen', { cause: 'simple-trigger', authMode });
      expect(script.runtime.desk.menus).toEqual([
        {
          caption: 'Círculo',
          items: [
            { caption: 'Hacer', functionName: 'doIt' },
            { caption: '', separator: true },
            { caption: 'Más', items: [{ caption: 'Otra', functionName: 'other' }] },
          ],
        },
      ]);
    },
  );

  test('there is no screen where a trigger runs (platform-facts §1.5)', () => {
    expect(guest(MENU).outcome('onOpen', { cause: 'trigger' })).toMatchObject({
      message: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
  });
});

describe('what a simple trigger may not do (platform-facts §2.1, §2.2)', () => {
  const script =
    guest(`function page() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
    function open() { SpreadsheetApp.openById('x'); }
    function api() { Sheets.Spreadsheets.get('x'); }
    function read() { return SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue(); }`);
  const run = (name: string, authMode: 'LIMITED' | 'NONE') =>
    script.outcome(name, { cause: 'simple-trigger', authMode });

  test.each([
    ['page', 'You do not have permission to call Ui.showSidebar.'],
    ['open', 'You do not have permission to call SpreadsheetApp.openById.'],
    ['api', 'You do not have permission to call Sheets.Spreadsheets.get.'],
  ])('%s', (name, words) => {
    expect(run(name, 'LIMITED')).toMatchObject({
      status: 'error',
      message: expect.stringContaining(words),
    });
  });

  test('the container is open in LIMITED and closed in NONE', () => {
    expect(run('read', 'LIMITED')).toEqual({ status: 'ok', value: '' });
    expect(run('read', 'NONE').status).toBe('error');
  });
});

describe('pages and messages', () => {
  test('a new sidebar takes the place of the old one, a dialog stands beside it', () => {
    const script =
      guest(`function f() { const ui = SpreadsheetApp.getUi(); const html = (text) => HtmlService.createHtmlOutput(text).setTitle('T' + text).setWidth(300);
      ui.showSidebar(html('1')); ui.showSidebar(html('2')); ui.showModalDialog(html('3'), 'Título'); }`);
    script.call('f');
    expect(script.runtime.desk.pages).toMatchObject([
      { kind: 'sidebar', title: 'T2', html: '2', width: 300 },
      { kind: 'modal', title: 'Título', html: '3' },
    ]);
  });

  test('an alert suspends the script and drops its locks (platform-facts §8)', () => {
    const script =
      guest(`function f() { const lock = LockService.getScriptLock(); lock.waitLock(1000); const ui = SpreadsheetApp.getUi();
      const button = ui.alert('Título', '¿Seguimos?', ui.ButtonSet.YES_NO);
      return [button === ui.Button.NO, String(button), lock.hasLock()]; }`);
    script.runtime.desk.answerAlert = (_text, buttons) => (buttons === 'YES_NO' ? 'NO' : 'OK');
    expect(script.call('f')).toEqual([true, 'NO', false]);
    expect(script.runtime.desk.messages).toMatchObject([
      { kind: 'alert', title: 'Título', text: '¿Seguimos?' },
    ]);
  });

  test('a prompt gives the button and the text', () => {
    const script = guest(
      `function f() { const ui = SpreadsheetApp.getUi(); const answer = ui.prompt('¿Nombre?'); return [answer.getSelectedButton() === ui.Button.OK, answer.getResponseText()]; }`,
    );
    script.runtime.desk.answerPrompt = () => ({ button: 'OK', text: 'Ana' });
    expect(script.call('f')).toEqual([true, 'Ana']);
  });

  test('a button set given as text is no button set', () => {
    const script = guest(`function f() { SpreadsheetApp.getUi().alert('t', 'YES_NO'); }`);
    expect(script.error('f')).toBe(
      "The parameters (String,String) don't match the method signature for SpreadsheetApp.Ui.alert.",
    );
  });
});

test('Browser asks and tells in words (AS/reference/base/browser)', () => {
  const script =
    guest(`function f() { const yes = Browser.msgBox('Título', '¿Seguimos?', Browser.Buttons.YES_NO); const ok = Browser.msgBox('Hola');
      return [yes, ok, Browser.inputBox('¿Nombre?', Browser.Buttons.OK_CANCEL), Browser.inputBox('¿Otro?')]; }`);
  const answers = [
    { button: 'OK', text: 'Ana' },
    { button: 'CANCEL', text: 'no' },
  ];
  script.runtime.desk.answerPrompt = () => answers.shift() ?? { button: 'OK', text: '' };
  expect(script.call('f')).toEqual(['yes', 'ok', 'Ana', 'cancel']);
  expect(script.runtime.desk.messages[0]).toMatchObject({
    kind: 'alert',
    title: 'Título',
    text: '¿Seguimos?',
  });
});

test('the active cell is the one a person selected', () => {
  const script = guest(
    `function f() { const book = SpreadsheetApp.getActive(); return [book.getActiveRange().getA1Notation(), book.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getNumRows()]; }`,
  );
  script.runtime.desk.selection = { sheetId: 0, row: 3, column: 2, rows: 2, columns: 1 };
  expect(script.call('f')).toEqual(['B3:B4', 'Hoja 1', 2]);
});
