import { answerByUrl, submitAnswer } from '../../../simulator/control/answer';
import { sweepNow } from '../../../simulator/control/clock';
import { itemAnswers, withConsent } from '../../../simulator/control/scenario/answers';
import type { ExecutionRecord } from '../../../simulator/runtime/execution';
import type { TimelineEntry } from '../../../simulator/runtime/timeline';
import type { RawAnswer } from '../../../simulator/services/forms/state';
import { menteeSurvey, needs, request } from './people';
import type { Programme } from './programme';

type Fields = Readonly<Record<string, unknown>>;

/** Somebody's answer, ready to be sent. */
export interface Answer {
  form: string;
  formId: string;
  answers: Record<string, RawAnswer>;
}

/** Makes answers of a form, the n-th of them by its number; those of one session come by its link. */
export function answering(programme: Programme, form: string, session?: string) {
  const described = programme.product.form(form);
  const url = session === undefined ? undefined : programme.product.linkFor(form, { session });
  return (fields: Fields): Answer => {
    const own = itemAnswers(described, withConsent(described, fields));
    const { formId } = described;
    if (url === undefined) return { form, formId, answers: own };
    return { form, ...answerByUrl(programme.world, url, own) };
  };
}

/** Answers of all kinds that come without anybody at the keyboard; two in a hundred make a mail. */
export function mixed(programme: Programme, count: number, comment = 'Comentario'): Answer[] {
  const [session] = programme.rows('sessions');
  const id = String(session?.['id']);
  const attendance = answering(programme, 'attendance', id);
  const survey = answering(programme, 'menteeSurvey', id);
  const diagnostic = answering(programme, 'needs');
  const asking = answering(programme, 'request');
  return Array.from({ length: count }, (_, n) => {
    if (n % 50 === 49) return asking(request({ contactEmail: `area${n}@crea.example` }));
    if (n % 4 === 0) return attendance({ name: `Persona ${n}`, firstTime: 'no' });
    if (n % 4 === 1) return survey(menteeSurvey({ comments: `${comment} ${n}` }));
    return diagnostic(needs({ comments: `${comment} ${n}` }));
  });
}

/** Those who scan one code at the end of a session: on the list, then the survey. */
export function scanned(programme: Programme, count: number): Answer[] {
  return mixed(programme, 3 * count)
    .filter(({ form }) => form === 'attendance' || form === 'menteeSurvey')
    .slice(0, count);
}

/** They were sent, one by one between these moments (ms), while nothing listened. */
export function unheard(
  programme: Programme,
  all: readonly Answer[],
  [from, to]: [number, number],
): void {
  const { runtime } = programme;
  const each = (to - from) / all.length;
  all.forEach(({ formId, answers }, n) =>
    submitAnswer(runtime, { formId, answers, trigger: 'never', at: Math.round(from + n * each) }),
  );
}

/**
 * They come within a time, one by one from now, and the doorbell rings for each: inside a call of whatever is under way, if
 * anything is. Tells when the last execution was over, ms since the first answer.
 */
export function arrive(programme: Programme, all: readonly Answer[], withinMs: number): number {
  const { runtime, world } = programme;
  const first = world.now;
  const due = all.map((answer, n) => ({ answer, at: first + (n * withinMs) / all.length }));
  const now = (): number => runtime.underWay[0]?.now() ?? world.now;
  const come = (): void => {
    for (let next = due[0]; next !== undefined && next.at <= now(); next = due[0]) {
      due.shift();
      const { formId, answers } = next.answer;
      submitAnswer(runtime, { formId, answers });
    }
  };
  while (due.length > 0) {
    for (let call = 1; call <= 5_000; call += 1) runtime.gate.visitInside(call, come);
    world.now = Math.max(world.now, due[0]?.at ?? 0);
    const before = runtime.records.length;
    come();
    runtime.gate.forgetVisitors();
    const last = runtime.records.slice(before).at(-1);
    world.now += last?.simulatedMs ?? 0;
  }
  return world.now - first;
}

/** The most calls of these members within any minute; those that were refused do not count. */
export function worstMinute(entries: readonly TimelineEntry[], member: RegExp): number {
  const times = entries
    .filter(({ kind, text }) => kind === 'call' && member.test(text) && !text.includes('→'))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  let [most, from] = [0, 0];
  times.forEach((time, index) => {
    while ((times[from] ?? time) <= time - 60_000) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
}

export const READS = /^Sheets\..*(get|batchGet)/i;
export const WRITES = /^Sheets\..*batchUpdate/;

export function longest(records: readonly ExecutionRecord[]): number {
  return Math.max(...records.map(({ simulatedMs }) => simulatedMs));
}

/** What it took to take in what waited. */
export interface CaughtUp {
  executions: number;
  /** From the first tick to the end of the last that took something in. */
  minutes: number;
  callsPerAnswer: number;
  longestMs: number;
  worstMinuteOfWrites: number;
}

/** The add-on is switched on again: the clock ticks every half hour until everything that waited is in, or so many times. */
export function catchUp(programme: Programme, count: number, ticks = 40): CaughtUp {
  const { runtime, world } = programme;
  const wanted = programme.rows('ledger').length + count;
  const [first, before] = [world.now, runtime.records.length];
  for (let tick = 1; programme.rows('ledger').length < wanted; tick += 1) {
    if (tick > ticks) throw new Error(`not all of ${count} answers are in after ${ticks} ticks`);
    if (tick > 1) world.now += 1_800_000;
    sweepNow(runtime);
  }
  const records = runtime.records.slice(before);
  return {
    executions: records.length,
    minutes: (world.now + (records.at(-1)?.simulatedMs ?? 0) - first) / 60_000,
    callsPerAnswer: records.reduce((sum, { total }) => sum + total, 0) / count,
    longestMs: longest(records),
    worstMinuteOfWrites: worstMinute(runtime.gate.timeline.entries, WRITES),
  };
}
