import type { Env } from '../env';
import { idFrom } from '../../core/id';
import { digestOfAnswer } from './ledger';
import type { Arrived } from './pull';

/** What is being taken in, said before it is tried: an execution that the platform ends says nothing afterwards. */
const NOTE = 'intake.trying';

/** Of so many answers it is kept that executions ended on them, the last; a note holds no more. */
const MOST_KNOWN = 300;

/** Answers on whose taking in so many executions ended are set aside. */
export const MOST_DEATHS = 3;

/** In how many executions that ended a version of an answer was being taken in. */
export type Deaths = Readonly<Record<string, number>>;

interface Tried {
  before: Deaths;
  now: readonly string[];
}

/** What the executions before this one left; `notes`: as they were when it began. */
export function deathsIn(notes: Readonly<Record<string, string>>): Deaths {
  const note = notes[NOTE];
  if (note === undefined) return {};
  const { before, now } = JSON.parse(note) as Tried;
  const died = now.map((key) => [key, (before[key] ?? 0) + 1] as const);
  return { ...before, ...Object.fromEntries(died) };
}

/** The same notes for answers that are to be taken in once more: they were taken, nothing died of them. */
export function withoutTried(
  notes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { [NOTE]: _note, ...others } = notes;
  return others;
}

/** Stands for one version of an answer, in few letters: a note holds nine kilobytes (platform-facts §1.2). */
export function versionOf({ form, answer }: Arrived): string {
  return idFrom('V', form.key, answer.responseId, digestOfAnswer(answer));
}

/** Says what is taken in next, and what was tried before and is not in yet. */
export function trying(env: Env, before: Deaths, now: readonly string[]): void {
  const kept = Object.entries(before).slice(-MOST_KNOWN);
  const tried: Tried = { before: Object.fromEntries(kept), now };
  env.notes.set(NOTE, JSON.stringify(tried));
}
