import { describe, expect, it } from '@jest/globals';
import { failuresDue, gotThrough, watched } from '../../src/app/failures';
import { Problem } from '../../src/core/problem';
import type { Row } from '../../src/core/table/value';
import { at, COORDINATOR, given } from '../core/support/given';
import { FakeGoogle, STUMBLING } from './support/fake-env';

/** Given up at this moment; the outbox keeps the day alone of its last change. */
const failed = (id: string, when: string): Row => ({
  id,
  effectKey: id,
  status: 'failed',
  nextAt: at(when),
  updatedAt: at(`${when.slice(0, 10)}T00:00`),
});

const told = (when: string): Row => ({
  id: 'E-told',
  effectKey: `mail/failureNotice/${when.slice(0, 10)}/${COORDINATOR}`,
  status: 'done',
  createdAt: at(when),
  updatedAt: at(when),
});

const due = (when: string, ...outbox: readonly Row[]) =>
  given({ outbox }, { now: at(when) }).when(failuresDue);

const NOTICE = `failureNotice → ${COORDINATOR}`;

describe('the notice of what was given up', () => {
  it('is one a day, with their number', () => {
    const came = due(
      '2026-03-02T10:00',
      failed('one', '2026-03-02T09:00'),
      failed('two', '2026-03-02T09:30'),
    );
    came.thenMails(NOTICE).andAgainNothing();
    expect(came.effects[0]?.payload['words']).toEqual({ count: 2 });
  });

  it('comes also for what failed in the last hour of the day before', () => {
    due('2026-03-03T00:15', failed('one', '2026-03-02T23:50')).thenMails(NOTICE);
  });

  it('does not come again for the same', () => {
    due(
      '2026-03-03T10:00',
      failed('one', '2026-03-02T09:00'),
      told('2026-03-02T10:00'),
    ).thenNothing();
  });

  it('comes the next day for what failed after it', () => {
    const outbox = [
      failed('one', '2026-03-02T09:00'),
      told('2026-03-02T10:00'),
      failed('two', '2026-03-02T11:00'),
    ];
    const came = due('2026-03-03T10:00', ...outbox).thenMails(NOTICE);
    expect(came.effects[0]?.payload['words']).toEqual({ count: 1 });
  });
});

describe('what a trigger started', () => {
  it('stops loudly on a bug, and the operator is written to once a day', () => {
    const world = new FakeGoogle();
    const env = world.env();
    const bug = (): never => {
      throw new TypeError('a bug of ours, about Ana');
    };
    for (let tick = 0; tick < 3; tick += 1) expect(() => watched(env, bug)).toThrow(TypeError);
    expect(world.seen).toHaveLength(1);
    expect(world.log).toHaveLength(3);
  });

  it('tells of a service that stumbles only when it goes on', () => {
    const world = new FakeGoogle();
    const stumbles = (): never => {
      throw STUMBLING;
    };
    const tick = (): void => expect(() => watched(world.env(), stumbles)).toThrow(STUMBLING);
    tick();
    world.now += 3_600_000;
    tick();
    gotThrough(world.env(), world.env().notes.all());
    world.now += 3_600_000;
    tick();
    expect(world.seen).toEqual([]);
    world.now += 3 * 3_600_000;
    tick();
    tick();
    expect(world.seen).toHaveLength(1);
  });

  it('stays quiet when somebody else is at work', () => {
    const world = new FakeGoogle();
    watched(world.env(), () => {
      throw new Problem('busy');
    });
    expect([world.seen, world.log]).toEqual([[], []]);
  });
});
