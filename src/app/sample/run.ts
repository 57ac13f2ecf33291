import type { Change } from '../../core/plan/plan';
import { fieldsOf } from '../../core/programme/field';
import type { Sample, SampleAnswer } from '../../core/programme/sample';
import { addSession, type Scheduled } from '../../core/sessions/schedule';
import { after, settle } from '../../core/table/changes';
import type { Vocabulary } from '../../core/table/vocabulary';
import { instantOf, localDate } from '../../core/time/zone';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { ledgerLine } from '../intake/ledger';
import type { RawAnswer } from '../ports/answers';
import type { FormData } from '../ports/resources';
import { rowWith, type Snapshot } from '../ports/store';
import { itemAnswers, signatureOf } from './item-answers';
import { idsChange, idsGiven } from './state';

const MINUTE = 60_000;

/** Answers are submitted and removed until so long after the execution began; what must follow is done well before four minutes. */
const ENOUGH_MS = 200_000;

/** What a slice of the work came to. Called again with the same arguments it goes on. */
export interface SampleProgress {
  finished: boolean;
  progress: { done: number; of: number };
}

/** One execution's work on the sample: what it is to be, what is there, and the tables as they are by now. */
export class SampleRun {
  readonly sample: Sample;

  constructor(
    readonly env: Env,
    public snapshot: Snapshot,
    readonly at: number,
  ) {
    const { vocabulary } = snapshot;
    this.sample = env.sample.draft({
      today: localDate(at, this.facts().zone),
      offered: (set) => offeredIn(vocabulary, set),
    });
  }

  /** The facts at the moment the sample began: the cause's time of all that is in it. */
  facts(): ReturnType<typeof factsOf> {
    return factsOf(this.env, this.snapshot, { now: this.at, actor: this.env.account.email() });
  }

  hasTime(): boolean {
    return this.env.clock() - this.env.startedAt < ENOUGH_MS;
  }

  commit(changes: readonly Change[]): void {
    this.snapshot = this.env.store.commit(this.snapshot, changes);
  }

  /** The forms the sample answers, in the programme's order. */
  forms(): string[] {
    const answered = new Set(this.sample.answers.map(({ form }) => form));
    return this.env.programme.forms.map(({ key }) => key).filter((key) => answered.has(key));
  }

  /** The ids of the answers given to a form so far, by their number. */
  ids(form: string): string[] {
    return idsGiven(this.snapshot, form);
  }

  /** How much there is to give and to make, and how much of it is done. */
  progress(): SampleProgress['progress'] {
    const given = this.forms().flatMap((form) => this.ids(form).filter((id) => id !== ''));
    const { answers, sessions } = this.sample;
    const held = this.sessionIds().filter((id) => rowWith(this.snapshot, 'sessions', id));
    return { done: given.length + held.length, of: answers.length + sessions.length };
  }

  /** The answers to a form, as they are given to it. */
  planned(form: string): RawAnswer['byItem'][] {
    const declaration = this.env.programme.forms.find(({ key }) => key === form);
    if (declaration === undefined) throw new Error(`no form ${form}`);
    const data = String(rowWith(this.snapshot, 'resources', `form:${form}`)?.['data'] || '{}');
    const { items = {} } = JSON.parse(data) as Partial<FormData>;
    const { vocabulary } = this.snapshot;
    const sessions = this.sessionIds();
    const codes = fieldsOf(declaration).some(({ key }) => key === 'session') ? sessions : [];
    return this.answersTo(form).map(({ values, session }) => {
      const code = session === undefined ? null : (codes[session] ?? null);
      const whole = { consent: 'yes', session: code, ...values };
      return itemAnswers({ form: declaration, items, vocabulary }, whole);
    });
  }

  answersTo(form: string): SampleAnswer[] {
    return this.sample.answers.filter((answer) => answer.form === form);
  }

  googleId(form: string): string {
    return String(rowWith(this.snapshot, 'resources', `form:${form}`)?.['googleId'] ?? '');
  }

  /** The sample's sessions as decisions: made or still to be made. None before its mentors are there. */
  sessions(): Scheduled[] {
    let facts = this.facts();
    const made: Scheduled[] = [];
    for (const { mentor, date, time, minutes, ...about } of this.sample.sessions) {
      const answer = this.ids('profile')[mentor] ?? '';
      const row = ledgerLine(facts.tables, 'profile', answer)?.rowId;
      if (row === undefined || rowWith(this.snapshot, 'mentors', row) === undefined) return [];
      const start = instantOf(date, time, facts.zone);
      const one = addSession(facts, {
        ...about,
        mentor: row,
        start,
        end: start + minutes * MINUTE,
      });
      made.push(one);
      facts = { ...facts, tables: after(facts.tables, settle(facts.tables, one.plan.changes)) };
    }
    return made;
  }

  sessionIds(): string[] {
    return this.sessions().flatMap(({ ids }) => ids);
  }

  /**
   * Finds answers that an execution gave and did not live to record: those in the form that read as the ones missing.
   * Gives the ids by number.
   */
  claim(form: string): string[] {
    const planned = this.planned(form);
    const known = this.ids(form);
    const ids = planned.map((_, index) => known[index] ?? '');
    if (ids.every((id) => id !== '')) return ids;
    const stored = this.env.answers
      .since({ key: form, googleId: this.googleId(form) }, this.at - MINUTE)
      .filter(({ responseId }) => !ids.includes(responseId))
      .map((answer) => ({ id: answer.responseId, signature: signatureOf(answer.byItem) }));
    const claimed = ids.map((id, index) => {
      if (id !== '') return id;
      const signature = signatureOf(planned[index] ?? {});
      const at = stored.findIndex((answer) => answer.signature === signature);
      return at < 0 ? '' : (stored.splice(at, 1)[0]?.id ?? '');
    });
    this.record(form, claimed);
    return claimed;
  }

  record(form: string, ids: readonly string[]): void {
    this.commit([idsChange(this.snapshot, form, ids)]);
  }
}

function offeredIn(vocabulary: Vocabulary, set: string): readonly string[] {
  const { offered = [], labels = {} } = vocabulary[set] ?? {};
  return offered.length > 0 ? offered : Object.keys(labels);
}
