import { settingNumber, text, type Facts } from '../facts';
import {
  missingProfile,
  shortlist,
  type MatchingOptions,
  type MissingProfile,
  type Shortlist,
} from '../matching';
import type { Change, Plan } from '../plan/plan';
import { after } from '../table/changes';
import { requestOf } from './find';

/** The ranked shortlist of a request, with why for each mentor in and out (S1-4.2). Refuses with `not-found`. */
export function shortlistOf(facts: Facts, requestId: string): Shortlist {
  return shortlist(facts, requestId, optionsOf(facts));
}

/** How the coordinator has weighted what counts. */
export function optionsOf(facts: Facts): MatchingOptions {
  const weight = (key: string): number => settingNumber(facts, `weight${key}`);
  return {
    weights: {
      topic: weight('Topic'),
      level: weight('Level'),
      availability: weight('Availability'),
      satisfaction: weight('Satisfaction'),
      load: weight('Load'),
    },
  };
}

/** A request looked at: there are candidates, or the profile to recruit is written down (S1-4.3). */
export function match(
  facts: Facts,
  requestId: string,
): { plan: Plan; found: Shortlist; missing: MissingProfile } {
  const request = requestOf(facts, requestId);
  const found = shortlistOf(facts, requestId);
  const missing = missingProfile(facts, requestId);
  const looking =
    ['new', 'matching', 'recruiting'].includes(text(request, 'status')) &&
    text(request, 'mentorId') === '';
  if (!looking) return { plan: { changes: [], effects: [], journal: [] }, found, missing };
  const served = found.candidates.length > 0;
  const status = served ? 'matching' : 'recruiting';
  const journal =
    text(request, 'status') === status ? [] : [{ code: `request-${status}`, about: requestId }];
  const set = {
    status,
    missingProfile: served ? null : facts.say('missing-profile', missing.params),
  };
  return {
    plan: {
      changes: [{ do: 'update', table: 'requests', id: requestId, set }],
      effects: [],
      journal,
    },
    found,
    missing,
  };
}

/**
 * Who comes next when a candidate falls away, given what has just changed: she is put down as the request's mentor, and
 * is only invited when the coordinator says so (S1-4.4). When nobody is left, the request recruits.
 */
export function nextCandidate(facts: Facts, requestId: string, changes: readonly Change[]): Plan {
  const freed: Change = {
    do: 'update',
    table: 'requests',
    id: requestId,
    set: { mentorId: null, mentorName: null, status: 'matching', locked: false },
  };
  const then: Facts = { ...facts, tables: after(facts.tables, [...changes, freed]) };
  const best = shortlistOf(then, requestId).candidates[0];
  if (best === undefined) {
    const { plan } = match(then, requestId);
    return { ...plan, changes: [freed, ...plan.changes] };
  }
  const mentor = then.tables['mentors']?.find(({ id }) => id === best.mentorId);
  const set = { mentorId: best.mentorId, mentorName: text(mentor, 'name') };
  return {
    changes: [freed, { do: 'update', table: 'requests', id: requestId, set }],
    effects: [],
    journal: [{ code: 'next-candidate', about: requestId, params: { name: text(mentor, 'name') } }],
  };
}
