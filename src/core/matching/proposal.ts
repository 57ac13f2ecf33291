import { contextOf, type Context, type MatchingOptions } from './context';
import type { Known, RequestFacts } from './facts';
import { monthWanted } from './load';
import { minCostFlow } from './min-cost-flow';
import { missingFrom, type MissingProfile } from './missing';
import type { Reason, ReasonCode } from './reason';
import { byId, shortlistOf, type Shortlist } from './shortlist';
import type { Assignment, Instance } from './solver';

export interface ProposedPair {
  requestId: string;
  mentorId: string;
  /** 0 when the coordinator locked a pair that a rule speaks against. */
  score: number;
  reasons: readonly Reason<ReasonCode>[];
  locked: boolean;
}

/** A request that nobody is left for. */
export interface Unserved {
  requestId: string;
  missing: MissingProfile;
  /** How many could be asked, and are needed more elsewhere. */
  candidates: number;
}

/** The best assignment of all open requests together; the coordinator decides on each pair (S1-4.2). */
export interface Proposal {
  pairs: readonly ProposedPair[];
  unserved: readonly Unserved[];
  value: number;
  optimal: boolean;
}

interface Looked {
  request: RequestFacts;
  list: Shortlist;
  month: string;
}

/** Statuses in which a request has nobody, or somebody who was not asked yet. */
const OPEN = ['new', 'matching', 'recruiting'];

/**
 * Proposes a mentor for every open request: as many served as can be, then the best scores, then a fair load; locked
 * choices stay, capacities are kept month by month. The order of the tables changes nothing.
 */
export function proposal(known: Known, options: MatchingOptions): Proposal {
  const isOpen = ({ status }: RequestFacts) => OPEN.includes(status);
  const context = contextOf(known, options, isOpen);
  const looked = context.facts.requests
    .filter(isOpen)
    .sort((a, b) => byId(a.id, b.id))
    .map((request) => ({
      request,
      list: shortlistOf(request, context),
      month: monthWanted(request, context.month),
    }));
  const { instance, mentorAt } = instanceOf(looked, context);
  return proposalOf(looked, minCostFlow(instance), mentorAt);
}

/** To the solver a mentor in another month is another mentor: her capacity is a month's. */
function instanceOf(looked: readonly Looked[], context: Context) {
  const mentors = [...context.facts.mentors].sort((a, b) => byId(a.id, b.id));
  const months = [...new Set(looked.map(({ month }) => month))].sort();
  const slots = months.flatMap((month) => mentors.map((mentor) => ({ month, mentor })));
  const indexOf = new Map(
    slots.map(({ month, mentor }, at) => [`${mentor.id} ${month}`, at] as const),
  );
  const requests = looked.map(({ request, list, month }) => {
    const edges = list.candidates.flatMap(({ mentorId, score }) => {
      const index = indexOf.get(`${mentorId} ${month}`);
      return index === undefined ? [] : [[index, score] as const];
    });
    const locked = request.locked ? indexOf.get(`${request.mentorId} ${month}`) : undefined;
    return locked === undefined ? { edges } : { edges, locked };
  });
  const instance: Instance = {
    mentors: slots.map(({ month, mentor }) => ({
      capacity: Math.max(0, mentor.capacity - context.load(mentor.id, month)),
    })),
    requests,
    fairness: true,
  };
  return { instance, mentorAt: slots.map(({ mentor }) => mentor.id) };
}

function proposalOf(
  looked: readonly Looked[],
  { pairs, value, optimal }: Assignment,
  mentorAt: readonly string[],
): Proposal {
  const chosen = new Map(pairs.map(([request, mentor]) => [request, mentorAt[mentor]] as const));
  const [proposed, unserved]: [ProposedPair[], Unserved[]] = [[], []];
  looked.forEach(({ request, list }, index) => {
    const mentorId = chosen.get(index);
    if (mentorId === undefined) {
      const { length } = list.candidates;
      unserved.push({
        requestId: request.id,
        missing: missingFrom(request, list),
        candidates: length,
      });
      return;
    }
    const candidate = list.candidates.find((other) => other.mentorId === mentorId);
    const { score = 0, reasons = [] } = candidate ?? {};
    proposed.push({ requestId: request.id, mentorId, score, reasons, locked: request.locked });
  });
  return { pairs: proposed, unserved, value, optimal };
}
