import { rankOf } from '../people/filters';
import { fitOf } from '../people/words';
import type { Pair } from './context';
import type { RequestFacts } from './facts';
import { covers, type Slot } from './slots';

/** The topic of everything outside the catalogue, told in words of its own (contract §4). */
const OTHER = 'other';

/** How her topics fit: declared, or for a topic outside the catalogue, at least half of its words among hers. */
export function topicFit({ mentor, request }: Pair): 'declared' | 'other' | undefined {
  if (request.topic !== OTHER)
    return mentor.topics.includes(request.topic) ? 'declared' : undefined;
  const wanted = request.ownWords;
  const hers = wanted.filter((word) =>
    mentor.ownWords.some((own) => fitOf(word, own) !== undefined),
  );
  return hers.length > 0 && hers.length * 2 >= wanted.length ? 'other' : undefined;
}

/**
 * Her level in the topic over the group's, in steps; undefined when she did not say. A group that starts from nothing
 * needs the basics.
 */
export function levelsAbove({ mentor, request }: Pair): number | undefined {
  const hers = rankOf(mentor.topicLevels[request.topic]);
  const needed = Math.max(1, rankOf(request.level) ?? 0);
  return hers === undefined ? undefined : hers - needed;
}

/** The first of the proposed times at which she can come. */
export function slotFit({ mentor, request }: Pair): Slot | undefined {
  return request.slots.find((slot) => covers(mentor.availability, slot));
}

/** The topic of a request as a reason says it: its key, or its own words when it is outside the catalogue. */
export function topicAsked({ topic, otherTopic }: RequestFacts): string {
  return topic === OTHER && otherTopic !== '' ? otherTopic : topic;
}
