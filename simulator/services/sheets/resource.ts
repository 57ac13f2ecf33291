import type { World } from '../../world/world';
import { editorsOf, mayEditProtected } from './access';
import type { Rect } from './a1';
import { gridData } from './grid-data';
import { groupResources } from './groups';
import { below, masked, type Mask } from './mask';
import { metadataResource } from './metadata';
import type { ProtectedRange, SheetState, SpreadsheetState } from './state';

/** What of a spreadsheet is asked for. Without rects every tab is given; with them only the tabs they lie on. */
export interface Wanted {
  user: string;
  mask: Mask | true;
  gridData: boolean;
  rects?: { sheet: SheetState; rect: Rect }[];
}

/** The `Spreadsheet` resource, with only what is wanted. */
export function spreadsheetResource(world: World, book: SpreadsheetState, wanted: Wanted): object {
  const { mask } = wanted;
  const file = world.drive.files[book.id];
  const sheets = book.sheets.filter(
    (sheet) => !wanted.rects || wanted.rects.some((found) => found.sheet === sheet),
  );
  const parts: Record<string, () => unknown> = {
    spreadsheetId: () => book.id,
    properties: () => ({
      title: file?.name ?? '',
      locale: book.locale,
      autoRecalc: 'ON_CHANGE',
      timeZone: book.timeZone,
    }),
    sheets: () => sheets.map((sheet) => sheetResource(world, book, { sheet, wanted })),
    namedRanges: () => nonEmpty(book.namedRanges),
    spreadsheetUrl: () => spreadsheetUrl(book.id),
    developerMetadata: () =>
      nonEmpty(
        book.developerMetadata
          .filter(({ place }) => place.on === 'spreadsheet')
          .map(metadataResource),
      ),
  };
  return resourceOf(parts, mask);
}

export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

function sheetResource(
  world: World,
  book: SpreadsheetState,
  { sheet, wanted }: { sheet: SheetState; wanted: Wanted },
): object {
  const protections = () =>
    sheet.protectedRanges.map((protection) =>
      protectionResource(world, book.id, { user: wanted.user, protection }),
    );
  const parts: Record<string, () => unknown> = {
    properties: () => sheetProperties(book, sheet),
    data: () => (wanted.gridData ? dataOf(book, sheet, wanted) : undefined),
    merges: () => nonEmpty(sheet.merges),
    conditionalFormats: () => nonEmpty(sheet.conditionalFormats),
    filterViews: () => nonEmpty(sheet.filterViews),
    protectedRanges: () => nonEmpty(protections()),
    basicFilter: () => sheet.basicFilter,
    charts: () => nonEmpty(sheet.charts.map(({ script: _script, ...chart }) => chart)),
    bandedRanges: () => nonEmpty(sheet.bandedRanges),
    rowGroups: () => nonEmpty(groupResources(sheet, 'rows')),
    columnGroups: () => nonEmpty(groupResources(sheet, 'columns')),
    developerMetadata: () =>
      nonEmpty(
        book.developerMetadata
          .filter(({ place }) => place.on === 'sheet' && place.sheetId === sheet.sheetId)
          .map(metadataResource),
      ),
  };
  return resourceOf(parts, below(wanted.mask, 'sheets') ?? true);
}

function dataOf(book: SpreadsheetState, sheet: SheetState, wanted: Wanted): object[] {
  const mask = below(wanted.mask, 'sheets', 'data') ?? true;
  const rects = wanted.rects?.filter((found) => found.sheet === sheet).map(({ rect }) => rect);
  const whole: Rect = {
    startRow: 0,
    endRow: sheet.rowCount,
    startColumn: 0,
    endColumn: sheet.columnCount,
  };
  return (rects ?? [whole]).map((rect) => gridData(book, sheet, { rect, mask }));
}

/** Makes only the parts that the mask names: what is not asked for costs nothing. */
function resourceOf(parts: Record<string, () => unknown>, mask: Mask | true): object {
  const made: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(parts)) {
    const part = below(mask, name);
    if (part === undefined) continue;
    const value = make();
    if (value !== undefined) made[name] = masked(value, part);
  }
  return made;
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

export function sheetProperties(book: SpreadsheetState, sheet: SheetState): object {
  const { sheetId, title, rowCount, columnCount, frozenRowCount, frozenColumnCount } = sheet;
  return {
    sheetId,
    title,
    index: book.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount,
      columnCount,
      ...(frozenRowCount > 0 && { frozenRowCount }),
      ...(frozenColumnCount > 0 && { frozenColumnCount }),
      ...sheet.gridView,
    },
    ...(sheet.hidden && { hidden: true }),
    ...sheet.properties,
  };
}

/** Who may edit is shown only to those who may (reference of `ProtectedRange.editors`). */
export function protectionResource(
  world: World,
  id: string,
  { user, protection }: { user: string; protection: ProtectedRange },
): object {
  const { editors, open, ...rest } = protection;
  const canEdit = mayEditProtected(world, id, { user, protection });
  const { users, groups, domainUsersCanEdit } = editors;
  const shown = {
    users: open ? editorsOf(world, id) : users,
    ...(groups.length > 0 && { groups }),
    ...(domainUsersCanEdit && { domainUsersCanEdit }),
  };
  return {
    ...rest,
    ...(canEdit && { requestingUserCanEdit: true }),
    ...(canEdit && !protection.warningOnly && { editors: shown }),
  };
}
