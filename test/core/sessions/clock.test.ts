import { describe, it } from '@jest/globals';
import { sessionsDue } from '../../../src/core/sessions/clock';
import type { Tables } from '../../../src/core/table/value';
import { at, given } from '../support/given';
import { mentor, request, session } from '../support/rows';

const booked = {
  mentors: [mentor('M1')],
  requests: [request('SOL-1', { status: 'scheduled', mentorId: 'M1' })],
  sessions: [session('SES-1')],
};

const when = (moment: string, tables: Tables = booked) =>
  given(tables, { now: at(moment) }).when(sessionsDue);

const REMINDERS = [
  'sessionReminderArea → juridico@centro.example',
  'sessionReminderMentor → m1@mentoras.example',
];

describe('the reminder of a session', () => {
  it.each([
    ['2026-03-11T09:59', []],
    ['2026-03-11T10:00', REMINDERS],
    ['2026-03-12T09:59', REMINDERS],
    ['2026-03-12T10:00', []],
  ])('at %s', (moment, mails) => {
    when(moment)
      .thenMails(...mails)
      .andAgainNothing();
  });

  it('goes to whom it can', () => {
    const called = { ...booked, mentors: [mentor('M1', { email: null })] };
    when('2026-03-11T10:00', called).thenMails('sessionReminderArea → juridico@centro.example');
  });
});

describe('a request whose meetings are over', () => {
  it('is done', () => {
    when('2026-03-12T11:59').thenRow('requests', 'SOL-1', { status: 'scheduled' });
    when('2026-03-12T12:00').thenRow('requests', 'SOL-1', { status: 'done' });
  });

  it('waits for the last of them; cancelled ones do not count', () => {
    const later = session('SES-2', { start: at('2026-03-19T10:00'), end: at('2026-03-19T12:00') });
    when('2026-03-12T13:00', { ...booked, sessions: [session(), later] }).thenNothing();
    when('2026-03-12T13:00', {
      ...booked,
      sessions: [session(), { ...later, status: 'cancelled' }],
    }).thenRow('requests', 'SOL-1', { status: 'done' });
  });

  it('is not done while one has no end that can be read', () => {
    const unread = session('SES-2', { start: null, end: null });
    when('2026-03-12T13:00', { ...booked, sessions: [session(), unread] }).thenNothing();
  });
});
