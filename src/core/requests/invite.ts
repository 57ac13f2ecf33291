import { rows, settingNumber, text, type Facts } from '../facts';
import { idFrom } from '../id';
import { normaliseEmail } from '../people/email';
import { mail } from '../plan/message';
import { NOTHING, type Effect, type Plan, type Useful } from '../plan/plan';
import { Problem } from '../problem';
import type { Row } from '../table/value';
import { addWorkingDays } from '../time/working-days';
import { localDate } from '../time/zone';
import { invitationCode, invitationTo, isAway, mentorOf, requestOf, requireStatus } from './find';
import { wordsOfRequest } from './words';

/** An invitation as it stands: the row's id, and the plan that made it (nothing when it stood already). */
export interface Invited {
  id: string;
  plan: Plan;
}

/**
 * Invites the mentor assigned to a request: by mail with a link that needs no account, or, where she has no e-mail,
 * by phone or WhatsApp with the same link (S1-4.4). Inviting again returns the standing invitation.
 * Refuses with `not-found`, `no-mentor`, `wrong-status`, `mentor-not-eligible`, `mentor-unreachable`.
 */
export function invite(facts: Facts, requestId: string): Invited {
  const request = requestOf(facts, requestId);
  if (text(request, 'mentorId') === '') throw new Problem('no-mentor', { id: requestId });
  const mentor = mentorOf(facts, text(request, 'mentorId'));
  const standing = invitationTo(facts, requestId, mentor.id);
  if (
    standing !== undefined &&
    ['sent', 'accepted', 'proposed'].includes(text(standing, 'status'))
  ) {
    return { id: standing.id, plan: NOTHING };
  }
  requireStatus(request, ['new', 'matching', 'recruiting', 'invited'], 'requestStatus');
  if (isAway(mentor, request))
    throw new Problem('mentor-not-eligible', { id: mentor.id, reason: text(mentor, 'status') });
  if (normaliseEmail(text(mentor, 'email')) === undefined && text(mentor, 'phone') === '')
    throw new Problem('mentor-unreachable', { id: mentor.id });
  const row = invitationRow(facts, { request, mentor });
  const superseded = openInvitations(facts, requestId).map(
    ({ id }) =>
      ({ do: 'update', table: 'invitations', id, set: { status: 'superseded' } }) as const,
  );
  return {
    id: row.id,
    plan: {
      changes: [
        ...superseded,
        { do: 'insert', table: 'invitations', row },
        {
          do: 'update',
          table: 'requests',
          id: requestId,
          set: { status: 'invited', mentorName: text(mentor, 'name') },
        },
      ],
      effects: letter(facts, {
        request,
        mentor,
        invitation: row,
        template: 'invitation',
        useful: whileAsked(row.id),
      }),
      journal: [{ code: 'invitation-sent', about: row.id, params: { name: text(mentor, 'name') } }],
    },
  };
}

function openInvitations(facts: Facts, requestId: string): Row[] {
  return rows(facts, 'invitations').filter(
    (row) =>
      text(row, 'requestId') === requestId && ['sent', 'proposed'].includes(text(row, 'status')),
  );
}

function invitationRow(facts: Facts, { request, mentor }: { request: Row; mentor: Row }): Row {
  const earlier = rows(facts, 'invitations').filter(
    (row) => text(row, 'requestId') === request.id,
  ).length;
  const id = idFrom('INV', request.id, mentor.id, earlier);
  const today = localDate(facts.now, facts.zone);
  const remindOn = addWorkingDays(today, settingNumber(facts, 'replyDays'));
  return {
    id,
    requestId: request.id,
    mentorId: mentor.id,
    mentorName: text(mentor, 'name'),
    status: 'sent',
    sentAt: facts.now,
    remindOn,
    expiresOn: addWorkingDays(remindOn, settingNumber(facts, 'graceDays')),
    link: facts.linkTo('invitation', { invitation: invitationCode(facts, id) }),
    createdAt: facts.now,
  };
}

/** Whoever has answered meanwhile, or is not asked any more, is not asked. */
export function whileAsked(invitation: string): Useful {
  return { while: { table: 'invitations', id: invitation, is: { status: 'sent' } } };
}

/** A mail about an invitation to its mentor; nothing when she has no e-mail: staff calls her then. */
export function letter(
  facts: Facts,
  {
    request,
    mentor,
    invitation,
    ...sent
  }: {
    request: Row;
    mentor: Row;
    invitation: Row;
    template: string;
    notBefore?: number;
    useful?: Useful;
  },
): Effect[] {
  return mail(invitation.id, {
    ...sent,
    to: normaliseEmail(text(mentor, 'email')) ?? '',
    words: {
      ...wordsOfRequest(request, facts),
      name: text(mentor, 'name'),
      link: text(invitation, 'link'),
      expiresOn: { date: text(invitation, 'expiresOn') },
    },
  });
}
