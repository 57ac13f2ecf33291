import type { Step } from '../../simulator/control/scenario/file';
import type { Footprint } from '../../simulator/control/sweep/footprint';
import { leaves, scenarioFile, swept } from './support/play';

const original = leaves(scenarioFile('main-job'));

/** Every answer's doorbell rings so often. */
function ringing(trigger: 'twice' | 'never') {
  return scenarioFile('main-job', (step) =>
    step['do'] === 'submit' ? { ...step, trigger } : step,
  );
}

describe('the main job, from four profiles and a request to a held session and a filed letter', () => {
  it('ends the same when every doorbell rings twice (P5)', () => {
    expect(leaves(ringing('twice'))).toEqual(original);
  });

  it('ends the same when no doorbell ever rings (P5)', () => {
    expect(leaves(ringing('never'))).toEqual(original);
  });

  it('ends the same when a second coordinator clicks everything and the operator’s clock does it (P10)', () => {
    const { steps, ...about } = scenarioFile('main-job');
    const clicked = steps.flatMap((step): Step[] =>
      step.do === 'command' ? [{ ...step, as: 'segunda@crea.example' }, { do: 'sweep' }] : [step],
    );
    // She is an editor of the spreadsheet, which she was not.
    const apart = ({ files, ...rest }: Footprint) => ({
      ...rest,
      files: files.filter((line) => !line.startsWith('/Círculo ')),
    });
    expect(apart(leaves({ ...about, steps: clicked }))).toEqual(apart(original));
  });

  it('ends the same as an add-on, whose clock ticks by the hour', () => {
    const scenario = scenarioFile('main-job');
    expect(leaves({ ...scenario, install: 'addon' })).toEqual(original);
  });

  it('ends the same when it is killed at any of a sample of service calls (P5)', () => {
    const choice = { part: 'all', kinds: ['crash-after'], from: 0, sample: 12 } as const;
    expect(swept(scenarioFile('main-job'), choice)).toEqual({ runs: 12, different: [] });
  });
});
