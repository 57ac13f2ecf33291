import type { Outcome } from '../ports/effects';
import type { Notes } from '../ports/notes';

/**
 * What an execution says before it tries something that no key protects, so that the one after it knows where it died:
 * what it is trying now, and what it did since its last commit.
 */
export interface Marks {
  trying: string;
  reservedId: string;
  done: Readonly<Record<string, Outcome>>;
}

const NOTE = 'outbox.marks';

/** A note holds nine kilobytes (platform-facts §1.2); this many outcomes are far below it. */
export const MOST_UNCOMMITTED = 25;

/** The marks the last execution left; nothing tried and nothing done when there are none. */
export function readMarks(notes: Readonly<Record<string, string>>): Marks {
  const note = notes[NOTE];
  return note === undefined
    ? { trying: '', reservedId: '', done: {} }
    : (JSON.parse(note) as Marks);
}

/** Marks an attempt before it is made. */
export function writeMarks(notes: Notes, marks: Marks): void {
  notes.set(NOTE, JSON.stringify(marks));
}
