import { rows, type Facts } from '../core/facts';
import type { Change, JournalLine, Plan } from '../core/plan/plan';
import type { Row, Value } from '../core/table/value';
import { commitPlan } from './commit';
import type { Env } from './env';
import { factsOf } from './facts';
import { pull } from './intake/pull';
import { columnsTakenAgain } from './intake/take-one';
import { rowsOf, type Snapshot } from './ports/store';

/** A note: columns that were made again and are empty, or in which an outcome could not be written. */
export const REFILL = 'refill';

/** A column of a table that came back empty. */
interface Emptied {
  table: string;
  column: string;
}

/** Notes that these columns are to be filled again from what the forms and the outbox still know. */
export function wantRefilled(env: Env, columns: readonly Emptied[]): void {
  const lost = columns.filter(({ column }) => !['id', 'idCopy', 'updatedAt'].includes(column));
  if (lost.length === 0) return;
  const known = emptiedIn(env.notes.all());
  env.notes.set(REFILL, JSON.stringify([...known, ...lost]));
}

function emptiedIn(notes: Readonly<Record<string, string>>): Emptied[] {
  const note = notes[REFILL];
  return note === undefined || note === '1' ? [] : (JSON.parse(note) as Emptied[]);
}

/**
 * Fills columns that somebody deleted: with what the answers in the forms say, with what was made for the row (an event, a
 * folder), and with when it came. Only empty cells are filled. What people typed or decided there is gone: that is told, and
 * where it still is (the spreadsheet's own history of versions).
 */
export function refill(
  env: Env,
  snapshot: Snapshot,
  notes: Readonly<Record<string, string>>,
): Snapshot {
  if (notes[REFILL] === undefined) return snapshot;
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: '' });
  // Where there are no rows, nothing was lost.
  const all = emptiedIn(notes);
  const emptied = all.filter(({ table }) => rowsOf(snapshot, table).length > 0);
  if (all.length > 0 && emptied.length === 0) {
    env.notes.remove(REFILL);
    return snapshot;
  }
  const found = [
    ...fromOutcomes(facts),
    ...fromLedger(facts),
    ...(emptied.length === 0 ? [] : fromAnswers(env, snapshot, emptied)),
  ];
  const isWanted = (table: string, column: string): boolean =>
    emptied.length === 0 || emptied.some((one) => one.table === table && one.column === column);
  const changes = found.flatMap((change) => emptyOnly(facts, change, isWanted));
  const plan: Plan = {
    changes,
    effects: [],
    journal: emptied.map((one) => told(env, one, changes)),
  };
  const then = commitPlan(env, snapshot, { plan, facts });
  env.notes.remove(REFILL);
  return then;
}

type Update = Extract<Change, { do: 'update' }>;

/** The cells that outcomes were to go into. */
function fromOutcomes(facts: Facts): Update[] {
  return rows(facts, 'outbox')
    .filter((row) => row['status'] === 'done' && row['into'] && row['outcome'])
    .flatMap((row): Update[] => {
      const into = JSON.parse(String(row['into'])) as {
        table: string;
        id: string;
        columns: Record<string, string>;
      };
      const outcome = JSON.parse(String(row['outcome'])) as Record<string, string>;
      const set = Object.fromEntries(
        Object.entries(into.columns).map(([field, column]) => [column, outcome[field] ?? null]),
      );
      return [{ do: 'update', table: into.table, id: into.id, set }];
    });
}

/** When the answer came of which a row was made. */
function fromLedger(facts: Facts): Update[] {
  return rows(facts, 'ledger').flatMap((line): Update[] => {
    const id = String(line['rowId'] ?? '');
    const table = tableOf(facts, id);
    const set = { createdAt: line['createdAt'] ?? null };
    return table === undefined ? [] : [{ do: 'update', table, id, set }];
  });
}

function tableOf(facts: Facts, id: string): string | undefined {
  return Object.keys(facts.tables).find((table) => rows(facts, table).some((row) => row.id === id));
}

/** What the answers say that rows were made of, the older first. */
function fromAnswers(env: Env, snapshot: Snapshot, emptied: readonly Emptied[]): Update[] {
  const tables = new Set(emptied.map(({ table }) => table));
  const isLost = (id: unknown): boolean =>
    [...tables].some((table) => rowsOf(snapshot, table).some((row) => row.id === id));
  const forms = new Set(
    rowsOf(snapshot, 'ledger')
      .filter((line) => isLost(line['rowId']))
      .map((line) => line['form']),
  );
  return env.programme.forms
    .filter(({ key }) => forms.has(key))
    .flatMap((form) => pull(env, snapshot, { form, full: true, lost: [] }))
    .sort((a, b) => b.answer.at - a.answer.at)
    .flatMap((one) => columnsTakenAgain(env, snapshot, one))
    .filter((change): change is Update => change.do === 'update' && tables.has(change.table));
}

function emptyOnly(
  facts: Facts,
  { table, id, set }: Update,
  isWanted: (table: string, column: string) => boolean,
): Update[] {
  const row: Row | undefined = rows(facts, table).find((each) => each.id === id);
  if (row === undefined) return [];
  const cells = Object.entries(set).filter(
    ([column, value]) => isWanted(table, column) && isEmpty(row[column]) && !isEmpty(value),
  );
  return cells.length === 0 ? [] : [{ do: 'update', table, id, set: Object.fromEntries(cells) }];
}

function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || value === '';
}

function told(env: Env, { table, column }: Emptied, changes: readonly Update[]): JournalLine {
  const { tab = table, columns = {} } = env.texts.tables[table] ?? {};
  const params = { name: `${tab}: ${columns[column] ?? column}` };
  const isFilled = changes.some((one) => one.table === table && Object.hasOwn(one.set, column));
  return isFilled
    ? { code: 'column-refilled', about: `${table}.${column}`, params }
    : { code: 'column-emptied', about: `${table}.${column}`, params, alert: 'emptied' };
}
