import { readAnswer, type Raw } from '../../core/answers/read-answer';
import { dayOf } from '../../core/answers/take-answer';
import { settingNumber, type Facts } from '../../core/facts';
import { together, type Change, type Plan } from '../../core/plan/plan';
import { Problem } from '../../core/problem';
import { fieldsOf, type FormDeclaration } from '../../core/programme/field';
import { after, settle } from '../../core/table/changes';
import { changesOf } from '../commit';
import type { Env } from '../env';
import { factsOf, operatorOf } from '../facts';
import type { RawAnswer } from '../ports/answers';
import type { FormData } from '../ports/resources';
import { rowWith, type Snapshot } from '../ports/store';
import { digestOfAnswer, ledgerLine, lineChange, pullFrom } from './ledger';
import { RULES } from './rules';
import { setAside } from './set-aside';

/** Answers committed in one batch at most: far below the payload Sheets recommends (platform-facts §1.3). */
const SLICE = 100;

const HOUR = 3_600_000;

interface Arrived {
  form: FormDeclaration;
  answer: RawAnswer;
  raw: Readonly<Record<string, Raw | undefined>>;
}

/**
 * Takes in every answer of these forms that was not taken yet, whoever or whatever woke us up (design §1). Rows, ledger
 * and effects of an answer land in one batch; an answer that cannot be read is set aside and does not hold up the next.
 * `full`: compares all answers, not only those since the newest taken.
 */
export function takeAnswers(
  env: Env,
  snapshot: Snapshot,
  { forms, full }: { forms: readonly string[]; full: boolean },
): Snapshot {
  const arrived = env.programme.forms
    .filter(({ key }) => forms.includes(key))
    .flatMap((form) => pull(env, snapshot, { form, full }))
    .filter(
      ({ form, answer }) =>
        ledgerLine(snapshot.tables, form.key, answer.responseId)?.digest !== digestOfAnswer(answer),
    )
    .sort(
      (a, b) => a.answer.at - b.answer.at || (a.answer.responseId < b.answer.responseId ? -1 : 1),
    );
  let now = snapshot;
  for (let from = 0; from < arrived.length; from += SLICE)
    now = takeSlice(env, now, arrived.slice(from, from + SLICE));
  return now;
}

function pull(
  env: Env,
  snapshot: Snapshot,
  { form, full }: { form: FormDeclaration; full: boolean },
): Arrived[] {
  const resource = rowWith(snapshot, 'resources', `form:${form.key}`);
  if (resource === undefined || resource['state'] !== 'made') return [];
  const { items } = JSON.parse(String(resource['data'])) as FormData;
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const since = full
    ? undefined
    : pullFrom(snapshot.tables, form.key, settingNumber(facts, 'overlapHours') * HOUR);
  return answersOf(env, { key: form.key, googleId: String(resource['googleId']) }, since).map(
    (answer) => ({
      form,
      answer,
      raw: Object.fromEntries(
        fieldsOf(form).map(({ key }) => [key, answer.byItem[items[key] ?? '']]),
      ),
    }),
  );
}

/** A form deleted by hand holds up no other; health says what is missing. */
function answersOf(
  env: Env,
  form: { key: string; googleId: string },
  since: number | undefined,
): RawAnswer[] {
  try {
    return env.answers.since(form, since);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    env.log(`form ${form.key}: ${error.message}`);
    return [];
  }
}

function takeSlice(env: Env, snapshot: Snapshot, arrived: readonly Arrived[]): Snapshot {
  let then = snapshot;
  const changes: Change[] = [];
  for (const one of arrived) {
    const facts = factsOf(env, then, { now: one.answer.at, actor: operatorOf(snapshot) });
    const made = settle(
      then.tables,
      changesOf(env, then, { plan: takeOne(env, facts, one), facts }),
    );
    changes.push(...made);
    then = { ...then, tables: after(then.tables, made) };
  }
  return env.store.commit(snapshot, changes);
}

/** One answer as a plan: its row, or its place among those set aside; and always its line in the ledger. */
function takeOne(env: Env, facts: Facts, { form, answer, raw }: Arrived): Plan {
  const at = form.audience === 'mentee' ? dayOf(answer.at, facts.zone) : answer.at;
  const earlier = ledgerLine(facts.tables, form.key, answer.responseId);
  const digest = digestOfAnswer(answer);
  const line = { form: form.key, responseId: answer.responseId, digest, at };
  const taking = attempt(env, facts, {
    form,
    raw,
    taken: { ...line, rowId: rowIdOf(facts, earlier?.rowId) },
  });
  const plan = form.audience === 'mentee' ? unnoticed(taking.plan) : taking.plan;
  return together(plan, {
    changes: [lineChange(facts.tables, { ...line, rowId: taking.rowId })],
    effects: [],
    journal: [],
  });
}

/** The row the earlier version became, unless it was set aside: then this one starts afresh. */
function rowIdOf(facts: Facts, rowId: string | undefined): string | undefined {
  return rowId === undefined || rowId.startsWith('AP-') || !stands(facts, rowId)
    ? undefined
    : rowId;
}

function stands(facts: Facts, rowId: string): boolean {
  return Object.values(facts.tables).some((rows) => rows.some(({ id }) => id === rowId));
}

interface Attempt {
  form: FormDeclaration;
  raw: Arrived['raw'];
  taken: {
    form: string;
    responseId: string;
    digest: string;
    at: number;
    rowId: string | undefined;
  };
}

function attempt(
  env: Env,
  facts: Facts,
  { form, raw, taken }: Attempt,
): { rowId: string; plan: Plan } {
  const rule = RULES[form.key];
  if (rule === undefined) throw new Error(`No rule takes in ${form.key}`);
  try {
    return rule({ ...taken, values: readAnswer(form, raw, facts.vocabulary) }, facts);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return setAside(env.texts, { ...taken, form, raw, problem: error });
  }
}

/** Nobody may learn from the journal at what minute a mentee answered (S1-5.3); alerts stay. */
function unnoticed(plan: Plan): Plan {
  return { ...plan, journal: plan.journal.filter(({ alert }) => alert !== undefined) };
}
