import type { Outcome } from '../ports/effects';
import type { Notes } from '../ports/notes';

/**
 * What an execution says before it tries something that no key protects, so that the one after it knows where it died:
 * what it is trying now, and what came of what it tried since its last commit.
 */
export interface Marks {
  /** The attempt, by {@link attemptOf}; empty for none. */
  trying: string;
  reservedId: string;
  done: Readonly<Record<string, Outcome>>;
  /** Attempts that failed and may have got through: the id each had reserved, empty for none. */
  failed: Readonly<Record<string, string>>;
  /** Attempts in which executions ended: how many. */
  deaths: Readonly<Record<string, number>>;
  /** When the first mail of the day's allowance was sent, ms; 0 for never. */
  mailsFrom: number;
}

/** Nothing tried, nothing done. */
export const NO_MARKS: Marks = {
  trying: '',
  reservedId: '',
  done: {},
  failed: {},
  deaths: {},
  mailsFrom: 0,
};

const NOTE = 'outbox.marks';

/** A note holds nine kilobytes (platform-facts §1.2); this many outcomes are far below it. */
export const MOST_UNCOMMITTED = 25;

/** The marks the last execution left; nothing tried and nothing done when there are none. */
export function readMarks(notes: Readonly<Record<string, string>>): Marks {
  const note = notes[NOTE];
  return note === undefined ? NO_MARKS : { ...NO_MARKS, ...(JSON.parse(note) as Partial<Marks>) };
}

/** Which attempt at which effect: one that failed and was recorded is not the one after it. */
export function attemptOf({ id, attempts }: { id: string; attempts: number }): string {
  return `${id}/${attempts}`;
}

/** Marks an attempt before it is made. */
export function writeMarks(notes: Notes, marks: Marks): void {
  notes.set(NOTE, JSON.stringify(marks));
}

/** The marks to begin with: what waits, and how often an execution ended in each attempt at it, the last one counted. */
export function begun(left: Marks, waiting: readonly { id: string; attempts: number }[]): Marks {
  const attempts = new Set(waiting.map(attemptOf));
  const { trying, deaths } = left;
  const now = attempts.has(trying) ? { [trying]: (deaths[trying] ?? 0) + 1 } : {};
  const counted = Object.entries({ ...deaths, ...now }).filter(([attempt]) =>
    attempts.has(attempt),
  );
  return { ...left, trying: '', reservedId: '', deaths: Object.fromEntries(counted) };
}
