import type { Change } from '../core/plan/plan';
import { idFrom } from '../core/id';
import { settle } from '../core/table/changes';
import type { Tables } from '../core/table/value';
import { recordOf } from '../core/undo/record';

/** A cell holds fifty thousand characters (platform-facts §1.3); what needs more cannot be taken back. */
const MOST = 45_000;

/** The changes of an action, and the line of the journal by which it can be taken back; empty for none. */
export interface Kept {
  changes: Change[];
  entry: string;
}

/**
 * Keeps with the first line that the journal gets what is needed to take all of it back. `undoes`: this takes something
 * back itself. What changes nothing, or is told of nowhere, cannot be taken back.
 */
export function keepingUndo(
  tables: Tables,
  changes: readonly Change[],
  { undoes }: { undoes: boolean },
): Kept {
  const settled = settle(tables, apart(tables, changes));
  const line = settled.find((change) => change.do === 'insert' && change.table === 'journal');
  if (line?.do !== 'insert') return { changes: settled, entry: '' };
  const record = recordOf(tables, settled);
  const kept = JSON.stringify(undoes ? { ...record, undoes } : record);
  const isNothing = record.cells.length + record.made.length + record.effects.length === 0;
  if (isNothing || kept.length > MOST) return { changes: settled, entry: '' };
  const told: Change = { ...line, row: { ...line.row, undo: kept } };
  return {
    changes: settled.map((change) => (change === line ? told : change)),
    entry: line.row.id,
  };
}

/** Done, undone and done again within one moment is told of three times: the second line of the same words is another. */
function apart(tables: Tables, changes: readonly Change[]): Change[] {
  const known = new Set((tables['journal'] ?? []).map(({ id }) => id));
  return changes.map((change) => {
    if (change.do !== 'insert' || change.table !== 'journal') return change;
    let { id } = change.row;
    while (known.has(id)) id = idFrom('B', id);
    return { ...change, row: { ...change.row, id } };
  });
}
