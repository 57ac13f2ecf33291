import { describe, expect, it } from '@jest/globals';
import { outboxId } from '../../../src/app/commit';
import { waitingForTomorrow } from '../../../src/app/outbox/entry';
import { performOutbox } from '../../../src/app/outbox/perform';
import { EffectFailed } from '../../../src/app/ports/effects';
import type { Row, Value } from '../../../src/core/table/value';
import { NOW } from '../../core/support/given';
import { FakeGoogle, Killed } from '../support/fake-env';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Wanted {
  kind?: string;
  useful?: object;
  columns?: Readonly<Record<string, Value>>;
}

function entry(key: string, { kind = 'mail.send', useful, columns }: Wanted = {}): Row {
  return {
    id: outboxId(key),
    effectKey: key,
    kind,
    payload: '{}',
    after: '[]',
    into: null,
    useful: useful === undefined ? null : JSON.stringify(useful),
    status: 'pending',
    attempts: 0,
    nextAt: NOW,
    createdAt: NOW,
    ...columns,
  };
}

const mails = (template: string, count: number): Row[] =>
  Array.from({ length: count }, (_, n) => entry(`mail/${template}/${n}/a@b.example`));

function world(outbox: readonly Row[], mailsLeft: number, more = {}): FakeGoogle {
  const made = new FakeGoogle({ outbox, journal: [], sessions: [], alerts: [], ...more });
  made.mailsLeft = mailsLeft;
  return made;
}

function run(google: FakeGoogle): void {
  const env = google.env();
  performOutbox(env, env.store.read());
}

const templates = (google: FakeGoogle): string[] =>
  google.seen.map((line) => line.split('/')[1] ?? '');

const row = (google: FakeGoogle, key: string): Row | undefined =>
  google.tables['outbox']?.find(({ id }) => id === outboxId(key));

const lines = (google: FakeGoogle): string[] =>
  (google.tables['journal'] ?? []).map((line) => String(line['what']));

describe('when Google allows fewer mails than there are', () => {
  it('sends the most urgent and keeps some for what cannot wait', () => {
    const outbox = [
      ...mails('requestReceived', 3),
      ...mails('invitation', 3),
      ...mails('supportAlert', 2),
    ];
    const google = world(outbox, 14);
    run(google);
    expect(templates(google)).toEqual(['supportAlert', 'supportAlert', 'invitation', 'invitation']);
  });

  it('the rest waits a day from the first mail, says why, and its attempts are not used up', () => {
    const google = world(mails('invitation', 3), 11);
    run(google);
    const last = row(google, 'mail/invitation/2/a@b.example');
    expect(last).toMatchObject({ status: 'pending', attempts: 0, nextAt: NOW + DAY });
    expect(last?.['problem']).toContain('Google');
    expect(waitingForTomorrow(google.tables, NOW)).toEqual([
      { service: 'mail', count: 2, from: NOW + DAY },
    ]);
    expect(lines(google)).toEqual([expect.stringContaining('Son: 2.')]);
  });

  it('goes on the next day by itself', () => {
    const google = world(mails('invitation', 3), 11);
    run(google);
    google.now = NOW + DAY - 1;
    google.mailsLeft = 1_500;
    run(google);
    expect(google.seen).toHaveLength(1);
    google.now = NOW + DAY;
    run(google);
    expect(google.seen).toHaveLength(3);
    expect(row(google, 'mail/invitation/2/a@b.example')).toMatchObject({
      status: 'done',
      problem: null,
    });
    expect(waitingForTomorrow(google.tables, google.now)).toEqual([]);
  });

  it('where others used the allowance up, it is asked again in an hour', () => {
    const google = world(mails('invitation', 1), 0);
    run(google);
    expect(row(google, 'mail/invitation/0/a@b.example')?.['nextAt']).toBe(NOW + HOUR);
  });

  it('keeps more where reminders are foreseen', () => {
    const session = (n: number) => ({
      id: `SES-${n}`,
      status: 'planned',
      start: NOW + 30 * HOUR,
      contactEmail: `area${n}@b.example`,
    });
    const sessions = Array.from({ length: 5 }, (_, n) => session(n));
    const google = world(mails('invitation', 3), 16, { sessions });
    run(google);
    expect(google.seen).toHaveLength(1);
  });

  it('asks once an execution, and not at all without a mail', () => {
    const google = world(mails('invitation', 3), 100);
    run(google);
    // Tables, notes, asked, three marks, three mails, one commit.
    expect(google.calls).toBe(10);
    const calm = world([entry('event/SES-1', { kind: 'event.put' })], 100);
    run(calm);
    expect(calm.calls).toBe(5);
  });

  it('does the rest of its work, whatever is not mail', () => {
    const google = world(
      [...mails('invitation', 1), entry('event/SES-1', { kind: 'event.put' })],
      0,
    );
    run(google);
    expect(google.seen).toEqual(['event.put event/SES-1']);
  });
});

describe('when Google refuses what it had allowed', () => {
  const refusing = (google: FakeGoogle, kind: string): void => {
    const env = google.env();
    const refuse = (): never => {
      google.attempts.push({ key: '', maybeDone: false, reservedId: undefined });
      throw new EffectFailed('Service invoked too many times for one day: email.', false, true);
    };
    performOutbox({ ...env, performers: { ...env.performers, [kind]: refuse } }, env.store.read());
  };

  it('tries no second mail, waits an hour, and does not doubt that nothing was sent', () => {
    const google = world(mails('invitation', 3), 100);
    refusing(google, 'mail.send');
    expect(google.attempts).toHaveLength(1);
    expect(google.tables['outbox']).toMatchObject(
      [0, 1, 2].map(() => ({ status: 'pending', attempts: 0, nextAt: NOW + HOUR })),
    );
    google.now = NOW + HOUR;
    run(google);
    expect(google.seen).toHaveLength(3);
    expect(lines(google).filter((line) => line.includes('duda'))).toEqual([]);
  });

  it('of documents, a copy that may have been made is looked for', () => {
    const google = world([entry('material/1', { kind: 'material.make' })], 100);
    refusing(google, 'material.make');
    google.now = NOW + HOUR;
    run(google);
    expect(google.attempts.at(-1)?.maybeDone).toBe(true);
    expect(waitingForTomorrow(google.tables, NOW)).toEqual([]);
  });

  it('however often, no document is taken for one that ends executions, and a folder keeps its id', () => {
    const google = world([entry('folder/1', { kind: 'folder.make' })], 100);
    for (let day = 1; day <= 5; day += 1) {
      refusing(google, 'folder.make');
      google.now += HOUR;
    }
    run(google);
    expect(row(google, 'folder/1')).toMatchObject({ status: 'done' });
    expect(google.attempts.at(-1)?.reservedId).toBe('reserved-1');
  });

  it('what fails otherwise later is not said to wait for another day', () => {
    const google = world(mails('invitation', 1), 100);
    refusing(google, 'mail.send');
    google.now = NOW + HOUR;
    google.failing = { 'mail.send': { times: 1 } };
    run(google);
    expect(waitingForTomorrow(google.tables, google.now)).toEqual([]);
  });

  it('a kill just after the refusal sends nobody two mails', () => {
    for (let killAt = 1; killAt < 9; killAt += 1) {
      const google = world(mails('invitation', 1), 100);
      google.killAt = killAt;
      try {
        refusing(google, 'mail.send');
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      google.killAt = Infinity;
      google.now = NOW + HOUR;
      run(google);
      expect(google.seen).toHaveLength(1);
    }
  });
});

it('what somebody typed over its use is given up and holds up no other', () => {
  const damaged = entry('mail/invitation/9/a@b.example', { columns: { useful: '{no' } });
  const google = world([damaged, ...mails('invitation', 1)], 100);
  run(google);
  expect(google.tables['outbox']?.map(({ status }) => status)).toEqual(['failed', 'done']);
});

describe('what has lost its sense', () => {
  const start = NOW + 2 * HOUR;
  const is = { status: 'planned', start };
  const useful = { until: start, while: { table: 'sessions', id: 'SES-1', is } };
  const reminder = entry('mail/sessionReminderArea/SES-1/a@b.example', { useful });
  const planned = { sessions: [{ id: 'SES-1', ...is }] };
  const alertsOf = (google: FakeGoogle) => google.tables['alerts'] ?? [];

  it('a reminder of a session already begun is not sent, and a person is told of it', () => {
    const google = world([reminder], 100, planned);
    google.now = start;
    run(google);
    expect(google.seen).toEqual([]);
    expect(google.tables['outbox']?.[0]).toMatchObject({ status: 'cancelled' });
    expect(alertsOf(google)).toMatchObject([{ kind: 'mail-late', aboutId: 'SES-1' }]);
  });

  it('one that could only leave too late is told of while somebody can still call', () => {
    const google = world([reminder], 0, planned);
    google.notes['outbox.marks'] = JSON.stringify({ mailsFrom: NOW - HOUR });
    run(google);
    expect(alertsOf(google)).toHaveLength(1);
    expect(google.tables['outbox']?.[0]).toMatchObject({ status: 'cancelled' });
  });

  it('a reminder of what was moved or called off is given up in silence', () => {
    const google = world([reminder], 100, { sessions: [{ id: 'SES-1', ...is, start: start + 1 }] });
    run(google);
    expect([google.seen, alertsOf(google), lines(google)]).toEqual([[], [], []]);
    expect(google.tables['outbox']?.[0]?.['problem']).toContain('no hacía falta');
  });
});
