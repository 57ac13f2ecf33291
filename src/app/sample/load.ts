import { together } from '../../core/plan/plan';
import { Problem } from '../../core/problem';
import { commitPlan } from '../commit';
import { isEmpty } from '../empty';
import type { Env } from '../env';
import { ledgerLine } from '../intake/ledger';
import { takeAnswers } from '../intake/intake';
import { rowWith, type Snapshot } from '../ports/store';
import { quietly } from './quietly';
import { SampleRun, type SampleProgress } from './run';
import { beginning, phaseChange, sampleState, type SampleState } from './state';

/** Answers submitted between two commits: at half a second each, the most that is to be found again after a kill. */
const CHUNK = 40;

/**
 * Loads the sample programme through the forms (P11), as far as the time of this execution goes; called again, it goes
 * on. Killed anywhere, what was submitted is found in the forms again, so that nothing is there twice.
 * Refuses with `sample-over-real-data`, `missing-form`.
 */
export function loadSample(
  env: Env,
  snapshot: Snapshot,
): { snapshot: Snapshot; result: SampleProgress } {
  const begun = sampleState(snapshot) === undefined ? begin(env, snapshot) : snapshot;
  const state = sampleState(begun) as SampleState;
  const run = new SampleRun(env, begun, state.at);
  const finished = state.phase === 'made' || fill(run);
  if (finished && state.phase !== 'made') finish(run);
  return { snapshot: run.snapshot, result: { finished, progress: run.progress() } };
}

/** Rehearsal begins in the same batch as the sample: there is no moment at which one is there without the other. */
function begin(env: Env, snapshot: Snapshot): Snapshot {
  const forms = env.programme.forms.map(({ key }) => key);
  const taken = takeAnswers(env, snapshot, { forms, full: true });
  if (!isEmpty(env, taken)) throw new Problem('sample-over-real-data');
  const setting = rowWith(taken, 'settings', 'rehearsal')?.['value'] ?? null;
  const rehearsal = setting === null ? null : String(setting);
  return env.store.commit(taken, [
    beginning({ phase: 'loading', at: env.startedAt, rehearsal }),
    { do: 'update', table: 'settings', id: 'rehearsal', set: { value: 'true' } },
  ]);
}

/** Whether everything is there. Answers about sessions come after the sessions. */
function fill(run: SampleRun): boolean {
  const about = new Set(
    run.sample.answers.filter(({ session }) => session !== undefined).map(({ form }) => form),
  );
  const first = run.forms().filter((form) => !about.has(form));
  if (!first.every((form) => answer(run, form))) return false;
  hold(run);
  return [...about].every((form) => answer(run, form));
}

/** Whether a form has all its answers, taken in. */
function answer(run: SampleRun, form: string): boolean {
  const planned = run.planned(form);
  const ids = run.claim(form);
  take(run, form);
  const missing = ids.flatMap((id, index) => (id === '' ? [index] : []));
  const target = { key: form, googleId: run.googleId(form) };
  for (let from = 0; from < missing.length && run.hasTime(); from += CHUNK) {
    const chunk = missing.slice(from, from + CHUNK);
    const answers = chunk.map((index) => planned[index] ?? {});
    const given = run.env.sample.answers.submit(target, answers, () => run.hasTime());
    given.forEach((id, index) => {
      ids[chunk[index] ?? 0] = id;
    });
    run.record(form, ids);
    take(run, form);
  }
  // What Google does not show yet is taken in when the command is called again.
  return !ids.includes('') && isTaken(run, form);
}

function isTaken(run: SampleRun, form: string): boolean {
  const { tables } = run.snapshot;
  const given = run.ids(form).filter((id) => id !== '');
  return given.every((id) => ledgerLine(tables, form, id) !== undefined);
}

/** Takes in what was given; nothing to do where all of it is in the ledger. */
function take(run: SampleRun, form: string): void {
  const { env, snapshot, at } = run;
  if (isTaken(run, form)) return;
  const first = run.sample.answers.findIndex((each) => each.form === form);
  const order = new Map(run.ids(form).map((id, index) => [id, first + index]));
  run.snapshot = takeAnswers(quietly(env, at, order), snapshot, { forms: [form], full: true });
}

/** Sessions have no form: they are decided as the coordinator's own record of a session that took place (S1-4.9). */
function hold(run: SampleRun): void {
  const plan = together(...run.sessions().map((one) => one.plan));
  run.snapshot = commitPlan(run.env, run.snapshot, { plan, facts: run.facts() });
}

function finish(run: SampleRun): void {
  const plan = { changes: [phaseChange('made')], effects: [], journal: [{ code: 'sample-on' }] };
  run.snapshot = commitPlan(run.env, run.snapshot, { plan, facts: run.facts() });
}
