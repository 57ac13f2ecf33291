import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  playScenario,
  readScenario,
  type Played,
  type Scenario,
  type ScenarioOptions,
} from '../../../simulator/control/scenario';
import { BUILT, readScriptFolder } from '../../../simulator/control/script-files';
import { footprintOf, type Footprint } from '../../../simulator/control/sweep/footprint';
import type { Disturbed } from '../../../simulator/control/sweep/disturb';
import { sweepStory, type Choice } from '../../../simulator/control/sweep/job';
import { Product } from '../../../simulator/control/scenario/product';
import type { ScriptFiles } from '../../../simulator/runtime/runtime';

const root = join(__dirname, '../../..');

/** The bundle as it is pushed to Google; `npm test` has built it. */
export const bundle: ScriptFiles = readScriptFolder(join(root, BUILT.bound));

/** A scenario file of this folder, its steps changed on the way if wanted. */
export function scenarioFile(
  name: string,
  change: (step: Record<string, unknown>) => Record<string, unknown> = (step) => step,
): Scenario {
  const file = JSON.parse(readFileSync(join(root, 'test/scenarios', `${name}.json`), 'utf8')) as {
    steps: Record<string, unknown>[];
  };
  return readScenario(JSON.stringify({ ...file, steps: file.steps.map(change) }));
}

/** A scenario of these steps, in an account of its own. */
export function story(
  steps: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): Scenario {
  return readScenario(
    JSON.stringify({
      account: 'workspace',
      now: '2026-03-04T09:00:00-06:00',
      seed: 3,
      programme: 'crea',
      steps,
      ...more,
    }),
  );
}

/** Plays it to its end; a step that cannot be done fails the test. */
export function play(
  scenario: Scenario,
  { files = bundle, ...options }: ScenarioOptions & { files?: ScriptFiles } = {},
): Played['runtime'] {
  const { runtime, failed } = playScenario(scenario, files, options);
  if (failed !== undefined) throw failed;
  return runtime;
}

/** What it leaves behind, to be compared with another run. */
export function leaves(scenario: Scenario, options: ScenarioOptions = {}): Footprint {
  return footprintOf(play(scenario, options));
}

/** The tables as the export has them. */
export function tablesOf(runtime: Played['runtime']): ReturnType<Product['tables']> {
  return new Product(runtime).tables();
}

/** The bundle with a bug put in by hand: `bug` instead of a text that stands in it once. */
export function withBug(text: string, bug: string): ScriptFiles {
  const code = bundle.code.map(({ name, source }) => {
    const parts = source.split(text);
    if (parts.length > 2) throw new Error(`${text} stands there more than once`);
    return { name, source: parts.join(bug), isOne: parts.length === 2 };
  });
  if (!code.some(({ isOne }) => isOne)) throw new Error(`nowhere ${text}`);
  return { ...bundle, code: code.map(({ name, source }) => ({ name, source })) };
}

/** Every chosen call goes wrong in every chosen way: how many runs that were, and those that ended differently. */
export function swept(
  scenario: Scenario,
  choice: Choice,
): { runs: number; different: Disturbed[] } {
  const runs = [...sweepStory({ scenario, files: bundle }, choice, () => undefined)];
  return { runs: runs.length, different: runs.filter(({ differences }) => differences.length > 0) };
}
