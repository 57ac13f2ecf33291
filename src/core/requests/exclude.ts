import { rowOf, type Facts } from '../facts';
import { idFrom } from '../id';
import { NOTHING, type Change, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { mentorOf } from './find';

/** Whom a mentor is not to be paired with, and why. One of request, area and person. */
export interface Exclusion {
  mentor: string;
  request?: string | undefined;
  area?: string | undefined;
  person?: string | undefined;
  reason: string;
}

/**
 * Notes that a mentor is not to be paired with a request, an area or a person (S1-4.2). Noting it again changes nothing; what
 * was lifted is noted anew. Refuses with `not-found`, `bad-arguments`.
 */
export function exclusion(facts: Facts, wanted: Exclusion): { plan: Plan; result: { id: string } } {
  mentorOf(facts, wanted.mentor);
  const kinds = ['request', 'area', 'person'] as const;
  const kind = kinds.find((each) => wanted[each] !== undefined);
  if (kind === undefined) throw new Problem('bad-arguments');
  const target = wanted[kind] ?? '';
  const id = idFrom('EX', wanted.mentor, kind, target);
  const row = {
    id,
    mentorId: wanted.mentor,
    kind,
    target,
    reason: wanted.reason,
    createdAt: facts.now,
  };
  const standing = rowOf(facts, 'exclusions', id);
  const isLifted = (standing?.['liftedOn'] ?? null) !== null;
  if (standing !== undefined && !isLifted) return { plan: NOTHING, result: { id } };
  const again = { liftedOn: null, reason: wanted.reason };
  const change: Change =
    standing === undefined
      ? { do: 'insert', table: 'exclusions', row }
      : { do: 'update', table: 'exclusions', id, set: again };
  const journal = [{ code: 'excluded', about: wanted.mentor }];
  return { plan: { changes: [change], effects: [], journal }, result: { id } };
}
