import { expect, it } from '@jest/globals';
import { mail } from '../../../src/core/plan/message';
import { isNothing, NOTHING, together } from '../../../src/core/plan/plan';

const plan = {
  changes: [{ do: 'delete', table: 'people', id: 'a' }],
  effects: mail('a', { template: 'x', to: 'a@correo.example', words: {} }),
  journal: [{ code: 'x' }],
} as const;

it('plans together are one after the other, and nothing adds nothing', () => {
  expect(together(plan, NOTHING, plan).journal).toHaveLength(2);
  expect(together(NOTHING, plan)).toEqual(together(plan));
  expect(isNothing(together())).toBe(true);
  expect(isNothing(plan)).toBe(false);
});

it('nobody is written to who left no address', () => {
  expect(mail('a', { template: 'x', to: '', words: {} })).toEqual([]);
});

it('a mail of one cause to two people is two mails', () => {
  const [one] = mail('a', { template: 'x', to: 'a@correo.example', words: {} });
  const [other] = mail('a', { template: 'x', to: 'b@correo.example', words: {} });
  expect(one?.key).not.toBe(other?.key);
});
