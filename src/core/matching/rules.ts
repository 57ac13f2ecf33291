import { normaliseEmail } from '../people/email';
import { nameLikeness } from '../people/names';
import { fitOf, wordsOf } from '../people/words';
import { fold } from '../table/vocabulary';
import { leftFor, type Context, type Pair } from './context';
import { nameToMention, telling, type ExclusionFacts, type RequestFacts } from './facts';
import { levelsAbove, slotFit, topicAsked, topicFit } from './fit';
import { reason, type ExclusionCode, type Reason } from './reason';
import { momentOf } from './slots';

/** Why this mentor cannot be asked for this request; undefined when this rule has nothing against it. */
export type Rule = (pair: Pair, context: Context) => Reason<ExclusionCode> | undefined;

/** Nobody is asked before the training (S1-1.3), nor while she pauses. */
export const training: Rule = ({ mentor: { status } }) => {
  if (status === 'profiled' || status === 'active') return undefined;
  return reason(status === 'paused' || status === 'retired' ? status : 'not-trained');
};

/** She can be written to or called. */
export const contact: Rule = ({ mentor }) => (mentor.reachable ? undefined : reason('unreachable'));

/** The topic is one of hers. */
export const topic: Rule = (pair) =>
  topicFit(pair) ? undefined : reason('topic-not-hers', { topic: topicAsked(pair.request) });

/** She is not below the group's level; who did not say is not held back. */
export const level: Rule = (pair) =>
  (levelsAbove(pair) ?? 0) >= 0
    ? undefined
    : reason('level-too-low', { level: pair.request.level });

/** She works in this modality. */
export const modality: Rule = ({ mentor, request }) =>
  mentor.modalities.includes(request.modality)
    ? undefined
    : reason('modality-not-hers', { modality: request.modality });

/** She gives sessions of this format. */
export const format: Rule = ({ mentor, request }) =>
  mentor.formats.includes(request.format)
    ? undefined
    : reason('format-not-hers', { format: request.format });

/** She is free at one of the proposed times, from start to end. */
export const availability: Rule = (pair) => {
  const [preferred] = pair.request.slots;
  if (preferred === undefined || slotFit(pair) !== undefined) return undefined;
  const gaveNone = Object.values(pair.mentor.availability).flat().length === 0;
  return gaveNone
    ? reason('no-availability')
    : reason('not-available-then', { when: momentOf(preferred) });
};

/** She speaks the language asked for. Spanish is everyone's. */
export const language: Rule = ({ mentor, request }) => {
  const asked = isOwnLanguage(request) && !mentor.languages.includes(request.language);
  return asked ? reason('language-not-hers', { language: request.language }) : undefined;
};

/** She has a session left in the month of the preferred date. */
export const capacity: Rule = (pair, context) =>
  leftFor(pair, context) > 0
    ? undefined
    : reason('full-this-month', { capacity: pair.mentor.capacity });

/** The conflicts she declared name neither the area nor its contact. What she wrote is repeated nowhere. */
export const conflict: Rule = ({ mentor, request }, { facts }) => {
  if (mentor.conflictWords.length === 0) return undefined;
  const names = (facts.areaNames[request.area] ?? []).map(wordsToMention);
  const named = [...names, nameToMention(request.contactName)].some((words) =>
    mentions(mentor.conflictWords, words),
  );
  return named ? reason('conflict') : undefined;
};

/** The coordinator did not say to keep them apart: this request, this area or this person. */
export const pairing: Rule = ({ mentor, request }, { facts }) => {
  const apart = facts.exclusions.some(
    (exclusion) =>
      exclusion.mentorId === mentor.id &&
      isAbout(exclusion, request, facts.areaNames[request.area] ?? []),
  );
  return apart ? reason('do-not-pair') : undefined;
};

/** She did not decline this request before, nor leave it unanswered. */
export const declined: Rule = ({ mentor, request }, { facts }) => {
  const before = facts.invitations.some(
    ({ mentorId, requestId, status }) =>
      mentorId === mentor.id &&
      requestId === request.id &&
      ['declined', 'expired'].includes(status),
  );
  return before ? reason('declined-before') : undefined;
};

/** Every rule after the training, in the order the reasons are told. */
const RULES: readonly Rule[] = [
  contact,
  pairing,
  conflict,
  declined,
  topic,
  level,
  modality,
  format,
  language,
  availability,
  capacity,
];

/** Everything against this pair; nothing when she can be asked. Of who is not in service, that alone is said. */
export function objections(pair: Pair, context: Context): Reason<ExclusionCode>[] {
  const first = training(pair, context);
  if (first !== undefined) return [first];
  return RULES.flatMap((rule) => rule(pair, context) ?? []);
}

/** Whether a request asks for a language that not everyone speaks. */
export function isOwnLanguage({ language: asked }: RequestFacts): boolean {
  return asked !== '' && asked !== 'es';
}

function wordsToMention(name: string): readonly string[] {
  const words = telling(name);
  return words.length > 0 ? words : wordsOf(name);
}

/** Endings of gender and number count as slips: the adjective of an area's name fits its noun's. */
function mentions(text: readonly string[], words: readonly string[]): boolean {
  const isThere = (word: string) =>
    text.some((there) => ['same', 'typo'].includes(fitOf(word, there) ?? ''));
  return words.length > 0 && words.every(isThere);
}

function isAbout(
  { kind, target }: ExclusionFacts,
  request: RequestFacts,
  areaNames: readonly string[],
): boolean {
  if (kind === 'request') return target === request.id;
  if (kind === 'area') return target === request.area || areaNames.includes(fold(target));
  const email = normaliseEmail(target);
  if (email !== undefined) return email === request.contactEmail;
  return nameLikeness(target, request.contactName) !== undefined;
}
