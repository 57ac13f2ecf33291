import { leftFor, type Context, type Pair, type Weights } from './context';
import { levelsAbove, slotFit, topicAsked, topicFit } from './fit';
import { reason, type Reason, type ReasonCode } from './reason';
import { isOwnLanguage } from './rules';
import { momentOf } from './slots';

/** So many answers of the usual mean are added to hers: one enthusiastic answer is not yet a reputation. */
const PRIOR_ANSWERS = 5;

/** From here on a mean is told as a reason. */
const GOOD = 4;

/** How well a pair that nothing speaks against fits, from 1 to 1000: the weighted mean of its parts. */
export function scoreOf(pair: Pair, context: Context): number {
  const parts: Weights = {
    topic: topicFit(pair) === 'declared' ? 1 : 0.6,
    level: levelPart(levelsAbove(pair)),
    availability: availabilityPart(pair),
    satisfaction: (shrunkSatisfaction(pair, context) - 1) / 4,
    load: leftFor(pair, context) / pair.mentor.capacity,
  };
  const keys = Object.keys(parts) as (keyof Weights)[];
  const whole = keys.reduce((sum, key) => sum + context.weights[key], 0);
  const sum = keys.reduce((total, key) => total + context.weights[key] * parts[key], 0);
  return Math.max(1, Math.min(1000, Math.round((1000 * sum) / (whole || 1))));
}

/** Why she is a good choice, the most telling first. */
export function reasonsFor(pair: Pair, context: Context): Reason<ReasonCode>[] {
  const { mentor, request } = pair;
  const { modality, format, language } = request;
  const topic = topicAsked(request);
  const when = whenReason(pair);
  const good = satisfactionReason(pair);
  const left = leftFor(pair, context);
  return [
    reason(topicFit(pair) === 'declared' ? 'topic-declared' : 'topic-other', { topic }),
    levelReason(pair),
    ...(when ? [when] : []),
    reason('modality-fits', { modality }),
    reason('format-fits', { format }),
    ...(isOwnLanguage(request) ? [reason('language-fits', { language })] : []),
    ...(good ? [good] : []),
    left > 1 ? reason('load-free', { left }) : reason('load-last'),
    ...(mentor.sharesMaterials ? [reason('share-materials')] : []),
    ...(mentor.hasGroupExperience ? [reason('group-experience')] : []),
    ...(mentor.hasCrisisExperience ? [reason('crisis-experience')] : []),
  ];
}

function shrunkSatisfaction({ mentor }: Pair, { usualSatisfaction }: Context): number {
  const n = mentor.satisfaction === undefined ? 0 : mentor.surveys;
  return (usualSatisfaction * PRIOR_ANSWERS + (mentor.satisfaction ?? 0) * n) / (PRIOR_ANSWERS + n);
}

function levelPart(above: number | undefined): number {
  // Who knows much more than the group fits, a little less well; who did not say may or may not.
  return above === undefined ? 0.5 : 1 - 0.15 * above;
}

function availabilityPart(pair: Pair): number {
  if (pair.request.slots.length === 0) return 0.5;
  return isPreferred(pair) ? 1 : 0.5;
}

function isPreferred(pair: Pair): boolean {
  return slotFit(pair) === pair.request.slots[0];
}

function levelReason(pair: Pair): Reason<ReasonCode> {
  const above = levelsAbove(pair);
  if (above === undefined) return reason('level-unknown');
  return reason(above > 0 ? 'level-above' : 'level-matches', { level: pair.request.level });
}

function whenReason(pair: Pair): Reason<ReasonCode> | undefined {
  const slot = slotFit(pair);
  if (slot === undefined) return undefined;
  return reason(isPreferred(pair) ? 'available-then' : 'available-other', { when: momentOf(slot) });
}

function satisfactionReason({ mentor }: Pair): Reason<ReasonCode> | undefined {
  if (mentor.satisfaction === undefined || mentor.surveys === 0) return reason('satisfaction-new');
  if (mentor.satisfaction < GOOD) return undefined;
  return reason('satisfaction-good', { value: mentor.satisfaction, n: mentor.surveys });
}
