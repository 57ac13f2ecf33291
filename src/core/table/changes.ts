import type { Change } from '../plan/plan';
import type { Row, Tables, Value } from './value';

/**
 * One change a row at most: updates of a row are folded together and into its insert; what is there already is not
 * inserted again; what changes nothing is left out, cell by cell, for a person may be typing in the next one. So a plan
 * made twice from one cause is applied once. What a plan deletes it does not bring back.
 */
export function settle(tables: Tables, changes: readonly Change[]): Change[] {
  const settled = new Map<string, Change>();
  for (const change of changes) {
    const id = change.do === 'insert' ? change.row.id : change.id;
    const slot = `${change.table} ${id}`;
    const next = fold(settled.get(slot), change, stands(tables, change.table, id));
    if (next !== undefined) settled.set(slot, next);
  }
  return [...settled.values()].flatMap((change) => whatMatters(tables, change));
}

function fold(
  before: Change | undefined,
  change: Change,
  standing: Row | undefined,
): Change | undefined {
  if (change.do === 'insert') {
    return standing === undefined && before?.do !== 'insert' ? change : before;
  }
  if (before === undefined) return change;
  if (change.do === 'delete') return change;
  if (before.do === 'insert') return { ...before, row: { ...before.row, ...change.set } as Row };
  if (before.do === 'update') return { ...before, set: { ...before.set, ...change.set } };
  return before;
}

function whatMatters(tables: Tables, change: Change): Change[] {
  if (change.do === 'insert') return [change];
  const row = stands(tables, change.table, change.id);
  if (row === undefined) return [];
  if (change.do === 'delete') return [change];
  const cells = Object.entries(change.set).filter(
    ([column, value]) => !sameValue(row[column] ?? null, value),
  );
  return cells.length === 0 ? [] : [{ ...change, set: Object.fromEntries(cells) }];
}

function stands(tables: Tables, table: string, id: string): Row | undefined {
  return tables[table]?.find((row) => row.id === id);
}

/** Whether two values of a column are the same; a grid's rows may come in any order. */
export function sameValue(a: Value, b: Value): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: Value): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The tables as they are after changes that {@link settle} has settled. */
export function after(tables: Tables, changes: readonly Change[]): Tables {
  const next: Record<string, readonly Row[]> = { ...tables };
  for (const change of changes) next[change.table] = afterOne(next[change.table] ?? [], change);
  return next;
}

function afterOne(rows: readonly Row[], change: Change): readonly Row[] {
  switch (change.do) {
    case 'insert':
      return [...rows, change.row];
    case 'update':
      return rows.map((row) => (row.id === change.id ? ({ ...row, ...change.set } as Row) : row));
    case 'delete':
      return rows.filter((row) => row.id !== change.id);
  }
}
