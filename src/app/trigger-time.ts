import { idFrom } from '../core/id';
import type { Change } from '../core/plan/plan';
import type { Tables } from '../core/table/value';
import { localDate } from '../core/time/zone';
import type { Env } from './env';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long an account's triggers may run in a day (platform-facts §1.1). */
const ALLOWED = { consumer: 90 * MINUTE, workspace: 360 * MINUTE } as const;

/** Of it, what is used before work that can wait is left for another day. */
const SPARING = 0.8;

const NOTE = 'triggers.used';

/** How long triggers have run since the first of a day began, ms. */
interface Used {
  from: number;
  ms: number;
}

type Notes = Readonly<Record<string, string>>;

function usedIn(notes: Notes, now: number): Used {
  const used = notes[NOTE] === undefined ? undefined : (JSON.parse(notes[NOTE]) as Used);
  return used === undefined || now >= used.from + DAY ? { from: now, ms: 0 } : used;
}

/** Notes how long this execution has run since it last noted it, if a trigger began it. `notes`: as they are. */
export function noteTriggerTime({ trigger, ...env }: Env, notes: Notes): void {
  if (trigger === undefined) return;
  const { from, ms } = usedIn(notes, env.startedAt);
  const ran = env.clock() - env.startedAt;
  env.notes.set(NOTE, JSON.stringify({ from, ms: ms + ran - trigger.noted } satisfies Used));
  trigger.noted = ran;
}

/**
 * Whether so much of the day's time is used that only what cannot wait is done: answers that rang, what has come due. An
 * address at gmail.com is a free account's; another's allowance is taken to be the larger (assumed).
 */
export function isShort(env: Env, operator: string, notes: Notes): boolean {
  const kind = /@g(oogle)?mail\./i.test(operator) ? 'consumer' : 'workspace';
  return usedIn(notes, env.startedAt).ms > SPARING * ALLOWED[kind];
}

/** The journal says once a day that time is short. */
export function saySaving(env: Env): Change[] {
  const now = env.startedAt;
  const what = env.texts.journal['saving-time'];
  const why = env.texts.why['saving-time'];
  const row = { id: lineId(env), at: now, who: env.texts.who.clock, what, why, aboutId: null };
  return [{ do: 'insert', table: 'journal', row: { ...row, createdAt: now } }];
}

/** Whether it has been said today. */
export function isSaving(env: Env, tables: Tables): boolean {
  const id = lineId(env);
  return (tables['journal'] ?? []).some((row) => row.id === id);
}

function lineId(env: Env): string {
  const zone = String(env.programme.settings['timeZone']);
  return idFrom('B', 'saving-time', localDate(env.startedAt, zone));
}
