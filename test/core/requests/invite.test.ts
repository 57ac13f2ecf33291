import { describe, expect, it } from '@jest/globals';
import { invite } from '../../../src/core/requests/invite';
import { given, NOW } from '../support/given';
import { invitation, mentor, request } from '../support/rows';

const inviting = (facts: Parameters<typeof invite>[0]) => invite(facts, 'SOL-1');

const office = {
  mentors: [mentor('M1'), mentor('M2')],
  requests: [request('SOL-1', { status: 'matching', mentorId: 'M1' })],
  invitations: [],
};

describe('inviting', () => {
  it('writes to her, with days to answer counted in working days (S1-4.4)', () => {
    const came = given(office).when(inviting);
    came.thenInserts('invitations', {
      status: 'sent',
      mentorId: 'M1',
      sentAt: NOW,
      remindOn: '2026-03-05',
      expiresOn: '2026-03-06',
    });
    came
      .thenRow('requests', 'SOL-1', { status: 'invited' })
      .thenMails('invitation → m1@mentoras.example');
    came.thenSays('invitation-sent').andAgainNothing();
    expect(came.row('invitations')?.['link']).toMatch(/invitation=[0-9a-z]{16}$/);
  });

  it('skips weekends and days of rest', () => {
    // Thursday 12 March; Monday the 16th is the birth of Juárez.
    given(office, { now: Date.parse('2026-03-12T18:00:00-06:00') })
      .when(inviting)
      .thenInserts('invitations', { remindOn: '2026-03-18', expiresOn: '2026-03-19' });
  });

  it('whoever has no e-mail is called: no mail goes out', () => {
    const called = mentor('M1', { email: null, phone: '33 1234 5678' });
    given({ ...office, mentors: [called] })
      .when(inviting)
      .thenMails()
      .thenSays('invitation-sent');
  });

  it.each([
    ['neither e-mail nor phone', { email: null, phone: null }],
    ['an e-mail that is none and no phone', { email: 'no tengo', phone: '' }],
  ])('refuses whom nobody can reach: %s', (_, columns) => {
    given({ ...office, mentors: [mentor('M1', columns)] })
      .when(inviting)
      .thenRefuses('mentor-unreachable');
  });

  it('takes back what was sent to another', () => {
    const before = invitation('INV-0', { mentorId: 'M2' });
    given({ ...office, invitations: [before] })
      .when(inviting)
      .thenRow('invitations', 'INV-0', { status: 'superseded' })
      .thenInserts('invitations', { mentorId: 'M1', status: 'sent' });
  });

  it('asks again, under another code, whom an invitation had expired for', () => {
    const came = given({
      ...office,
      invitations: [invitation('INV-0', { status: 'expired' })],
    }).when(inviting);
    expect(came.tables['invitations']).toHaveLength(2);
    came.andAgainNothing();
  });

  it.each([
    ['no-mentor', request('SOL-1', { status: 'new' })],
    ['wrong-status', request('SOL-1', { status: 'scheduled', mentorId: 'M1' })],
    ['not-found', request('SOL-1', { status: 'matching', mentorId: 'M9' })],
    ['not-found', request('SOL-9')],
  ] as const)('refuses with %s', (code, row) => {
    given({ ...office, requests: [row] })
      .when(inviting)
      .thenRefuses(code);
  });
});
