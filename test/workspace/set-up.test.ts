import { expect, it } from '@jest/globals';
import { callsOf, workspace, resourcesOf } from './support/workspace';
import { portraitOf } from './support/portrait';

const [from, to] = (process.env['K'] ?? '1-688').split('-').map(Number);
it('killed anywhere', () => {
  const whole = workspace();
  whole.call('setUp');
  whole.world.now += 60000;
  whole.call('setUp');
  const expected = portraitOf(whole.world, resourcesOf(whole));
  expect(expected.strays).toEqual([]);
  const bad: string[] = [];
  const strays: Record<string, number> = {};
  for (let k = from ?? 1; k <= (to ?? 1); k++) {
    const made = workspace();
    made.runtime.gate.crashAt = k;
    const o = made.outcome('setUp');
    if (o.status !== 'ended') throw new Error(`${k} ${JSON.stringify(o)}`);
    made.world.now += 60000;
    made.call('setUp');
    made.world.now += 60000;
    const again = made.call('setUp') as { reported: string[] };
    const got = portraitOf(made.world, resourcesOf(made));
    for (const s of got.strays) strays[s] = (strays[s] ?? 0) + 1;
    if (got.strays.length) strays[`${k}`] = 1;
    if (again.reported.length) bad.push(`${k}: again ${again.reported}`);
    try {
      expect(got.made).toEqual(expected.made);
    } catch (e) {
      bad.push(`${k}: ${(e as Error).message.slice(0, 1500)}`);
    }
  }
  console.log(JSON.stringify(strays), bad.length, bad.slice(0, 3).join('\n'));
}, 1000000);
