import { cardStep, type CardStep, type Press } from '../../../../simulator/control/cards';
import { topOf } from '../../../../simulator/control/cards/panel';
import { arrive } from '../../../../simulator/control/mail';
import type { AddOns } from '../../../../simulator/runtime/manifest';
import type { CardJson } from '../../../../simulator/services/card-service/model';
import { Guest, guest } from '../../support/guest';

const SCRIPT = `
const C = CardService;
let seen;
function text(words) { return C.newTextParagraph().setText(words); }
function card(title, widgets = [text(title)], more = (builder) => builder) {
  const section = C.newCardSection();
  widgets.forEach((widget) => section.addWidget(widget));
  return more(C.newCardBuilder().setHeader(C.newCardHeader().setTitle(title)).addSection(section)).build();
}
function button(name, parameters = {}) {
  return C.newTextButton().setText(name).setOnClickAction(C.newAction().setFunctionName(name).setParameters(parameters));
}
function note(e) { console.log(JSON.stringify(e)); }
function onHome(e) { note(e); return card('Inicio', [button('push'), button('far')]); }
function onMail(e) { note(e); return card('Correo', [button('push'), button('nothing')]); }
function push() { return C.newActionResponseBuilder().setNavigation(C.newNavigation().pushCard(card('Dos', [button('back'), button('update'), button('root'), button('push')], (b) => b.setName('dos')))).build(); }
function back() { return C.newActionResponseBuilder().setNavigation(C.newNavigation().popCard()).build(); }
function update() { return C.newActionResponseBuilder().setNavigation(C.newNavigation().updateCard(card('Otra', [button('root')]))).setNotification(C.newNotification().setText('Listo')).build(); }
function root() { return C.newActionResponseBuilder().setNavigation(C.newNavigation().popToRoot()).build(); }
function nothing() {}
function far() { return C.newActionResponseBuilder().setOpenLink(C.newOpenLink().setUrl('https://fuera.example/a')).build(); }
`;

const ADDONS: AddOns = {
  common: {
    name: 'Prueba',
    homepageTrigger: { runFunction: 'onHome' },
    openLinkUrlPrefixes: ['https://dentro.example/'],
  },
  gmail: { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'onMail' }] },
  calendar: {},
};

function script(source = '', addOns: AddOns = ADDONS, scopes?: string[]): Guest {
  const timeZone = 'America/Mexico_City';
  const manifest = { timeZone, addOns, ...(scopes && { oauthScopes: scopes }) };
  return guest(`${SCRIPT}\n${source}`, { manifest });
}

const step = (on: Guest, of: CardStep) => cardStep(on.runtime, of, on.world.operator);
const mail = (on: Guest) =>
  arrive(on.world, { from: 'rosa@gmail.example', subject: 'Hola', body: 'x' }).id;
const top = ({ runtime }: Guest) => {
  if (runtime.desk.cards === undefined) throw new Error('no cards');
  return topOf(runtime.desk.cards);
};
const title = (on: Guest) => top(on)?.card?.header?.title;
/** The last event that the script noted. */
const noted = ({ logs }: Guest) =>
  JSON.parse((logs.at(-1) ?? '').replace(/^[^{]*/, '')) as Record<string, unknown>;

/** Presses the button of that name on the card she sees. */
function press(on: Guest, name: string, more: Partial<Press> = {}) {
  const action = buttonsOf(top(on)?.card).find(({ text }) => text === name)?.onClick?.action;
  if (action === undefined) throw new Error(`no button ${name}`);
  return step(on, { step: 'press', action, ...more });
}

function buttonsOf(card: CardJson | undefined) {
  return (card?.sections ?? []).flatMap(({ widgets = [] }) =>
    widgets.flatMap(({ buttonList }) => buttonList?.buttons ?? []),
  );
}

describe('opening', () => {
  test('a homepage: the event says where, and nothing of what is open', () => {
    const on = script();
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(title(on)).toBe('Inicio');
    expect(noted(on)).toEqual({
      commonEventObject: { platform: 'WEB', hostApp: 'CALENDAR' },
      clientPlatform: 'web',
    });
  });

  test('a message: its trigger fires with the id of the message and a token', () => {
    const on = script();
    const messageId = mail(on);
    step(on, { step: 'open', place: { host: 'gmail', messageId } });
    expect(title(on)).toBe('Correo');
    expect(noted(on)).toMatchObject({
      commonEventObject: { hostApp: 'GMAIL' },
      gmail: { messageId, threadId: messageId, accessToken: expect.any(String) as string },
      messageMetadata: { messageId },
    });
  });

  test('language and zone are told only when the manifest asks for them', () => {
    const common = { ...ADDONS.common, useLocaleFromApp: true };
    const scope = 'https://www.googleapis.com/auth/script.locale';
    const on = script('', { ...ADDONS, common }, [scope]);
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(noted(on)).toMatchObject({
      commonEventObject: {
        userLocale: 'es-MX',
        timeZone: { id: 'America/Mexico_City', offset: '-21600000' },
      },
    });
  });

  test('a host that the manifest does not name has no cards', () => {
    const on = script();
    expect(() => step(on, { step: 'open', place: { host: 'drive' } })).toThrow('drive');
  });

  test('without a homepage function the card only says the name', () => {
    const on = script('', { common: { name: 'Prueba' }, gmail: {} });
    step(on, { step: 'open', place: { host: 'gmail' } });
    expect(top(on)?.card).toEqual({ header: { title: 'Prueba' }, sections: [] });
    expect(on.runtime.records).toEqual([]);
  });

  test('several cards are a list of headers, of which one is chosen', () => {
    const on = script(`function onHome() { return [card('Uno'), card('Dos')]; }`);
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(top(on)?.list?.map(({ header }) => header?.title)).toEqual(['Uno', 'Dos']);
    step(on, { step: 'pick', index: 1 });
    expect(title(on)).toBe('Dos');
    step(on, { step: 'back' });
    expect(top(on)?.list).toHaveLength(2);
  });

  test('PEEK shows the homepage and waits', () => {
    const on = script(
      `function onMail() { return card('Correo', undefined, (b) => b.setDisplayStyle(C.DisplayStyle.PEEK)); }`,
    );
    step(on, { step: 'open', place: { host: 'gmail', messageId: mail(on) } });
    expect(title(on)).toBe('Inicio');
    step(on, { step: 'view-peek' });
    expect(title(on)).toBe('Correo');
  });
});

describe('navigation (WS/add-ons/how-tos/navigation)', () => {
  test('push, update, pop, pop to the root; the root stays', () => {
    const on = script();
    step(on, { step: 'open', place: { host: 'calendar' } });
    press(on, 'push');
    expect(title(on)).toBe('Dos');
    press(on, 'back');
    expect(title(on)).toBe('Inicio');
    press(on, 'push');
    expect(press(on, 'update').notification).toBe('Listo');
    expect(title(on)).toBe('Otra');
    expect(on.runtime.desk.cards?.home).toHaveLength(2);
    press(on, 'root');
    expect(title(on)).toBe('Inicio');
    step(on, { step: 'back' });
    expect(title(on)).toBe('Inicio');
  });

  test('a contextual stack stands over the homepage and goes with its context', () => {
    const on = script();
    step(on, { step: 'open', place: { host: 'gmail', messageId: mail(on) } });
    press(on, 'push');
    expect(on.runtime.desk.cards?.context).toHaveLength(2);
    step(on, { step: 'home' });
    expect(title(on)).toBe('Inicio');
    step(on, { step: 'open', place: { host: 'gmail' } });
    expect(on.runtime.desk.cards).toMatchObject({ context: [], home: [{}] });
  });

  test('nothing returned changes nothing', () => {
    const on = script();
    step(on, { step: 'open', place: { host: 'gmail', messageId: mail(on) } });
    const before = on.runtime.desk.cards;
    expect(press(on, 'nothing').outcome).toMatchObject({ status: 'ok' });
    expect(on.runtime.desk.cards).toEqual(before);
  });
});

describe('what a response says besides', () => {
  const CARD = `card('Inicio', [button('push'), C.newTextButton().setText('link').setOnClickOpenLinkAction(C.newAction().setFunctionName('near')),
    C.newTextButton().setText('again').setOnClickAction(C.newAction().setFunctionName('again').setPersistValues(true)), button('again')])`;
  const SOURCE = `function onHome() { return ${CARD}; }
    function near() { return C.newActionResponseBuilder().setOpenLink(C.newOpenLink().setUrl('http://dentro.example/a')).build(); }
    function again() { return C.newActionResponseBuilder().setNavigation(C.newNavigation().updateCard(${CARD})).build(); }`;
  const start = (source = SOURCE) => {
    const on = script(source);
    step(on, { step: 'open', place: { host: 'calendar' } });
    return on;
  };
  const actions = (on: Guest) =>
    buttonsOf(top(on)?.card).flatMap(({ onClick }) => onClick?.action ?? []);

  test('what was typed stays in a card that is updated with setPersistValues, and only there', () => {
    const on = start();
    const before = top(on)?.number;
    const [, keeping, dropping] = actions(on);
    if (keeping === undefined || dropping === undefined) throw new Error('no actions');
    step(on, { step: 'press', action: keeping });
    expect(top(on)?.number).toBe(before);
    step(on, { step: 'press', action: dropping });
    expect(top(on)?.number).not.toBe(before);
  });

  test('an action that has to open an address; HTTP becomes HTTPS', () => {
    const on = start();
    const action = buttonsOf(top(on)?.card).find(({ text }) => text === 'link')?.onClick
      ?.openDynamicLinkAction;
    if (action === undefined) throw new Error('no action');
    const told = step(on, { step: 'press', action, opensLink: true });
    expect(told.link).toBe('https://dentro.example/a');
  });

  test('a link whose window is closed has the add-on made anew', () => {
    const on =
      start(`function onHome(e) { note(e); return card('Inicio', [C.newTextButton().setText('x')
      .setOpenLink(C.newOpenLink().setUrl('https://dentro.example/').setOnClose(C.OnClose.RELOAD))]); }`);
    const link = buttonsOf(top(on)?.card)[0]?.onClick?.openLink;
    if (link === undefined) throw new Error('no link');
    const before = top(on)?.number;
    expect(step(on, { step: 'link', link }).link).toBe('https://dentro.example/');
    expect(top(on)?.number).not.toBe(before);
    expect(on.runtime.records).toHaveLength(2);
  });

  test('a changed state has the homepage made anew when she comes to it', () => {
    const on = script(
      `function nothing() { return C.newActionResponseBuilder().setStateChanged(true).build(); }`,
    );
    step(on, { step: 'open', place: { host: 'gmail' } });
    step(on, { step: 'open', place: { host: 'gmail', messageId: mail(on) } });
    press(on, 'nothing');
    step(on, { step: 'home' });
    expect(on.runtime.records.map(({ cause }) => cause)).toEqual([
      'card onHome',
      'card onMail',
      'card nothing',
      'card onHome',
    ]);
  });
});

describe('what goes wrong', () => {
  const failing = (code: string) => {
    const on = script(code);
    step(on, { step: 'open', place: { host: 'calendar' } });
    return on.runtime.desk.cards?.problem ?? press(on, 'push').outcome;
  };

  test.each([
    ['a builder that was not built', `function onHome() { return C.newCardBuilder(); }`],
    ['nothing at all', `function onHome() {}`],
    ['a text', `function onHome() { return 'x'; }`],
  ])('%s is no card', (_what, code) => {
    expect(failing(code)).toContain('has a type that cannot be used by the add-ons platform.');
  });

  test('a response without anything in it is refused', () => {
    expect(
      failing(`function push() { return C.newActionResponseBuilder().build(); }`),
    ).toMatchObject({
      status: 'error',
      message: expect.stringContaining(
        'Value: Object with values: { renderActions: { action: {} } }',
      ) as string,
    });
  });

  test('an error of the script stands in the panel', () => {
    expect(failing(`function onHome() { throw new Error('sin datos'); }`)).toBe('sin datos');
  });

  test('thirty seconds, not six minutes (platform-facts §1.2)', () => {
    expect(failing(`function onHome() { Utilities.sleep(31000); return card('x'); }`)).toBe(
      'Exceeded maximum execution time',
    );
  });

  test('columns have no place in the side panel', () => {
    expect(
      failing(
        `function onHome() { return card('x', [C.newColumns().addColumn(C.newColumn().addWidget(text('a')))]); }`,
      ),
    ).toBe('Columns are not supported in the side panel.');
  });

  test('a section beyond a hundred widgets is not shown, nor those after it', () => {
    const on = script(`function onHome() { const builder = C.newCardBuilder();
      [60, 41, 1].forEach((n) => { const section = C.newCardSection(); for (let i = 0; i < n; i += 1) section.addWidget(text('x')); builder.addSection(section); });
      return builder.build(); }`);
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(top(on)?.card?.sections).toHaveLength(1);
  });

  test('an AuthorizationException shows whom to authorize', () => {
    const on = script(
      `function onHome() { C.newAuthorizationException().setAuthorizationUrl('https://a.example/').setResourceDisplayName('Agenda').throwException(); }`,
    );
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(on.runtime.desk.cards?.authorize).toEqual({
      url: 'https://a.example/',
      resource: 'Agenda',
    });
  });

  test('its own function may make that card', () => {
    const on = script(
      `function onHome() { C.newAuthorizationException().setAuthorizationUrl('https://a.example/').setResourceDisplayName('Agenda').setCustomUiCallback('askFor').throwException(); }
       function askFor() { return card('Entra'); }`,
    );
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(title(on)).toBe('Entra');
  });

  test('an address that the manifest does not list does not open', () => {
    const on = script();
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(press(on, 'far')).toMatchObject({
      refused: expect.stringContaining('https://fuera.example/a') as string,
    });
    expect(press(on, 'far').link).toBeUndefined();
  });

  test('what is not on the card cannot be pressed', () => {
    const on = script();
    step(on, { step: 'open', place: { host: 'calendar' } });
    expect(() => step(on, { step: 'press', action: { function: 'onHome' } })).toThrow(
      'not on the card',
    );
  });
});

test('a card knows no file: there is no active spreadsheet, no screen, no store of a document', () => {
  const on = script(
    `function onHome() { console.log(JSON.stringify([SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getActive(),
      LockService.getDocumentLock(), PropertiesService.getDocumentProperties()])); SpreadsheetApp.getUi(); }`,
    { common: { name: 'Prueba', homepageTrigger: { runFunction: 'onHome' } }, sheets: {} },
  );
  step(on, { step: 'open', place: { host: 'sheets' } });
  expect(on.logs.at(-2)).toContain('[null,null,null,null]');
  expect(on.runtime.desk.cards?.problem).toBe(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

test('universal actions show cards over the one she sees', () => {
  const on = script(
    `function settings() { return C.newUniversalActionResponseBuilder().displayAddOnCards([card('Ajustes')]).build(); }`,
    {
      ...ADDONS,
      common: {
        ...ADDONS.common,
        universalActions: [
          { label: 'Ayuda', openLink: 'https://dentro.example/ayuda' },
          { label: 'Ajustes', runFunction: 'settings' },
        ],
      },
    },
  );
  step(on, { step: 'open', place: { host: 'calendar' } });
  expect(step(on, { step: 'universal', index: 0 }).link).toBe('https://dentro.example/ayuda');
  step(on, { step: 'universal', index: 1 });
  expect(title(on)).toBe('Ajustes');
});
