import type { Raw } from '../../core/answers/read-answer';
import { settingNumber } from '../../core/facts';
import { Problem } from '../../core/problem';
import { fieldsOf, type FormDeclaration } from '../../core/programme/field';
import type { Env } from '../env';
import { factsOf } from '../facts';
import type { RawAnswer } from '../ports/answers';
import type { FormData } from '../ports/resources';
import { rowWith, type Snapshot } from '../ports/store';
import { digestOfAnswer, lineId, pullFrom } from './ledger';

const HOUR = 3_600_000;

/** An answer as its form keeps it, by the keys of the form's questions. */
export interface Arrived {
  form: FormDeclaration;
  answer: RawAnswer;
  raw: Readonly<Record<string, Raw | undefined>>;
}

/**
 * The answers of a form that may be new: all of them, or those since the newest taken less an overlap. A form deleted by
 * hand holds up no other; its resource is put among the lost.
 */
export function pull(
  env: Env,
  snapshot: Snapshot,
  { form, full, lost }: { form: FormDeclaration; full: boolean; lost: string[] },
): Arrived[] {
  const resource = rowWith(snapshot, 'resources', `form:${form.key}`);
  if (resource === undefined || resource['state'] !== 'made') return [];
  const { items } = JSON.parse(String(resource['data'])) as FormData;
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  const since = full
    ? undefined
    : pullFrom(snapshot.tables, form.key, settingNumber(facts, 'overlapHours') * HOUR);
  const found = answersOf(env, { key: form.key, googleId: String(resource['googleId']) }, since);
  if (found === undefined) lost.push(resource.id);
  return (found ?? []).map((answer) => ({
    form,
    answer,
    raw: Object.fromEntries(
      fieldsOf(form).map(({ key }) => [key, answer.byItem[items[key] ?? '']]),
    ),
  }));
}

/** Which version of every answer was taken last, by the line of the ledger. */
export function takenIn({ tables }: Snapshot): ReadonlyMap<string, string> {
  return new Map((tables['ledger'] ?? []).map((line) => [line.id, String(line['digest'])]));
}

/** Whether this version of the answer was not taken yet. */
export function isNew(taken: ReadonlyMap<string, string>, { form, answer }: Arrived): boolean {
  return taken.get(lineId(form.key, answer.responseId)) !== digestOfAnswer(answer);
}

function answersOf(
  env: Env,
  form: { key: string; googleId: string },
  since: number | undefined,
): RawAnswer[] | undefined {
  try {
    return env.answers.since(form, since);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    env.log(`form ${form.key}: ${error.message}`);
    return undefined;
  }
}
