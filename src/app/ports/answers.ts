import type { Raw } from '../../core/answers/read-answer';

/** One stored response of a form. Its id stays the same when she edits it. */
export interface RawAnswer {
  responseId: string;
  /** ms since the epoch; ties, and may change when she edits. */
  at: number;
  /** Item id, as text → what she answered. A grid is given as row label → column label or labels. Unanswered questions may be missing. */
  byItem: Readonly<Record<string, Raw>>;
}

export interface Answers {
  /** Responses stored after `since` (ms; undefined: all). Refuses with `missing-form` when the form cannot be opened. */
  since(form: { key: string; googleId: string }, since: number | undefined): RawAnswer[];
}
