import type { Change } from '../../core/plan/plan';
import type { Tables, Value } from '../../core/table/value';

/** Columns by which a row is about another, in any table. */
const ABOUT = ['mentorId', 'requestId', 'sessionId', 'aboutId', 'rowId', 'responseId', 'target'];

/** Rows that stand for themselves: of them the mentor is only what somebody chose. */
const THEIR_OWN = ['requests', 'candidates'];

/** Everything that came about by the sample, and by what people tried out with it. */
export interface Belonging {
  /** Table → ids of its rows. */
  rows: ReadonlyMap<string, ReadonlySet<string>>;
  has: (id: string) => boolean;
}

/**
 * The rows the sample's answers became, the rows that are about them, and so on; folders of the repertorio among them.
 * `answers`: ids of the sample's answers. `from`: when it began, ms. `apart`: tables that are nobody's, e.g. settings.
 */
export function belongingTo(
  tables: Tables,
  {
    answers,
    from,
    apart,
  }: { answers: ReadonlySet<string>; from: number; apart: readonly string[] },
): Belonging {
  const ids = new Set([...answers, ...rowsMade(tables, answers)]);
  const rows = new Map<string, Set<string>>();
  for (let found = true; found;) {
    found = false;
    for (const [table, all] of Object.entries(tables)) {
      if (apart.includes(table)) continue;
      for (const row of all) {
        const mine = rows.get(table) ?? new Set();
        if (mine.has(row.id) || !belongs(table, row, ids)) continue;
        rows.set(table, mine.add(row.id));
        ids.add(row.id);
        found = true;
      }
    }
    found = repertoire(tables, { rows, ids, from }) || found;
  }
  return { rows, has: (id) => ids.has(id) };
}

/** The rows that answers became; a row that a real answer also speaks for is real. */
function rowsMade(tables: Tables, answers: ReadonlySet<string>): string[] {
  const lines = tables['ledger'] ?? [];
  const isMine = (line: { [column: string]: Value }): boolean =>
    answers.has(String(line['responseId']));
  const real = new Set(lines.filter((line) => !isMine(line)).map((line) => line['rowId']));
  return lines
    .filter((line) => isMine(line) && !real.has(line['rowId'] ?? null))
    .map((line) => String(line['rowId']));
}

function belongs(
  table: string,
  row: Readonly<Record<string, Value>> & { id: string },
  ids: ReadonlySet<string>,
): boolean {
  if (ids.has(row.id)) return true;
  if (table === 'resources') return row.id.split(':').some((part) => ids.has(part));
  if (table === 'outbox') return partsOf(String(row['effectKey'])).some((part) => ids.has(part));
  return !THEIR_OWN.includes(table) && ABOUT.some((column) => ids.has(String(row[column] ?? '')));
}

/** `folder/folder:held:SES-1` names the effect's own parts, each of them, and the resource whole. */
function partsOf(effectKey: string): string[] {
  return [...effectKey.split('/'), ...effectKey.split(/[/:]/)];
}

const SHARED = /^folder:(topic|theme):/;

/**
 * What the repertorio got for the sample: its folders of topics and themes, unless real materials lie in them by now, and
 * what was written into its index.
 */
function repertoire(
  tables: Tables,
  { rows, ids, from }: { rows: Map<string, Set<string>>; ids: Set<string>; from: number },
): boolean {
  const materials = (tables['materials'] ?? []).filter(({ id }) => !ids.has(id));
  const topics = new Set(materials.map((row) => String(row['topic'])));
  const themes = (tables['topics'] ?? [])
    .filter(({ id }) => topics.has(id))
    .map((row) => String(row['theme']));
  const used = [...topics, ...themes, ...(themes.length < topics.size ? ['other'] : [])];
  const fresh = (tables['resources'] ?? []).filter(
    ({ id, createdAt }) =>
      SHARED.test(id) &&
      Number(createdAt) >= from &&
      !ids.has(id) &&
      !used.includes(id.replace(SHARED, '')),
  );
  // The index was written with the names of invented people in it.
  const indexes = (tables['outbox'] ?? []).filter(
    ({ id, effectKey, createdAt }) =>
      String(effectKey).startsWith('index/') && Number(createdAt) >= from && !ids.has(id),
  );
  const add = (table: string, { id }: { id: string }): void => {
    rows.set(table, (rows.get(table) ?? new Set()).add(id));
    ids.add(id);
  };
  for (const row of fresh) add('resources', row);
  for (const row of indexes) add('outbox', row);
  return fresh.length + indexes.length > 0;
}

/** Takes the sample's people out of real rows that were tied to them: such a request looks for a mentor again. */
export function untied(tables: Tables, { rows, has }: Belonging): Change[] {
  const isReal = (table: string, id: string): boolean => rows.get(table)?.has(id) !== true;
  const requests = (tables['requests'] ?? [])
    .filter((row) => isReal('requests', row.id) && has(String(row['mentorId'] ?? '')))
    .map((row): Change => {
      const none = { mentorId: null, mentorName: null, lockReason: null, linkEventId: null };
      const set = { ...none, locked: false, linkStart: null, linkEnd: null, status: 'matching' };
      return { do: 'update', table: 'requests', id: row.id, set };
    });
  const suspected = ['mentors', 'candidates'].flatMap((table) =>
    (tables[table] ?? [])
      .filter((row) => isReal(table, row.id))
      .flatMap((row): Change[] => {
        const set = {
          ...without(row, 'mentorId', has),
          ...without(row, 'possibleDuplicates', has),
        };
        return Object.keys(set).length === 0 ? [] : [{ do: 'update', table, id: row.id, set }];
      }),
  );
  return [...requests, ...suspected];
}

/** A cell of ids without those of the sample; nothing when it has none of them. */
function without(
  row: Readonly<Record<string, Value>>,
  column: string,
  has: (id: string) => boolean,
): Record<string, string | null> {
  const ids = String(row[column] ?? '').split(', ');
  const left = ids.filter((id) => !has(id));
  return left.length === ids.length ? {} : { [column]: left.join(', ') || null };
}
