import type { Change } from '../core/plan/plan';
import type { Programme } from '../core/programme/programme';
import { columnsOf } from '../core/programme/table';
import { rowWith, type CellPlace, type Look, type Snapshot } from './ports/store';
import type { Env } from './env';
import { leftOut } from './poison/left-out';

/** A cell we marked, and how it looked before. */
interface Mark extends CellPlace {
  before: Look;
}

/** More than these nobody wants to see at once; the rest is marked when some of these are put right. */
const MOST = 100;

/** A warm light yellow: dark text on it stays readable (WCAG 2.2 AA). */
const AMBER = { rgbColor: { red: 1, green: 0.93, blue: 0.7 } };

/**
 * Marks the cells that hold what their column cannot, with a note that says what to do, and gives those that were put right
 * the look they had (P3). Nothing is called when nothing changed.
 */
export function markInvalid(env: Env, snapshot: Snapshot): Snapshot {
  const known = marksIn(snapshot);
  const out = leftOut(snapshot.tables).map(({ table, id }) => ({ table, id, column: 'id' }));
  const invalid: CellPlace[] = [...out, ...snapshot.invalid].slice(0, MOST);
  const fresh = invalid.filter((cell) => !known.some((mark) => isSame(mark, cell)));
  const over = known.filter((mark) => !invalid.some((cell) => isSame(mark, cell)));
  if (fresh.length + over.length === 0) return snapshot;
  const looks = env.store.paint(snapshot, [
    ...over.map((mark) => ({ ...mark, look: mark.before })),
    ...fresh.map((cell) => ({ ...cell, look: { note: noteFor(env, cell), background: AMBER } })),
  ]);
  const marked = fresh.flatMap(({ table, id, column }, index): Mark[] => {
    const before = looks[over.length + index];
    return before === undefined ? [] : [{ table, id, column, before: withoutOurs(env, before) }];
  });
  const kept = known.filter((mark) => !over.includes(mark));
  return env.store.commit(snapshot, [record(snapshot, [...kept, ...marked], env.startedAt)]);
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.table === b.table && a.id === b.id && a.column === b.column;
}

/** An execution may have died between marking and writing down: our own mark is not how the cell looked. */
function withoutOurs(env: Env, look: Look): Look {
  return sentences(env).includes(look.note) ? { note: '', background: null } : look;
}

function sentences({ texts }: Env): string[] {
  const { problems } = texts;
  return [problems['unknown-option'], problems['invalid-value'], problems['poison-row']];
}

function noteFor(env: Env, { table, column }: CellPlace): string {
  const [unknown = '', invalid = '', poison = ''] = sentences(env);
  if (column === 'id') return poison;
  return isChoice(env.programme, table, column) ? unknown : invalid;
}

function isChoice({ tables }: Programme, table: string, column: string): boolean {
  const declared = tables.find(({ key }) => key === table);
  const found = declared && columnsOf(declared).find(({ key }) => key === column);
  return found?.type === 'one' || found?.type === 'many';
}

function marksIn(snapshot: Snapshot): Mark[] {
  try {
    return JSON.parse(String(rowWith(snapshot, 'resources', 'marks')?.['data'] || '[]')) as Mark[];
  } catch {
    return [];
  }
}

function record(snapshot: Snapshot, marks: readonly Mark[], now: number): Change {
  const data = JSON.stringify(marks);
  return rowWith(snapshot, 'resources', 'marks') === undefined
    ? {
        do: 'insert',
        table: 'resources',
        row: { id: 'marks', kind: 'marks', name: '', state: 'made', data, createdAt: now },
      }
    : { do: 'update', table: 'resources', id: 'marks', set: { data } };
}
