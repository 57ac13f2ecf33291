import { idFrom } from '../../core/id';
import type { Change, Plan } from '../../core/plan/plan';
import type { Culprit } from '../../core/soundly';
import type { Row } from '../../core/table/value';
import { fill } from '../../texts';
import { changesOf } from '../commit';
import type { Env } from '../env';
import { failureNotice } from '../failures';
import { factsOf } from '../facts';
import { rowWith, type Snapshot } from '../ports/store';
import { digestOfRow, failingIn, MOST_FAILURES, recording, type Failing } from './left-out';

/**
 * Notes that deciding failed on these rows; at the third time each is set aside where the coordinator sees it, with what to
 * do, and is left out from then on (P5). Once an execution.
 */
export function failedOn(env: Env, snapshot: Snapshot, culprits: readonly Culprit[]): Change[] {
  if (culprits.length === 0) return [];
  const { tables } = snapshot;
  const before = failingIn(tables);
  const now = culprits.flatMap((culprit): Failing[] => failedNow(env, snapshot, culprit));
  const isNow = (one: Culprit): boolean => now.some((each) => isSame(each, one));
  const others = before.filter((one) => !isNow(one) && rowWith(snapshot, one.table, one.id));
  const over = now.filter(({ failures, at }) => failures === MOST_FAILURES && at === env.startedAt);
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const plan: Plan = {
    changes: over.map((one) => ({ do: 'insert', table: 'setAside', row: asideRow(env, one) })),
    effects: over.length === 0 ? [] : failureNotice(facts, env.startedAt, over.length),
    journal: over.map((one) => ({
      code: 'row-set-aside',
      about: asideId(one),
      params: { name: tabOf(env, one) },
      alert: 'unread-row',
    })),
  };
  for (const { table, id } of culprits) env.log(`deciding fails on the row ${id} of ${table}`);
  return [
    ...recording(tables, [...others, ...now], env.startedAt),
    ...changesOf(env, snapshot, { plan, facts }),
  ];
}

function failedNow(env: Env, snapshot: Snapshot, culprit: Culprit): Failing[] {
  const row = rowWith(snapshot, culprit.table, culprit.id);
  if (row === undefined) return [];
  const digest = digestOfRow(row);
  const at = env.startedAt;
  const known = failingIn(snapshot.tables).find(
    (one) => isSame(one, culprit) && one.digest === digest,
  );
  if (known === undefined) return [{ ...culprit, digest, failures: 1, at }];
  return [known.at === at ? known : { ...known, failures: known.failures + 1, at }];
}

/** Whether two name one row. */
export function isSame(a: Culprit, b: Culprit): boolean {
  return a.table === b.table && a.id === b.id;
}

/** The id of the line that tells of a row left out, as it then was. */
export function asideId({ table, id, digest }: Failing): string {
  return idFrom('AP', table, id, digest);
}

function tabOf(env: Env, { table }: Culprit): string {
  return env.texts.tables[table]?.tab ?? table;
}

/** Nothing of what the row says is copied: it stands in its tab, marked. */
function asideRow(env: Env, one: Failing): Row {
  const tab = tabOf(env, one);
  return {
    id: asideId(one),
    form: tab,
    responseId: one.id,
    problem: env.texts.problems['poison-row'],
    answers: fill(env.texts.ui.words.rowAside, { tab, id: one.id }),
    part: 1,
    of: 1,
    status: 'waiting',
    attempts: one.failures,
    at: env.startedAt,
    createdAt: env.startedAt,
  };
}
