import type { CommandStep, Step, StepOf } from '../scenario/file';
import type { TableRow } from '../scenario/product';

/** A cell that a person typed into. */
export interface Typed {
  table: string;
  id: string;
  column: string;
  /** As it was meant: a key or a text, a number. */
  value: unknown;
  /** What stood in the sheet right after she had typed. */
  shown: unknown;
  at: number;
  /** Which thing of the story it was. */
  when: number;
}

/** Something else that was done, and when. */
export interface Done<S extends Step = Step> {
  step: S;
  at: number;
  when: number;
}

/** What people did in a story, as far as judging its end needs to know. */
export class History {
  /** The last thing typed into each cell. */
  readonly typed = new Map<string, Typed>();
  readonly deletedRows: (Done & { table: string; row: TableRow })[] = [];
  readonly lostColumns: { table: string; column: string }[] = [];
  readonly commands: Done<CommandStep>[] = [];
  readonly resubmitted: { responseId: string; when: number }[] = [];
  /** From when to when rehearsal was on, as the settings say. */
  readonly rehearsals: { from: number; to: number }[] = [];
  /** Since when a mentor has been away, by her id; she may have come back. */
  readonly away: { mentor: string; from: number; to: number }[] = [];
  private when = 0;

  /** Notes a step that was done. */
  note(
    step: Step,
    at: number,
    about: { shown?: unknown; row?: TableRow; responseId?: string },
  ): void {
    this.when += 1;
    const { when } = this;
    if (step.do === 'edit') this.noteTyped(step, at, about.shown);
    if (step.do === 'command') this.commands.push({ step, at, when });
    if (step.do === 'resubmit' && about.responseId !== undefined)
      this.resubmitted.push({ responseId: about.responseId, when });
    if (step.do !== 'sheet') return;
    if (step.op === 'delete-row' && about.row !== undefined)
      this.deletedRows.push({ step, at, when, table: step.table, row: about.row });
    if (step.op === 'delete-column')
      this.lostColumns.push({ table: step.table, column: step.column ?? '' });
  }

  /** Notes how the programme stands after a step: who is away, whether it is a rehearsal. */
  look(at: number, { mentors, rehearsing }: { mentors: TableRow[]; rehearsing: boolean }): void {
    keepSpan(this.rehearsals, rehearsing, at);
    for (const { id, status } of mentors) {
      const spans = this.away.filter(({ mentor }) => mentor === id);
      const open = spans.find(({ to }) => to === Infinity);
      const isAway = status === 'paused' || status === 'retired';
      if (isAway && open === undefined) this.away.push({ mentor: id, from: at, to: Infinity });
      if (!isAway && open !== undefined) open.to = at;
    }
  }

  /** What a person typed last into a cell, if she did. */
  typedIn(table: string, id: string, column: string): Typed | undefined {
    return this.typed.get(`${table}/${id}/${column}`);
  }

  /** Whether a person typed anything into this row. */
  isTouched(table: string, id: string): boolean {
    return [...this.typed.values()].some((cell) => cell.table === table && cell.id === id);
  }

  /** Whether this row was deleted by a person at some time. */
  isDeleted(id: string): boolean {
    return this.deletedRows.some(({ row }) => row.id === id);
  }

  /** Whether what the column held may be gone with it. */
  isLost(table: string, column: string): boolean {
    return this.lostColumns.some((lost) => lost.table === table && lost.column === column);
  }

  private noteTyped({ table, where, set }: StepOf<'edit'>, at: number, shown: unknown): void {
    for (const [column, value] of Object.entries(set)) {
      const id = String(where['id']);
      const cell = { table, id, column, value, shown, at, when: this.when };
      this.typed.set(`${table}/${id}/${column}`, cell);
    }
  }
}

function keepSpan(spans: { from: number; to: number }[], isOn: boolean, at: number): void {
  const open = spans.find(({ to }) => to === Infinity);
  if (isOn && open === undefined) spans.push({ from: at, to: Infinity });
  if (!isOn && open !== undefined) open.to = at;
}
