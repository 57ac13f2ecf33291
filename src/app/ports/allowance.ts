/** What Google still allows the account that runs this. */
export interface Allowance {
  /** To how many people it may write today; undefined when Google does not say just now. */
  mails(): number | undefined;
}
