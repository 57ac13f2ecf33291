import { join } from 'node:path';
import { playScenario, readScenario } from '../../simulator/control/scenario';
import { BUILT, readScriptFolder } from '../../simulator/control/script-files';
import { scenarioOf } from '../../simulator/control/worlds/as-scenario';
import { Storyteller } from '../../simulator/control/worlds/player';
import type { MoveKind } from '../../simulator/control/worlds/moves';
import type { Move, Story } from '../../simulator/control/worlds/story';
import { placeOf, tryStory } from '../../simulator/control/worlds/trial';
import type { ScriptFiles } from '../../simulator/runtime/runtime';
import { bundle, leaves, scenarioFile } from './support/play';

const addon = readScriptFolder(join(__dirname, '../..', BUILT.addon));
const teller = new Storyteller({ bound: bundle, addon });

const SEED = 7;
const stories = Array.from({ length: 8 }, (_, story) => story);

test.each(stories)('week %i ends with nothing lost, doubled or overwritten', (story) => {
  const { told } = tryStory(teller, placeOf(SEED, String(story)), { shorten: false });
  expect(told.violations).toEqual([]);
});

test('a week is the same when it is played from its file', () => {
  const { told } = tryStory(teller, placeOf(SEED, '1'), { shorten: false });
  const scenario = readScenario(scenarioOf(told));
  const { runtime, failed } = playScenario(scenario, scenario.install === 'addon' ? addon : bundle);
  expect(failed).toBeUndefined();
  expect(runtime.gate.met).toEqual(told.faults);
});

// The bundle with one slip of the pen in it.
function careless(from: RegExp, to: string): ScriptFiles {
  const code = bundle.code.map(({ name, source }) => ({ name, source: source.replace(from, to) }));
  if (code.every(({ source }, index) => source === bundle.code[index]?.source))
    throw new Error(`the bundle says nothing like ${String(from)}`);
  return { ...bundle, code };
}

test('an answer whose line in the ledger is left out of its batch is found out', () => {
  const script = careless(/(\[\s*\.\.\.\w+),\s*lineChange\([^)]*\)\]/, '$1]');
  const story: Story = { beginning: 'new', moves: [{ kind: 'needs', a: 0, b: 0, c: 0 }] };
  expect(teller.tell(story).violations).toEqual([]);
  const { violations } = new Storyteller({ bound: script, addon: script }).tell(story);
  expect(violations).toContainEqual(expect.stringMatching(/no line in the ledger/));
});

const move = (kind: MoveKind, a = 0, b = 0, c = 0): Move => ({ kind, a, b, c });
const [paused, days] = [move('type', 6), move('advance', 5)];

test.each([
  ['reminded', [move('match'), move('assign'), move('invite'), paused, days, days]],
  ['invited', [move('match'), move('assign'), paused, days, move('invite')]],
])('a mentor who has paused meanwhile is not %s', (_what, moves) => {
  expect(teller.tell({ beginning: 'asked', moves }).violations).toEqual([]);
});

test('a meeting called off by whoever waited for the lock is off', () => {
  const { events, tables } = leaves(scenarioFile('support/called-off-after-waiting'));
  expect(tables.filter((row) => row.startsWith('sessions'))).toEqual([
    expect.stringContaining('"status":"cancelled"'),
  ]);
  expect(events).toEqual([]);
});
