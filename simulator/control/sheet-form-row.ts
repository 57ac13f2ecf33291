import { edit, type Draft } from '../services/sheets/draft';
import { holdsData } from '../services/sheets/grid';
import { changeGrid } from '../services/sheets/shift';
import type { Cell, SheetState } from '../services/sheets/state';
import { typedCell } from '../services/sheets/typed-input';
import type { World } from '../world/world';

/** The author for whom no protection counts: Google itself. */
const GOOGLE = '';

/**
 * Enters a form's answer in the row below the last one that the form wrote, in a new row if something stands there;
 * what is attached to the rows below moves along. Texts are read as typed input except that none becomes a
 * formula; cells are stored as they are (platform-facts §4.7). Tells the row, counted from 0.
 */
export function appendFormRow(
  world: World,
  at: { spreadsheetId: string; sheetId: number; now?: number },
  cells: (string | Cell | null)[],
): number {
  const now = at.now ?? world.now;
  return edit(world, { id: at.spreadsheetId, user: GOOGLE, now }, (draft) => {
    const sheet = draft.sheet(at.sheetId);
    const row = Math.max(sheet.lastFormRow, 1);
    makeRoom(draft, sheet, row);
    sheet.columnCount = Math.max(sheet.columnCount, cells.length);
    cells.forEach((given, column) => {
      draft.setCell(sheet, { row, column }, entered(draft, given, now));
    });
    sheet.lastFormRow = row + 1;
    return row;
  });
}

function makeRoom(draft: Draft, sheet: SheetState, row: number): void {
  if (row >= sheet.rowCount) sheet.rowCount = row + 1;
  else if (sheet.rows[row]?.some(holdsData)) {
    changeGrid(draft, sheet, { axis: 'rows', kind: 'insert', at: row, count: 1 });
  }
}

function entered(draft: Draft, given: string | Cell | null, now: number): Cell | null {
  if (typeof given !== 'string') return given;
  const { locale, timeZone } = draft.book;
  if (given.startsWith('=')) return { v: given };
  return typedCell(undefined, given, { locale, timeZone, now });
}
