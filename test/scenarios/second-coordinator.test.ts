import type { Scenario } from '../../simulator/control/scenario';
import type { Step } from '../../simulator/control/scenario/file';
import { leaves, scenarioFile } from './support/play';

const SECOND = 'segunda@crea.example';

/** The main job with somebody at every command, and the clock ticking after each. */
function mainJob(as: string | undefined): Scenario {
  const { steps, ...scenario } = scenarioFile('main-job');
  const watched = steps.flatMap((step): Step[] => {
    if (step.do !== 'command') return [step];
    return [as === undefined ? step : { ...step, as }, { do: 'sweep' }];
  });
  return { ...scenario, steps: watched };
}

describe('a second coordinator (P10, one operator)', () => {
  it('does the whole main job, and it ends the same as the operator’s (P5, P10)', () => {
    const left = leaves(mainJob(SECOND));
    // That she may edit the spreadsheet is all that tells the two apart.
    const files = left.files.map((line) => line.replace(`, user writer ${SECOND}`, ''));
    expect({ ...left, files }).toEqual(leaves(mainJob(undefined)));
  });
});
