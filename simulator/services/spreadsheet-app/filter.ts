import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertEditable, assertTabEditable } from '../sheets/access';
import type { Draft } from '../sheets/draft';
import { filterSpecsOf, type FilterCriteria } from '../sheets/filtered';
import { clipped, openRect, toGridRange } from '../sheets/grid';
import { sortRows, type SortSpec } from '../sheets/sort';
import type { GridRange, SheetState } from '../sheets/state';
import { change, mismatch, served, sheetOf, whole } from './context';
import { enumValue } from './enums';
import { criteriaObject, criteriaOf } from './filter-criteria';
import type { At } from './identity';
import { placeOfGridRange, rectOf, type Place } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';

/** `Range.createFilter()`: a tab has one filter at most (platform-facts §5.5). */
export function createFilter(host: Host, place: Place): object {
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    if (sheet.basicFilter) throw new ServiceError(TEXT.filterThere);
    assertTabEditable(draft, sheet);
    sheet.basicFilter = { range: toGridRange(place.sheetId, rectOf(place)) };
  });
  return filterObject(host, place);
}

/** The filter of a tab, wherever in it a range lies (gas-fakes' tests); null without one. */
export function filterOf(host: Host, at: At): object | null {
  return sheetOf(host, at).basicFilter ? filterObject(host, at) : null;
}

/** A `Filter`: AS/reference/spreadsheet/filter. Columns are counted in the tab. */
function filterObject(host: Host, { id, sheetId }: At): object {
  const at = { id, sheetId };
  const state = (): SheetState => {
    const sheet = sheetOf(host, at);
    if (sheet.basicFilter === undefined) throw new ServiceError(TEXT.filterGone);
    return sheet;
  };
  const update = (next: (draft: Draft, sheet: SheetState) => void): object => {
    state();
    change(host, id, (draft) => {
      const sheet = draft.sheet(sheetId);
      assertTabEditable(draft, sheet);
      next(draft, sheet);
    });
    return self;
  };
  const setCriteria = (column: number, filterCriteria: FilterCriteria | null): object =>
    update((_draft, sheet) => setSpec(sheet, column, filterCriteria));
  const self: object = served(host, 'Filter', {
    getRange: () =>
      rangeAt(host, placeOfGridRange(host, id, state().basicFilter?.['range'] as GridRange)),
    getColumnFilterCriteria: (column: unknown) => {
      const index = whole(column, 'Filter.getColumnFilterCriteria') - 1;
      const found = filterSpecsOf(state()).find(({ columnIndex = 0 }) => columnIndex === index);
      return found ? criteriaObject(host, found.filterCriteria ?? {}) : null;
    },
    setColumnFilterCriteria: (column: unknown, given: unknown) => {
      const criteria = given === null ? null : criteriaOf(given);
      if (criteria === undefined) throw mismatch([column, given], 'Filter.setColumnFilterCriteria');
      return setCriteria(whole(column, 'Filter.setColumnFilterCriteria') - 1, criteria);
    },
    removeColumnFilterCriteria: (column: unknown) =>
      setCriteria(whole(column, 'Filter.removeColumnFilterCriteria') - 1, null),
    getColumnSortSpec: (column: unknown) =>
      sortSpecObject(host, state(), whole(column, 'Filter.getColumnSortSpec') - 1),
    sort: (column: unknown, ascending: unknown) => {
      const dimensionIndex = whole(column, 'Filter.sort') - 1;
      const sortOrder = ascending === false ? 'DESCENDING' : 'ASCENDING';
      return update((draft, sheet) => sortFiltered(draft, sheet, { dimensionIndex, sortOrder }));
    },
    remove: () => {
      update((_draft, sheet) => delete sheet.basicFilter);
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Filter>);
  return self;
}

function setSpec(sheet: SheetState, columnIndex: number, criteria: FilterCriteria | null): void {
  const { criteria: _old, ...filter } = sheet.basicFilter ?? {};
  const others = filterSpecsOf(sheet).filter((spec) => (spec.columnIndex ?? 0) !== columnIndex);
  const filterSpecs = criteria ? [...others, { columnIndex, filterCriteria: criteria }] : others;
  sheet.basicFilter = { ...filter, filterSpecs };
}

/** All rows of the filter's range but the first, its header. */
function sortFiltered(draft: Draft, sheet: SheetState, spec: SortSpec): void {
  const rect = clipped(sheet, openRect(sheet.basicFilter?.['range'] as GridRange));
  const below = { ...rect, startRow: rect.startRow + 1 };
  assertEditable(draft, sheet, below);
  sortRows(draft, sheet, { rect: below, specs: [spec] });
  sheet.basicFilter = { ...sheet.basicFilter, sortSpecs: [spec] };
}

/** A `SortSpec`; the order of a column that is not sorted by cannot be asked (gas-fakes' tests). */
function sortSpecObject(host: Host, sheet: SheetState, index: number): object {
  const specs = (sheet.basicFilter?.['sortSpecs'] ?? []) as SortSpec[];
  const spec = specs.find(({ dimensionIndex = 0 }) => dimensionIndex === index);
  return served(host, 'SortSpec', {
    getDimensionIndex: () => (spec ? index + 1 : null),
    isAscending: () => spec?.sortOrder === 'ASCENDING',
    getSortOrder: () => {
      if (!spec) throw new ServiceError(TEXT.unexpected('getSortOrder', 'SortSpec'));
      return enumValue(host, 'SortOrder', spec.sortOrder);
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.SortSpec>);
}
