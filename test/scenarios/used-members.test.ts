import { fidelity } from '../../build/fidelity/fidelity';
import { touchedMembers } from '../../build/fidelity/touched';
import { GENERAL } from '../../simulator/official/names';
import { play, scenarioFile } from './support/play';

test('whatever the product touches when it runs, the list of what it uses has (docs/fidelity.md)', () => {
  const { names, used } = fidelity();
  const touched = touchedMembers(names, () => play(scenarioFile('calendar-by-hand')));
  const members = [...touched].filter(
    (name) => !GENERAL.has(name.slice(name.lastIndexOf('.') + 1)),
  );
  expect(members.length).toBeGreaterThan(used.size / 2);
  expect(members.filter((name) => !used.has(name))).toEqual([]);
});
