import type { Change } from '../core/plan/plan';
import type { Programme } from '../core/programme/programme';
import { columnsOf, type Column } from '../core/programme/table';
import { fill } from '../texts';
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
    ...fresh.map((cell) => ({
      ...cell,
      look: { note: noteFor(env, snapshot, cell), background: AMBER },
    })),
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
  const isOurs = beginnings(env).some((words) => look.note.startsWith(words));
  return isOurs ? { note: '', background: null } : look;
}

/** Every note of ours begins with one of these. */
function beginnings({ texts }: Env): string[] {
  const { problems } = texts;
  return ['unknown-option', 'invalid-value', 'poison-row'].map((code) =>
    problems[code as 'poison-row'].slice(0, 24),
  );
}

/** What is wrong with it and what to write instead. */
function noteFor(env: Env, { vocabulary }: Snapshot, { table, column }: CellPlace): string {
  const { problems, ui } = env.texts;
  if (column === 'id') return problems['poison-row'];
  const declared = columnIn(env.programme, table, column);
  if (declared?.type === 'one' || declared?.type === 'many') {
    const { labels = {}, offered = [] } = vocabulary[declared.options] ?? {};
    const options = offered.map((key) => labels[key] ?? key).join(' · ');
    return fill(declared.type === 'one' ? ui.sheet.oneOf : ui.sheet.someOf, { options });
  }
  return (
    (ui.sheet.write as Record<string, string>)[declared?.type ?? ''] ?? problems['invalid-value']
  );
}

function columnIn({ tables }: Programme, table: string, column: string): Column | undefined {
  const declared = tables.find(({ key }) => key === table);
  return declared && columnsOf(declared).find(({ key }) => key === column);
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
