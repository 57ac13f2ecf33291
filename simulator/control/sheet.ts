import { assertEditable } from '../services/sheets/access';
import { columnName } from '../services/sheets/a1';
import { displayed } from '../services/sheets/display';
import { cellAt, gridOf } from '../services/sheets/grid';
import { refuse } from '../services/sheets/refusal';
import type { DimensionRange } from '../services/sheets/requests/api';
import {
  deleteDimension,
  insertLines,
  moveDimension,
  updateDimensionProperties,
} from '../services/sheets/requests/dimensions';
import { addSheet, deleteSheet, updateSheetProperties } from '../services/sheets/requests/tabs';
import { sortRows } from '../services/sheets/sort';
import type { Cell } from '../services/sheets/state';
import { typedCell, withContent } from '../services/sheets/typed-input';
import { satisfies } from '../services/sheets/validation';
import type { World } from '../world/world';
import { byHand, type Tab } from './sheet-hand';

export { appendFormRow } from './sheet-form-row';
export { ringEdit } from './sheet-edit-event';
export type { Tab } from './sheet-hand';

/** A cell, its row and column counted from 0. */
export interface CellPlace extends Tab {
  row: number;
  column: number;
}

/** What was in the cell before and after, as a person sees it: what an edit event tells. */
export interface Typed {
  oldValue: string;
  value: string;
}

/**
 * A person types into a cell. Text is read as typed input; nothing, null or '' empties the cell. A protected cell
 * or a strict rule refuses it; a rule that only warns lets it pass.
 */
export function typeInto(
  world: World,
  at: CellPlace & { value: string | number | boolean | null },
): Typed {
  const { row, column, value } = at;
  return byHand(world, at, (draft, sheet) => {
    const { locale, timeZone } = draft.book;
    const before = cellAt(sheet, row, column);
    assertEditable(draft, sheet, rectOf(row, column));
    if (row >= sheet.rowCount || column >= sheet.columnCount)
      refuse('The cell is outside the grid.');
    const place = { locale, timeZone, now: world.now };
    const after: Cell = value === null ? withContent(before, {}) : typedCell(before, value, place);
    if (after.validation?.strict === true && !satisfies(draft.book, after)) {
      refuse(
        `The data you entered in cell ${columnName(column)}${row + 1} violates the data validation rules set on this cell.`,
      );
    }
    draft.setCell(sheet, { row, column }, after);
    return { oldValue: displayed(before, locale), value: displayed(after, locale) };
  });
}

/** A person writes another title over a column's heading in the given row. */
export function renameColumnHeader(world: World, at: CellPlace & { title: string }): Typed {
  return typeInto(world, { ...at, value: at.title });
}

export function renameTab(world: World, tab: Tab & { title: string }): void {
  byHand(world, tab, (draft) => {
    updateSheetProperties(draft, {
      properties: { sheetId: tab.sheetId, title: tab.title },
      fields: 'title',
    });
  });
}

/** Adds an empty tab at the end and tells its id. */
export function addTab(world: World, tab: Omit<Tab, 'sheetId'> & { title: string }): number {
  const [first] = world.spreadsheets[tab.spreadsheetId]?.sheets ?? [];
  return byHand(world, { ...tab, sheetId: first?.sheetId ?? 0 }, (draft) => {
    const reply = addSheet(draft, { properties: { title: tab.title } });
    return (reply as { addSheet: { properties: { sheetId: number } } }).addSheet.properties.sheetId;
  });
}

/** A tab in which a form's answers arrive refuses, and so does the last visible one. */
export function deleteTab(world: World, tab: Tab): void {
  byHand(world, tab, (draft) => {
    deleteSheet(draft, { sheetId: tab.sheetId });
  });
}

export function hideTab(world: World, tab: Tab): void {
  byHand(world, tab, (draft) => {
    updateSheetProperties(draft, {
      properties: { sheetId: tab.sheetId, hidden: true },
      fields: 'hidden',
    });
  });
}

/** Drags a column to another position; `to` is where it stands afterwards, counted from 0. */
export function moveColumn(world: World, tab: Tab & { column: number; to: number }): void {
  byHand(world, tab, (draft) => {
    moveDimension(draft, {
      source: columnRange(tab, tab.column),
      destinationIndex: tab.to > tab.column ? tab.to + 1 : tab.to,
    });
  });
}

/** Puts an empty column before the one at `at`; it looks like its left neighbour. A heading may be typed at once. */
export function insertColumn(
  world: World,
  tab: Tab & { at: number; heading?: { row: number; title: string } },
): void {
  byHand(world, tab, (draft, sheet) => {
    insertLines(draft, { sheet, axis: 'columns', start: tab.at, end: tab.at + 1 }, tab.at > 0);
  });
  const { heading } = tab;
  if (heading) typeInto(world, { ...tab, row: heading.row, column: tab.at, value: heading.title });
}

export function hideColumn(world: World, tab: Tab & { column: number }): void {
  byHand(world, tab, (draft) => {
    updateDimensionProperties(draft, {
      range: columnRange(tab, tab.column),
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    });
  });
}

export function deleteColumn(world: World, tab: Tab & { column: number }): void {
  byHand(world, tab, (draft) => {
    deleteDimension(draft, { range: columnRange(tab, tab.column) });
  });
}

export function deleteRow(world: World, tab: Tab & { row: number }): void {
  byHand(world, tab, (draft) => {
    deleteDimension(draft, {
      range: {
        sheetId: tab.sheetId,
        dimension: 'ROWS',
        startIndex: tab.row,
        endIndex: tab.row + 1,
      },
    });
  });
}

export function insertRow(world: World, tab: Tab & { at: number }): void {
  byHand(world, tab, (draft, sheet) => {
    insertLines(draft, { sheet, axis: 'rows', start: tab.at, end: tab.at + 1 }, tab.at > 0);
  });
}

/** "Sort sheet": every row but the frozen ones. */
export function sortSheet(world: World, tab: Tab & { column: number; ascending?: boolean }): void {
  byHand(world, tab, (draft, sheet) => {
    const rect = { ...gridOf(sheet), startRow: sheet.frozenRowCount };
    assertEditable(draft, sheet, rect);
    const sortOrder = tab.ascending === false ? 'DESCENDING' : 'ASCENDING';
    sortRows(draft, sheet, { rect, specs: [{ dimensionIndex: tab.column, sortOrder }] });
  });
}

function rectOf(row: number, column: number) {
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
}

function columnRange({ sheetId }: Tab, column: number): DimensionRange {
  return { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 };
}
