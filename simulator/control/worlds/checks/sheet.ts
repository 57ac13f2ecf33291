import { cellIn, tabOf } from '../cells';
import type { Typed } from '../history';
import { rowsOf, type Check, type View } from './view';

/** Columns in which the programme keeps count itself, whatever was typed there before. */
const KEPT_BY_US: Readonly<Record<string, readonly string[]>> = {
  mentors: ['status', 'capacity', 'organisation'],
  requests: ['status'],
  candidates: [],
};

/** What a person typed stays as she typed it (P3). */
export const typingStays: Check = (view) =>
  [...view.history.typed.values()].flatMap((typed) => {
    const { table, id, column, shown } = typed;
    if (view.history.isDeleted(id) || view.history.isLost(table, column)) return [];
    if (isAnsweredAgain(view, typed)) return [];
    const cell = cellIn(view.world, view.programme, typed);
    if (cell === undefined)
      return [`overwritten: the row ${id} that ${column} was typed into is gone`];
    if (cell?.v === shown || (KEPT_BY_US[table] ?? []).includes(column)) return [];
    return [
      `overwritten: ${table} ${id} ${column}: typed ${String(shown)}, now ${String(cell?.v)}`,
    ];
  });

/** An answer that came or was changed afterwards says it anew. */
function isAnsweredAgain({ history, ...view }: View, { id, when }: Typed): boolean {
  const lines = (view.tables['ledger'] ?? []).filter((line) => line['rowId'] === id);
  return lines.some((line) =>
    history.resubmitted.some(
      (again) => again.responseId === line['responseId'] && again.when > when,
    ),
  );
}

/** What a column cannot hold is marked in its cell, with what to do (P3). */
export const badValuesMarked: Check = (view) =>
  [...view.history.typed.values()].flatMap((typed) => {
    const { table, id, column, value } = typed;
    const row = rowsOf(view, table).find((each) => each.id === id);
    const cell = cellIn(view.world, view.programme, typed);
    const isUnread = row !== undefined && row[column] === null && cell?.v === value;
    return isUnread && !cell?.note
      ? [`unmarked: ${table} ${id} ${column} holds «${String(value)}»`]
      : [];
  });

/** A row that a person deleted stays away, unless somebody says it anew. */
export const deletedStaysDeleted: Check = (view) =>
  view.history.deletedRows.flatMap(({ table, row, when }) => {
    const isBack = rowsOf(view, table).some(({ id }) => id === row.id);
    if (!isBack) return [];
    const line = rowsOf(view, 'ledger').find(({ rowId }) => rowId === row.id);
    const again =
      view.history.resubmitted.some(
        (one) => one.responseId === line?.['responseId'] && one.when > when,
      ) ||
      view.history.commands.some(
        ({ step, when: later }) => later > when && REMAKING.includes(step.name),
      );
    return again ? [] : [`undeleted: ${row.id} of ${table} came back`];
  });

const REMAKING = ['schedule', 'addSession', 'prepareMaterials', 'invite', 'exclude', 'retry'];

/** Nobody's words become a formula. */
export const noFormulas: Check = (view) =>
  Object.keys(view.programme.tables).flatMap((table) =>
    (tabOf(view.world, view.programme, table)?.rows ?? []).flatMap((row) =>
      row.flatMap((cell) =>
        cell?.f === undefined ? [] : [`formula: ${table} holds ${cell.f.slice(0, 60)}`],
      ),
    ),
  );

/** No two rows with one id. */
export const idsOnce: Check = (view) =>
  Object.entries(view.tables).flatMap(([table, rows]) => {
    const ids = rows.map(({ id }) => id);
    return ids
      .filter((id, at) => ids.indexOf(id) < at)
      .map((id) => `doubled: ${table} has ${id} twice`);
  });
