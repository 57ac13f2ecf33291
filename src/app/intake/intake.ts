import { Problem } from '../../core/problem';
import type { Change } from '../../core/plan/plan';
import { after } from '../../core/table/changes';
import type { Env } from '../env';
import { CommitRefused, rowsOf, type Snapshot } from '../ports/store';
import { mendTables } from '../mend';
import { isNew, pull, takenIn, type Arrived } from './pull';
import { changesOfOne, changesOfPoison, changesOfRetried } from './take-one';

/**
 * Characters of changes that are committed in one batch: in the words of the Sheets API they are three or four times as many, and
 * two megabytes is the payload that Google recommends (platform-facts §1.3).
 */
const SLICE = 300_000;

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
}

/**
 * Takes in every answer of these forms that was not taken yet, whoever or whatever woke us up (design §1), the oldest
 * first. Rows, ledger and effects of an answer land in one batch; an answer that cannot be read is set aside and does not
 * hold up the next. However many there are, what was taken is committed slice by slice: the next execution goes on there.
 */
export function takeAnswers(env: Env, snapshot: Snapshot, wanted: Wanted): Snapshot {
  const { forms, full, lost = [], until = Infinity, left = [] } = wanted;
  const taken = takenIn(snapshot);
  let waiting = env.programme.forms
    .filter(({ key }) => forms.includes(key))
    .flatMap((form) => pull(env, snapshot, { form, full, lost }))
    .filter((one) => isNew(taken, one))
    .sort(
      (a, b) => a.answer.at - b.answer.at || (a.answer.responseId < b.answer.responseId ? -1 : 1),
    );
  let now = snapshot;
  // Whatever it took to get them: some are always taken in, or none ever were.
  while (waiting.length > 0 && (now === snapshot || env.clock() < until)) {
    const slice = planSlice(env, now, { arrived: waiting, take: changesOfOne, most: SLICE });
    now = commitCarefully(env, now, slice);
    waiting = waiting.slice(slice.arrived.length);
  }
  left.push(...new Set(waiting.map(({ form }) => form.key)));
  return now;
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
    if (!(error instanceof CommitRefused)) throw error;
    env.log(`${arrived.length} answers refused: ${error.message}`);
    // Somebody may have deleted a tab meanwhile; and places that the batch would have filled are free.
    mendTables(env);
    return takeInHalves(env, env.store.read(), arrived);
  }
}

function takeInHalves(env: Env, snapshot: Snapshot, arrived: readonly Arrived[]): Snapshot {
  try {
    return takeAll(env, snapshot, { arrived, take: changesOfOne });
  } catch (error) {
    if (!(error instanceof CommitRefused)) throw error;
    const fresh = env.store.read();
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
