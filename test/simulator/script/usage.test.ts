import {
  countPropertyCall,
  countTriggerTime,
  triggerTimeIsUp,
} from '../../../simulator/services/script/usage';
import { newTestWorld, START } from '../support/guest';

const MINUTE = 60_000;
const ana = { user: 'ana@correo.example', now: START };

describe.each([
  ['consumer', 90, 50_000],
  ['workspace', 360, 500_000],
] as const)('a %s account a day (platform-facts §1.1)', (account, minutes, calls) => {
  it('has its triggers run so long and no longer, each user hers', () => {
    const world = newTestWorld({ account });
    countTriggerTime(world, ana, minutes * MINUTE - 1);
    expect(triggerTimeIsUp(world, ana)).toBe(false);
    countTriggerTime(world, ana, 1);
    expect(triggerTimeIsUp(world, ana)).toBe(true);
    expect(triggerTimeIsUp(world, { ...ana, user: 'luz@correo.example' })).toBe(false);
    expect(triggerTimeIsUp(world, { ...ana, now: START + 24 * 60 * MINUTE })).toBe(false);
  });

  it('reads and writes properties so often', () => {
    const world = newTestWorld({ account });
    world.script.windows = { [`properties:${ana.user}`]: { from: START, used: calls - 1 } };
    countPropertyCall(world, ana);
    expect(() => countPropertyCall(world, ana)).toThrow(
      'Service invoked too many times for one day: properties.',
    );
  });
});
