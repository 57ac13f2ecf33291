import { cardStep, type CardStep } from '../../../../simulator/control/cards';
import { topOf } from '../../../../simulator/control/cards/panel';
import { mayOpen } from '../../../../simulator/control/cards/manifest';
import type { AddOns } from '../../../../simulator/runtime/manifest';
import { addFile } from '../../../../simulator/services/drive/state';
import type { ActionJson } from '../../../../simulator/services/card-service/model';
import { Guest, guest } from '../../support/guest';

const SCRIPT = `
const C = CardService;
function card(...widgets) { const section = C.newCardSection(); widgets.forEach((w) => section.addWidget(w)); return C.newCardBuilder().addSection(section).build(); }
function button(name, more = (action) => action) { return C.newTextButton().setText(name).setOnClickAction(more(C.newAction().setFunctionName(name))); }
function note(e) { console.log(JSON.stringify(e)); }
`;

/** A script with these hosts and, when some are named, these scopes and no others. */
function script(source: string, hosts: Omit<AddOns, 'common'>, scopes?: string[]): Guest {
  const addOns = { common: { name: 'Prueba' }, ...hosts };
  const oauthScopes = scopes?.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  const manifest = { addOns, ...(oauthScopes && { oauthScopes }) };
  return guest(`${SCRIPT}\n${source}`, { manifest });
}

const step = (on: Guest, of: CardStep) => cardStep(on.runtime, of, on.world.operator);
const noted = ({ logs }: Guest) => JSON.parse((logs.at(-1) ?? '').replace(/^[^{]*/, '')) as object;
const widgets = (on: Guest) => {
  const { cards } = on.runtime.desk;
  return (cards && topOf(cards)?.card?.sections?.flatMap(({ widgets: own = [] }) => own)) ?? [];
};
const action = (on: Guest, name: string): ActionJson =>
  widgets(on)
    .flatMap(({ buttonList }) => buttonList?.buttons ?? [])
    .find(({ text }) => text === name)?.onClick?.action ?? { function: 'none' };

describe('Drive', () => {
  const on = script(
    `function onItems(e) { note(e); return card(button('ask')); }
     function ask(e) { return C.newDriveItemsSelectedActionResponseBuilder().requestFileScope(e.drive.selectedItems[0].id).build(); }`,
    { drive: { onItemsSelectedTrigger: { runFunction: 'onItems' } } },
  );
  const { world } = on;
  const made = { name: 'Léeme', mimeType: 'text/plain', owner: world.operator };
  const file = addFile(world, made, world.now);
  file.ofApp = false;

  test('the selected file, of which drive.file knows nothing before it is granted', () => {
    step(on, { step: 'open', place: { host: 'drive', fileIds: [file.id] } });
    const item = {
      id: file.id,
      title: 'Léeme',
      mimeType: 'text/plain',
      addonHasFileScopePermission: false,
    };
    expect(noted(on)).toMatchObject({ drive: { activeCursorItem: item, selectedItems: [item] } });
    step(on, { step: 'press', action: action(on, 'ask') });
    expect(on.runtime.desk.cards?.asksFor).toEqual({ fileId: file.id, name: 'Léeme' });
    step(on, { step: 'grant', allow: true });
    expect(file.ofApp).toBe(true);
    expect(noted(on)).toMatchObject({
      drive: { selectedItems: [{ addonHasFileScopePermission: true }] },
    });
  });

  test.each([
    [[], undefined],
    [['drive.addons.metadata.readonly'], { selectedItems: [{}] }],
  ])('with the scopes %j the selection is %j', (scopes, selection) => {
    const other = script(
      `function onItems(e) { note(e); return card(button('ask')); }`,
      { drive: { onItemsSelectedTrigger: { runFunction: 'onItems' } } },
      scopes,
    );
    const mine = addFile(other.world, { ...made, owner: other.world.operator }, other.world.now);
    step(other, { step: 'open', place: { host: 'drive', fileIds: [mine.id] } });
    const { drive } = noted(other) as { drive?: object };
    if (selection === undefined) expect(drive).toBeUndefined();
    else expect(drive).toMatchObject(selection);
  });

  test('a file that is closed to her is not selected', () => {
    const hidden = addFile(world, { ...made, owner: 'otra@gmail.example' }, world.now);
    step(on, { step: 'close' });
    step(on, { step: 'open', place: { host: 'drive', fileIds: [hidden.id] } });
    expect(widgets(on)).toEqual([]);
  });
});

describe('Calendar', () => {
  const SOURCE = `
    function make() {
      const calendar = Calendar.Calendars.insert({ summary: 'S', timeZone: 'America/Mexico_City' });
      return Calendar.Events.insert({ summary: 'Sesión', attendees: [{ email: 'rosa@gmail.example' }],
        start: { dateTime: '2026-03-12T17:00:00-06:00' }, end: { dateTime: '2026-03-12T19:00:00-06:00' } }, calendar.id).id;
    }
    function onEvent(e) { note(e); return card(button('invite')); }
    function invite() { return C.newCalendarEventActionResponseBuilder().addAttendees(['ana@gmail.example', 'rosa@gmail.example']).build(); }`;
  const open = (access?: 'METADATA' | 'READ' | 'READ_WRITE', scopes?: string[]) => {
    const entry = { eventOpenTrigger: { runFunction: 'onEvent' } };
    const on = script(
      SOURCE,
      { calendar: access === undefined ? entry : { ...entry, currentEventAccess: access } },
      scopes && ['calendar.app.created', ...scopes],
    );
    const eventId = String(on.call('make'));
    step(on, { step: 'open', place: { host: 'calendar', eventId } });
    return on;
  };
  const told = (on: Guest) => (noted(on) as { calendar: Record<string, unknown> }).calendar;
  const guests = ({ world }: Guest) =>
    Object.values(world.calendars).flatMap(({ events }) =>
      Object.values(events).flatMap(({ attendees }) => attendees.map(({ email }) => email)),
    );

  test('without access nothing is told, with METADATA which event it is and no more', () => {
    expect(told(open())).toEqual({});
    const on = open('METADATA');
    const [calendarId] = Object.keys(on.world.calendars);
    expect(Object.keys(told(on)).sort()).toEqual(['calendarId', 'id', 'organizer']);
    expect(told(on)).toMatchObject({ calendarId });
  });

  test('each part needs its scope (WS/add-ons/concepts/workspace-scopes)', () => {
    expect(told(open('READ_WRITE', []))).toEqual({});
    const scopes = ['calendar.addons.execute', 'calendar.addons.current.event.write'];
    expect(told(open('READ_WRITE', scopes))).toMatchObject({
      capabilities: { canSeeAttendees: false, canAddAttendees: true },
    });
    expect(told(open('READ_WRITE', scopes))['attendees']).toBeUndefined();
  });

  test('with READ it shows the people, with READ_WRITE it may add some, once she saves', () => {
    expect(noted(open('READ'))).toMatchObject({
      calendar: {
        attendees: [{ email: 'rosa@gmail.example', responseStatus: 'needsAction', self: false }],
        capabilities: { canSeeAttendees: true, canAddAttendees: false },
      },
    });
    const on = open('READ_WRITE');
    step(on, { step: 'press', action: action(on, 'invite') });
    expect(guests(on)).toEqual(['rosa@gmail.example']);
    step(on, { step: 'save-event' });
    expect(guests(on)).toEqual(['rosa@gmail.example', 'ana@gmail.example']);
    expect(on.world.mail.messages.at(-1)).toMatchObject({ kind: 'calendar' });
  });

  test('with READ nothing can be added', () => {
    const on = open('READ');
    expect(step(on, { step: 'press', action: action(on, 'invite') }).refused).toContain(
      'currentEventAccess',
    );
  });
});

test('Sheets tells which spreadsheet it is only once it was granted (platform-facts §3.1)', () => {
  const on = script(
    `function onHome(e) { note(e); return card(button('ask')); }
     function ask() { return C.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build(); }
     function onGranted(e) { note(e); return card(button('done')); }`,
    {
      sheets: {
        homepageTrigger: { runFunction: 'onHome' },
        onFileScopeGrantedTrigger: { runFunction: 'onGranted' },
      },
    },
  );
  const container = on.world.drive.files[on.world.containerId];
  if (container === undefined) throw new Error('no container');
  container.ofApp = false;
  step(on, { step: 'open', place: { host: 'sheets' } });
  expect(noted(on)).toMatchObject({ sheets: { addonHasFileScopePermission: false } });
  step(on, { step: 'press', action: action(on, 'ask') });
  step(on, { step: 'grant', allow: true });
  expect(noted(on)).toMatchObject({
    sheets: { addonHasFileScopePermission: true, id: on.world.containerId },
  });
  expect(action(on, 'done').function).toBe('done');
});

test('an action hears parameters and fields, in the new and in the old places; a grid which item', () => {
  const on = script(
    `function onHome() { return card(
        C.newTextInput().setFieldName('name').setTitle('Nombre').setValue('Ana'), C.newDatePicker().setFieldName('day').setTitle('Día'),
        button('go', (action) => action.setParameters({ id: '7' })),
        C.newGrid().addItem(C.newGridItem().setIdentifier('b').setTitle('B')).setOnClickAction(C.newAction().setFunctionName('go'))); }
     function go(e) { note(e); }`,
    { calendar: { homepageTrigger: { runFunction: 'onHome' } } },
  );
  step(on, { step: 'open', place: { host: 'calendar' } });
  step(on, { step: 'press', action: action(on, 'go'), inputs: { day: ['2026-03-12'] } });
  const day = { dateInput: { msSinceEpoch: String(Date.UTC(2026, 2, 12)) } };
  expect(noted(on)).toMatchObject({
    commonEventObject: {
      parameters: { id: '7' },
      formInputs: { name: { stringInputs: { value: ['Ana'] } }, day },
    },
    parameters: { id: '7' },
    formInput: { name: 'Ana', day: day.dateInput },
    formInputs: { name: ['Ana'] },
  });
  const grid = widgets(on).find((widget) => widget.grid)?.grid?.onClick?.action;
  step(on, { step: 'press', action: grid ?? { function: '' }, gridItem: 'b' });
  expect(noted(on)).toMatchObject({
    commonEventObject: { parameters: { grid_item_identifier: 'b' } },
  });
});

test('suggestions for what is being typed', () => {
  const on = script(
    `function onHome() { return card(C.newTextInput().setFieldName('who').setTitle('Quién').setSuggestionsAction(C.newAction().setFunctionName('hint'))); }
     function hint(e) { return C.newSuggestionsResponseBuilder().setSuggestions(C.newSuggestions().addSuggestion(e.commonEventObject.formInputs.who.stringInputs.value[0] + ' Ejemplo')).build(); }`,
    { calendar: { homepageTrigger: { runFunction: 'onHome' } } },
  );
  step(on, { step: 'open', place: { host: 'calendar' } });
  const told = step(on, { step: 'suggest', field: 'who', inputs: { who: ['Rosa'] } });
  expect(told.suggestions).toEqual(['Rosa Ejemplo']);
});

test.each([
  ['https://a.example/foo', 'https://a.example/foo', true],
  ['https://a.example/foo', 'https://a.example/foo?b', true],
  ['https://a.example/foo', 'https://a.example/foo/b', true],
  ['https://a.example/foo', 'https://a.example/food', false],
  ['https://a.example/', 'https://a.example', true],
  ['https://a.example/Foo', 'https://a.example/foo', false],
  ['https://*.a.example/foo', 'https://x.y.a.example/foo', true],
  ['https://*.a.example/foo', 'https://a.example/foo', false],
  ['https://a.example', 'https://a.example/', false],
  ['*', 'https://b.example/', true],
])('the list %s and the address %s: %s (AS/manifest/allowlist-url)', (prefix, url, allowed) => {
  const common = { name: 'x', openLinkUrlPrefixes: [prefix] };
  expect(mayOpen({ addOns: { common } }, url)).toBe(allowed);
});
