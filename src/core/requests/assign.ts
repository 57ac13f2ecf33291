import { text, type Facts } from '../facts';
import { NOTHING, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { shortlistOf } from './candidates';
import { mentorOf, requestOf, requireStatus } from './find';
import type { Row } from '../table/value';

/** The coordinator's choice of a mentor for a request. */
export interface Choice {
  request: string;
  mentor: string;
  /** Later proposals leave the choice alone. */
  locked: boolean;
  /** Why, where a rule speaks against her (S1-1.3); kept with the request. */
  reason: string;
}

/** Statuses in which a request still looks for a mentor. */
export const OPEN = ['new', 'matching', 'recruiting', 'invited'];

/**
 * Assigns a mentor: the coordinator always decides (S1-4.2). Whom a rule leaves out takes a written reason.
 * Refuses with `not-found`, `wrong-status`, `mentor-not-eligible`, `mentor-without-training`.
 */
export function assign(facts: Facts, choice: Choice): Plan {
  const request = requestOf(facts, choice.request);
  const mentor = mentorOf(facts, choice.mentor);
  if (
    text(request, 'mentorId') === mentor.id &&
    !['new', 'recruiting'].includes(text(request, 'status'))
  ) {
    return lockOnly(request, choice);
  }
  requireStatus(request, OPEN, 'requestStatus');
  if (choice.reason === '') requireEligible(facts, choice);
  const chosen = {
    mentorId: mentor.id,
    mentorName: text(mentor, 'name'),
    status: 'matching',
    missingProfile: null,
    locked: choice.locked,
    lockReason: choice.reason === '' ? null : choice.reason,
  };
  return {
    changes: [{ do: 'update', table: 'requests', id: request.id, set: chosen }],
    effects: [],
    journal: [
      {
        code: choice.locked ? 'mentor-locked' : 'mentor-assigned',
        about: request.id,
        params: { name: text(mentor, 'name') },
      },
    ],
  };
}

function lockOnly(request: Row, { locked, reason }: Choice): Plan {
  const isSame = (request['locked'] === true) === locked;
  if (isSame && (reason === '' || text(request, 'lockReason') === reason)) return NOTHING;
  const set = { locked, ...(reason === '' ? {} : { lockReason: reason }) };
  const code = locked ? 'mentor-locked' : 'mentor-unlocked';
  return {
    changes: [{ do: 'update', table: 'requests', id: request.id, set }],
    effects: [],
    journal: [{ code, about: request.id }],
  };
}

function requireEligible(facts: Facts, choice: Choice): void {
  const { excluded } = shortlistOf(facts, choice.request);
  const reason = excluded.find(({ mentorId }) => mentorId === choice.mentor)?.reasons[0];
  if (reason === undefined) return;
  if (reason.code === 'not-trained')
    throw new Problem('mentor-without-training', { id: choice.mentor });
  throw new Problem('mentor-not-eligible', { id: choice.mentor, reason: reason.code });
}
