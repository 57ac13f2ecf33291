/** Why a mentor is in a shortlist, and why she is not. Each code has its sentence in the texts. */
export type ReasonCode =
  | 'topic-declared'
  | 'topic-other'
  | 'level-matches'
  | 'level-above'
  | 'level-unknown'
  | 'available-then'
  | 'available-other'
  | 'modality-fits'
  | 'format-fits'
  | 'language-fits'
  | 'satisfaction-good'
  | 'satisfaction-new'
  | 'load-free'
  | 'load-last'
  | 'share-materials'
  | 'group-experience'
  | 'crisis-experience';

export type ExclusionCode =
  | 'not-trained'
  | 'paused'
  | 'retired'
  | 'topic-not-hers'
  | 'level-too-low'
  | 'modality-not-hers'
  | 'format-not-hers'
  | 'not-available-then'
  | 'language-not-hers'
  | 'full-this-month'
  | 'conflict'
  | 'do-not-pair'
  | 'declined-before'
  | 'unreachable'
  | 'no-availability';

/** A reason, with what its sentence needs: option keys, numbers, and moments on the wall (`2026-03-12T17:00`). */
export interface Reason<Code extends string = string> {
  code: Code;
  params: Readonly<Record<string, string | number>>;
}

/** A reason out of its code and what its sentence needs. */
export function reason<Code extends string>(
  code: Code,
  params: Reason['params'] = {},
): Reason<Code> {
  return { code, params };
}
