import { together } from '../core/plan/plan';
import { requestsDue } from '../core/requests/clock';
import { takeCalendarChanges } from '../core/sessions/calendar-changes';
import { sessionsDue } from '../core/sessions/clock';
import { indexDue } from '../core/sessions/repertoire';
import { localDate } from '../core/time/zone';
import { clearRings, rung } from './bell';
import { commitPlan } from './commit';
import type { Env } from './env';
import { failuresDue } from './failures';
import { factsOf } from './facts';
import { takeAnswers } from './intake/intake';
import { noteNames } from './names';
import { rowWith, type Snapshot } from './ports/store';
import { alone, type Alone } from './session';
import { keepUp } from './set-up/keep-up';
import { recordedFiles } from './set-up/recorded';
import { setUpEnvOf } from './set-up/run';
import { tidyUp } from './set-up/tidy-up';

/** The day of the last full comparison of answers. */
const FULL = 'sweep.full';

/**
 * What the clock does, whether or not anything rang: takes in answers the doorbell missed, reads back what people did in
 * Calendar, and does what has come due. Once a day it compares every answer there is (design §1).
 */
export function sweep(env: Env): void {
  alone(env, (given) => {
    if (!given.operator) return { snapshot: given.snapshot, result: undefined };
    const answered = answers(env, given);
    const seen = calendar(env, answered);
    return { snapshot: due(env, seen), result: undefined };
  });
}

function answers(env: Env, { snapshot, notes }: Alone): Snapshot {
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const today = localDate(env.startedAt, facts.zone);
  const full = notes[FULL] !== today;
  clearRings(env, rung(notes));
  const taken = takeAnswers(env, snapshot, {
    forms: env.programme.forms.map(({ key }) => key),
    full,
  });
  const noted = env.store.commit(taken, noteNames(env.programme, taken.tables, env.startedAt));
  const setUp = setUpEnvOf(env, noted, []);
  keepUp(setUp);
  if (full) {
    tidyUp(setUp, recordedFiles(noted.tables));
    env.notes.set(FULL, today);
  }
  return noted;
}

/** The sync token is only kept when something changed: an older one shows the same again and nothing is lost by it. */
function calendar(env: Env, snapshot: Snapshot): Snapshot {
  const row = rowWith(snapshot, 'resources', 'calendar');
  if (row === undefined || !row['googleId']) return snapshot;
  const data = JSON.parse(String(row['data'] || '{}')) as { syncToken?: string };
  const { changes, syncToken } = env.calendar.since(String(row['googleId']), data.syncToken);
  if (changes.length === 0 && data.syncToken !== undefined) return snapshot;
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const kept = JSON.stringify({ ...data, syncToken });
  const token = { do: 'update', table: 'resources', id: 'calendar', set: { data: kept } } as const;
  const plan = together(takeCalendarChanges(facts, changes), {
    changes: [token],
    effects: [],
    journal: [],
  });
  return commitPlan(env, snapshot, { plan, facts });
}

function due(env: Env, snapshot: Snapshot): Snapshot {
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const index = { changes: [], effects: indexDue(facts), journal: [] };
  return commitPlan(env, snapshot, {
    plan: together(requestsDue(facts), sessionsDue(facts), failuresDue(facts), index),
    facts,
  });
}
