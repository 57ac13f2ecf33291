import type { Snapshot, Store } from '../../../src/app/ports/store';
import { after, settle } from '../../../src/core/table/changes';
import type { Tables } from '../../../src/core/table/value';
import type { Vocabulary } from '../../../src/core/table/vocabulary';
import type { Change } from '../../../src/core/plan/plan';

export interface Memory {
  read: () => Tables;
  /** The rows as they stand, for writing into them: no call of its own. */
  peek: () => Tables;
  write: (tables: Tables) => void;
  vocabularyOf: (tables: Tables) => Vocabulary;
  now: () => number;
}

/** The store's contract on rows in memory: what a person changed between reading and committing stays. */
export function memoryStore(memory: Memory): Store {
  const stamp = (change: Change): Change => {
    const updatedAt = memory.now();
    if (change.do === 'insert') return { ...change, row: { updatedAt, ...change.row } };
    return change.do === 'update' ? { ...change, set: { updatedAt, ...change.set } } : change;
  };
  const read = (): Snapshot => {
    const tables = memory.read();
    return { tables, vocabulary: memory.vocabularyOf(tables), invalid: [] };
  };
  return {
    read,
    look: read,
    adopt: (snapshot) => snapshot,
    paint: (_snapshot, cells) => cells.map(() => undefined),
    type: () => undefined,
    commit: (snapshot, changes) => {
      const settled = settle(snapshot.tables, changes).map(stamp);
      if (settled.length === 0) return snapshot;
      const now = memory.peek();
      memory.write(after(now, settle(now, settled)));
      return { ...snapshot, tables: after(snapshot.tables, settled) };
    },
  };
}
