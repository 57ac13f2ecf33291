import { type Facts } from '../facts';
import { idFrom } from '../id';
import type { Plan } from '../plan/plan';
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

/** Notes that a mentor is not to be paired with a request, an area or a person (S1-4.2). Refuses with `not-found`, `bad-arguments`. */
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
  return {
    plan: { changes: [{ do: 'insert', table: 'exclusions', row }], effects: [], journal: [] },
    result: { id },
  };
}
