import type { ScriptFiles } from '../../runtime/runtime';
import { playScenario, type Scenario } from '../scenario';
import { footprintOf, type Footprint } from './footprint';
import { judge, type Verdict } from './verdict';

/** The unkilled run: what it leaves behind, and how many service calls it makes. */
export interface Original {
  footprint: Footprint;
  calls: number;
}

/** One killed run. */
export interface Killed extends Verdict {
  k: number;
}

/** Plays a scenario to its end. A step that cannot be done is a failure of its own. */
export function playOriginal(scenario: Scenario, files: ScriptFiles): Original {
  const { runtime, failed } = playScenario(scenario, files);
  if (failed !== undefined) throw failed;
  return { footprint: footprintOf(runtime), calls: runtime.gate.count };
}

/** Plays it again with the execution killed at the K-th service call, and compares (contract §1, `--crash-at`). */
export function playKilled(
  scenario: Scenario,
  files: ScriptFiles,
  { original, k }: { original: Original; k: number },
): Killed {
  const { runtime, failed } = playScenario(scenario, files, { crashAt: k });
  if (failed !== undefined)
    return { k, differences: [failed.message.slice(0, 600)], doubled: 0, orphans: 0 };
  return { k, ...judge(original.footprint, footprintOf(runtime)) };
}

/** `count` calls spread evenly over a run, the first and the last among them; all of them when there are fewer. */
export function spread(calls: number, count: number): number[] {
  const step = Math.max(1, (calls - 1) / Math.max(1, count - 1));
  const at = Array.from({ length: Math.min(count, calls) }, (_, index) =>
    Math.round(1 + index * step),
  );
  return [...new Set(at)];
}
