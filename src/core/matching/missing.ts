import { contextOf, type MatchingOptions } from './context';
import type { Known, RequestFacts } from './facts';
import { topicAsked } from './fit';
import { reason, type Reason } from './reason';
import { requestWith, shortlistOf, type Shortlist } from './shortlist';
import { momentOf } from './slots';

/** The profile to recruit. What is not known is left out; `count` is how many give the topic and cannot this time. */
export type MissingProfile = Reason<'missing-profile'>;

/** The profile that is missing when nobody fits a request, for the sentence that asks to recruit (S1-4.3). Refuses with `not-found`. */
export function missingProfile(known: Known, requestId: string): MissingProfile {
  const context = contextOf(known, NO_MATTER, ({ id }) => id === requestId);
  const request = requestWith(context, requestId);
  return missingFrom(request, shortlistOf(request, context));
}

/** The same, of a request whose shortlist is there already. */
export function missingFrom(request: RequestFacts, { excluded }: Shortlist): MissingProfile {
  const [preferred] = request.slots;
  const { level, format, modality, language } = request;
  const nearest = excluded.filter(
    ({ reasons }) => !reasons.some(({ code }) => AWAY.includes(code)),
  ).length;
  const wanted = {
    topic: topicAsked(request),
    level,
    modality,
    format,
    language,
    when: preferred ? momentOf(preferred) : '',
    count: nearest,
  };
  const known = Object.entries(wanted).filter(([, value]) => value !== '' && value !== 0);
  return reason('missing-profile', Object.fromEntries(known));
}

/** Who is left out for one of these does not give the topic at all, or is not in service. */
const AWAY: readonly string[] = ['not-trained', 'paused', 'retired', 'topic-not-hers'];

/** Who is left out does not depend on what a score counts. */
const NO_MATTER: MatchingOptions = {
  weights: { topic: 1, level: 1, availability: 1, satisfaction: 1, load: 1 },
};
