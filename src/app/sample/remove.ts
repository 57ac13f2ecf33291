import { text } from '../../core/facts';
import type { Change, Effect } from '../../core/plan/plan';
import { indexDue } from '../../core/sessions/repertoire';
import { after, settle } from '../../core/table/changes';
import { commitPlan } from '../commit';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { rowsOf, rowWith, type Snapshot } from '../ports/store';
import { readTables } from '../session';
import { belongingTo, untied, type Belonging } from './belonging';
import { SampleRun, type SampleProgress } from './run';
import { forgetting, phaseChange, sampleState } from './state';
import { calledOff, undoEffects } from './undo';

/**
 * Takes the sample programme away (P11): the stored answers, what Google wrote of them, events, files, and every row
 * that came about by it; the setting `rehearsal` is what it was. Rows of real people stay. As far as the time of this
 * execution goes; called again, it goes on. Nothing to do where there is no sample.
 */
export function removeSample(
  env: Env,
  snapshot: Snapshot,
): { snapshot: Snapshot; result: SampleProgress } {
  const state = sampleState(snapshot);
  if (state === undefined)
    return { snapshot, result: { finished: true, progress: { done: 0, of: 0 } } };
  const run = new SampleRun(env, snapshot, state.at);
  // An execution that was killed while loading may have given answers that it did not live to record.
  if (state.phase !== 'made') for (const form of run.forms()) run.claim(form);
  const mine = belongingIn(run);
  run.commit([phaseChange('removing'), ...calledOff(run.snapshot.tables, mine)]);
  const { left, of } = takeBack(run, mine);
  const finished = left === 0 && undoEffects(run, mine);
  if (finished) run.snapshot = forget(env, run, state.rehearsal);
  return { snapshot: run.snapshot, result: { finished, progress: { done: of - left, of } } };
}

function belongingIn(run: SampleRun): Belonging {
  const { env, snapshot, at } = run;
  const catalogues = Object.values(env.programme.catalogues).map(({ table }) => table);
  const answers = new Set(
    run
      .forms()
      .flatMap((form) => run.ids(form))
      .filter(Boolean),
  );
  return belongingTo(snapshot.tables, { answers, from: at, apart: [...catalogues, 'settings'] });
}

/** Out of the forms: the sample's answers, and what people answered about its sessions while they tried it out. */
function takeBack(run: SampleRun, mine: Belonging): { left: number; of: number } {
  const lines = rowsOf(run.snapshot, 'ledger').filter(({ id }) => mine.rows.get('ledger')?.has(id));
  const counts = run.env.programme.forms.map(({ key }) => {
    const tried = lines
      .filter((line) => line['form'] === key)
      .map((line) => text(line, 'responseId'));
    const answers = new Set([...run.ids(key).filter(Boolean), ...tried]);
    if (answers.size === 0) return { left: 0, of: 0 };
    const left = run.hasTime()
      ? run.env.sample.answers.remove(run.googleId(key), answers, () => run.hasTime())
      : answers.size;
    return { left, of: answers.size };
  });
  return {
    left: counts.reduce((sum, { left }) => sum + left, 0),
    of: counts.reduce((sum, { of }) => sum + of, 0),
  };
}

/** Its rows and what is known of it go in one batch, after everything outside the spreadsheet is gone. */
function forget(env: Env, run: SampleRun, rehearsal: string | null): Snapshot {
  run.snapshot = readTables(env);
  const { tables } = run.snapshot;
  const mine = belongingIn(run);
  const gone = [...mine.rows].flatMap(([table, ids]) =>
    [...ids].map((id): Change => ({ do: 'delete', table, id })),
  );
  const changes: Change[] = [
    { do: 'update', table: 'settings', id: 'rehearsal', set: { value: rehearsal } },
    ...untied(tables, mine),
    ...gone,
    ...forgetting(run.snapshot),
  ];
  const actor = env.account.email();
  const facts = factsOf(env, run.snapshot, { now: env.startedAt, actor });
  const then = { ...facts, tables: after(tables, settle(tables, changes)) };
  const effects = index(run, mine, indexDue(then));
  const plan = { changes, effects, journal: [{ code: 'sample-off' }] };
  return commitPlan(env, run.snapshot, { plan, facts });
}

/**
 * The index without the sample's materials, where it had any: what real ones there are, that there are none, or nothing,
 * if nothing was ever written. The same lines may have been written before, so the effect has a key of its own.
 */
function index(run: SampleRun, mine: Belonging, [due]: readonly Effect[]): Effect[] {
  const { env, snapshot, at } = run;
  const filed = rowsOf(snapshot, 'materials').some(
    (row) => mine.rows.get('materials')?.has(row.id) && row['status'] === 'approved',
  );
  if (!filed) return [];
  const key = `index/sample-off/${at}`;
  if (due !== undefined) return [{ ...due, key }];
  const written = rowsOf(snapshot, 'outbox').some(
    (row) => text(row, 'effectKey').startsWith('index/') && Number(row['createdAt']) < at,
  );
  const documentId = { $row: ['resources', 'document:index', 'googleId'] };
  if (written) return [{ key, kind: 'index', payload: { documentId, lines: [] } }];
  const id = text(rowWith(snapshot, 'resources', 'document:index'), 'googleId');
  if (id !== '')
    env.performers['document.write']({ documentId: id, text: '' }, { key, maybeDone: true });
  return [];
}
