import { Runtime, type ScriptFiles } from '../runtime/runtime';
import { newWorld } from '../world/new-world';
import type { World } from '../world/world';
import { advance } from './clock';
import type { Scenario } from './scenario/file';
import { ScenarioRun, StepFailed } from './scenario/run';

export { readScenario, type Scenario } from './scenario/file';
export { StepFailed } from './scenario/run';

export interface ScenarioOptions {
  /** The execution is killed at this service call of the run. */
  crashAt?: number;
  /** A saved world to start from, instead of an empty account. */
  world?: World;
}

export interface Played {
  runtime: Runtime;
  /** The step that could not be done; the world is as it was left. */
  failed: StepFailed | undefined;
}

/** Plays a scenario on a built script, from an empty account or a saved world. */
export function playScenario(
  scenario: Scenario,
  files: ScriptFiles,
  options: ScenarioOptions = {},
): Played {
  const runtime = new Runtime(options.world ?? newWorld(scenario), files);
  runtime.gate.crashAt = options.crashAt;
  // A saved world may be older than the scenario's beginning: time has passed meanwhile.
  if (scenario.now > runtime.world.now) advance(runtime, { to: scenario.now });
  try {
    new ScenarioRun(runtime, scenario.programme, scenario.steps).play();
    return { runtime, failed: undefined };
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    return { runtime, failed: error };
  }
}
