import { rows, settingNumber, text, type Facts } from '../../core/facts';
import { invitationTo } from '../../core/requests/find';
import { sessionsOf } from '../../core/sessions/find';
import type { Row } from '../../core/table/value';
import { addDays, daysBetween } from '../../core/time/date';
import { localDate } from '../../core/time/zone';
import { fill } from '../../texts';
import type { Look } from './look';
import type { Clock, Step } from './shape';

/** What has to be done next with a request. */
export function stepOfRequest(facts: Facts, request: Row): Step {
  const hasMentor = text(request, 'mentorId') !== '';
  switch (text(request, 'status')) {
    case 'recruiting':
      return hasMentor ? 'invite' : 'recruit';
    case 'new':
    case 'matching':
      return hasMentor ? 'invite' : 'choose';
    case 'invited':
      return stepOfInvitation(facts, request);
    case 'linked':
      return 'schedule';
    case 'scheduled':
    case 'done':
    case 'closed':
      return stepOfSessions(facts, request);
    default:
      return 'none';
  }
}

const AFTER: Readonly<Record<string, Step>> = {
  sent: 'reply',
  proposed: 'newDate',
  accepted: 'link',
};

function stepOfInvitation(facts: Facts, request: Row): Step {
  const mentor = text(request, 'mentorId');
  if (mentor === '') return 'choose';
  const invitation = invitationTo(facts, request.id, mentor);
  return AFTER[text(invitation, 'status')] ?? (invitation === undefined ? 'invite' : 'choose');
}

function stepOfSessions(facts: Facts, request: Row): Step {
  const steps = sessionsOf(facts, request.id).map((session) => stepOfSession(facts, session));
  return (
    (['close', 'prepare', 'approve', 'await'] as const).find((step) => steps.includes(step)) ??
    'none'
  );
}

/** What has to be done next with a session. */
export function stepOfSession(facts: Facts, session: Row): Step {
  const status = text(session, 'status');
  const materials = materialsOf(facts, session.id);
  const isReady = materials.every((row) => text(row, 'status') === 'approved');
  // What was used in a session that is over is of use to others once it is approved.
  if (status === 'held') return isReady ? 'none' : 'approve';
  if (status !== 'planned') return 'none';
  if (Number(session['end']) <= facts.now) return 'close';
  if (materials.length === 0) return 'prepare';
  return isReady ? 'await' : 'approve';
}

/** The materials of a session. */
export function materialsOf(facts: Facts, sessionId: string): Row[] {
  return rows(facts, 'materials').filter((row) => text(row, 'sessionId') === sessionId);
}

/** Steps in which nobody has said yes: the request's clock runs (S1-4.3). */
const RUNNING: readonly Step[] = ['choose', 'recruit', 'invite', 'reply', 'newDate'];

/** The clock of a request while it runs: when a mentor must be found by; null when one has said yes. */
export function clockOf({ env, facts }: Look, request: Row, step: Step): Clock | null {
  const due = text(request, 'dueOn');
  if (!RUNNING.includes(step) || due === '') return null;
  const today = localDate(facts.now, facts.zone);
  const asked = localDate(Number(request['createdAt'] ?? facts.now), facts.zone);
  const days = daysBetween(today, due);
  const soon = today >= addDays(asked, settingNumber(facts, 'warnDays'));
  const { clock } = env.texts.ui.panel;
  if (days < 0)
    return { tone: 'late', text: fill(days === -1 ? clock.lateOne : clock.late, { days: -days }) };
  const said = [clock.today, clock.tomorrow][days] ?? clock.days;
  return { tone: soon || days <= 1 ? 'soon' : 'calm', text: fill(said, { days }) };
}
