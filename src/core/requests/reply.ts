import type { TakeAnswer } from '../answers/take-answer';
import { rowOf, text, type Facts } from '../facts';
import type { Change, Plan } from '../plan/plan';
import { NOTHING, together } from '../plan/plan';
import { Problem } from '../problem';
import { sameValue } from '../table/changes';
import type { Row, Value } from '../table/value';
import { nextCandidate } from './candidates';
import { invitationByCode, invitationTo, mentorOf, requestOf } from './find';
import { letter } from './invite';

/** What a mentor answered to an invitation, however she said it. */
export interface Reply {
  answer: 'accept' | 'decline' | 'propose';
  channel: string;
  /** ms since the epoch. */
  at: number;
  /** What she added: another date, what she needs for the session, why not. */
  further: Readonly<Record<string, Value>>;
}

const STATUS = { accept: 'accepted', decline: 'declined', propose: 'proposed' } as const;

/** The answer a mentor gave in the form, found by the code of her link (S1-4.4). Refuses with `unknown-code`. */
export const takeInvitation: TakeAnswer = (taken, facts) => {
  const { consent: _consent, invitation: code, answer, ...further } = taken.values;
  const invitation = invitationByCode(facts, String(code ?? ''));
  const reply: Reply = {
    answer: answer as Reply['answer'],
    channel: 'form',
    at: taken.at,
    further,
  };
  return { rowId: invitation.id, plan: answerInvitation(facts, invitation, reply) };
};

/** What staff heard by phone, WhatsApp or mail. Refuses with `not-found`, `no-mentor`. */
export function recordReply(facts: Facts, requestId: string, reply: Reply): Plan {
  const request = requestOf(facts, requestId);
  const invitation = invitationTo(facts, requestId, text(request, 'mentorId'));
  if (invitation === undefined) throw new Problem('no-mentor', { id: requestId });
  return answerInvitation(facts, invitation, reply);
}

/**
 * Takes an answer to an invitation: it counts while the request is hers, else it came too late. Said again, only what is
 * new in it counts.
 */
export function answerInvitation(facts: Facts, invitation: Row, reply: Reply): Plan {
  const request = requestOf(facts, text(invitation, 'requestId'));
  if (saysNothingNew(invitation, reply)) return NOTHING;
  const answered = { invitation, request, reply };
  if (reply.answer !== 'decline' && isStillFree(request, invitation))
    return together(said(facts, answered), hersAfterAll(invitation));
  if (!isHers(request, invitation)) return tooLate(facts, answered);
  if (reply.answer !== 'accept' && text(request, 'status') !== 'invited')
    return afterwards(facts, answered);
  const plan = said(facts, answered);
  return reply.answer === 'decline'
    ? together(plan, nextCandidate(facts, request.id, [answeredChange(invitation, reply)]))
    : plan;
}

function saysNothingNew(invitation: Row, { answer, further }: Reply): boolean {
  if (text(invitation, 'status') !== STATUS[answer]) return false;
  return Object.entries(further).every(
    ([column, value]) => value === null || sameValue(invitation[column] ?? null, value),
  );
}

/** Whether the request is still to be given, or given, by the mentor of this invitation. */
function isHers(request: Row, invitation: Row): boolean {
  return (
    text(request, 'mentorId') === text(invitation, 'mentorId') &&
    ['sent', 'proposed', 'accepted'].includes(text(invitation, 'status')) &&
    !['done', 'closed', 'cancelled'].includes(text(request, 'status'))
  );
}

/** Her time to answer is over and nobody else has been asked since: she who says yes late is better than nobody. */
function isStillFree(request: Row, invitation: Row): boolean {
  const isElses =
    request['locked'] === true && text(request, 'mentorId') !== text(invitation, 'mentorId');
  return (
    text(invitation, 'status') === 'expired' &&
    ['new', 'matching', 'recruiting'].includes(text(request, 'status')) &&
    !isElses
  );
}

function hersAfterAll(invitation: Row): Plan {
  const set = {
    status: 'invited',
    mentorId: text(invitation, 'mentorId'),
    mentorName: text(invitation, 'mentorName'),
  };
  const id = text(invitation, 'requestId');
  return {
    changes: [{ do: 'update', table: 'requests', id, set }],
    effects: [],
    journal: [{ code: 'mentor-assigned', about: id }],
  };
}

interface Answered {
  invitation: Row;
  request: Row;
  reply: Reply;
}

function answeredChange(invitation: Row, reply: Reply): Change {
  const set = {
    ...reply.further,
    status: STATUS[reply.answer],
    answeredAt: reply.at,
    channel: reply.channel,
  };
  return { do: 'update', table: 'invitations', id: invitation.id, set };
}

const LETTER = { accept: 'invitationThanks', decline: 'declinedThanks', propose: '' } as const;

function said(facts: Facts, { invitation, request, reply }: Answered): Plan {
  const mentor = mentorOf(facts, text(invitation, 'mentorId'));
  const active: Change[] =
    reply.answer === 'accept' && text(mentor, 'status') === 'profiled'
      ? [{ do: 'update', table: 'mentors', id: mentor.id, set: { status: 'active' } }]
      : [];
  const template = LETTER[reply.answer];
  return {
    changes: [answeredChange(invitation, reply), ...active],
    effects: template === '' ? [] : letter(facts, { request, mentor, invitation, template }),
    journal: [
      {
        code: `invitation-${STATUS[reply.answer]}`,
        about: invitation.id,
        params: { name: text(mentor, 'name') },
      },
    ],
  };
}

/** She cannot, or not then, when the session is arranged: nothing is undone by itself, the coordinator is told. */
function afterwards(facts: Facts, { invitation, request, reply }: Answered): Plan {
  const name = text(rowOf(facts, 'mentors', text(invitation, 'mentorId')), 'name');
  const code = `invitation-${STATUS[reply.answer]}`;
  return {
    changes: [answeredChange(invitation, reply)],
    effects: [],
    journal: [{ code, about: request.id, params: { name }, alert: 'mentor-declined' }],
  };
}

/** A late answer: someone else has the session, or it is off. Kept, thanked for, and nothing else changes. */
function tooLate(facts: Facts, { invitation, request, reply }: Answered): Plan {
  const mentor = mentorOf(facts, text(invitation, 'mentorId'));
  const set = { ...reply.further, answeredAt: reply.at, channel: reply.channel };
  const isOff = text(request, 'status') === 'cancelled';
  const template = isOff ? 'invitationOff' : 'invitationLate';
  return {
    changes: [{ do: 'update', table: 'invitations', id: invitation.id, set }],
    effects:
      reply.answer === 'decline' ? [] : letter(facts, { request, mentor, invitation, template }),
    journal: [
      {
        code: 'invitation-late',
        about: invitation.id,
        params: { name: text(mentor, 'name') },
        alert: 'late-answer',
      },
    ],
  };
}
