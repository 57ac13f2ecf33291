import { idFrom } from '../../core/id';
import type { Change } from '../../core/plan/plan';
import { indexLines } from '../../core/sessions/repertoire';
import { soundly } from '../../core/soundly';
import { after } from '../../core/table/changes';
import { composerOf } from '../commit';
import { composeIndexText } from '../compose/effects';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { isProtected } from '../protected';
import { REFILL } from '../refill';
import { EffectFailed, GUARD, type Outcome, type Performer } from '../ports/effects';
import type { Snapshot } from '../ports/store';
import { damagedEntries, isOvertaken, isReady, pendingEntries, resolve, type Entry } from './entry';
import { attemptOf, MOST_UNCOMMITTED, NO_MARKS, readMarks, writeMarks, type Marks } from './marks';

/** Work stops this long before the platform would end it (six minutes, platform-facts §1.2). */
const ENOUGH_MS = 270_000;

/** The tables that the outbox writes into for itself. */
const OWN = ['outbox', 'journal'];

/** After so many failures an effect waits for a person. */
const MOST_ATTEMPTS = 8;

/** After so many executions that ended while they tried it, too. */
const MOST_DEATHS = 3;

/**
 * Carries out every effect that can be carried out now, and records what came of it. Killed anywhere, the next run
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
  run.commit();
  return run.snapshot;
}

class Run {
  private changes: Change[] = [];
  private marks: Marks;
  private readonly left: Marks;

  constructor(
    private readonly env: Env,
    public snapshot: Snapshot,
    left: Marks,
  ) {
    this.left = left;
    const { done, failed, deaths } = left;
    this.marks = { ...NO_MARKS, done, failed, deaths: pendingDeaths(snapshot, left, deaths) };
  }

  /** What the last execution did and did not live to record; and what need not be done any more. */
  recover(): void {
    for (const id of damagedEntries(this.tables())) this.giveUp(id);
    for (const entry of pendingEntries(this.tables())) {
      const outcome = this.left.done[entry.id];
      if (outcome !== undefined) this.done(entry, outcome);
      else if (isOvertaken(entry, this.snapshot.tables))
        this.update(entry, { status: 'cancelled' });
    }
  }

  /** One effect may make another ready: goes round until nothing moves. */
  all(): void {
    const tried = new Set<string>();
    for (
      let next = this.next(tried);
      next !== undefined && this.hasTime();
      next = this.next(tried)
    ) {
      tried.add(next.entry.id);
      if (this.deaths(next.entry) >= MOST_DEATHS) this.giveUp(next.entry.id);
      else this.attempt(next.entry, next.payload);
      const { done, failed } = this.marks;
      if (Object.keys({ ...done, ...failed }).length >= MOST_UNCOMMITTED) this.commit();
    }
  }

  commit(): void {
    try {
      this.snapshot = this.env.store.commit(this.snapshot, this.changes);
    } catch (error) {
      if (isProtected(error)) return this.commitWithout();
      // The sheet would not take what came of it; the next run learns it from the marks and does nothing twice.
      if (this.marks.trying !== '') writeMarks(this.env.notes, { ...this.marks, trying: '' });
      throw error;
    }
    this.changes = [];
    this.marks = { ...this.marks, done: {}, failed: {} };
  }

  /** Somebody protects the tab into which an outcome was to go: it stays in the outbox, and is put there when it can be. */
  private commitWithout(): void {
    const own = this.changes.filter(({ table }) => OWN.includes(table));
    this.changes = [];
    this.snapshot = this.env.store.commit(this.env.store.read(), own);
    this.env.notes.set(REFILL, '1');
    this.marks = { ...this.marks, done: {}, failed: {} };
  }

  private next(tried: ReadonlySet<string>): { entry: Entry; payload: unknown } | undefined {
    const tables = this.tables();
    for (const entry of this.inOrder(pendingEntries(tables))) {
      if (tried.has(entry.id) || !isReady(entry, tables, this.env.clock())) continue;
      const payload = resolve(entry.payload, { tables, index: () => this.index() });
      if (payload !== undefined) return { entry, payload };
    }
    return undefined;
  }

  /** As they were planned; those in which executions ended come last, so that they hold up no other. */
  private inOrder(entries: readonly Entry[]): Entry[] {
    return [...entries].sort((a, b) => this.deaths(a) - this.deaths(b));
  }

  /** The index as it reads with everything done so far. */
  private index(): string {
    const { result } = soundly(this.tables(), (tables) => {
      const snapshot = { ...this.snapshot, tables };
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
      if (inDoubt && entry.kind === 'mail.send') this.say(entry, 'mail-resent');
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
    this.marks = { ...this.marks, trying: attemptOf(entry), reservedId };
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
  private giveUp(id: string): void {
    const { [`${id}/${this.attemptsOf(id)}`]: _over, ...deaths } = this.marks.deaths;
    this.marks = { ...this.marks, deaths };
    const problem = this.env.texts.problems['poison-effect'];
    this.changes.push({
      do: 'update',
      table: 'outbox',
      id,
      set: { status: 'failed', nextAt: this.env.clock(), problem },
    });
    this.say({ id, attempts: this.attemptsOf(id) }, 'effect-failed');
  }

  private attemptsOf(id: string): number {
    return Number(this.tables()['outbox']?.find((row) => row.id === id)?.['attempts'] ?? 0);
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
    this.changes.push({ do: 'update', table: into.table, id: into.id, set });
  }

  /** A passing failure is tried again later, ever more patiently; any other waits where the coordinator sees it. */
  private failed(entry: Entry, error: unknown): void {
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
      ...(reservedId === '' ? {} : { outcome: JSON.stringify({ reservedId }) }),
    });
    if (given) this.say(entry, 'effect-failed');
  }

  private update(entry: Entry, set: Extract<Change, { do: 'update' }>['set']): void {
    this.changes.push({ do: 'update', table: 'outbox', id: entry.id, set });
  }

  private say(entry: Pick<Entry, 'id' | 'attempts'>, code: 'effect-failed' | 'mail-resent'): void {
    const now = this.env.clock();
    const what = this.env.texts.journal[code];
    const row = {
      id: idFrom('B', code, entry.id, entry.attempts),
      at: now,
      who: this.env.texts.who.clock,
      what,
      why: this.env.texts.why[code],
      aboutId: entry.id,
      createdAt: now,
    };
    this.changes.push({ do: 'insert', table: 'journal', row });
  }

  private tables(): Snapshot['tables'] {
    return after(this.snapshot.tables, this.changes);
  }

  private hasTime(): boolean {
    return this.env.clock() - this.env.startedAt < ENOUGH_MS;
  }
}

/** How often an execution ended in each attempt that still waits, the last one counted. */
function pendingDeaths(
  { tables }: Snapshot,
  { trying }: Marks,
  before: Marks['deaths'],
): Marks['deaths'] {
  const waiting = new Set(pendingEntries(tables).map(attemptOf));
  const now = waiting.has(trying) ? { [trying]: (before[trying] ?? 0) + 1 } : {};
  const counted = Object.entries({ ...before, ...now });
  return Object.fromEntries(counted.filter(([attempt]) => waiting.has(attempt)));
}
