import { describe, expect, it } from '@jest/globals';
import { requestsDue } from '../../../src/core/requests/clock';
import type { Tables } from '../../../src/core/table/value';
import { at, COORDINATOR, given } from '../support/given';
import { invitation, invited, mentor, request } from '../support/rows';

const on = (day: string, tables: Tables) =>
  given(tables, { now: at(`${day}T09:00`) }).when(requestsDue);

const office = invited({}, { mentors: [mentor('M1'), mentor('M2')] });

describe('the clock of an invitation (S1-4.4)', () => {
  it('is quiet before the third working day', () => {
    on('2026-03-04', office).thenNothing();
  });

  it('reminds once, from that day on', () => {
    on('2026-03-05', office)
      .thenRow('invitations', 'INV-1', { remindedOn: '2026-03-05', status: 'sent' })
      .thenMails('invitationReminder → m1@mentoras.example')
      .andAgainNothing();
  });

  it('reminds nobody of a day that has passed', () => {
    const { requests, ...others } = office;
    const past = (requests ?? []).map((row) => ({ ...row, preferredDate: '2026-03-04' }));
    on('2026-03-05', { ...others, requests: past }).thenMails();
  });

  it('still waits on its last day', () => {
    on('2026-03-06', office).thenRow('invitations', 'INV-1', { status: 'sent' });
  });

  it('is over the day after: the next candidate', () => {
    on('2026-03-07', office)
      .thenRow('invitations', 'INV-1', { status: 'expired', remindedOn: null })
      .thenRow('requests', 'SOL-1', { status: 'matching', mentorId: 'M2' })
      .thenMails()
      .thenAlerts('declined')
      .andAgainNothing();
  });

  it('of several expires one on what the one before left: nobody is put down twice', () => {
    const two = {
      mentors: [mentor('M1'), mentor('M2'), mentor('M3', { capacity: 1 })],
      requests: [
        request('SOL-1', { status: 'invited', mentorId: 'M1' }),
        request('SOL-2', { status: 'invited', mentorId: 'M2' }),
      ],
      invitations: [
        invitation('INV-1'),
        invitation('INV-2', { requestId: 'SOL-2', mentorId: 'M2' }),
        invitation('INV-3', { requestId: 'SOL-1', mentorId: 'M2', status: 'declined' }),
        invitation('INV-4', { requestId: 'SOL-2', mentorId: 'M1', status: 'declined' }),
      ],
    };
    const came = on('2026-03-07', two);
    expect(['SOL-1', 'SOL-2'].map((id) => came.row('requests', id)?.['mentorId'])).toEqual([
      'M3',
      null,
    ]);
  });

  it('reminds nobody whom the request no longer waits for', () => {
    const chosen = {
      ...office,
      requests: [request('SOL-1', { status: 'matching', mentorId: 'M2' })],
    };
    on('2026-03-05', chosen).thenMails();
  });

  it('of a request that somebody deleted holds up nothing', () => {
    const orphaned = {
      mentors: [mentor('M1')],
      requests: [request('SOL-2', { status: 'invited', mentorId: 'M1' })],
      invitations: [invitation('INV-1'), invitation('INV-2', { requestId: 'SOL-2' })],
    };
    on('2026-03-05', orphaned).thenMails('invitationReminder → m1@mentoras.example');
    on('2026-03-07', orphaned).thenRow('invitations', 'INV-2', { status: 'expired' });
  });

  it('of a mentor that somebody deleted holds up nothing', () => {
    on('2026-03-05', { ...office, mentors: [] }).thenMails();
    on('2026-03-07', { ...office, mentors: [] }).thenRow('invitations', 'INV-1', {
      status: 'expired',
    });
  });
});

describe('the clock of a request (S1-4.3)', () => {
  const waiting = { requests: [request('SOL-1', { status: 'matching' })] };

  it.each([
    ['2026-03-15', []],
    ['2026-03-16', [`requestsWarning → ${COORDINATOR}`]],
    ['2026-03-23', [`requestsWarning → ${COORDINATOR}`]],
    ['2026-03-24', [`requestsOverdue → ${COORDINATOR}`]],
  ])('on %s', (day, mails) => {
    on(day, waiting)
      .thenMails(...mails)
      .andAgainNothing();
  });

  it('warns, and later is overdue', () => {
    on('2026-03-16', waiting)
      .thenRow('requests', 'SOL-1', { warnedOn: '2026-03-16', overdue: false })
      .thenAlerts('warning')
      .and({ now: at('2026-03-24T09:00') })
      .when(requestsDue)
      .thenRow('requests', 'SOL-1', { overdue: true, warnedOn: '2026-03-16' })
      .thenAlerts('overdue')
      .andAgainNothing();
  });

  it('tells of several in one mail, in the morning', () => {
    const two = ['SOL-1', 'SOL-2'].map((id) => request(id, { status: 'matching' }));
    const came = given({ requests: two }, { now: at('2026-03-16T00:05') }).when(requestsDue);
    came.thenMails(`requestsWarning → ${COORDINATOR}`).andAgainNothing();
    expect(came.effects).toEqual([
      expect.objectContaining({
        notBefore: at('2026-03-16T08:00'),
        payload: expect.objectContaining({ words: expect.objectContaining({ count: 2 }) }),
      }),
    ]);
  });

  it('names each of them in the mail, however many, up to sixty', () => {
    const many = Array.from({ length: 61 }, (_, n) => request(`SOL-${n}`, { status: 'matching' }));
    const linesOf = (requests: typeof many) => {
      const came = given({ requests }, { now: at('2026-03-16T09:00') }).when(requestsDue);
      const words = came.effects[0]?.payload['words'] as { requests: { lines: string[] } };
      return words.requests.lines;
    };
    expect(linesOf(many.slice(0, 60))).toHaveLength(60);
    expect(linesOf(many).at(-1)).toBe('· …');
  });

  it('stops when her mentor has said yes', () => {
    const accepted = invited({}, { invitations: [invitation('INV-1', { status: 'accepted' })] });
    on('2026-04-01', accepted).thenNothing();
  });

  it.each(['linked', 'scheduled', 'done', 'closed', 'cancelled'])(
    'does not run when it is %s',
    (status) => {
      on('2026-04-01', { requests: [request('SOL-1', { status })] }).thenNothing();
    },
  );

  it('does not run for a row typed by hand that has no due date', () => {
    on('2026-04-01', {
      requests: [request('SOL-1', { dueOn: null, createdAt: null })],
    }).thenNothing();
  });
});
