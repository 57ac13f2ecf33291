import type { Env } from './env';
import type { Notes } from './ports/notes';

const RING = 'ring.';

/** Rings for a form, by its Google id, before anyone tries the lock, so that the ring outlives whoever cannot have it (design §1). */
export function ring(notes: Notes, formId: string): void {
  notes.set(RING + formId, '1');
}

/** The forms that rang, among the notes. */
export function rung(notes: Readonly<Record<string, string>>): string[] {
  return Object.keys(notes)
    .filter((key) => key.startsWith(RING))
    .map((key) => key.slice(RING.length));
}

/** Clears the rings about to be answered. Before pulling: an answer that comes after rings again. */
export function clearRings(env: Env, forms: readonly string[]): void {
  for (const form of forms) env.notes.remove(RING + form);
}
