import { rowOf, rows, settingNumber, text, type Facts } from '../facts';
import { idFrom } from '../id';
import { after } from '../table/changes';
import { mail } from '../plan/message';
import { NOTHING, together, type Plan } from '../plan/plan';
import type { Row } from '../table/value';
import { labelOf } from '../table/vocabulary';
import { addDays } from '../time/date';
import { byDay } from '../time/day-hours';
import { localDate } from '../time/zone';
import { OPEN } from './assign';
import { nextCandidate } from './candidates';
import { isAway } from './find';
import { letter, whileAsked } from './invite';
import { topicOf } from './words';

/** What has come due by now: reminders and expiries of invitations, warnings and delays of requests (S1-4.3, S1-4.4). */
export function requestsDue(facts: Facts): Plan {
  const today = localDate(facts.now, facts.zone);
  const sent = rows(facts, 'invitations').filter((row) => text(row, 'status') === 'sent');
  const isExpired = (row: Row): boolean => text(row, 'expiresOn') < today;
  return together(
    ...sent.filter((row) => !isExpired(row)).map((row) => remind(facts, row, today)),
    ...expire(facts, sent.filter(isExpired)),
    ...delays(facts, today),
  );
}

/** The request that still waits for the answer to this invitation. */
function waitingFor(facts: Facts, invitation: Row): Row | undefined {
  const request = rowOf(facts, 'requests', text(invitation, 'requestId'));
  const waits =
    text(request, 'status') === 'invited' &&
    text(request, 'mentorId') === text(invitation, 'mentorId');
  return waits ? request : undefined;
}

function remind(facts: Facts, invitation: Row, today: string): Plan {
  const request = waitingFor(facts, invitation);
  const mentor = rowOf(facts, 'mentors', text(invitation, 'mentorId'));
  const isDue = text(invitation, 'remindOn') <= today && text(invitation, 'remindedOn') === '';
  if (request === undefined || mentor === undefined || !isDue) return NOTHING;
  if (isOver(request, today) || isAway(mentor, request)) return NOTHING;
  return {
    changes: [
      { do: 'update', table: 'invitations', id: invitation.id, set: { remindedOn: today } },
    ],
    effects: letter(facts, {
      request,
      mentor,
      invitation,
      template: 'invitationReminder',
      useful: whileAsked(invitation.id),
      notBefore: byDay(facts.now, facts.zone),
    }),
    journal: [
      { code: 'invitation-reminded', about: invitation.id, params: { name: text(mentor, 'name') } },
    ],
  };
}

/** Every day that was proposed has passed: nobody is reminded of that. */
function isOver(request: Row, today: string): boolean {
  const days = ['preferredDate', 'alternativeDate'].map((column) => text(request, column));
  return days.some((day) => day !== '') && days.every((day) => day < today);
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
  const request = waitingFor(facts, invitation);
  return request === undefined ? over : together(over, nextCandidate(facts, request.id, [change]));
}

/** The clock of a request runs until a mentor has said yes; a row typed by hand without a due date has none. */
function delays(facts: Facts, today: string): Plan[] {
  const open = rows(facts, 'requests').filter(
    (row) => OPEN.includes(text(row, 'status')) && text(row, 'dueOn') !== '',
  );
  const late = open
    .filter((row) => !accepted(facts, row))
    .flatMap((row) => delay(facts, row, today));
  return [
    ...late.map(told),
    ...(['warned', 'overdue'] as const).map((code) => digest(facts, late, code)),
  ];
}

function accepted(facts: Facts, request: Row): boolean {
  return rows(facts, 'invitations').some(
    (row) =>
      text(row, 'requestId') === request.id &&
      text(row, 'mentorId') === text(request, 'mentorId') &&
      text(row, 'status') === 'accepted',
  );
}

/** A request that has just come near its date, or passed it. */
interface Delay {
  request: Row;
  set: Record<string, string | boolean>;
  code: 'warned' | 'overdue';
}

function delay(facts: Facts, request: Row, today: string): Delay[] {
  const asked = localDate(Number(request['createdAt']), facts.zone);
  const warnOn = addDays(asked, settingNumber(facts, 'warnDays'));
  const warnedOn = text(request, 'warnedOn');
  if (text(request, 'dueOn') < today && request['overdue'] !== true)
    return [{ request, set: { overdue: true, warnedOn: warnedOn || warnOn }, code: 'overdue' }];
  const isNear = warnOn <= today && warnedOn === '';
  return isNear ? [{ request, set: { warnedOn: warnOn }, code: 'warned' }] : [];
}

function told({ request: { id }, set, code }: Delay): Plan {
  const alert = code === 'overdue' ? 'overdue' : 'warning';
  return {
    changes: [{ do: 'update', table: 'requests', id, set }],
    effects: [],
    journal: [{ code: `request-${code}`, about: id, alert }],
  };
}

/** One mail to the coordinator in the morning for all requests that have come to the same pass. */
function digest(facts: Facts, delays: readonly Delay[], code: Delay['code']): Plan {
  const late = delays.filter((each) => each.code === code).map(({ request }) => request);
  if (late.length === 0) return NOTHING;
  const effects = mail(idFrom('N', ...late.map(({ id }) => id)), {
    template: code === 'overdue' ? 'requestsOverdue' : 'requestsWarning',
    to: String(facts.settings['coordinatorEmail'] ?? ''),
    words: { count: late.length, requests: { lines: listed(facts, late) } },
    notBefore: byDay(facts.now, facts.zone),
  });
  return { changes: [], effects, journal: [] };
}

/** A payload has to fit into a cell (platform-facts §1.3): of very many the first are named, the number is of all. */
const MOST_LISTED = 60;

function listed(facts: Facts, requests: readonly Row[]): string[] {
  const lines = requests.slice(0, MOST_LISTED).map((row) => line(facts, row));
  return requests.length > MOST_LISTED ? [...lines, '· …'] : lines;
}

function line(facts: Facts, request: Row): string {
  const area = labelOf(facts.vocabulary, 'areas', text(request, 'area'));
  const date = text(request, 'dueOn');
  return facts.say('request-line', { topic: topicOf(request, facts), area, date });
}
