import { Problem } from '../../core/problem';
import type { Change } from '../../core/plan/plan';
import { after } from '../../core/table/changes';
import type { Env } from '../env';
import { CommitRefused, rowsOf, type Snapshot } from '../ports/store';
import { mendTables } from '../mend';
import { isProtected, tellProtected } from '../protected';
import { isNew, pull, takenIn, type Arrived } from './pull';
import { changesOfOne, changesOfPoison, changesOfRetried } from './take-one';
import { deathsIn, MOST_DEATHS, trying, versionOf, type Deaths } from './tried';

/**
 * Characters of changes that are committed in one batch: in the words of the Sheets API they are three or four times as many, and
 * two megabytes is the payload that Google recommends (platform-facts §1.3).
 */
const SLICE = 300_000;

/** And so many answers at most: they are named in a note before, which holds nine kilobytes (platform-facts §1.2). */
const MOST_ANSWERS = 150;

/** Which answers are wanted, and how far to go. */
export interface Wanted {
  forms: readonly string[];
  /** Compares all answers, not only those since the newest taken. */
  full: boolean;
  /** Is told the forms that are gone. */
  lost?: string[];
  /** No slice is begun after this moment (ms); without it all are. */
  until?: number;
  /** Is told the forms of which there are answers left. */
  left?: string[];
  /** As they were when this execution began. */
  notes?: Readonly<Record<string, string>>;
}

/**
 * Takes in every answer of these forms that was not taken yet, whoever or whatever woke us up (design §1), the oldest
 * first. Rows, ledger and effects of an answer land in one batch; an answer that cannot be read is set aside and does not
 * hold up the next. However many there are, what was taken is committed slice by slice: the next execution goes on there.
 */
export function takeAnswers(env: Env, snapshot: Snapshot, wanted: Wanted): Snapshot {
  const { forms, full, lost = [], until = Infinity, left = [], notes = {} } = wanted;
  const taken = takenIn(snapshot);
  const arrived = env.programme.forms
    .filter(({ key }) => forms.includes(key))
    .flatMap((form) => pull(env, snapshot, { form, full, lost }))
    .filter((one) => isNew(taken, one))
    .sort(
      (a, b) => a.answer.at - b.answer.at || (a.answer.responseId < b.answer.responseId ? -1 : 1),
    );
  const then = takeInTurn(env, snapshot, { arrived, deaths: deathsIn(notes), isAll: full, until });
  left.push(...new Set(then.waiting.map(({ form }) => form.key)));
  return then.snapshot;
}

interface Turn {
  arrived: readonly Arrived[];
  deaths: Deaths;
  isAll: boolean;
  until: number;
}

/**
 * Each slice is said before it is taken. Answers on which an execution ended come last and alone, so that the one at fault
 * is known and the others are not held up; at the third time it is set aside.
 */
function takeInTurn(
  env: Env,
  snapshot: Snapshot,
  { arrived, deaths, isAll, until }: Turn,
): { snapshot: Snapshot; waiting: readonly Arrived[] } {
  const died = (one: Arrived | undefined): number =>
    one === undefined ? 0 : (deaths[versionOf(one)] ?? 0);
  const fresh = arrived.filter((one) => died(one) === 0);
  const suspects = arrived.filter((one) => died(one) > 0);
  // What is known of the answers of other forms stays known until everything has been looked at.
  const known: Record<string, number> = isAll
    ? Object.fromEntries(suspects.map((one) => [versionOf(one), died(one)]))
    : { ...deaths };
  let now = snapshot;
  let taken = 0;
  const all = [...fresh, ...suspects];
  // Whatever it took to get them: some are always taken in, or none ever were.
  while (taken < all.length && (taken === 0 || env.clock() < until)) {
    const most = taken < fresh.length ? Math.min(taken + MOST_ANSWERS, fresh.length) : taken + 1;
    const next = all.slice(taken, most);
    const slice =
      died(next[0]) >= MOST_DEATHS ? deadly(env, now, next) : tried(env, now, { next, known });
    for (const one of slice.arrived) delete known[versionOf(one)];
    taken += slice.arrived.length;
    now = slice.snapshot;
  }
  return { snapshot: now, waiting: all.slice(taken) };
}

interface Taken {
  arrived: readonly Arrived[];
  snapshot: Snapshot;
}

function deadly(env: Env, snapshot: Snapshot, arrived: readonly Arrived[]): Taken {
  const take: Take = (...given) => changesOfPoison(...given, MOST_DEATHS);
  return { arrived, snapshot: takeAll(env, snapshot, { arrived, take }) };
}

/** What is thrown is not the answers' doing: Google stumbled, and they are tried again as if they had not been. */
function tried(
  env: Env,
  snapshot: Snapshot,
  { next, known }: { next: readonly Arrived[]; known: Deaths },
): Taken {
  trying(env, known, next.map(versionOf));
  try {
    const slice = planSlice(env, snapshot, { arrived: next, take: changesOfOne, most: SLICE });
    // What the batch does not hold is not tried yet.
    if (slice.arrived.length < next.length) trying(env, known, slice.arrived.map(versionOf));
    return { arrived: slice.arrived, snapshot: commitCarefully(env, snapshot, slice) };
  } catch (error) {
    trying(env, known, []);
    throw error;
  }
}

/**
 * Takes in an answer that was set aside, as its form keeps it now. Gives the row it became.
 * Refuses with `not-found` when it is not there any more, and with what still speaks against it.
 */
export function takeAgain(
  env: Env,
  snapshot: Snapshot,
  responseId: string,
): { snapshot: Snapshot; rowId: string } {
  const key = lineOf(snapshot, responseId)?.['form'];
  const form = env.programme.forms.find((each) => each.key === key);
  const found = form === undefined ? [] : pull(env, snapshot, { form, full: true, lost: [] });
  const one = found.find(({ answer }) => answer.responseId === responseId);
  if (one === undefined) throw new Problem('not-found', { what: 'setAside', id: responseId });
  const then = env.store.commit(snapshot, changesOfRetried(env, snapshot, one));
  return { snapshot: then, rowId: String(lineOf(then, responseId)?.['rowId'] ?? '') };
}

function lineOf(snapshot: Snapshot, responseId: string) {
  return rowsOf(snapshot, 'ledger').find((line) => line['responseId'] === responseId);
}

interface Slice {
  arrived: readonly Arrived[];
  changes: readonly Change[];
}

/** The first of what arrived, as far as one batch holds it. */
function planSlice(
  env: Env,
  snapshot: Snapshot,
  { arrived, take, most }: { arrived: readonly Arrived[]; take: Take; most: number },
): Slice {
  let then = snapshot;
  let weight = 0;
  const changes: Change[] = [];
  const planned: Arrived[] = [];
  for (const one of arrived) {
    if (weight > most) break;
    const made = take(env, then, one);
    changes.push(...made);
    weight += JSON.stringify(made).length;
    then = { ...then, tables: after(then.tables, made) };
    planned.push(one);
  }
  return { arrived: planned, changes };
}

type Take = (env: Env, snapshot: Snapshot, one: Arrived) => Change[];

/** When the sheet refuses a slice, its halves are tried, down to the answer at fault, which is set aside. */
function commitCarefully(env: Env, snapshot: Snapshot, { arrived, changes }: Slice): Snapshot {
  try {
    return env.store.commit(snapshot, changes);
  } catch (error) {
    if (!isRefused(error)) throw error;
    env.log(`${arrived.length} answers refused: ${error.message}`);
    // Somebody may have deleted a tab meanwhile; and places that the batch would have filled are free.
    mendTables(env);
    return takeInHalves(env, env.store.read(), arrived);
  }
}

function isRefused(error: unknown): error is Error {
  return error instanceof CommitRefused || isProtected(error);
}

function takeInHalves(env: Env, snapshot: Snapshot, arrived: readonly Arrived[]): Snapshot {
  try {
    return takeAll(env, snapshot, { arrived, take: changesOfOne });
  } catch (error) {
    if (!isRefused(error)) throw error;
    const fresh = env.store.read();
    // What somebody keeps from us waits in its form until she does not.
    if (arrived.length === 1 && error instanceof Problem) return tellProtected(env, fresh);
    if (arrived.length === 1) return takeAll(env, fresh, { arrived, take: changesOfPoison });
    const middle = Math.ceil(arrived.length / 2);
    const first = takeInHalves(env, fresh, arrived.slice(0, middle));
    return takeInHalves(env, first, arrived.slice(middle));
  }
}

function takeAll(
  env: Env,
  snapshot: Snapshot,
  given: { arrived: readonly Arrived[]; take: Take },
): Snapshot {
  return env.store.commit(snapshot, planSlice(env, snapshot, { ...given, most: Infinity }).changes);
}
