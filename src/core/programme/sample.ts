import type { Value } from '../table/value';

/** An invented answer to a form: field key → value, in the programme's own terms. What is left out is not answered. */
export interface SampleAnswer {
  form: string;
  values: Readonly<Record<string, Value>>;
  /** Which of the sample's sessions it is about, counted from 0; that session's code is its answer to `session`. */
  session?: number;
}

/** A session that took place, in the sample. Its mentor is the person who gave this answer to the profile, counted from 0. */
export interface SampleSession {
  mentor: number;
  area: string;
  topic: string;
  /** Local to the programme's zone. */
  date: string;
  time: string;
  minutes: number;
}

/** A programme's invented year: the same every time for the same day and the same catalogue (P11). */
export interface Sample {
  answers: readonly SampleAnswer[];
  sessions: readonly SampleSession[];
}

/** What a sample is written for. */
export interface SampleOccasion {
  /** The day it is loaded: its dates are counted from it. */
  today: string;
  /** The keys of an option set that forms offer now. */
  offered: (set: string) => readonly string[];
}
