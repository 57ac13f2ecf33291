import { Problem } from '../../core/problem';
import type { Change } from '../../core/plan/plan';
import { after } from '../../core/table/changes';
import type { Env } from '../env';
import { CommitRefused, rowsOf, type Snapshot } from '../ports/store';
import { mendTables } from '../mend';
import { isProtected, tellProtected } from '../protected';
import { isNew, pull, type Arrived } from './pull';
import { changesOfOne, changesOfPoison, changesOfRetried } from './take-one';
import { deathsIn, MOST_DEATHS, trying, versionOf, type Deaths } from './tried';

/** Answers committed in one batch at most: far below the payload Sheets recommends (platform-facts §1.3). */
const SLICE = 100;

/** Which answers are wanted. */
interface Wanted {
  forms: readonly string[];
  full: boolean;
  lost?: string[];
  /** As they were when this execution began. */
  notes?: Readonly<Record<string, string>>;
}

/**
 * Takes in every answer of these forms that was not taken yet, whoever or whatever woke us up (design §1). Rows, ledger
 * and effects of an answer land in one batch; an answer that cannot be read is set aside and does not hold up the next.
 * `full`: compares all answers, not only those since the newest taken. `lost` is told the forms that are gone.
 */
export function takeAnswers(
  env: Env,
  snapshot: Snapshot,
  { forms, full, lost = [], notes = {} }: Wanted,
): Snapshot {
  const arrived = env.programme.forms
    .filter(({ key }) => forms.includes(key))
    .flatMap((form) => pull(env, snapshot, { form, full, lost }))
    .filter((one) => isNew(snapshot, one))
    .sort(
      (a, b) => a.answer.at - b.answer.at || (a.answer.responseId < b.answer.responseId ? -1 : 1),
    );
  return takeAll(env, snapshot, { arrived, deaths: deathsIn(notes), isAll: full });
}

/**
 * Each slice is said before it is taken. Answers on which an execution ended come last and alone, so that the one at fault
 * is known and the others are not held up; at the third time it is set aside.
 */
function takeAll(
  env: Env,
  snapshot: Snapshot,
  { arrived, deaths, isAll }: { arrived: readonly Arrived[]; deaths: Deaths; isAll: boolean },
): Snapshot {
  const died = (one: Arrived): number => deaths[versionOf(one)] ?? 0;
  const fresh = arrived.filter((one) => died(one) === 0);
  const suspects = arrived.filter((one) => died(one) > 0);
  // What is known of the answers of other forms stays known until everything has been looked at.
  const left: Record<string, number> = isAll
    ? Object.fromEntries(suspects.map((one) => [versionOf(one), died(one)]))
    : { ...deaths };
  const slices = [...slicesOf(fresh), ...suspects.map((one) => [one])];
  return slices.reduce((then, slice) => {
    const [only] = slice;
    if (only !== undefined && died(only) >= MOST_DEATHS)
      return takeSlice(env, then, { arrived: slice, take: deadly });
    trying(env, left, slice.map(versionOf));
    const taken = passing(env, left, () => takeCarefully(env, then, slice));
    for (const one of slice) delete left[versionOf(one)];
    return taken;
  }, snapshot);
}

function slicesOf(arrived: readonly Arrived[]): Arrived[][] {
  const slices: Arrived[][] = [];
  for (let from = 0; from < arrived.length; from += SLICE)
    slices.push(arrived.slice(from, from + SLICE));
  return slices;
}

const deadly: Slice['take'] = (env, snapshot, one) =>
  changesOfPoison(env, snapshot, one, MOST_DEATHS);

/** What is thrown is not the answers' doing: Google stumbled, and they are tried again as if they had not been. */
function passing<T>(env: Env, before: Deaths, work: () => T): T {
  try {
    return work();
  } catch (error) {
    trying(env, before, []);
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

/** When the sheet refuses a slice, its answers are taken one at a time; the one at fault is set aside. */
function takeCarefully(env: Env, snapshot: Snapshot, arrived: readonly Arrived[]): Snapshot {
  try {
    return takeSlice(env, snapshot, { arrived, take: changesOfOne });
  } catch (error) {
    if (!isRefused(error)) throw error;
    env.log(`${arrived.length} answers refused: ${error.message}`);
    // Somebody may have deleted a tab meanwhile; and places that the batch would have filled are free.
    mendTables(env);
    return arrived.reduce((then, one) => takeOrSetAside(env, then, one), env.store.read());
  }
}

function takeOrSetAside(env: Env, snapshot: Snapshot, one: Arrived): Snapshot {
  try {
    return takeSlice(env, snapshot, { arrived: [one], take: changesOfOne });
  } catch (error) {
    if (!isRefused(error)) throw error;
    // What somebody keeps from us waits in its form until she does not.
    if (error instanceof Problem) return tellProtected(env, env.store.read());
    return takeSlice(env, env.store.read(), { arrived: [one], take: changesOfPoison });
  }
}

function isRefused(error: unknown): error is Error {
  return error instanceof CommitRefused || isProtected(error);
}

interface Slice {
  arrived: readonly Arrived[];
  take: (env: Env, snapshot: Snapshot, one: Arrived) => Change[];
}

function takeSlice(env: Env, snapshot: Snapshot, { arrived, take }: Slice): Snapshot {
  let then = snapshot;
  const changes: Change[] = [];
  for (const one of arrived) {
    const made = take(env, then, one);
    changes.push(...made);
    then = { ...then, tables: after(then.tables, made) };
  }
  return env.store.commit(snapshot, changes);
}
