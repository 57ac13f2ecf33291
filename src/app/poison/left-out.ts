import { digestOf } from '../../core/id';
import type { Change } from '../../core/plan/plan';
import { without, type Culprit } from '../../core/soundly';
import type { Row, Tables } from '../../core/table/value';
import { rowWith } from '../ports/store';

/** A row on which deciding failed: how often, and as it then was. */
export interface Failing extends Culprit {
  digest: string;
  failures: number;
  /** When it failed last, ms: an execution counts once. */
  at: number;
}

/** After so many failures a row is left out until somebody changes it or asks for it to be tried again. */
export const MOST_FAILURES = 3;

const ID = 'poison';

/** The rows on which deciding failed; whoever damages their record makes them tried again. */
export function failingIn(tables: Tables): Failing[] {
  const data = rowWith({ tables }, 'resources', ID)?.['data'];
  try {
    return JSON.parse(String(data || '[]')) as Failing[];
  } catch {
    return [];
  }
}

/** The rows that are left out as they are now. */
export function leftOut(tables: Tables): Failing[] {
  return failingIn(tables).filter(({ table, id, digest, failures }) => {
    const row = rowWith({ tables }, table, id);
    return row !== undefined && failures >= MOST_FAILURES && digestOfRow(row) === digest;
  });
}

/** The tables as decisions see them. */
export function soundTables(tables: Tables): Tables {
  const out = leftOut(tables);
  return out.length === 0 ? tables : without(tables, out);
}

/** What a row says, not when it was written: a person who changes it has it tried again. */
export function digestOfRow(row: Row): string {
  const { updatedAt: _updatedAt, ...said } = row;
  return digestOf(JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Keeps the record of failing rows. */
export function recording(tables: Tables, failing: readonly Failing[], now: number): Change[] {
  const data = JSON.stringify(failing);
  const row = rowWith({ tables }, 'resources', ID);
  if (row === undefined && failing.length === 0) return [];
  return row === undefined
    ? [
        {
          do: 'insert',
          table: 'resources',
          row: { id: ID, kind: ID, name: '', state: 'made', data, createdAt: now },
        },
      ]
    : [{ do: 'update', table: 'resources', id: ID, set: { data } }];
}
