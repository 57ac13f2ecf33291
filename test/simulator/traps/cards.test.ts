import { cardStep, type CardStep } from '../../../simulator/control/cards';
import { topOf } from '../../../simulator/control/cards/panel';
import { guest, type Guest } from '../support/guest';

const SOURCE = `
const C = CardService;
function card(text, name) {
  const section = C.newCardSection().addWidget(C.newTextParagraph().setText(text));
  if (name) section.addWidget(C.newTextButton().setText(name).setOnClickAction(C.newAction().setFunctionName(name)));
  return C.newCardBuilder().addSection(section).build();
}
function onHome(e) {
  console.log(JSON.stringify({ active: SpreadsheetApp.getActiveSpreadsheet(), sheets: e.sheets }));
  return card('home', 'ask');
}
function ask() { return C.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build(); }
function onGranted(e) { console.log(JSON.stringify({ sheets: e.sheets })); return card('granted'); }
function slow() { Utilities.sleep(31000); return card('late'); }`;

function inSheets(homepage = 'onHome'): Guest {
  const common = { name: 'Prueba', homepageTrigger: { runFunction: homepage } };
  const sheets = { onFileScopeGrantedTrigger: { runFunction: 'onGranted' } };
  const manifest = { timeZone: 'America/Mexico_City', addOns: { common, sheets } };
  const made = guest(SOURCE, { manifest });
  const file = made.world.drive.files[made.world.containerId];
  if (file) file.ofApp = false;
  return made;
}

const step = (made: Guest, of: CardStep) => cardStep(made.runtime, of, made.world.operator);

/** The action of the one button on the card she sees. */
function buttonOf({ runtime }: Guest) {
  const card = runtime.desk.cards && topOf(runtime.desk.cards)?.card;
  const widgets = (card?.sections ?? []).flatMap(({ widgets: all = [] }) => all);
  const [button] = widgets.flatMap(({ buttonList }) => buttonList?.buttons ?? []);
  if (button?.onClick?.action === undefined) throw new Error('no button');
  return button.onClick.action;
}

const told = ({ logs }: Guest) =>
  JSON.parse((logs.at(-1) ?? '').replace(/^[^{]*/, '')) as Record<string, unknown>;

// Source: platform-facts §14.11, §3.1; WS/add-ons/guides/workspace-restrictions, WS/add-ons/editors/gsao/building-editor-interfaces
describe('trap 11: cards have no form and no open file', () => {
  test('Forms is no place for cards', () => {
    const made = inSheets();
    const place = { host: 'forms' } as unknown as { host: 'sheets' };
    expect(() => step(made, { step: 'open', place })).toThrow('forms');
  });

  test('beside a spreadsheet there is no active one, and its id only once the file was granted', () => {
    const made = inSheets();
    step(made, { step: 'open', place: { host: 'sheets' } });
    expect(told(made)).toEqual({ active: null, sheets: { addonHasFileScopePermission: false } });
    step(made, { step: 'press', action: buttonOf(made) });
    step(made, { step: 'grant', allow: true });
    expect(told(made)).toMatchObject({
      sheets: { addonHasFileScopePermission: true, id: made.world.containerId },
    });
  });
});

// Source: platform-facts §14.17, §1.2; AS/guides/services/quotas ("Google Workspace add-on … 30 sec / execution")
describe('trap 17: the end of a card’s function', () => {
  test('thirty seconds', () => {
    const made = inSheets('slow');
    const { outcome } = step(made, { step: 'open', place: { host: 'sheets' } });
    expect(outcome).toMatchObject({ status: 'ended', reason: 'timeout' });
  });
});
