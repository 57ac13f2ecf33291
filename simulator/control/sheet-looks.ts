import { applyRequests, type Request } from '../services/sheets/batch';
import { insertLines } from '../services/sheets/requests/dimensions';
import type { SpreadsheetState } from '../services/sheets/state';
import type { World } from '../world/world';
import { byHand, type Tab } from './sheet-hand';

/** What a person does by the menus of a spreadsheet, said as the API says it. */
export function change(world: World, tab: Tab, ...requests: readonly Request[]): void {
  byHand(world, tab, (draft) => applyRequests(draft, [...requests]));
}

/** Rows or columns next to each other. */
export interface Taken extends Tab {
  axis: 'rows' | 'columns';
  start: number;
  end: number;
}

/**
 * What "Undo" brings back of rows or columns that a person is about to delete: their cells, how they look and what is attached
 * to them, where they were. That developer metadata comes back with them is assumed.
 */
export function undoing(world: World, taken: Taken): () => void {
  const book = structuredClone(world.spreadsheets[taken.spreadsheetId]) as SpreadsheetState;
  return () => putBack(world, taken, book);
}

function putBack(world: World, taken: Taken, before: SpreadsheetState): void {
  const { axis, start, end, sheetId } = taken;
  const was = before.sheets.find((sheet) => sheet.sheetId === sheetId);
  byHand(world, taken, (draft, sheet) => {
    insertLines(draft, { sheet, axis, start, end }, false);
    was?.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const at = axis === 'rows' ? row : column;
        if (at >= start && at < end) draft.setCell(sheet, { row, column }, cell);
      });
    });
    const on = axis === 'rows' ? 'row' : 'column';
    const attached = before.developerMetadata.filter(
      ({ place }) =>
        place.on === on &&
        'index' in place &&
        place.sheetId === sheetId &&
        place.index >= start &&
        place.index < end,
    );
    draft.book.developerMetadata = [...draft.book.developerMetadata, ...attached];
  });
}
