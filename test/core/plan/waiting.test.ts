import { describe, expect, it } from '@jest/globals';
import { discard, isDiscardable, openEffects, tryNow } from '../../../src/core/plan/waiting';
import { factsWith, NOW } from '../support/given';

const entry = (status: string, kind = 'mail.send', attempts = 8) => ({
  id: 'E-1',
  kind,
  status,
  attempts,
});
const facts = (...rows: ReturnType<typeof entry>[]) => factsWith({ outbox: rows });

describe('an effect that was given up', () => {
  it('is left undone, once', () => {
    const plan = discard(facts(entry('failed')), 'E-1');
    expect(plan.changes).toEqual([
      { do: 'update', table: 'outbox', id: 'E-1', set: { status: 'cancelled' } },
    ]);
    expect(discard(facts(entry('cancelled')), 'E-1').changes).toEqual([]);
  });

  it.each([
    ['waits still', entry('pending')],
    ['is done', entry('done')],
    ['others wait for', entry('failed', 'folder.make')],
    ['is a document', entry('failed', 'material.make')],
  ])('is not left undone where it %s', (_what, row) => {
    expect(isDiscardable(row)).toBe(false);
    expect(() => discard(facts(row), 'E-1')).toThrow('cannot-discard');
  });

  it('is tried now, and known to have been tried', () => {
    const [change] = tryNow(facts(entry('failed')), 'E-1').changes;
    expect(change).toMatchObject({ set: { status: 'pending', attempts: 1, nextAt: NOW } });
    const [waiting] = tryNow(facts(entry('pending', 'mail.send', 3)), 'E-1').changes;
    expect(waiting).toMatchObject({ set: { attempts: 3, nextAt: NOW } });
  });

  it('that is done or unknown is not tried', () => {
    expect(tryNow(facts(entry('done')), 'E-1').changes).toEqual([]);
    expect(() => tryNow(facts(), 'E-1')).toThrow('not-found');
  });
});

it('what is open is neither done nor called off', () => {
  const rows = ['pending', 'failed', 'done', 'cancelled'].map((status) => entry(status));
  expect(openEffects(facts(...rows)).map(({ status }) => status)).toEqual(['pending', 'failed']);
});
