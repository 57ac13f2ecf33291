import { join } from 'node:path';
import { playScenario, readScenario } from '../../simulator/control/scenario';
import { BUILT, readScriptFolder } from '../../simulator/control/script-files';
import { scenarioOf } from '../../simulator/control/worlds/as-scenario';
import { Storyteller } from '../../simulator/control/worlds/player';
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

// The bundle with one line of it changed, as a slip of the pen would.
function broken(from: string, to: string): ScriptFiles {
  const code = bundle.code.map(({ name, source }) => ({ name, source: source.replace(from, to) }));
  if (code.every(({ source }, index) => source === bundle.code[index]?.source))
    throw new Error(`the bundle does not say «${from}»`);
  return { ...bundle, code };
}

test('answers without their line in the ledger are found out within a few weeks, in a short story', () => {
  const careless = broken(
    'digest: line.digest, rowId: line.rowId',
    'digest: "", rowId: line.rowId',
  );
  const bad = new Storyteller({ bound: careless, addon: careless });
  const found = stories
    .map((story) => tryStory(bad, placeOf(SEED, String(story)), { shorten: false }))
    .find(({ told }) => told.violations.length > 0);
  expect(found?.told.violations.join('\n')).toMatch(/./);
});

test('a meeting called off by whoever waited for the lock is off', () => {
  const { events, tables } = leaves(scenarioFile('called-off-after-waiting'));
  expect(tables.filter((row) => row.startsWith('sessions'))).toEqual([
    expect.stringContaining('"status":"cancelled"'),
  ]);
  expect(events).toEqual([]);
});
