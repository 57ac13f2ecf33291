import { Problem } from '../core/problem';
import { clearRings, rung } from './bell';
import { guard, isOperator, type Installed } from './guard';
import { requireAtWork, restingFor } from './handover/state';
import { takeIn } from './retake';
import { mendTables } from './mend';
import { migrated } from './migrate';
import { performOutbox } from './outbox/perform';
import type { Env } from './env';
import { rowWith, type Snapshot } from './ports/store';
import { noteTriggerTime } from './trigger-time';

/** Whoever rings later than this is answered by the next execution (six minutes are all there are, platform-facts §1.2). */
const ANSWERING_MS = 240_000;

/** How long a person's click waits for whoever holds the lock. */
const PATIENCE_MS = 20_000;

/**
 * Reads the tables; a tab or column somebody deleted is put back first, so that nothing is held up by it (P3).
 * `whenMended` is told that it was. Refuses with `not-set-up`.
 */
export function readTables(env: Env, whenMended: () => void = () => undefined): Snapshot {
  try {
    return env.store.read();
  } catch (error) {
    const mendable =
      error instanceof Problem && ['missing-tab', 'missing-column'].includes(error.code);
    if (!mendable) throw error;
    if (nothingThere(env)) throw new Problem('not-set-up');
    mendTables(env);
    whenMended();
    return env.store.read();
  }
}

/** A spreadsheet without a single tab of ours was never set up: that is for a person to ask for. */
function nothingThere(env: Env): boolean {
  const tabs = env.tables.missing().filter(({ what }) => what === 'tab');
  return tabs.length === env.programme.tables.length;
}

/** What one piece of work, alone under the lock, is given. */
export interface Alone {
  snapshot: Snapshot;
  record: Installed;
  notes: Readonly<Record<string, string>>;
  /** Only the operator performs effects and opens forms (design §4). */
  operator: boolean;
}

/**
 * Does one piece of work alone: takes the lock, reads, checks that this spreadsheet may be written, works, carries out
 * what the outbox holds, frees the lock, and answers whoever rang meanwhile.
 * Refuses with `busy`, `not-set-up`, `newer-version`, `copied-spreadsheet`, and, unless the work is for a programme that
 * `rests`, with `handed-over`, `importing`.
 */
export function alone<T>(env: Env, work: Work<T>, { rests = false } = {}): T {
  if (!env.lock.take(PATIENCE_MS)) throw new Problem('busy');
  const result = underLock(env, work, rests);
  answerBell(env);
  return result;
}

type Work<T> = (given: Alone) => { snapshot: Snapshot; result: T };

function underLock<T>(env: Env, work: Work<T>, rests: boolean): T {
  try {
    const read = migrated(env, readTables(env));
    const record = guard(env, read);
    if (!rests) requireAtWork(read);
    const snapshot = env.store.adopt(read);
    const operator = isOperator(env, record);
    const notes = operator ? env.notes.all() : {};
    const done = work({ snapshot, record, notes, operator });
    if (operator && restingFor(done.snapshot) === undefined)
      performOutbox(env, done.snapshot, notes);
    noteTriggerTime(env, notes);
    return done.result;
  } finally {
    env.lock.release();
  }
}

/**
 * Takes in what rang. Looks again after the lock is free: a ring that came while it was held finds us still here.
 * Whoever cannot have the lock leaves the ring to its holder.
 */
export function answerBell(env: Env): void {
  for (let notes = env.notes.all(); rung(notes).length > 0; notes = env.notes.all()) {
    if (env.clock() - env.startedAt > ANSWERING_MS || !env.lock.take(0)) return;
    try {
      if (!answerRings(env, notes)) return;
    } finally {
      env.lock.release();
    }
  }
}

function answerRings(env: Env, before: Readonly<Record<string, string>>): boolean {
  let notes = before;
  const read = migrated(
    env,
    readTables(env, () => (notes = env.notes.all())),
  );
  if (!isOperator(env, guard(env, read)) || restingFor(read) !== undefined) return false;
  const snapshot = env.store.adopt(read);
  const rings = rung(notes);
  clearRings(env, rings);
  const forms = formsThatRang(env, snapshot, rings);
  performOutbox(env, takeIn(env, snapshot, { notes, forms, full: false }), notes);
  noteTriggerTime(env, notes);
  return true;
}

/** A form rings by its Google id; one that nobody knows any more has every form looked at. */
export function formsThatRang(env: Env, snapshot: Snapshot, rings: readonly string[]): string[] {
  const keys = env.programme.forms.map(({ key }) => key);
  const idOf = (key: string): string =>
    String(rowWith(snapshot, 'resources', `form:${key}`)?.['googleId'] ?? '');
  const rang = keys.filter((key) => rings.includes(idOf(key)));
  return rang.length === rings.length ? rang : keys;
}
