import { Problem } from './problem';
import type { Row, Tables } from './table/value';

/** A row on which deciding fails. */
export interface Culprit {
  table: string;
  id: string;
}

/** What was decided, and the rows that had to be left out for it. */
export interface Sound<T> {
  result: T;
  culprits: readonly Culprit[];
}

/** More rows than these at once are no slip of a person's: then it fails loudly. */
const MOST = 10;

/**
 * Decides. Where deciding fails, the row is looked for without which it does not, and left out: decisions are pure, so
 * trying without it does nothing (P5). Throws what deciding throws when no row is at fault; a Problem always, for that is
 * an answer.
 */
export function soundly<T>(tables: Tables, decide: (tables: Tables) => T): Sound<T> {
  const culprits: Culprit[] = [];
  let left = tables;
  for (;;) {
    const tried = attempt(left, decide);
    if ('result' in tried) return { result: tried.result, culprits };
    const found = tried.error instanceof Problem ? undefined : culpritIn(left, decide);
    if (found === undefined || culprits.length === MOST) throw tried.error;
    culprits.push(found);
    left = without(left, [found]);
  }
}

/** The tables without these rows. */
export function without(tables: Tables, rows: readonly Culprit[]): Tables {
  const next: Record<string, readonly Row[]> = { ...tables };
  for (const { table, id } of rows)
    next[table] = (next[table] ?? []).filter((row) => row.id !== id);
  return next;
}

function attempt<T>(
  tables: Tables,
  decide: (tables: Tables) => T,
): { result: T } | { error: unknown } {
  try {
    return { result: decide(tables) };
  } catch (error) {
    return { error };
  }
}

type Passes = (given: Tables) => boolean;

/** A row at fault: of the only table without which it does not fail, else of one of several. */
function culpritIn(tables: Tables, decide: (tables: Tables) => unknown): Culprit | undefined {
  const passes: Passes = (given) => 'result' in attempt(given, decide);
  return ofOneTable(tables, passes) ?? ofSeveral(tables, passes);
}

/**
 * The row without which it does not fail. Of rows in several tables the one in the last: what others refer to (a mentor)
 * rather than what refers to it (every request).
 */
function ofOneTable(tables: Tables, passes: Passes): Culprit | undefined {
  const suspects = Object.keys(tables)
    .reverse()
    .filter((table) => rowsIn(tables, table).length > 0 && passes({ ...tables, [table]: [] }))
    .map((table) => culpritOf(tables, table, passes));
  return suspects.find((one) => passes(without(tables, [one]))) ?? suspects[0];
}

/** Tables are put back one by one, in their order; the first that makes it fail is looked through. */
function ofSeveral(tables: Tables, passes: Passes): Culprit | undefined {
  let base: Tables = Object.fromEntries(Object.keys(tables).map((table) => [table, []]));
  if (!passes(base)) return undefined;
  let guilty: string | undefined;
  for (const [table, rows] of Object.entries(tables)) {
    const more = { ...base, [table]: rows };
    if (passes(more)) base = more;
    else guilty ??= table;
  }
  if (guilty === undefined) return undefined;
  return culpritOf({ ...base, [guilty]: rowsIn(tables, guilty) }, guilty, passes);
}

function culpritOf(tables: Tables, table: string, passes: Passes): Culprit {
  const id = narrowed(rowsIn(tables, table), (rows) => passes({ ...tables, [table]: rows }));
  return { table, id };
}

function rowsIn(tables: Tables, table: string): readonly Row[] {
  return tables[table] ?? [];
}

/** One of the rows at fault, by halves: it fails with those that stay, and passes without any. */
function narrowed(rows: readonly Row[], passes: (rows: readonly Row[]) => boolean): string {
  let suspects = rows;
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    // Half is tried alone: it is at fault, or the other half is.
    suspects = passes(half) ? suspects.slice(half.length) : half;
  }
  return suspects[0]?.id ?? '';
}
