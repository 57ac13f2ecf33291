import { monthOf } from '../time/date';
import { localDate } from '../time/zone';
import {
  factsOf,
  type Known,
  type MatchingFacts,
  type MentorFacts,
  type RequestFacts,
} from './facts';
import { loadOf, monthWanted, type Load } from './load';

/** What each part of the score counts for; only the proportions matter (settings `weight…`). */
export interface Weights {
  topic: number;
  level: number;
  availability: number;
  satisfaction: number;
  load: number;
}

export interface MatchingOptions {
  weights: Weights;
}

/** Everything a rule may look at besides the mentor and the request. */
export interface Context {
  facts: MatchingFacts;
  weights: Weights;
  /** The month of now. */
  month: string;
  load: Load;
  /** The mean satisfaction of all answers, towards which few answers are drawn. */
  usualSatisfaction: number;
}

/** A mentor looked at for a request. */
export interface Pair {
  mentor: MentorFacts;
  request: RequestFacts;
}

/** The context of deciding on some requests (all that `deciding` picks): what they hold now does not count as load. */
export function contextOf(
  known: Known,
  options: MatchingOptions,
  deciding: (request: RequestFacts) => boolean,
): Context {
  const facts = factsOf(known);
  const month = monthOf(localDate(known.now, known.zone));
  const open = facts.requests.filter(deciding).map(({ id }) => id);
  return {
    facts,
    weights: options.weights,
    month,
    load: loadOf(facts, month, new Set(open)),
    usualSatisfaction: usualSatisfaction(facts.mentors),
  };
}

/** How many sessions she can still give in the month of the request. */
export function leftFor({ mentor, request }: Pair, context: Context): number {
  return mentor.capacity - context.load(mentor.id, monthWanted(request, context.month));
}

/** Before the first answer: good, not perfect. */
const UNKNOWN = 4;

function usualSatisfaction(mentors: readonly MentorFacts[]): number {
  const rated = mentors.filter(
    ({ satisfaction, surveys }) => satisfaction !== undefined && surveys > 0,
  );
  const answers = rated.reduce((sum, { surveys }) => sum + surveys, 0);
  const points = rated.reduce(
    (sum, { satisfaction = 0, surveys }) => sum + satisfaction * surveys,
    0,
  );
  return answers === 0 ? UNKNOWN : points / answers;
}
