import { rows, settingNumber, text, type Facts } from '../facts';
import { after } from '../table/changes';
import { mail } from '../plan/message';
import { together, type Plan } from '../plan/plan';
import type { Row } from '../table/value';
import { addDays } from '../time/date';
import { localDate } from '../time/zone';
import { nextCandidate } from './candidates';
import { mentorOf, requestOf } from './find';
import { letter } from './invite';
import { wordsOfRequest } from './words';

/** What has come due by now: reminders and expiries of invitations, warnings and delays of requests (S1-4.3, S1-4.4). */
export function requestsDue(facts: Facts): Plan {
  const today = localDate(facts.now, facts.zone);
  const invitations = rows(facts, 'invitations').filter((row) => text(row, 'status') === 'sent');
  const expired = invitations.filter((row) => text(row, 'expiresOn') < today);
  const toRemind = invitations.filter(
    (row) =>
      text(row, 'remindOn') <= today && text(row, 'remindedOn') === '' && !expired.includes(row),
  );
  const plans = [
    ...toRemind.map((row) => remind(facts, row, today)),
    ...expire(facts, expired),
    ...delays(facts, today),
  ];
  return together(...plans);
}

function remind(facts: Facts, invitation: Row, today: string): Plan {
  const request = requestOf(facts, text(invitation, 'requestId'));
  const mentor = mentorOf(facts, text(invitation, 'mentorId'));
  return {
    changes: [
      { do: 'update', table: 'invitations', id: invitation.id, set: { remindedOn: today } },
    ],
    effects: letter(facts, { request, mentor, invitation, template: 'invitationReminder' }),
    journal: [
      { code: 'invitation-reminded', about: invitation.id, params: { name: text(mentor, 'name') } },
    ],
  };
}

/** Each expiry is decided on what the one before it left. */
function expire(facts: Facts, expired: readonly Row[]): Plan[] {
  let then = facts;
  return expired.map((invitation) => {
    const plan = expireOne(then, invitation);
    then = { ...then, tables: after(then.tables, plan.changes) };
    return plan;
  });
}

function expireOne(facts: Facts, invitation: Row): Plan {
  const change = {
    do: 'update',
    table: 'invitations',
    id: invitation.id,
    set: { status: 'expired' },
  } as const;
  const name = text(invitation, 'mentorName');
  const over: Plan = {
    changes: [change],
    effects: [],
    journal: [
      { code: 'invitation-expired', about: invitation.id, params: { name }, alert: 'declined' },
    ],
  };
  const request = requestOf(facts, text(invitation, 'requestId'));
  const waiting =
    text(request, 'status') === 'invited' &&
    text(request, 'mentorId') === text(invitation, 'mentorId');
  return waiting ? together(over, nextCandidate(facts, request.id, [change])) : over;
}

/** The clock of a request runs until a mentor has said yes. */
function delays(facts: Facts, today: string): Plan[] {
  const open = rows(facts, 'requests').filter((row) =>
    ['new', 'matching', 'recruiting', 'invited'].includes(text(row, 'status')),
  );
  return open.filter((row) => !accepted(facts, row)).flatMap((row) => delay(facts, row, today));
}

function accepted(facts: Facts, request: Row): boolean {
  return rows(facts, 'invitations').some(
    (row) =>
      text(row, 'requestId') === request.id &&
      text(row, 'mentorId') === text(request, 'mentorId') &&
      text(row, 'status') === 'accepted',
  );
}

function delay(facts: Facts, request: Row, today: string): Plan[] {
  const asked = localDate(Number(request['createdAt']), facts.zone);
  const warnOn = addDays(asked, settingNumber(facts, 'warnDays'));
  if (text(request, 'dueOn') < today && request['overdue'] !== true) {
    return [
      told(facts, request, {
        set: { overdue: true, warnedOn: text(request, 'warnedOn') || warnOn },
        code: 'overdue',
      }),
    ];
  }
  if (warnOn <= today && text(request, 'warnedOn') === '') {
    return [told(facts, request, { set: { warnedOn: warnOn }, code: 'warned' })];
  }
  return [];
}

function told(
  facts: Facts,
  request: Row,
  { set, code }: { set: Record<string, string | boolean>; code: 'overdue' | 'warned' },
): Plan {
  const template = code === 'overdue' ? 'requestOverdue' : 'requestWarning';
  const words = wordsOfRequest(request, facts);
  return {
    changes: [{ do: 'update', table: 'requests', id: request.id, set }],
    effects: mail(request.id, {
      template,
      to: String(facts.settings['coordinatorEmail'] ?? ''),
      words,
    }),
    journal: [
      {
        code: `request-${code}`,
        about: request.id,
        alert: code === 'overdue' ? 'overdue' : 'warning',
      },
    ],
  };
}
