import { Problem } from '../problem';
import { contextOf, type Context, type MatchingOptions } from './context';
import type { Known, MentorFacts, RequestFacts } from './facts';
import type { ExclusionCode, Reason, ReasonCode } from './reason';
import { objections } from './rules';
import { reasonsFor, scoreOf } from './score';

export interface Candidate {
  mentorId: string;
  /** From 1 to 1000. */
  score: number;
  reasons: readonly Reason<ReasonCode>[];
}

export interface Excluded {
  mentorId: string;
  reasons: readonly Reason<ExclusionCode>[];
}

/** Every mentor is in one of the two, once. */
export interface Shortlist {
  candidates: readonly Candidate[];
  excluded: readonly Excluded[];
}

/**
 * Who can be asked for a request, best first, and why everyone else cannot (S1-4.2). Ties go to who has given fewer
 * sessions, then to the smaller id, so the order of the tables changes nothing. Refuses with `not-found`.
 */
export function shortlist(known: Known, requestId: string, options: MatchingOptions): Shortlist {
  const context = contextOf(known, options, ({ id }) => id === requestId);
  return shortlistOf(requestWith(context, requestId), context);
}

/** The shortlist of one request in a context that may be shared by several. */
export function shortlistOf(request: RequestFacts, context: Context): Shortlist {
  const looked = context.facts.mentors.map((mentor) => ({
    mentor,
    against: objections({ mentor, request }, context),
  }));
  const candidates = looked
    .filter(({ against }) => against.length === 0)
    .map(({ mentor }) => candidateOf(mentor, request, context))
    .sort((a, b) => b.score - a.score || a.given - b.given || byId(a.mentorId, b.mentorId));
  return {
    candidates: candidates.map(({ mentorId, score, reasons }) => ({ mentorId, score, reasons })),
    excluded: looked
      .filter(({ against }) => against.length > 0)
      .map(({ mentor, against }) => ({ mentorId: mentor.id, reasons: against }))
      .sort((a, b) => byId(a.mentorId, b.mentorId)),
  };
}

/** The request with this id. Refuses with `not-found`. */
export function requestWith({ facts }: Context, requestId: string): RequestFacts {
  const request = facts.requests.find(({ id }) => id === requestId);
  if (request === undefined) throw new Problem('not-found', { what: 'requests', id: requestId });
  return request;
}

/** The order of ids: by their letters' codes, the same everywhere. */
export function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function candidateOf(mentor: MentorFacts, request: RequestFacts, context: Context) {
  const pair = { mentor, request };
  return {
    mentorId: mentor.id,
    score: scoreOf(pair, context),
    reasons: reasonsFor(pair, context),
    given: mentor.sessionsGiven,
  };
}
