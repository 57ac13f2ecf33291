import type { Draft } from './draft';
import { extendGroups } from './groups';
import { assertGridFits } from './limits';
import { movedLooks } from './looks';
import { changeLines, mapIndex, mapSpan, type LineChange, type Span } from './lines';
import type { DeveloperMetadata, GridRange, Kept, SheetState } from './state';

/**
 * Puts rows or columns in, takes them out or moves them; everything attached to them goes along: cells, sizes,
 * developer metadata, protections, filters, rules, named ranges, charts (platform-facts §5.5).
 * References inside formulas are left as they are, since formulas are not evaluated.
 */
export function changeGrid(draft: Draft, sheet: SheetState, change: LineChange): void {
  changeCells(draft, sheet, change);
  sheet.columnLooks = movedLooks(sheet, change);
  changeSize(sheet, change);
  changeFrozen(sheet, change);
  const { book } = draft;
  book.developerMetadata = movedMetadata(book.developerMetadata, sheet.sheetId, change);
  book.namedRanges = moved(book.namedRanges, sheet.sheetId, change);
  for (const each of book.sheets) each.charts = moved(each.charts, sheet.sheetId, change);
  sheet.protectedRanges = moved(sheet.protectedRanges, sheet.sheetId, change);
  sheet.conditionalFormats = moved(sheet.conditionalFormats, sheet.sheetId, change);
  sheet.bandedRanges = moved(sheet.bandedRanges, sheet.sheetId, change);
  sheet.merges = moved(sheet.merges, sheet.sheetId, change);
  sheet.filterViews = moved(sheet.filterViews, sheet.sheetId, change).map((view) =>
    movedCriteria(view, change),
  );
  const [filter] = moved(sheet.basicFilter ? [sheet.basicFilter] : [], sheet.sheetId, change);
  sheet.basicFilter = filter && movedCriteria(filter, change);
  if (change.kind === 'insert')
    extendGroups(sheet, { axis: change.axis, start: change.at, end: change.at + change.count });
  assertGridFits(book);
}

function changeCells(draft: Draft, sheet: SheetState, change: LineChange): void {
  if (change.axis === 'rows') {
    sheet.rows = changeLines(sheet.rows, change, () => []);
    sheet.rowProperties = changeLines(sheet.rowProperties, change, () => null);
    return;
  }
  const rows = draft.rows(sheet);
  rows.forEach((row, index) => {
    rows[index] = changeLines(row, change, () => null);
  });
  sheet.columnProperties = changeLines(sheet.columnProperties, change, () => null);
}

function changeSize(sheet: SheetState, change: LineChange): void {
  const grown =
    change.kind === 'insert'
      ? change.count
      : change.kind === 'delete'
        ? change.start - change.end
        : 0;
  if (change.axis === 'rows') sheet.rowCount += grown;
  else sheet.columnCount += grown;
}

function changeFrozen(sheet: SheetState, change: LineChange): void {
  if (change.kind === 'move') return;
  const end = (count: number): number => mapSpan(change, { start: -1, end: count })?.end ?? 0;
  if (change.axis === 'columns') {
    sheet.frozenColumnCount = end(sheet.frozenColumnCount);
    return;
  }
  sheet.frozenRowCount = end(sheet.frozenRowCount);
  sheet.lastFormRow = end(sheet.lastFormRow);
}

function movedMetadata(
  all: DeveloperMetadata[],
  sheetId: number,
  change: LineChange,
): DeveloperMetadata[] {
  const on = change.axis === 'rows' ? 'row' : 'column';
  return all.flatMap((each) => {
    const { place } = each;
    if (place.on !== on || place.sheetId !== sheetId) return [each];
    const index = mapIndex(change, place.index);
    return index === undefined ? [] : [{ ...each, place: { ...place, index } }];
  });
}

/** The list with every range in it moved along; what stood only on deleted cells is gone. */
function moved<T extends object>(list: T[], sheetId: number, change: LineChange): T[] {
  if (list.length === 0) return list;
  return list.flatMap((each) => {
    const after = movedDeep(each, sheetId, change);
    return after === undefined ? [] : [after as T];
  });
}

function movedDeep(value: unknown, sheetId: number, change: LineChange): unknown {
  if (Array.isArray(value)) {
    return value
      .map((each) => movedDeep(each, sheetId, change))
      .filter((each) => each !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isRange(value)) return movedRange(value, sheetId, change);
  const after: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const innerAfter = movedDeep(inner, sheetId, change);
    const gone = key === 'range' || (key === 'ranges' && Array.isArray(innerAfter));
    const empty =
      innerAfter === undefined || (Array.isArray(innerAfter) && innerAfter.length === 0);
    if (gone && empty) return undefined;
    after[key] = innerAfter;
  }
  return after;
}

const SIDES = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];

function isRange(value: object): value is GridRange {
  return SIDES.some((side) => side in value);
}

function movedRange(range: GridRange, sheetId: number, change: LineChange): GridRange | undefined {
  if ((range.sheetId ?? 0) !== sheetId) return range;
  const [start, end] =
    change.axis === 'rows'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const span: Span = { start: range[start] ?? -1, end: range[end] ?? Infinity };
  const after = mapSpan(change, span);
  if (after === undefined) return undefined;
  return {
    ...range,
    ...(range[start] === undefined ? {} : { [start]: after.start }),
    ...(range[end] === undefined ? {} : { [end]: after.end }),
  };
}

/** A filter names its columns by index too: `filterSpecs`, `sortSpecs` and the older map of `criteria`. */
function movedCriteria(filter: Kept, change: LineChange): Kept {
  if (change.axis === 'rows') return filter;
  const renumbered =
    (key: string) =>
    (spec: Kept): Kept[] => {
      const index = mapIndex(change, Number(spec[key] ?? 0));
      return index === undefined ? [] : [{ ...spec, [key]: index }];
    };
  const after: Kept = { ...filter };
  if (Array.isArray(filter['filterSpecs']))
    after['filterSpecs'] = filter['filterSpecs'].flatMap(renumbered('columnIndex'));
  if (Array.isArray(filter['sortSpecs']))
    after['sortSpecs'] = filter['sortSpecs'].flatMap(renumbered('dimensionIndex'));
  if (filter['criteria']) {
    const entries = Object.entries(filter['criteria']).map(
      ([key, value]) => [mapIndex(change, Number(key)), value] as const,
    );
    after['criteria'] = Object.fromEntries(entries.filter(([key]) => key !== undefined));
  }
  return after;
}
