/** A few short notes that outlive an execution and cost little: rings of the doorbell, marks of attempts. Not a place for answers. */
export interface Notes {
  all(): Readonly<Record<string, string>>;
  set(key: string, value: string): void;
  remove(key: string): void;
}
