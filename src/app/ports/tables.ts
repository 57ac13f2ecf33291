/** What mending the tables put right. */
export interface Mended {
  /** `tab` or `column`: missing, made; `key`: a column's key was damaged, written again. */
  what: 'tab' | 'column' | 'key';
  table: string;
  column: string;
}

/** The tabs, columns and keys on which the tables stand. */
export interface Tables {
  /**
   * Makes what is missing and touches nothing a person changed. Nothing is written when nothing is missing.
   * `before` is told what that is before anything is made.
   */
  mend(before: (missing: readonly Mended[]) => void): Mended[];
  /** The tables into whose tab whoever is at work may not write everywhere, because somebody protects cells of it. */
  guarded(): string[];
  /** The same, looking only. */
  missing(): Mended[];
}
