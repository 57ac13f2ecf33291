import { readAnswer } from '../../core/answers/read-answer';
import { dayOf, type Taking } from '../../core/answers/take-answer';
import type { Facts } from '../../core/facts';
import { together, type Change, type Plan } from '../../core/plan/plan';
import { Problem } from '../../core/problem';
import { settle } from '../../core/table/changes';
import { changesOf as changesOfPlan } from '../commit';
import type { Env } from '../env';
import { failureNotice } from '../failures';
import { factsOf } from '../facts';
import { decideFor } from '../poison/decide';
import type { Snapshot } from '../ports/store';
import { wordingOf } from '../settings';
import { digestOfAnswer, ledgerLine, lineChange } from './ledger';
import type { Arrived } from './pull';
import { RESCUES, RULES } from './rules';
import { setAside, settledAside } from './set-aside';

/** What becomes of an answer that cannot be a row: it is set aside, or whoever asked is told why. */
type Unreadable = (problem: Problem) => Taking;

/**
 * One answer as the changes it amounts to: its row, or its place among those set aside; and always its line in the ledger.
 * Of a mentee's answer the day is kept and no minute, not even that of what it changes elsewhere (S1-5.3).
 */
export function changesOfOne(env: Env, snapshot: Snapshot, one: Arrived): Change[] {
  try {
    return soundChanges(env, snapshot, one, (facts) => {
      const unreadable = (problem: Problem) => asideOf(env, facts, { one, problem });
      return attempt(facts, { one, unreadable });
    });
  } catch (error) {
    if (error instanceof Problem || env.mayPass(error)) throw error;
    env.log(`answer to ${one.form.key}: ${String((error as Error).stack ?? error)}`);
    return changesOfPoison(env, snapshot, one);
  }
}

/** The same for an answer that was set aside and may be read by now. Refuses with what still speaks against it. */
export function changesOfRetried(env: Env, snapshot: Snapshot, one: Arrived): Change[] {
  const unreadable = (problem: Problem): never => {
    throw problem;
  };
  return soundChanges(env, snapshot, one, (facts) => attempt(facts, { one, unreadable }));
}

/** The same for an answer that the sheet itself does not take. */
export function changesOfPoison(
  env: Env,
  snapshot: Snapshot,
  one: Arrived,
  attempts = 1,
): Change[] {
  return soundChanges(env, snapshot, one, (facts) =>
    asideOf(env, facts, { one, problem: new Problem('poison'), attempts }),
  );
}

/**
 * What an answer that was taken says of its row, as if she sent it once more; none when it cannot be read. For columns that
 * came back empty: nothing of it is told or sent.
 */
export function columnsTakenAgain(env: Env, snapshot: Snapshot, one: Arrived): readonly Change[] {
  const cause = { now: one.answer.at, actor: `form:${one.form.key}` };
  const facts = factsFor(factsOf(env, snapshot, cause), one);
  const unreadable: Unreadable = () => ({
    rowId: '',
    plan: { changes: [], effects: [], journal: [] },
  });
  try {
    return attempt(facts, { one, unreadable }).plan.changes;
  } catch (error) {
    env.log(`answer to ${one.form.key}: ${String(error)}`);
    return [];
  }
}

/** A row that makes taking an answer fail is left out of it: the answer is not at fault (P5). */
function soundChanges(
  env: Env,
  snapshot: Snapshot,
  one: Arrived,
  take: (facts: Facts) => Taking & Aside,
): Change[] {
  const cause = { now: one.answer.at, actor: `form:${one.form.key}` };
  const decide = (then: Snapshot, facts: Facts) => ({
    changes: changesOf(env, then, { one, take, facts: factsFor(facts, one) }),
  });
  const { result, noted } = decideFor(env, snapshot, { cause, decide });
  return [...result.changes, ...noted];
}

function changesOf(
  env: Env,
  snapshot: Snapshot,
  { one, take, facts }: { one: Arrived; take: (facts: Facts) => Taking & Aside; facts: Facts },
): Change[] {
  const plan = recorded(facts, one, take(facts));
  const changes = settle(snapshot.tables, changesOfPlan(env, snapshot, { plan, facts }));
  return isMentees(one) ? changes.map((change) => changedOn(change, facts.now)) : changes;
}

function factsFor(facts: Facts, one: Arrived): Facts {
  return isMentees(one) ? { ...facts, now: dayOf(one.answer.at, facts.zone) } : facts;
}

function isMentees({ form }: Arrived): boolean {
  return form.audience === 'mentee';
}

/** Nobody may learn from the journal that a mentee answered; alerts stay. */
function recorded(facts: Facts, one: Arrived, { rowId, plan, isAside }: Taking & Aside): Plan {
  const { form, answer } = one;
  const standing = standingRow(facts, one);
  const line = {
    form: form.key,
    responseId: answer.responseId,
    digest: digestOfAnswer(answer),
    at: facts.now,
    // An edit that cannot be read leaves the row as it was, and the next one is to find it.
    rowId: isAside === true ? (standing ?? rowId) : rowId,
  };
  const kept = isMentees(one)
    ? { ...plan, journal: plan.journal.filter(({ alert }) => alert !== undefined) }
    : plan;
  const settled = settledAside(facts, answer.responseId, rowId);
  return together(kept, {
    changes: [...settled, lineChange(facts.tables, line)],
    effects: [],
    journal: [],
  });
}

interface Aside {
  isAside?: boolean;
}

function attempt(
  facts: Facts,
  { one, unreadable }: { one: Arrived; unreadable: Unreadable },
): Taking & Aside {
  const { form, answer, raw } = one;
  const rule = RULES[form.key];
  if (rule === undefined) throw new Error(`No rule takes in ${form.key}`);
  const taken = {
    form: form.key,
    responseId: answer.responseId,
    at: facts.now,
    rowId: standingRow(facts, one),
  };
  try {
    return rule({ ...taken, values: readAnswer(form, raw, facts.vocabulary) }, facts);
  } catch (error) {
    if (error instanceof Problem) return unreadable(error);
    throw error;
  }
}

function asideOf(
  env: Env,
  facts: Facts,
  { one, problem, attempts = 1 }: { one: Arrived; problem: Problem; attempts?: number },
): Taking & Aside {
  const { form, answer, raw } = one;
  const rescue = RESCUES[form.key];
  const about = { form, responseId: answer.responseId, digest: digestOfAnswer(answer) };
  const { rowId, plan } = setAside(env.texts, {
    ...about,
    at: facts.now,
    raw,
    problem,
    attempts,
    wording: wordingOf(facts.settings),
  });
  const rescued = rescue === undefined ? [] : [rescue(raw, rowId, facts)];
  const notice = problem.code === 'poison' ? failureNotice(facts, env.startedAt, 1) : [];
  const loud = { changes: [], effects: notice, journal: [] };
  return { rowId, plan: together(plan, ...rescued, loud), isAside: true };
}

/** The row that an earlier version of this answer became; none when that was set aside or is gone. */
function standingRow(facts: Facts, { form, answer }: Arrived): string | undefined {
  const rowId = ledgerLine(facts.tables, form.key, answer.responseId)?.rowId;
  if (rowId === undefined || rowId.startsWith('AP-')) return undefined;
  const stands = Object.values(facts.tables).some((rows) => rows.some(({ id }) => id === rowId));
  return stands ? rowId : undefined;
}

function changedOn(change: Change, updatedAt: number): Change {
  if (change.do === 'insert') return { ...change, row: { ...change.row, updatedAt } };
  return change.do === 'update' ? { ...change, set: { ...change.set, updatedAt } } : change;
}
