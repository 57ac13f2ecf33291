import type { Env } from './env';
import { takeAnswers, type Wanted } from './intake/intake';
import { forgettingLost } from './intake/ledger';
import { withoutTried } from './intake/tried';
import type { Snapshot } from './ports/store';
import { refill } from './refill';

type Notes = Readonly<Record<string, string>>;

/** A note: this tab was made again, and the answers whose rows went with the old one have not been taken in again yet. */
const RETAKE = 'retake.';

/** Answers are begun to be written so long at most: what they bring about has to leave in the same execution. */
const INTAKE_MS = 150_000;

/** Notes that the answers which were in these tabs, by the keys of their tables, are to be taken in again. */
export function wantAgain(env: Env, tabs: readonly string[]): void {
  for (const tab of tabs) env.notes.set(RETAKE + tab, '1');
}

/**
 * Takes in the answers of these forms that were not taken yet; before them, from all forms, those whose rows went with a
 * tab that somebody deleted, so that what comes after finds the rows it belongs to.
 */
export function takeIn(
  env: Env,
  snapshot: Snapshot,
  { notes, left = [], ...asked }: Omit<Wanted, 'until'> & { notes: Notes },
): Snapshot {
  const tabs = Object.keys(notes)
    .filter((key) => key.startsWith(RETAKE))
    .map((key) => key.slice(RETAKE.length));
  const wanted = { ...asked, notes, left, until: env.startedAt + INTAKE_MS };
  if (tabs.length === 0) return takeAnswers(env, refill(env, snapshot, notes), wanted);
  const tables = env.programme.tables.filter(({ key }) => tabs.includes(key));
  const lines = forgettingLost(tables, snapshot.tables);
  const forgotten = env.store.commit(snapshot, lines);
  const taken = takeAnswers(env, forgotten, {
    ...wanted,
    notes: lines.length > 0 ? withoutTried(notes) : notes,
    forms: env.programme.forms.map(({ key }) => key),
    full: true,
  });
  if (left.length > 0) return taken;
  for (const tab of tabs) env.notes.remove(RETAKE + tab);
  return refill(env, taken, notes);
}
