import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, beginUnlessBegun } from '../../../simulator/web/beginning';
import type { Action, QuestionAnswer, Reply } from '../../../simulator/web/protocol';
import type { AddOns } from '../../../simulator/runtime/manifest';
import { SavedFile } from '../../../simulator/web/saved';
import { statusView } from '../../../simulator/web/views/status';
import { Workspace } from '../../../simulator/web/workspace';
import { START } from '../support/guest';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Ask', 'ask').addToUi(); }
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function ask() {
  const ui = SpreadsheetApp.getUi();
  sheet().appendRow(['before']);
  const name = ui.prompt('Who?', ui.ButtonSet.OK_CANCEL).getResponseText();
  const sure = ui.alert('Sure, ' + name + '?', ui.ButtonSet.YES_NO);
  sheet().appendRow([name + ' ' + sure]);
  ui.alert('done');
}
function write() { sheet().appendRow(['x']); return 'written'; }
function fails() { throw new RangeError('too far'); }
function tick() { console.log('tick'); }
function runCommand(name) {
  if (name === 'setup') ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
  return JSON.stringify(name === 'setup' ? { ok: true } : { ok: false, problem: { message: 'no' } });
}
`;

const CARDS = `
function onHome() {
  const action = CardService.newAction().setFunctionName('tell');
  const button = CardService.newTextButton().setText('Tell').setOnClickAction(action);
  return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(button)).build();
}
function tell() {
  return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText('told')).build();
}
`;

let folder: string;
let workspace: Workspace;

function make(addOns?: AddOns): Workspace {
  return new Workspace({
    files: {
      code: [{ name: 'Code.gs', source: addOns === undefined ? SCRIPT : CARDS }],
      html: {},
      manifest: { timeZone: 'America/Mexico_City', ...(addOns && { addOns }) },
    },
    file: new SavedFile(join(folder, 'world.json')),
    install: 'bound',
    now: () => START,
  });
}

function act(action: Action, answers: QuestionAnswer[] = []): Reply {
  return workspace.act({ user: workspace.world.operator, action, answers });
}

/** The first column of the container's first tab. */
function cells(): unknown[] {
  const { containerId, spreadsheets } = workspace.world;
  return (spreadsheets[containerId]?.sheets[0]?.rows ?? []).map(([cell]) => cell?.v);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circulo-web-'));
  workspace = make();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('pages of a script', () => {
  it('can call its functions, and hear of an error by its class and message', () => {
    const reply = act({ do: 'client', functionName: 'write', args: [] });
    expect(reply).toMatchObject({ call: { status: 'ok', value: 'written' } });
    const functions = ['onOpen', 'sheet', 'ask', 'write', 'fails', 'tick', 'runCommand'];
    expect(reply).toMatchObject({ screen: { functions } });
    expect(act({ do: 'client', functionName: 'fails', args: [] })).toMatchObject({
      call: { status: 'error', message: 'RangeError: too far' },
    });
  });
});

describe('questions of a script', () => {
  it('stop it without a trace, and with the answers it is run once from its start', () => {
    const first = act({ do: 'menu', functionName: 'ask' });
    expect(first).toMatchObject({ status: 'question', question: { kind: 'prompt', text: 'Who?' } });
    expect(cells()).toEqual([]);

    const name = { button: 'OK', text: 'Ana' };
    const second = act({ do: 'menu', functionName: 'ask' }, [name]);
    expect(second).toMatchObject({ question: { text: 'Sure, Ana?', buttons: ['YES', 'NO'] } });
    expect(workspace.state.executions).toEqual([]);

    const third = act({ do: 'menu', functionName: 'ask' }, [name, { button: 'YES', text: '' }]);
    expect(third).toMatchObject({ status: 'done', messages: [{ kind: 'alert', text: 'done' }] });
    expect(cells()).toEqual(['before', 'Ana YES']);
    expect(workspace.state.executions).toHaveLength(1);
  });
});

describe('the workspace', () => {
  it('shows each person the menus that the script made for her, until she reloads', () => {
    const opened = act({ do: 'open' });
    expect(opened).toMatchObject({ screen: { menus: [{ caption: 'M' }] } });
    const other = workspace.act({ user: 'someone@else.example', action: { do: 'open' } });
    expect(other).toMatchObject({ screen: { menus: [] }, executions: [] });
  });

  it('changes nothing when a person may not do what she asks', () => {
    const before = JSON.stringify(workspace.world);
    const action: Action = { do: 'type', sheetId: 0, row: 0, column: 0, value: 'x' };
    const reply = workspace.act({ user: 'someone@else.example', action });
    expect(reply.status).toBe('refused');
    expect(JSON.stringify(workspace.world)).toBe(before);
  });

  it('keeps what was done for the next start, and begins anew when the file cannot be read', () => {
    act({ do: 'client', functionName: 'write', args: [] });
    workspace = make();
    expect(cells()).toEqual(['x']);
    writeFileSync(join(folder, 'world.json'), '{"world":');
    workspace = make();
    expect(cells()).toEqual([]);
  });

  it('counts a fault down over several actions, and lets it happen once', () => {
    act({ do: 'fault', fault: { call: 'Sheet.appendRow', nth: 2, kind: 'transient' } });
    const calls = [1, 2, 3].map(() => act({ do: 'client', functionName: 'write', args: [] }));
    expect(calls.map((reply) => reply.status === 'done' && reply.call?.status)).toEqual([
      'ok',
      'error',
      'ok',
    ]);
    expect(cells()).toEqual(['x', 'x']);
  });

  it('tells when each trigger ran while time passed', () => {
    act({ do: 'client', functionName: 'runCommand', args: ['setup', '{}'] });
    const reply = act({ do: 'advance', to: START + 2.5 * 3_600_000 });
    const ran = reply.status === 'done' ? reply.executions : [];
    expect(ran.map(({ cause, log }) => [cause, log])).toEqual([
      ['clock tick', ['tick']],
      ['clock tick', ['tick']],
    ]);
    expect((ran[1]?.at ?? 0) - (ran[0]?.at ?? 0)).toBe(3_600_000);
  });
});

describe('the beginning', () => {
  it('sets the programme up and says what it does not offer', async () => {
    await begin(workspace);
    expect(workspace.state.begin).toMatchObject([
      { step: 'world', state: 'done' },
      { step: 'open', state: 'done' },
      { step: 'setup', state: 'done' },
      { step: 'sample', state: 'absent', detail: 'no' },
    ]);
  });

  it('is done again when it was interrupted, and not when it was over', async () => {
    workspace.setBegin([{ step: 'setup', state: 'doing' }]);
    act({ do: 'client', functionName: 'write', args: [] });
    workspace = make();
    await beginUnlessBegun(workspace);
    expect(cells()).toEqual([]);
    act({ do: 'client', functionName: 'write', args: [] });
    const saved = readFileSync(join(folder, 'world.json'), 'utf8');
    workspace = make();
    await beginUnlessBegun(workspace);
    expect(readFileSync(join(folder, 'world.json'), 'utf8')).toBe(saved);
  });
});

describe('cards', () => {
  const ADDONS: AddOns = {
    common: { name: 'Test', homepageTrigger: { runFunction: 'onHome' } },
    drive: {},
  };
  const open: Action = { do: 'cards', step: { step: 'open', place: { host: 'drive' } } };

  it('stay on the screen of whoever opened them, and tell what they have to say', () => {
    workspace = make(ADDONS);
    expect(act(open)).toMatchObject({ screen: { cards: { home: [{ card: {} }], context: [] } } });
    const press: Action = { do: 'cards', step: { step: 'press', action: { function: 'tell' } } };
    expect(act(press)).toMatchObject({
      messages: [{ kind: 'toast', text: 'told' }],
      screen: { cards: { home: [{ card: {} }] } },
      executions: [{ cause: 'card tell', status: 'ok' }],
    });
    expect(act({ do: 'open' })).toMatchObject({ screen: { cards: null } });
  });

  it('are nowhere when the manifest has none', () => {
    expect(statusView(workspace.state, workspace.manifest).cards).toBeNull();
    expect(act(open)).toMatchObject({ status: 'refused' });
    expect(statusView(workspace.state, make(ADDONS).manifest).cards).toEqual({
      name: 'Test',
      hosts: ['drive'],
      actions: [],
    });
  });
});
