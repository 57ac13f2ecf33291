import { idFrom } from '../../core/id';
import type { Change } from '../../core/plan/plan';
import { after } from '../../core/table/changes';
import { fill } from '../../texts';
import type { Env } from '../env';
import type { Snapshot } from '../ports/store';
import { isProtected } from '../protected';
import { REFILL } from '../refill';

/** What is said in the journal. */
interface Line {
  code: 'effect-failed' | 'mail-resent' | 'mail-too-late' | 'waits-for-tomorrow';
  count?: number;
  aboutId: string | null;
}

/** Tables of our own, into which an outcome can be written whatever somebody protects. */
const OWN = ['outbox', 'journal'];

/** What has come of effects and is not written down yet, and the rows as they are with it. */
export class Book {
  tables: Snapshot['tables'];
  private changes: Change[] = [];

  constructor(
    private readonly env: Env,
    public snapshot: Snapshot,
  ) {
    this.tables = snapshot.tables;
  }

  change(change: Change): void {
    this.changes.push(change);
    this.tables = after(this.tables, [change]);
  }

  /** A line of the journal, by an id that the same thing always has. */
  say(id: string, { code, count = 0, aboutId }: Line): void {
    const now = this.env.clock();
    const { who, why, journal } = this.env.texts;
    const said = { who: who.clock, what: fill(journal[code], { count }), why: why[code] };
    this.change({
      do: 'insert',
      table: 'journal',
      row: { id, at: now, ...said, aboutId, createdAt: now },
    });
  }

  /** Somebody was not told in time: a person can still call her. */
  alertLate(entryId: string, aboutId: string | null): void {
    this.say(idFrom('B', 'mail-too-late', entryId), { code: 'mail-too-late', aboutId });
    const row = {
      id: idFrom('AL', 'mail-too-late', entryId),
      kind: 'mail-late',
      aboutId,
      text: this.env.texts.journal['mail-too-late'],
      safeContact: null,
      status: 'open',
      createdAt: this.env.clock(),
    };
    this.change({ do: 'insert', table: 'alerts', row });
  }

  /**
   * Writes all of it. Where somebody protects the tab into which an outcome was to go, it stays in the outbox and is put
   * there when it can be.
   */
  commit(): void {
    try {
      this.snapshot = this.env.store.commit(this.snapshot, this.changes);
    } catch (error) {
      if (!isProtected(error)) throw error;
      const own = this.changes.filter(({ table }) => OWN.includes(table));
      this.snapshot = this.env.store.commit(this.env.store.read(), own);
      this.env.notes.set(REFILL, '1');
    }
    this.tables = this.snapshot.tables;
    this.changes = [];
  }
}
