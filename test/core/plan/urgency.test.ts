import { describe, expect, it } from '@jest/globals';
import {
  byUrgency,
  leavingToday,
  mayLeave,
  pointless,
  reserveFor,
  URGENT,
  urgencyOf,
} from '../../../src/core/plan/urgency';
import { esMX } from '../../../src/texts';

const mailOf = (template: string, n = 1): string => `mail/${template}/${n}/a@b.example`;

describe('what leaves first when not everything can (P6)', () => {
  it('is what cannot wait, then what is no mail, then invitations, notices, thanks and digests', () => {
    const keys = [
      mailOf('requestsOverdue'),
      mailOf('sessionClosedMentor'),
      mailOf('requestReceived'),
      mailOf('invitation'),
      'event/SES-1',
      mailOf('sessionReminderArea'),
    ];
    expect(byUrgency(keys.map((key) => ({ key }))).map(({ key }) => key)).toEqual(keys.reverse());
  });

  it('keeps the order of those that are equally urgent', () => {
    const keys = [3, 1, 2].map((n) => ({ key: mailOf('invitation', n) }));
    expect(byUrgency(keys)).toEqual(keys);
  });

  it('every mail there is has its place, and only alarms and reminders cannot wait', () => {
    const urgent = Object.keys(esMX.mails).filter((name) => urgencyOf(mailOf(name)) === URGENT);
    expect(urgent.sort()).toEqual(['sessionReminderArea', 'sessionReminderMentor', 'supportAlert']);
    const unplaced = Object.keys(esMX.mails).filter(
      (name) =>
        urgencyOf(mailOf(name)) === urgencyOf(mailOf('unheardOf')) &&
        !/Received|material/.test(name),
    );
    expect(unplaced).toEqual([]);
  });

  it('a few are kept for what cannot wait, as many as are foreseen, and never most of them', () => {
    expect([0, 20, 500].map(reserveFor)).toEqual([10, 30, 60]);
    const left = { mails: 10, reserve: 10 };
    expect(mayLeave(mailOf('invitation'), left)).toBe(false);
    expect(mayLeave(mailOf('invitation'), { ...left, mails: 11 })).toBe(true);
    expect(mayLeave(mailOf('supportAlert'), { ...left, mails: 1 })).toBe(true);
    expect(mayLeave(mailOf('supportAlert'), { ...left, mails: 0 })).toBe(false);
  });
});

describe('how many of a job’s mails leave today', () => {
  const many = (template: string, count: number): string[] =>
    Array.from({ length: count }, (_, n) => mailOf(template, n));

  it('seventy today and sixty tomorrow', () => {
    const added = many('invitation', 130);
    expect(leavingToday({ mails: 80, reserve: 10 }, { waiting: [], added })).toBe(70);
  });

  it('what waits already goes before what is as urgent, and after what is more', () => {
    const left = { mails: 30, reserve: 10 };
    const waiting = many('requestReceived', 15);
    expect(leavingToday(left, { waiting, added: many('materialsReady', 10) })).toBe(5);
    expect(leavingToday(left, { waiting, added: many('invitation', 10) })).toBe(10);
  });

  it('what is no mail takes no mail’s place', () => {
    const waiting = Array.from({ length: 40 }, (_, n) => `event/SES-${n}`);
    expect(
      leavingToday({ mails: 12, reserve: 10 }, { waiting, added: many('invitation', 3) }),
    ).toBe(2);
  });
});

describe('what has lost its sense', () => {
  const is = { status: 'planned', start: 500 };
  const useful = { until: 500, while: { table: 'sessions', id: 'SES-1', is } };
  const tables = (row: object) => ({ sessions: [{ id: 'SES-1', ...is, ...row }] });

  it('is late from its moment on', () => {
    expect(pointless(useful, { tables: tables({}), now: 499 })).toBeUndefined();
    expect(pointless(useful, { tables: tables({}), now: 500 })).toBe('late');
  });

  it('is over when what it was about is no longer so, or gone', () => {
    expect(pointless(useful, { tables: tables({ start: 900 }), now: 1 })).toBe('over');
    expect(pointless(useful, { tables: tables({ status: 'cancelled' }), now: 1 })).toBe('over');
    expect(pointless(useful, { tables: { sessions: [] }, now: 1 })).toBe('over');
  });

  it('is nothing that is of use for good', () => {
    expect(pointless(undefined, { tables: {}, now: 1 })).toBeUndefined();
  });
});
