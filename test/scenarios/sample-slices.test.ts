import { costOf } from '../../simulator/runtime/costs';
import { leaves, play, story, tablesOf } from './support/play';

// As slow as Google can be: what is a slice of the work then?
let patience = 1;
jest.mock('../../simulator/runtime/costs', () => {
  const real = jest.requireActual<{ costOf: typeof costOf }>('../../simulator/runtime/costs');
  return {
    costOf: (member: string) =>
      /^(FormResponse.submit|Form.deleteResponse)$/.test(member) ? patience : real.costOf(member),
  };
});

const SETUP = { do: 'setup' };
const sample = (on: boolean, save?: string) => ({
  do: 'command',
  name: 'sampleData',
  args: { on },
  ...(save === undefined ? {} : { save }),
});

/** How long each call of the command took, in simulated ms. */
function slices(runtime: ReturnType<typeof play>): number[] {
  return runtime.records
    .filter(({ cause }) => cause === 'command sampleData')
    .map(({ simulatedMs }) => simulatedMs);
}

describe('the sample programme on a slow day (P6)', () => {
  beforeEach(() => {
    patience = 600;
  });

  it('comes in slices that end in time, and is the same sample', () => {
    const slow = story([SETUP, sample(true), sample(true), sample(true)]);
    const [first = 0, second = 0, third = 0] = slices(play(slow));
    expect(Math.max(first, second)).toBeLessThan(240_000);
    expect(first).toBeGreaterThan(190_000);
    expect(second).toBeGreaterThan(60_000);
    expect(third).toBeLessThan(10_000);
    const made = leaves(slow);
    patience = 1;
    expect(made).toEqual(leaves(story([SETUP, sample(true)])));
  });

  it('goes in slices that end in time', () => {
    const off = [sample(false), sample(false), sample(false)];
    const world = play(story([SETUP, sample(true), sample(true), ...off]));
    const [, , first = 0, second = 0, third = 0] = slices(world);
    expect(Math.max(first, second)).toBeLessThan(240_000);
    expect(first).toBeGreaterThan(190_000);
    expect(third).toBeLessThan(10_000);
    expect(tablesOf(world)['ledger']).toEqual([]);
    expect(tablesOf(world)['settings']?.find(({ id }) => id === 'rehearsal')?.['value']).toBeNull();
  });

  it('can be called off in the middle', () => {
    const world = play(story([SETUP, sample(true), sample(false), sample(false)]));
    expect(Object.values(world.world.forms).flatMap(({ responses }) => responses)).toEqual([]);
    expect(tablesOf(world)['mentors']).toEqual([]);
  });

  it('says whether it is finished and how far it is', () => {
    const note = (key: string, value: string) => ({
      do: 'command',
      name: 'set',
      args: { key, value },
    });
    const notes = [
      note('institution', '$slice.finished'),
      note('warnDays', '$slice.progress.of'),
      note('dueDays', '$slice.progress.done'),
    ];
    const world = play(story([SETUP, sample(true, 'slice'), ...notes, sample(true, 'slice')]));
    const noted = (key: string) =>
      tablesOf(world)['settings']?.find(({ id }) => id === key)?.['value'];
    expect(noted('institution')).toBe('false');
    const responses = Object.values(world.world.forms).flatMap((form) => form.responses);
    expect(Number(noted('warnDays'))).toBe(responses.length + 12);
    expect(Number(noted('dueDays'))).toBeGreaterThan(200);
    expect(Number(noted('dueDays'))).toBeLessThan(responses.length);
  });
});
