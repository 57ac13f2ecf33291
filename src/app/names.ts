import type { Change } from '../core/plan/plan';
import type { Programme } from '../core/programme/programme';
import type { Row, Tables } from '../core/table/value';

/** What the entries of a catalogue were ever called: key → names, the newest last. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** More names than this nobody gives to a topic; the oldest are forgotten first. */
const MOST = 20;

/** What the entries of an option set were called, as far as it was noticed. */
export function namesOf(tables: Tables, set: string): Names {
  const row = tables['resources']?.find(({ id }) => id === `names:${set}`);
  return JSON.parse(String(row?.['data'] || '{}')) as Names;
}

/**
 * Notes what entries are called that were not called so before. Rows keep the words of a choice: whoever renames a topic in
 * its table, or deletes it, must not make what was chosen unreadable (S1-3.4).
 */
export function noteNames(programme: Programme, tables: Tables, now: number): Change[] {
  return Object.entries(programme.catalogues).flatMap(([set, { table }]): Change[] => {
    const before = namesOf(tables, set);
    const data = JSON.stringify(withNames(before, tables[table] ?? []));
    if (data === JSON.stringify(before)) return [];
    const id = `names:${set}`;
    if (tables['resources']?.some((row) => row.id === id))
      return [{ do: 'update', table: 'resources', id, set: { data } }];
    const row = { id, kind: 'names', name: table, state: 'made', data, createdAt: now };
    return [{ do: 'insert', table: 'resources', row }];
  });
}

function withNames(before: Names, rows: readonly Row[]): Names {
  const names: Record<string, readonly string[]> = { ...before };
  for (const { id, name } of rows) {
    const known = names[id] ?? [];
    if (typeof name !== 'string' || name.trim() === '' || known.at(-1) === name) continue;
    names[id] = [...known.filter((each) => each !== name), name].slice(-MOST);
  }
  return names;
}
