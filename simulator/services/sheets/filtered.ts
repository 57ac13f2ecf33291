import { displayed } from './display';
import { cellAt, holdsData, openRect } from './grid';
import type { SheetState, SpreadsheetState, ValidationRule } from './state';
import { satisfies } from './validation';

/** `FilterCriteria` of the Sheets API. */
export interface FilterCriteria {
  hiddenValues?: string[];
  visibleValues?: string[];
  condition?: ValidationRule['condition'];
}

/** `FilterSpec` of the Sheets API. */
export interface FilterSpec {
  columnIndex?: number;
  filterCriteria?: FilterCriteria;
}

/** The criteria of a tab's filter by column, in either of the two forms that the API takes. */
export function filterSpecsOf(sheet: SheetState): FilterSpec[] {
  const { filterSpecs, criteria = {} } = sheet.basicFilter ?? {};
  if (Array.isArray(filterSpecs)) return filterSpecs as FilterSpec[];
  return Object.entries(criteria as Record<string, FilterCriteria>).map(
    ([column, filterCriteria]) => ({
      columnIndex: Number(column),
      filterCriteria,
    }),
  );
}

/** Whether the tab's filter hides a row: a value is on a list of hidden ones or fails a condition. */
export function isFilteredOut(book: SpreadsheetState, sheet: SheetState, row: number): boolean {
  if (sheet.basicFilter === undefined) return false;
  const { startRow, endRow } = openRect(sheet.basicFilter['range'] as object);
  // The first row of the range is its header and always shows.
  if (row <= startRow || row >= endRow) return false;
  return filterSpecsOf(sheet).some(({ columnIndex = 0, filterCriteria = {} }) => {
    const cell = cellAt(sheet, row, columnIndex);
    const { hiddenValues = [], condition } = filterCriteria;
    if (hiddenValues.includes(displayed(cell, book.locale))) return true;
    if (condition === undefined) return false;
    if (condition.type === 'BLANK') return holdsData(cell);
    if (!holdsData(cell)) return true;
    return !satisfies(book, { ...cell, validation: { condition } });
  });
}
