import { rowOf, text, type Facts } from '../facts';
import { NOTHING, type Change, type Plan } from '../plan/plan';
import { Problem } from '../problem';
import { given } from '../sessions/find';
import { after, sameValue } from '../table/changes';
import type { Row } from '../table/value';
import { localDate } from '../time/zone';
import { reversed, type Stay } from './effects';
import { keptIn, UNDONE, type Cells, type UndoRecord } from './record';

/** What taking an action back comes to, and what of it stays all the same. */
export interface Undoing {
  plan: Plan;
  stays: Stay[];
  /** What is taken back was an action, and no taking back. */
  undoes: boolean;
}

/**
 * Takes back the action that a line of the journal tells of: its cells get what they held, the rows it made are put off,
 * what it planned is not done, and of what was done the opposite is. Taking it back again changes nothing.
 * Refuses with `not-found`, `undo-none`, `undo-changed` (somebody changed the same since), `undo-past`.
 */
export function undo(facts: Facts, entry: string): Undoing {
  const line = rowOf(facts, 'journal', entry);
  if (line === undefined) throw new Problem('not-found', { what: 'journal', id: entry });
  const kept = keptIn(line);
  if (kept === undefined) throw new Problem('undo-none');
  if (kept === 'undone') return { plan: NOTHING, stays: [], undoes: true };
  const changed = changedSince(facts, kept);
  if (changed.length > 0) throw new Problem('undo-changed', { changes: changed.join('; ') });
  const back = rowsBack(facts, kept);
  const then: Facts = { ...facts, tables: after(facts.tables, back) };
  const { changes, effects, stays } = reversed({ facts: then, effects: kept.effects, entry });
  const about = text(line, 'aboutId');
  return {
    plan: {
      changes: [
        ...back,
        ...counted(then, back),
        ...changes,
        { do: 'update', table: 'journal', id: entry, set: { undo: UNDONE } },
      ],
      effects,
      journal: [
        {
          code: kept.undoes === true ? 'redone' : 'undone',
          ...(about === '' ? {} : { about }),
          params: { name: text(line, 'what'), entry },
        },
      ],
    },
    stays,
    undoes: kept.undoes !== true,
  };
}

/** What no longer stands as the action left it, in words. */
function changedSince(facts: Facts, { cells, made }: UndoRecord): string[] {
  return [...cells, ...made].flatMap(({ table, id, after: left }) => {
    const row = rowOf(facts, table, id);
    if (row === undefined) return [facts.say('gone-row', { table })];
    return Object.entries(left)
      .filter(([column, value]) => !sameValue(row[column] ?? null, value))
      .map(([column]) => sayChanged(facts, { table, row, column }));
  });
}

function sayChanged(
  facts: Facts,
  { table, row, column }: { table: string; row: Row; column: string },
): string {
  return facts.say('changed-cell', { table, column, value: text(row, column) });
}

/** How a row is put off that should not have been made: it stays to be read, and whoever has its link finds it. */
function off(table: string, facts: Facts): Cells {
  switch (table) {
    case 'invitations':
      return { status: 'superseded' };
    case 'sessions':
      return { status: 'cancelled' };
    case 'exclusions':
      return { liftedOn: localDate(facts.now, facts.zone) };
    default:
      return { status: 'closed' };
  }
}

function rowsBack(facts: Facts, { cells, made }: UndoRecord): Change[] {
  return [
    ...cells.map(({ table, id, before }): Change => ({
      do: 'update',
      table,
      id,
      set: { ...before },
    })),
    ...made.map(({ table, id }): Change => ({
      do: 'update',
      table,
      id,
      set: { ...off(table, facts) },
    })),
  ];
}

/** How many sessions the mentors of changed sessions have given, once all is as it was. */
function counted(then: Facts, back: readonly Change[]): Change[] {
  return back.flatMap((change) => {
    if (change.do !== 'update' || change.table !== 'sessions') return [];
    const mentor = text(rowOf(then, 'sessions', change.id), 'mentorId');
    return mentor === '' ? [] : [given(then, mentor, change)];
  });
}
