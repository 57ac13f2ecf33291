import { rowOf, text, type Facts } from '../../core/facts';
import type { Reason, Shortlist } from '../../core/matching';
import { labelOf } from '../../core/table/vocabulary';
import { fill } from '../../texts';
import type { Env } from '../env';
import { spoken } from './say';

/** A shortlist as a person reads it: who, how well, why; her phone; and why not, for everyone else (S1-4.2). */
export interface SaidShortlist {
  candidates: { mentorId: string; name: string; phone: string; score: number; reasons: string[] }[];
  excluded: { mentorId: string; name: string; reasons: string[] }[];
}

/** Says the reasons of a shortlist in plain words. */
export function sayReasons(
  env: Env,
  facts: Facts,
  { candidates, excluded }: Shortlist,
): SaidShortlist {
  const who = (mentorId: string): { mentorId: string; name: string } => ({
    mentorId,
    name: text(rowOf(facts, 'mentors', mentorId), 'name'),
  });
  const { fits, excluded: out } = env.texts.reasons;
  return {
    candidates: candidates.map(({ mentorId, score, reasons }) => ({
      ...who(mentorId),
      phone: text(rowOf(facts, 'mentors', mentorId), 'phone'),
      score,
      reasons: reasons.map((reason) =>
        sayReason(env, facts, { sentence: fits[reason.code], reason }),
      ),
    })),
    excluded: excluded.map(({ mentorId, reasons }) => ({
      ...who(mentorId),
      reasons: reasons.map((reason) =>
        sayReason(env, facts, { sentence: out[reason.code], reason }),
      ),
    })),
  };
}

/** Option sets whose keys a reason may carry, by the name of the parameter. */
const SETS: Readonly<Record<string, string>> = {
  topic: 'topics',
  level: 'level',
  modality: 'modality',
  format: 'format',
  language: 'language',
  area: 'areas',
};

function sayReason(
  env: Env,
  facts: Facts,
  { sentence, reason }: { sentence: string; reason: Reason<string> },
): string {
  const params = Object.entries(reason.params).map(([key, value]) => {
    const set = SETS[key];
    if (set !== undefined) return [key, labelOf(facts.vocabulary, set, String(value))] as const;
    if (key !== 'when') return [key, value] as const;
    const [date = '', time = ''] = String(value).split('T');
    return [
      key,
      spoken({ when: { date, time } }, { texts: env.texts, zone: facts.zone })['when'] ?? '',
    ] as const;
  });
  return fill(sentence, Object.fromEntries(params));
}
