import { clickMenu, openContainer } from '../../../simulator/control/people';
import { guest } from '../support/guest';

const MENU = `function onOpen(e) {
  const menu = SpreadsheetApp.getUi().createAddonMenu().addItem('Abrir', 'go');
  if (e && e.authMode !== ScriptApp.AuthMode.NONE) menu.addItem('Más', 'more');
  menu.addToUi();
}
function go() { return PropertiesService.getDocumentProperties().getProperty('k'); }`;

const items = ({ runtime }: ReturnType<typeof guest>) =>
  runtime.desk.menus.flatMap((menu) => (menu.items ?? []).map((item) => item.caption));

const addon = (source: string) => guest(source, { install: 'addon' });

function opened(source: string) {
  const made = addon(source);
  const outcome = openContainer(made.runtime, made.world.operator);
  return { made, outcome };
}

// Source: platform-facts §14.8, §2.2; WS/add-ons/concepts/editor-auth-lifecycle
describe('trap 8: what an add-on may do before it is enabled in a file, and in a simple trigger', () => {
  test('a menu, and after its first click in the file a longer one', () => {
    const { made } = opened(MENU);
    expect(items(made)).toEqual(['Abrir']);
    clickMenu(made.runtime, 'go', made.world.operator);
    openContainer(made.runtime, made.world.operator);
    expect(items(made)).toEqual(['Abrir', 'Más']);
  });

  test.each([
    ['a property', 'PropertiesService.getScriptProperties().getProperty("k");'],
    ['the file', 'SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue();'],
  ])('%s read at load time loses the menu', (_what, call) => {
    const { made, outcome } = opened(`const early = ${call}\n${MENU}`);
    expect(outcome).toMatchObject({
      status: 'error',
      message: expect.stringMatching(/^You do not have permission to call /),
    });
    expect(items(made)).toEqual([]);
  });

  test('in a bound script the same is fine: it opens in LIMITED', () => {
    const made = guest(
      `const early = PropertiesService.getScriptProperties().getProperty("k");\n${MENU}`,
    );
    openContainer(made.runtime, made.world.operator);
    expect(items(made)).toEqual(['Abrir', 'Más']);
  });

  test.each([
    ['a sidebar', `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`],
    ['mail', `MailApp.sendEmail('ana@correo.example', 's', 'b')`],
    ['another file', `SpreadsheetApp.openById('x')`],
    ['a trigger', `ScriptApp.newTrigger('go').timeBased().everyHours(1).create()`],
  ])('LIMITED allows no %s', (_what, call) => {
    const made = guest(`function onOpen() { ${call}; }`);
    expect(openContainer(made.runtime, made.world.operator)).toMatchObject({
      status: 'error',
      message: expect.stringMatching(/^You do not have permission to call /),
    });
  });
});
