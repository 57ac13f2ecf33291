import { differences, portraitOf } from '../../../simulator/control/diff';
import { restoreSnapshot, takeSnapshot } from '../../../simulator/control/snapshot';
import { guest } from '../support/guest';

it('a world goes back to what it was, and the same things happen again', () => {
  const made = guest(
    `function work() { const form = FormApp.create('F'); PropertiesService.getScriptProperties().setProperty('id', form.getId()); return [form.getId(), Math.random()]; }`,
  );
  const before = takeSnapshot(made.world);
  const first = made.call('work');
  const after = portraitOf(made.world);
  restoreSnapshot(made.world, before);
  expect(made.world).toEqual(before);
  expect(differences(portraitOf(made.world), after)).not.toEqual([]);
  expect(made.call('work')).toEqual(first);
  expect(differences(portraitOf(made.world), after)).toEqual([]);
});
