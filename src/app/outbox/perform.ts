import { idFrom } from '../../core/id';
import type { Change } from '../../core/plan/plan';
import { byUrgency, pointless } from '../../core/plan/urgency';
import { indexLines } from '../../core/sessions/repertoire';
import { soundly } from '../../core/soundly';
import { localDate } from '../../core/time/zone';
import { composerOf } from '../commit';
import { composeIndexText } from '../compose/effects';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { EffectFailed, GUARD, type Outcome, type Performer } from '../ports/effects';
import type { Snapshot } from '../ports/store';
import { Book } from './book';
import {
  damagedEntries,
  isOvertaken,
  isReady,
  pendingEntries,
  resolve,
  serviceOf,
  type Entry,
} from './entry';
import { attemptOf, MOST_UNCOMMITTED, begun, readMarks, writeMarks, type Marks } from './marks';
import { Today } from './today';

/** Work stops this long before the platform would end it (six minutes, platform-facts §1.2). */
const ENOUGH_MS = 270_000;

/** After so many failures an effect waits for a person. */
const MOST_ATTEMPTS = 8;

/** After so many executions that ended while they tried it, too. */
const MOST_DEATHS = 3;

/**
 * Carries out every effect that can be carried out now, the most urgent first, and records what came of it; what the day
 * does not allow any more waits for tomorrow, and what has lost its sense is given up and said (P6). Killed anywhere, the next run
 * finishes: keyed effects are absorbed by their service, the others are marked before they are tried (design §3).
 */
export function performOutbox(
  env: Env,
  snapshot: Snapshot,
  notes?: Readonly<Record<string, string>>,
): Snapshot {
  const { tables } = snapshot;
  if (pendingEntries(tables).length + damagedEntries(tables).length === 0) return snapshot;
  const run = new Run(env, snapshot, readMarks(notes ?? env.notes.all()));
  run.recover();
  run.all();
  run.leaveForTomorrow();
  run.commit();
  return run.book.snapshot;
}

class Run {
  readonly book: Book;
  private marks: Marks;
  private readonly today: Today;
  /** What is still to do, the most urgent first; that in which executions ended comes last, so that it holds up no other. */
  private queue: readonly Entry[];

  constructor(
    private readonly env: Env,
    snapshot: Snapshot,
    private readonly left: Marks,
  ) {
    this.book = new Book(env, snapshot);
    const waiting = pendingEntries(snapshot.tables);
    this.marks = begun(left, waiting);
    this.today = new Today(env, snapshot, left.mailsFrom);
    this.queue = byUrgency(waiting).sort((a, b) => this.deaths(a) - this.deaths(b));
  }

  /** What the last execution did and did not live to record; and what need not be done any more. */
  recover(): void {
    for (const id of damagedEntries(this.book.tables)) this.giveUp(id, 0);
    for (const entry of this.queue) {
      const outcome = this.left.done[entry.id];
      if (outcome !== undefined) this.done(entry, outcome);
      else if (isOvertaken(entry, this.book.snapshot.tables)) this.cancel(entry);
    }
  }

  /** One effect may make another ready: goes round until nothing moves. */
  all(): void {
    for (let next = this.next(); next !== undefined && this.hasTime(); next = this.next()) {
      if (this.deaths(next.entry) >= MOST_DEATHS) this.giveUp(next.entry.id, next.entry.attempts);
      else this.attempt(next.entry, next.payload);
      const { done, failed } = this.marks;
      if (Object.keys({ ...done, ...failed }).length >= MOST_UNCOMMITTED) this.commit();
    }
  }

  /** What is ready and not allowed any more says that it waits, and until when; the journal says it once a day. */
  leaveForTomorrow(): void {
    const now = this.env.clock();
    const waiting = this.queue.filter(
      (entry) => this.today.denies(entry) && isReady(entry, this.book.tables, now),
    );
    if (waiting.length === 0) return;
    for (const entry of waiting) {
      // What would leave too late is said while somebody can still do something about it.
      const leaves = this.today.opensAt(entry);
      if (!this.hasLostItsSense(entry, leaves))
        this.wait({ ...entry, reservedId: this.reservedFor(entry) });
    }
    const date = localDate(now, String(this.env.programme.settings['timeZone']));
    const id = idFrom('B', 'waits-for-tomorrow', date);
    this.book.say(id, { code: 'waits-for-tomorrow', count: waiting.length, aboutId: null });
  }

  commit(): void {
    try {
      this.book.commit();
    } catch (error) {
      // The sheet would not take what came of it; the next run learns it from the marks and does nothing twice.
      if (this.marks.trying !== '') writeMarks(this.env.notes, { ...this.marks, trying: '' });
      throw error;
    }
    this.marks = { ...this.marks, done: {}, failed: {} };
  }

  private next(): { entry: Entry; payload: unknown } | undefined {
    const { tables } = this.book;
    const now = this.env.clock();
    for (const entry of this.queue) {
      if (!isReady(entry, tables, now)) continue;
      if (this.hasLostItsSense(entry, now) || !this.today.allows(entry)) continue;
      const payload = resolve(entry.payload, { tables, index: () => this.index() });
      if (payload !== undefined) return { entry, payload };
    }
    return undefined;
  }

  /** A reminder of a session already held, an invitation to whoever is not asked any more: better never than late. */
  private hasLostItsSense(entry: Entry, now: number): boolean {
    const why = pointless(entry.useful, { tables: this.book.tables, now });
    if (why === undefined) return false;
    this.cancel(entry, this.env.texts.ui.waits[why]);
    if (why === 'late') this.book.alertLate(entry.id, entry.useful?.while?.id ?? null);
    return true;
  }

  /** The index as it reads with everything done so far. */
  private index(): string {
    const { result } = soundly(this.book.tables, (tables) => {
      const snapshot = { ...this.book.snapshot, tables };
      const facts = factsOf(this.env, snapshot, { now: this.env.clock(), actor: '' });
      return composeIndexText(composerOf(this.env, snapshot, facts), indexLines(facts));
    });
    return result;
  }

  private attempt(entry: Entry, payload: unknown): void {
    const inDoubt = this.isInDoubt(entry);
    try {
      const reservedId = this.mark(entry);
      const perform = this.env.performers[entry.kind] as Performer<never>;
      const outcome = perform(payload as never, {
        key: entry.key,
        maybeDone: inDoubt || entry.attempts > 0,
        ...(reservedId === '' ? {} : { reservedId }),
      });
      if (inDoubt && entry.kind === 'mail.send') this.tell(entry, 'mail-resent');
      this.done(entry, outcome);
    } catch (error) {
      this.failed(entry, error);
    }
  }

  /** What no key protects is marked before it is tried; a folder's id is reserved with the mark. */
  private mark(entry: Entry): string {
    const guard = GUARD[entry.kind];
    if (guard === 'keyed' && !this.isWary()) return '';
    const reservedId =
      guard === 'reserved' ? this.reservedFor(entry) || this.env.makers.drive.reserveId() : '';
    if (entry.kind === 'mail.send') this.today.writes();
    const { mailsFrom } = this.today;
    this.marks = { ...this.marks, trying: attemptOf(entry), reservedId, mailsFrom };
    writeMarks(this.env.notes, this.marks);
    return reservedId;
  }

  /** The first thing tried is always marked; when the last execution ended in it or after it, everything is. */
  private isWary(): boolean {
    return this.marks.trying === '' || Object.keys(this.marks.deaths).length > 0;
  }

  private deaths(entry: Entry): number {
    return this.marks.deaths[attemptOf(entry)] ?? 0;
  }

  /** What ends every execution that tries it, or cannot be read any more, waits for a person. */
  private giveUp(id: string, attempts: number): void {
    const { [attemptOf({ id, attempts })]: _over, ...deaths } = this.marks.deaths;
    this.marks = { ...this.marks, deaths };
    const problem = this.env.texts.problems['poison-effect'];
    this.update({ id }, { status: 'failed', nextAt: this.env.clock(), problem });
    this.tell({ id, attempts }, 'effect-failed');
  }

  /** The last execution tried this and did not live to record what came of it. */
  private isInDoubt(entry: Entry): boolean {
    const attempt = attemptOf(entry);
    return this.left.trying === attempt || Object.hasOwn(this.left.failed, attempt);
  }

  /** The id an earlier attempt had reserved: it may have used it. */
  private reservedFor(entry: Entry): string {
    const attempt = attemptOf(entry);
    if (this.left.trying === attempt) return this.left.reservedId;
    return this.left.failed[attempt] ?? entry.reservedId;
  }

  private done(entry: Entry, outcome: Outcome): void {
    if (GUARD[entry.kind] !== 'keyed')
      this.marks = { ...this.marks, done: { ...this.marks.done, [entry.id]: outcome } };
    this.update(entry, { status: 'done', outcome: JSON.stringify(outcome), problem: null });
    const { into } = entry;
    if (into === undefined) return;
    const cells = Object.entries(into.columns).filter(([field]) => outcome[field] !== undefined);
    const set = Object.fromEntries(
      cells.map(([field, column]) => [column, outcome[field] ?? null]),
    );
    this.book.change({ do: 'update', table: into.table, id: into.id, set });
  }

  /** Nothing came about and nothing died of it: a mail's attempt does not count. Of several steps some may be done. */
  private refused(entry: Entry, error: EffectFailed): void {
    this.env.log(`effect ${entry.kind} ${entry.id} waits: ${error.message}`);
    this.today.refused(entry);
    const isTried = this.marks.trying === attemptOf(entry);
    const reservedId = isTried ? this.marks.reservedId : this.reservedFor(entry);
    if (isTried) {
      this.marks = { ...this.marks, trying: '', reservedId: '' };
      writeMarks(this.env.notes, this.marks);
    }
    const attempts = entry.kind === 'mail.send' ? entry.attempts : Math.max(1, entry.attempts);
    this.wait({ ...entry, attempts, reservedId });
  }

  private wait(entry: Entry): void {
    const { reservedId } = entry;
    this.update(entry, {
      attempts: entry.attempts,
      nextAt: this.today.opensAt(entry),
      problem: this.env.texts.ui.waits.tomorrow,
      outcome: JSON.stringify({
        waits: serviceOf(entry.kind),
        ...(reservedId === '' ? {} : { reservedId }),
      }),
    });
  }

  /** A passing failure is tried again later, ever more patiently; any other waits where the coordinator sees it. */
  private failed(entry: Entry, error: unknown): void {
    if (error instanceof EffectFailed && error.tomorrow) return this.refused(entry, error);
    const permanent = error instanceof EffectFailed && error.permanent;
    const attempts = entry.attempts + 1;
    const tried = this.marks.trying === attemptOf(entry);
    const reservedId = tried ? this.marks.reservedId : this.reservedFor(entry);
    if (tried) {
      const failed = { ...this.marks.failed, [attemptOf(entry)]: reservedId };
      this.marks = { ...this.marks, failed };
    }
    const given = permanent || attempts >= MOST_ATTEMPTS;
    this.env.log(`effect ${entry.kind} ${entry.id} failed: ${String((error as Error).message)}`);
    this.update(entry, {
      status: given ? 'failed' : 'pending',
      attempts,
      // Of what is given up: when that was.
      nextAt: this.env.clock() + (given ? 0 : 600_000 * 2 ** Math.min(attempts, 6)),
      problem: String((error as Error).message),
      // That it waited for another day is over.
      outcome: reservedId === '' ? null : JSON.stringify({ reservedId }),
    });
    if (given) this.tell(entry, 'effect-failed');
  }

  private cancel(entry: Entry, problem: string | null = null): void {
    this.update(entry, { status: 'cancelled', problem });
  }

  /** Says of an entry what has become of it; it is not looked at again this time. */
  private update(entry: Pick<Entry, 'id'>, set: Extract<Change, { do: 'update' }>['set']): void {
    this.queue = this.queue.filter(({ id }) => id !== entry.id);
    this.book.change({ do: 'update', table: 'outbox', id: entry.id, set });
  }

  private tell(
    { id, attempts }: Pick<Entry, 'id' | 'attempts'>,
    code: 'effect-failed' | 'mail-resent',
  ): void {
    this.book.say(idFrom('B', code, id, attempts), { code, aboutId: id });
  }

  private hasTime(): boolean {
    return this.env.clock() - this.env.startedAt < ENOUGH_MS;
  }
}
