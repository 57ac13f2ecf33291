/** An answer to one question as Google delivers it (platform-facts §4.9): text, several texts, or a grid. */
export type RawValue = string | readonly (string | null)[] | readonly (readonly string[] | null)[];

/** One stored response of a form. Its id stays the same when she edits it. */
export interface RawAnswer {
  responseId: string;
  /** ms since the epoch; ties, and may change when she edits. */
  at: number;
  /** Item id, as text → what she answered. Unanswered questions may be missing. */
  byItem: Readonly<Record<string, RawValue>>;
}

export interface Answers {
  /** Responses stored after `since` (ms; undefined: all). Refuses with `missing-form` when the form cannot be opened. */
  since(form: { key: string; googleId: string }, since: number | undefined): RawAnswer[];
}
