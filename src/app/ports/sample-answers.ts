import type { RawAnswer } from './answers';

/** Whether there is time for one more call; work stops where there is none. */
export type HasTime = () => boolean;

/** The sample's way through the forms: its answers are given and taken back as answers, never written into tables. */
export interface SampleAnswers {
  /**
   * Gives a form these answers, in their order, as long as there is time; gives the ids of those given. What a script
   * submits rings no bell. Refuses with `missing-form`.
   */
  submit(
    form: { key: string; googleId: string },
    answers: readonly RawAnswer['byItem'][],
    hasTime: HasTime,
  ): string[];
  /**
   * Takes answers back, as long as there is time: out of the form, and their rows out of the tab that Google writes
   * answers to. Gives how many are left. Of a form that is gone nothing is left; what is taken back already stays so.
   */
  remove(googleId: string, responseIds: ReadonlySet<string>, hasTime: HasTime): number;
}
