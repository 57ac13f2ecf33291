import { rowOf, rows, text, type Facts } from '../facts';
import { codeFrom } from '../id';
import { Problem } from '../problem';
import type { Row } from '../table/value';

/** The request with this id. Refuses with `not-found`. */
export function requestOf(facts: Facts, id: string): Row {
  const request = rowOf(facts, 'requests', id);
  if (request === undefined) throw new Problem('not-found', { what: 'requests', id });
  return request;
}

/** The mentor with this id. Refuses with `not-found`. */
export function mentorOf(facts: Facts, id: string): Row {
  const mentor = rowOf(facts, 'mentors', id);
  if (mentor === undefined) throw new Problem('not-found', { what: 'mentors', id });
  return mentor;
}

/** Refuses with `wrong-status` when the row is not in one of these. */
export function requireStatus(row: Row, allowed: readonly string[], set: string): void {
  const status = text(row, 'status');
  if (!allowed.includes(status)) throw new Problem('wrong-status', { id: row.id, status, set });
}

/** The opaque code by which a mentor answers an invitation; it is in her link alone. */
export function invitationCode(facts: Facts, invitationId: string): string {
  return codeFrom(facts.secret, 'invitation', invitationId);
}

/** The invitation that a code stands for. Refuses with `unknown-code`. */
export function invitationByCode(facts: Facts, code: string): Row {
  const found = rows(facts, 'invitations').find(
    ({ id }) => invitationCode(facts, id) === code.trim(),
  );
  if (found === undefined) throw new Problem('unknown-code', { form: 'invitation' });
  return found;
}

/** The newest invitation of a request to a mentor. */
export function invitationTo(facts: Facts, requestId: string, mentorId: string): Row | undefined {
  return rows(facts, 'invitations')
    .filter((row) => text(row, 'requestId') === requestId && text(row, 'mentorId') === mentorId)
    .sort((a, b) => Number(a['sentAt'] ?? 0) - Number(b['sentAt'] ?? 0))
    .at(-1);
}

/** Whether a mentor is asked for nothing new: she paused or left, and nobody wrote down why she is asked all the same (S1-1.3). */
export function isAway(mentor: Row, request: Row): boolean {
  return (
    ['paused', 'retired'].includes(text(mentor, 'status')) && text(request, 'lockReason') === ''
  );
}
