import { describe, expect, it } from '@jest/globals';
import { outboxId } from '../../../src/app/commit';
import { MOST_UNCOMMITTED } from '../../../src/app/outbox/marks';
import { performOutbox } from '../../../src/app/outbox/perform';
import type { EffectKind } from '../../../src/app/ports/effects';
import type { Row, Value } from '../../../src/core/table/value';
import { NOW } from '../../core/support/given';
import { FakeGoogle, Killed } from '../support/fake-env';

interface Wanted {
  payload?: unknown;
  after?: readonly string[];
  into?: object;
  columns?: Readonly<Record<string, Value>>;
}

/** A row of the outbox, as a commit leaves it. */
function effect(kind: EffectKind, key: string, wanted: Wanted = {}): Row {
  return {
    id: outboxId(key),
    effectKey: key,
    kind,
    payload: JSON.stringify(wanted.payload ?? {}),
    after: JSON.stringify((wanted.after ?? []).map(outboxId)),
    into: wanted.into === undefined ? null : JSON.stringify(wanted.into),
    status: 'pending',
    attempts: 0,
    nextAt: NOW,
    createdAt: NOW,
    ...wanted.columns,
  };
}

const google = (...outbox: readonly Row[]): FakeGoogle =>
  new FakeGoogle({ outbox, sessions: [{ id: 'SES-1', folderId: null }], journal: [] });

/** One execution: reads, and carries out what it can. */
function run(world: FakeGoogle): void {
  const env = world.env();
  performOutbox(env, env.store.read());
}

const statusOf = (world: FakeGoogle, key: string): Value | undefined =>
  world.tables['outbox']?.find(({ id }) => id === outboxId(key))?.['status'];

const keysSeen = (world: FakeGoogle): string[] =>
  world.seen.map((line) => line.split(' ')[1] ?? '');

describe('the outbox', () => {
  it('keeps to the order of dependence, not of rows', () => {
    const world = google(
      effect('mail.send', 'third', { after: ['second'] }),
      effect('material.make', 'second', { after: ['first'] }),
      effect('folder.make', 'first'),
    );
    run(world);
    expect(keysSeen(world)).toEqual(['first', 'second', 'third']);
  });

  it('waits for a cell that another effect fills, and takes its text', () => {
    const folderId = { $row: ['sessions', 'SES-1', 'folderId'] };
    const into = { table: 'sessions', id: 'SES-1', columns: { fileId: 'folderId' } };
    const world = google(
      effect('file.move', 'move', { payload: { fileId: 'f', folderId: [folderId] } }),
      effect('folder.make', 'folder', { into }),
    );
    run(world);
    expect(world.tables['sessions']?.[0]?.['folderId']).toBe('reserved-1');
    expect(keysSeen(world)).toEqual(['folder', 'move']);
    expect(statusOf(world, 'move')).toBe('done');
  });

  it('leaves alone what waits for a cell that nobody fills', () => {
    const fileId = { $row: ['sessions', 'SES-1', 'folderId'] };
    const world = google(
      effect('file.move', 'move', { payload: { fileId } }),
      effect('mail.send', 'mail'),
    );
    run(world);
    expect([statusOf(world, 'move'), statusOf(world, 'mail')]).toEqual(['pending', 'done']);
  });

  it('takes what is no longer in the outbox for done', () => {
    const world = google(effect('mail.send', 'mail', { after: ['long ago'] }));
    run(world);
    expect(keysSeen(world)).toEqual(['mail']);
  });

  it('does nothing twice', () => {
    const world = google(effect('mail.send', 'mail'), effect('event.put', 'event'));
    run(world);
    const calls = world.calls;
    run(world);
    expect(world.seen).toHaveLength(2);
    expect(world.calls - calls).toBe(1);
  });
});

describe('what fails', () => {
  const minutes = (count: number): number => count * 60_000;

  it('for a while is tried again, ever more patiently, and holds up nothing else', () => {
    const world = google(effect('event.put', 'event'), effect('mail.send', 'mail'));
    world.failing = { 'event.put': { times: 2 } };
    run(world);
    expect([statusOf(world, 'event'), statusOf(world, 'mail')]).toEqual(['pending', 'done']);
    world.now += minutes(19);
    run(world);
    expect(world.attempts.filter(({ key }) => key === 'event')).toHaveLength(1);
    world.now += minutes(1);
    run(world);
    world.now += minutes(39);
    run(world);
    expect(statusOf(world, 'event')).toBe('pending');
    world.now += minutes(1);
    run(world);
    expect(statusOf(world, 'event')).toBe('done');
    expect(world.tables['outbox']?.[0]).toMatchObject({ attempts: 2, problem: null });
  });

  it('for good waits where the coordinator sees it, at once', () => {
    const world = google(effect('mail.send', 'mail'));
    world.failing = { 'mail.send': { times: 1, permanent: true } };
    run(world);
    expect(world.tables['outbox']?.[0]).toMatchObject({
      status: 'failed',
      nextAt: world.now,
      problem: 'mail.send did not work',
    });
    expect(world.tables['journal']).toHaveLength(1);
    world.now += minutes(10_000);
    run(world);
    expect(world.seen).toEqual([]);
  });

  it('eight times is given up', () => {
    const world = google(effect('event.put', 'event'));
    world.failing = { 'event.put': { times: 99 } };
    for (let day = 0; day < 12; day += 1) {
      run(world);
      world.now += minutes(1440);
    }
    expect(world.attempts).toHaveLength(8);
    expect(statusOf(world, 'event')).toBe('failed');
  });

  it('after a folder was made all the same finds that folder, whatever was done in between', () => {
    const world = google(effect('folder.make', 'folder'), effect('mail.send', 'mail'));
    world.failing = { 'folder.make': { times: 1, after: true } };
    run(world);
    world.now += minutes(60);
    run(world);
    expect(world.seen.filter((line) => line.includes('folder'))).toHaveLength(1);
    expect(statusOf(world, 'folder')).toBe('done');
  });

  it('once as a mail is no mail in doubt: it says nothing of sending it again', () => {
    const world = google(effect('mail.send', 'mail'));
    world.failing = { 'mail.send': { times: 1 } };
    run(world);
    world.now += minutes(60);
    run(world);
    expect(world.seen).toHaveLength(1);
    expect(world.tables['journal']).toEqual([]);
  });
});

describe('an event that changes again before Calendar had its first change', () => {
  const put = (key: string, start: string, at: number): Row =>
    effect('event.put', key, { payload: { eventId: 'e1', start }, columns: { createdAt: at } });

  it('is put as it was decided last', () => {
    const world = google(put('event/1', 'ten', NOW - 5_000), put('event/2', 'four', NOW));
    world.failing = { 'event.put': { times: 1 } };
    for (let hour = 0; hour < 3; hour += 1) {
      run(world);
      world.now += 3_600_000;
    }
    expect(keysSeen(world)).toEqual(['event/2']);
    expect(statusOf(world, 'event/1')).toBe('cancelled');
  });

  it('is not put back after it was called off', () => {
    const off = effect('event.cancel', 'off', { payload: { eventId: 'e1' } });
    const world = google(put('event/1', 'ten', NOW - 5_000), { ...off, status: 'done' });
    run(world);
    expect(world.seen).toEqual([]);
  });

  it('leaves other events alone', () => {
    const other = effect('event.put', 'other', { payload: { eventId: 'e2' } });
    const world = google(put('event/1', 'ten', NOW - 5_000), other);
    run(world);
    expect(keysSeen(world)).toEqual(['event/1', 'other']);
  });
});

describe('an execution', () => {
  it('stops in time, and the next one goes on', () => {
    const many = Array.from({ length: 10 }, (_, index) => effect('mail.send', `mail-${index}`));
    const world = google(...many);
    world.callMs = 30_000;
    run(world);
    const first = world.seen.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(10);
    while (world.seen.length < 10) run(world);
    expect(new Set(keysSeen(world)).size).toBe(10);
  });

  it('commits on the way when there is much to do', () => {
    const many = Array.from({ length: MOST_UNCOMMITTED * 2 + 5 }, (_, index) =>
      effect('folder.make', `f-${index}`),
    );
    const world = google(...many);
    run(world);
    expect(world.seen).toHaveLength(many.length);
    const longest = Math.max(...Object.values(world.notes).map((note) => note.length));
    expect(longest).toBeLessThan(9_000);
  });
});

/** One of each kind, in a chain, twice over. */
const everything = (): FakeGoogle => {
  const into = { table: 'sessions', id: 'SES-1', columns: { fileId: 'folderId' } };
  return google(
    effect('mail.send', 'mail-1'),
    effect('folder.make', 'folder', { into }),
    effect('material.make', 'copy', {
      after: ['folder'],
      payload: { folderId: { $row: ['sessions', 'SES-1', 'folderId'] } },
    }),
    effect('event.put', 'event', { payload: { eventId: 'e1' } }),
    effect('event.cancel', 'off', { payload: { eventId: 'e9' } }),
    effect('file.move', 'move', { after: ['copy'] }),
    effect('document.write', 'index'),
    effect('mail.send', 'mail-2'),
  );
};

describe('killed after a failure that nobody recorded', () => {
  const failing = (): FakeGoogle => {
    const world = google(
      effect('folder.make', 'folder'),
      effect('material.make', 'copy'),
      effect('mail.send', 'mail'),
      effect('event.put', 'event'),
    );
    world.failing = {
      'folder.make': { times: 1, after: true },
      'material.make': { times: 1, after: true },
    };
    return world;
  };
  const untouched = failing();
  run(untouched);

  it.each(Array.from({ length: untouched.calls }, (_, index) => index + 1))(
    'at call %i, nothing is made twice',
    (killAt) => {
      const world = failing();
      world.killAt = killAt;
      expect(() => run(world)).toThrow(Killed);
      world.killAt = Infinity;
      for (let hour = 0; hour < 3; hour += 1) {
        run(world);
        world.now += 3_600_000;
      }
      for (const kind of ['folder.make', 'material.make'])
        expect(world.seen.filter((line) => line.startsWith(kind))).toHaveLength(1);
      expect(world.tables['outbox']?.map((row) => row['status'])).toEqual(Array(4).fill('done'));
    },
  );
});

describe('killed at any call', () => {
  const untouched = everything();
  run(untouched);
  const steps = untouched.calls;

  it('there is something to be killed at', () => {
    expect(steps).toBeGreaterThan(15);
    expect(untouched.seen).toHaveLength(8);
  });

  it.each(Array.from({ length: steps }, (_, index) => index + 1))(
    'at %i of them, the next execution finishes',
    (killAt) => {
      const world = everything();
      world.killAt = killAt;
      expect(() => run(world)).toThrow(Killed);
      world.killAt = Infinity;
      run(world);
      run(world);
      expect(world.tables['outbox']?.map((row) => row['status'])).toEqual(Array(8).fill('done'));
      expect(world.tables['sessions']?.[0]?.['folderId']).toBeTruthy();
      for (const row of everything().tables['outbox'] ?? []) {
        const said = `${String(row['kind'])} ${String(row['effectKey'])}`;
        const times = world.seen.filter((line) => line === said).length;
        const most = row['kind'] === 'mail.send' ? 2 : 1;
        expect({ said, times, fits: times >= 1 && times <= most }).toEqual({
          said,
          times,
          fits: true,
        });
      }
    },
  );

  it('more than one mail is never in doubt', () => {
    for (let killAt = 1; killAt <= steps; killAt += 1) {
      const world = everything();
      world.killAt = killAt;
      expect(() => run(world)).toThrow(Killed);
      world.killAt = Infinity;
      run(world);
      expect(world.seen.filter((line) => line.startsWith('mail.send')).length).toBeLessThanOrEqual(
        3,
      );
    }
  });

  it('a mail sent again is said to have been', () => {
    const resent = Array.from({ length: steps }, (_, index) => index + 1).filter((killAt) => {
      const world = everything();
      world.killAt = killAt;
      expect(() => run(world)).toThrow(Killed);
      world.killAt = Infinity;
      run(world);
      const twice = world.seen.filter((line) => line.startsWith('mail.send')).length > 2;
      const told = (world.tables['journal'] ?? []).length > 0;
      if (twice) expect(told).toBe(true);
      return twice;
    });
    expect(resent.length).toBeGreaterThan(0);
  });
});
