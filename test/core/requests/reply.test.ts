import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/core/facts';
import { invitationCode } from '../../../src/core/requests/find';
import { recordReply, takeInvitation, type Reply } from '../../../src/core/requests/reply';
import type { Value } from '../../../src/core/table/value';
import { factsWith, given, NOW } from '../support/given';
import { invitation, invited, mentor } from '../support/rows';

type Said = Readonly<Record<string, Value>>;

/** Her answer in the form, by the code of INV-1. */
const answering =
  (answer: string, said: Said = {}, code = invitationCode(factsWith(), 'INV-1')) =>
  (facts: Facts) =>
    takeInvitation(
      {
        form: 'invitation',
        responseId: 'r1',
        at: NOW,
        rowId: undefined,
        values: { consent: 'yes', invitation: code, answer, ...said },
      },
      facts,
    );

/** What staff heard on the telephone. */
const heard =
  (answer: Reply['answer'], further: Said = {}) =>
  (facts: Facts) =>
    recordReply(facts, 'SOL-1', { answer, channel: 'call', at: facts.now, further });

const office = (columns: Said = {}) =>
  invited(columns, { mentors: [mentor('M1', { status: 'profiled' }), mentor('M2')] });

describe('a mentor who accepts', () => {
  it('is thanked, and in service from now on', () => {
    given(office())
      .when(answering('accept', { sessionNeeds: 'Un proyector' }))
      .thenRow('invitations', 'INV-1', {
        status: 'accepted',
        channel: 'form',
        answeredAt: NOW,
        sessionNeeds: 'Un proyector',
      })
      .thenRow('mentors', 'M1', { status: 'active' })
      .thenRow('requests', 'SOL-1', { status: 'invited', mentorId: 'M1' })
      .thenMails('invitationThanks → m1@mentoras.example')
      .andAgainNothing();
  });

  it.each(['linked', 'scheduled'])(
    'after the request was %s without waiting for her has accepted all the same',
    (status) => {
      given(office({ status }))
        .when(answering('accept'))
        .thenRow('invitations', 'INV-1', { status: 'accepted' })
        .thenRow('requests', 'SOL-1', { status })
        .andAgainNothing();
    },
  );
});

describe('a mentor who declines', () => {
  it('leaves her place to the next candidate, whom nobody invites by herself', () => {
    given(office())
      .when(answering('decline', { reason: 'De viaje' }))
      .thenRow('invitations', 'INV-1', { status: 'declined', reason: 'De viaje' })
      .thenRow('requests', 'SOL-1', {
        status: 'matching',
        mentorId: 'M2',
        mentorName: 'Mentora M2',
      })
      .thenMails('declinedThanks → m1@mentoras.example')
      .thenSays('invitation-declined', 'next-candidate')
      .andAgainNothing();
  });

  it('leaves the request recruiting when nobody else fits', () => {
    given({ ...office(), mentors: [mentor('M1')] })
      .when(answering('decline'))
      .thenRow('requests', 'SOL-1', { status: 'recruiting', mentorId: null })
      .thenSays('invitation-declined', 'request-recruiting');
  });

  it.each(['linked', 'scheduled'])(
    'when it is %s already undoes nothing, and the coordinator is told',
    (status) => {
      given({ ...office({ status }), invitations: [invitation('INV-1', { status: 'accepted' })] })
        .when(answering('decline', { reason: 'Enferma' }))
        .thenRow('requests', 'SOL-1', { status, mentorId: 'M1' })
        .thenRow('invitations', 'INV-1', { status: 'declined', reason: 'Enferma' })
        .thenAlerts('mentor-declined')
        .thenMails()
        .andAgainNothing();
    },
  );
});

describe('a mentor who proposes another time', () => {
  const proposing = (date: string) =>
    answering('propose', { proposedDate: date, proposedTime: '16:00' });

  it('keeps her place while it is looked at', () => {
    given(office())
      .when(proposing('2026-03-17'))
      .thenRow('invitations', 'INV-1', { status: 'proposed', proposedDate: '2026-03-17' })
      .thenRow('requests', 'SOL-1', { status: 'invited', mentorId: 'M1' })
      .thenMails()
      .thenSays('invitation-proposed')
      .andAgainNothing();
  });

  it('and then another again is heard again', () => {
    given(office())
      .when(proposing('2026-03-17'))
      .and()
      .when(proposing('2026-03-19'))
      .thenRow('invitations', 'INV-1', { proposedDate: '2026-03-19' })
      .thenSays('invitation-proposed')
      .andAgainNothing();
  });

  it('and then accepts has accepted', () => {
    given(office())
      .when(proposing('2026-03-17'))
      .and()
      .when(answering('accept'))
      .thenRow('invitations', 'INV-1', { status: 'accepted' });
  });

  it('when it is arranged already is told so, not as a refusal', () => {
    given({
      ...office({ status: 'linked' }),
      invitations: [invitation('INV-1', { status: 'accepted' })],
    })
      .when(proposing('2026-03-17'))
      .thenRow('requests', 'SOL-1', { status: 'linked' })
      .thenSays('invitation-proposed')
      .thenAlerts('mentor-declined');
  });
});

describe('an answer that comes too late', () => {
  const late = {
    ...office({ mentorId: 'M2' }),
    invitations: [invitation('INV-1', { status: 'expired' })],
  };

  it('is kept and thanked for, and changes nothing else', () => {
    given(late)
      .when(answering('accept'))
      .thenRow('invitations', 'INV-1', { status: 'expired', answeredAt: NOW })
      .thenRow('requests', 'SOL-1', { mentorId: 'M2' })
      .thenMails('invitationLate → m1@mentoras.example')
      .thenAlerts('late-answer');
  });

  it('needs no word when she declines', () => {
    given(late).when(answering('decline')).thenMails();
  });

  it.each(['recruiting', 'matching', 'new'])(
    'is taken all the same while nobody else was asked: %s',
    (status) => {
      const free = { ...late, ...office({ mentorId: 'M2', status }) };
      given({ ...free, invitations: late.invitations })
        .when(answering('accept'))
        .thenRow('invitations', 'INV-1', { status: 'accepted' })
        .thenRow('requests', 'SOL-1', { status: 'invited', mentorId: 'M1' })
        .thenMails('invitationThanks → m1@mentoras.example')
        .andAgainNothing();
    },
  );

  it('is too late where the coordinator has fixed another', () => {
    const fixed = office({ mentorId: 'M2', status: 'matching', locked: true });
    given({ ...fixed, invitations: late.invitations })
      .when(answering('accept'))
      .thenRow('requests', 'SOL-1', { mentorId: 'M2' })
      .thenMails('invitationLate → m1@mentoras.example');
  });

  it('is told the truth when the session is off', () => {
    given(office({ status: 'cancelled' }))
      .when(answering('accept'))
      .thenMails('invitationOff → m1@mentoras.example');
  });

  it.each(['done', 'closed', 'cancelled'])('is that of a request that is %s', (status) => {
    given(office({ status })).when(answering('accept')).thenAlerts('late-answer');
  });
});

describe('an answer heard by staff', () => {
  it('counts as hers, with the way it came', () => {
    given(office())
      .when(heard('accept'))
      .thenRow('invitations', 'INV-1', { status: 'accepted', channel: 'call' })
      .andAgainNothing();
  });

  it('leaves alone what she had said before', () => {
    const before = invitation('INV-1', { status: 'proposed', proposedDate: '2026-03-17' });
    given({ ...office(), invitations: [before] })
      .when(heard('propose'))
      .thenRow('invitations', 'INV-1', { proposedDate: '2026-03-17' });
  });

  it('needs an invitation', () => {
    given({ ...office(), invitations: [] })
      .when(heard('accept'))
      .thenRefuses('no-mentor');
    given({ ...office(), requests: [] })
      .when(heard('accept'))
      .thenRefuses('not-found');
  });
});

describe('the code of a link', () => {
  it.each(['', 'abc', 'INV-1'])('is refused when it is %j', (code) => {
    given(office())
      .when(answering('accept', {}, code))
      .thenRefuses('unknown-code');
  });

  it('is known to this spreadsheet alone', () => {
    const other = factsWith({}, { secret: 'another spreadsheet' });
    given(office())
      .when(answering('accept', {}, invitationCode(other, 'INV-1')))
      .thenRefuses('unknown-code');
  });

  it('stands for the invitation, whose row the answer becomes', () => {
    expect(takeInvitationRow()).toBe('INV-1');
  });
});

function takeInvitationRow(): string {
  return answering('accept')(factsWith(office())).rowId;
}
