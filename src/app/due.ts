import type { Facts } from '../core/facts';
import { together, type Plan } from '../core/plan/plan';
import { requestsDue } from '../core/requests/clock';
import { sessionsDue } from '../core/sessions/clock';
import { materialsDue } from '../core/sessions/materials-due';
import { indexDue } from '../core/sessions/repertoire';
import { linksDue } from '../core/sessions/restore';
import { forgottenBy } from '../core/undo/record';
import { failuresDue } from './failures';

/** Whatever has come due by now, a decision each. */
export const DUE: readonly ((facts: Facts) => Plan)[] = [
  linksDue,
  requestsDue,
  sessionsDue,
  materialsDue,
  failuresDue,
  (facts) => ({ changes: [], effects: indexDue(facts), journal: [] }),
  (facts) => ({ changes: forgottenBy(facts.tables, facts.now), effects: [], journal: [] }),
];

/** All of it. */
export function everythingDue(facts: Facts): Plan {
  return together(...DUE.map((decide) => decide(facts)));
}
