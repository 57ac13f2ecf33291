import { errorOf, guest, value } from '../support/guest';

it('runs a function in a bare context', () => {
  expect(value('return 1 + 1')).toBe(2);
  expect(value('return typeof setTimeout + typeof URL + typeof process')).toBe('undefinedundefinedundefined');
});
