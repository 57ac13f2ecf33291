import { cellAt } from '../../services/sheets/grid';
import type { Cell, SheetState } from '../../services/sheets/state';
import type { World } from '../../world/world';
import type { StepOf } from '../scenario/file';
import type { ProgrammeDescription } from '../scenario/product';
import type { ScenarioRun } from '../scenario/run';

/** The tab of a table, as Google keeps it. */
export function tabOf(
  world: World,
  programme: ProgrammeDescription,
  table: string,
): SheetState | undefined {
  const { sheetId } = programme.tables[table] ?? {};
  return world.spreadsheets[world.containerId]?.sheets.find((sheet) => sheet.sheetId === sheetId);
}

/** The cell in which a row keeps a column; undefined when the row or the column is not there. */
export function cellIn(
  world: World,
  programme: ProgrammeDescription,
  at: { table: string; id: string; column: string },
): Cell | null | undefined {
  const tab = tabOf(world, programme, at.table);
  const { columns = {}, firstDataRow = 2 } = programme.tables[at.table] ?? {};
  const [ids, column] = [columns['id'], columns[at.column]];
  if (tab === undefined || ids === undefined || column === undefined) return undefined;
  for (let row = firstDataRow; row < tab.rows.length; row += 1)
    if (cellAt(tab, row, ids)?.v === at.id) return cellAt(tab, row, column) ?? null;
  return undefined;
}

/** What stands in the cell that a person has just typed into. */
export function cellOf(run: ScenarioRun, { table, where, set }: StepOf<'edit'>): unknown {
  const [column = ''] = Object.keys(set);
  const at = { table, id: String(where['id']), column };
  return cellIn(run.runtime.world, run.product.describe(), at)?.v;
}
