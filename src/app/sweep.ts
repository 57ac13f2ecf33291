import type { Facts } from '../core/facts';
import { together, type Plan } from '../core/plan/plan';
import { Problem } from '../core/problem';
import { takeCalendarChanges } from '../core/sessions/calendar-changes';
import { eventsToRestore } from '../core/sessions/restore';
import { localDate } from '../core/time/zone';
import { clearRings, rung } from './bell';
import { DUE } from './due';
import type { Env } from './env';
import { gotThrough } from './failures';
import { factsOf, operatorOf } from './facts';
import { goOnImporting } from './handover/import';
import { importState, restingFor } from './handover/state';
import { markInvalid } from './mark-invalid';
import { tellMissing } from './missing';
import { noteNames } from './names';
import { decideSoundly } from './poison/decide';
import type { CalendarChangesRead } from './ports/calendar-changes';
import { rowWith, type Snapshot } from './ports/store';
import { takeIn } from './retake';
import { alone, formsThatRang, type Alone } from './session';
import { keepUp } from './set-up/keep-up';
import { recordedFiles } from './set-up/recorded';
import { setUpEnvOf } from './set-up/run';
import { tidyUp } from './set-up/tidy-up';
import { isShort, saySaving } from './trigger-time';

/** The day of the last full comparison of answers. */
const FULL = 'sweep.full';

/**
 * What the clock does, whether or not anything rang: takes in answers the doorbell missed, reads back what people did in
 * Calendar, and does what has come due. Once a day it compares every answer there is (design §1). When the time that
 * Google allows triggers in a day runs short, it only does what rang and what has come due, and says so (P6).
 */
export function sweep(env: Env): void {
  const result = undefined;
  const work = (given: Alone) => {
    const resting = restingFor(given.snapshot);
    if (!given.operator || resting === 'handed-over') return { snapshot: given.snapshot, result };
    if (resting === 'importing') return { snapshot: goOnImporting(env, given.snapshot), result };
    const marked = markInvalid(env, given.snapshot);
    const answered = answers(env, { ...given, snapshot: marked });
    const seen = calendar(env, answered);
    gotThrough(env, given.notes);
    return { snapshot: decideSoundly(env, seen, { decisions: DUE, actor: '' }), result };
  };
  alone(env, work, { rests: true });
}

function answers(env: Env, { snapshot, notes }: Alone): Snapshot {
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const today = localDate(env.startedAt, facts.zone);
  const short = isShort(env, operatorOf(snapshot), notes);
  const full = !short && notes[FULL] !== today;
  const rings = rung(notes);
  clearRings(env, rings);
  const [lost, left]: [string[], string[]] = [[], []];
  const all = env.programme.forms.map(({ key }) => key);
  const forms = short ? formsThatRang(env, snapshot, rings) : all;
  const taken = tellMissing(env, takeIn(env, snapshot, { notes, forms, full, lost, left }), lost);
  if (short) return env.store.commit(taken, saySaving(env));
  const noted = env.store.commit(taken, noteNames(env.programme, taken.tables, env.startedAt));
  const setUp = setUpEnvOf(env, noted, []);
  keepUp(setUp);
  // While answers wait for the next tick, the day's comparison is not done.
  if (full && left.length === 0) {
    tidyUp(setUp, recordedFiles(noted.tables));
    env.notes.set(FULL, today);
  }
  return noted;
}

/**
 * The sync token is only kept when something changed: an older one shows the same again and nothing is lost by it. A
 * calendar that has none yet is new: what is planned and not in it is put into it.
 */
function calendar(env: Env, snapshot: Snapshot): Snapshot {
  const row = rowWith(snapshot, 'resources', 'calendar');
  if (row === undefined || !row['googleId']) return snapshot;
  const data = JSON.parse(String(row['data'] || '{}')) as { syncToken?: string };
  // Events that came along with another programme wait for a person's yes: their guests are invited anew.
  const isNew = data.syncToken === undefined && importState(snapshot)?.events !== 'waiting';
  const seen = lookInto(env, String(row['googleId']), data.syncToken);
  if (seen === undefined) return tellMissing(env, snapshot, ['calendar']);
  const { changes, syncToken } = seen;
  if (changes.length === 0 && data.syncToken !== undefined) return snapshot;
  const kept = JSON.stringify({ ...data, syncToken });
  const there = {
    calendarId: String(row['googleId']),
    known: new Set(changes.map(({ eventId }) => eventId)),
  };
  const decide = (facts: Facts): Plan =>
    together(takeCalendarChanges(facts, changes), {
      changes: [{ do: 'update', table: 'resources', id: 'calendar', set: { data: kept } }],
      effects: isNew ? eventsToRestore(facts, there) : [],
      journal: [],
    });
  return decideSoundly(env, snapshot, { decisions: [decide], actor: 'calendar' });
}

/** What changed in the calendar; undefined when somebody deleted it. */
function lookInto(
  env: Env,
  calendarId: string,
  syncToken: string | undefined,
): CalendarChangesRead | undefined {
  try {
    return env.calendar.since(calendarId, syncToken);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
