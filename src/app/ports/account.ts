/** The account that is at work. */
export interface Account {
  /** Its address, in lower case; empty when Google does not tell. */
  email(): string;
}
