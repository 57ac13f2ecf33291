/** The one lock of this spreadsheet. An execution that dies frees it. */
export interface Lock {
  /** Whether it was taken within this time. */
  take(waitMs: number): boolean;
  release(): void;
}
