import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { assertEditable, mayEditRect } from '../sheets/access';
import type { Rect } from '../sheets/a1';
import type { Draft } from '../sheets/draft';
import { cellAt, eachPlace, holdsData, intersects, openRect, toGridRange } from '../sheets/grid';
import { assertGridFits } from '../sheets/limits';
import { mergeCells, unmergeCells } from '../sheets/requests/arrange';
import type { SheetState } from '../sheets/state';
import { bookOf, change, mismatch, sheetOf } from './context';
import { enumKey } from './enums';
import { placeOf, rectOf, type Place } from './place';
import { rangeAt } from './range';

/** Merged cells, and cells put in and taken out: AS/reference/spreadsheet/range. */
export function shapeMembers(host: Host, place: Place, self: () => object) {
  const range = toGridRange(place.sheetId, rectOf(place));
  const merge = (mergeType: string) => () => {
    change(host, place.id, (draft) => mergeCells(draft, { range, mergeType }));
    return self();
  };
  const merges = () =>
    sheetOf(host, place).merges.filter((each) => intersects(openRect(each), rectOf(place)));
  return {
    merge: merge('MERGE_ALL'),
    mergeAcross: merge('MERGE_ROWS'),
    mergeVertically: merge('MERGE_COLUMNS'),
    breakApart: () => {
      change(host, place.id, (draft) => unmergeCells(draft, { range }));
      return self();
    },
    isPartOfMerge: () => merges().length > 0,
    getMergedRanges: () =>
      host.realm.array(merges().map((each) => rangeAt(host, placeOf(place, openRect(each))))),
    insertCells: (dimension: unknown) => {
      shift(host, place, { dimension, method: 'insertCells' });
      return self();
    },
    deleteCells: (dimension: unknown) => shift(host, place, { dimension, method: 'deleteCells' }),
    canEdit: () => canEdit(host, place),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function canEdit(host: Host, place: Place): boolean {
  const { world, execution } = host;
  const at = { id: bookOf(host, place.id).id, user: execution.about.user };
  return mayEditRect(world, at, { sheet: sheetOf(host, place), rect: rectOf(place) });
}

type Method = 'insertCells' | 'deleteCells';

/** What lies below (or to the right) of the range, in its own columns (or rows), makes room or closes up. */
function shift(
  host: Host,
  place: Place,
  { dimension, method }: { dimension: unknown; method: Method },
): void {
  const axis = enumKey(host, 'Dimension', dimension);
  if (axis === undefined) throw mismatch([dimension], `Range.${method}`);
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    const rect = rectOf(place);
    const down = axis === 'ROWS';
    const affected = down
      ? { ...rect, endRow: Math.max(sheet.rowCount, rect.endRow) }
      : { ...rect, endColumn: Math.max(sheet.columnCount, rect.endColumn) };
    assertEditable(draft, sheet, affected);
    const by = (method === 'insertCells' ? 1 : -1) * (down ? place.rows : place.columns);
    if (by > 0) makeRoom(draft, sheet, { affected, down, by });
    moveCells(draft, sheet, { rect, affected, down, by });
  });
}

interface Shift {
  affected: Rect;
  down: boolean;
  by: number;
}

/** The grid grows for what would fall off its edge (assumed). */
function makeRoom(draft: Draft, sheet: SheetState, { affected, down, by }: Shift): void {
  let last = -1;
  eachPlace(
    { ...affected, endRow: Math.min(affected.endRow, sheet.rows.length) },
    (row, column) => {
      if (holdsData(cellAt(sheet, row, column))) last = Math.max(last, down ? row : column);
    },
  );
  if (down) sheet.rowCount = Math.max(sheet.rowCount, last + 1 + by);
  else sheet.columnCount = Math.max(sheet.columnCount, last + 1 + by);
  assertGridFits(draft.book);
}

/** New cells look like those that were there; cells that come from beyond the data are empty. */
function moveCells(
  draft: Draft,
  sheet: SheetState,
  { rect, affected, down, by }: Shift & { rect: Rect },
): void {
  const before = structuredClone(sheet.rows.slice(0, affected.endRow));
  const endRow = down
    ? Math.min(sheet.rowCount, sheet.rows.length + Math.max(0, by))
    : affected.endRow;
  const endColumn = down ? affected.endColumn : sheet.columnCount;
  eachPlace({ ...affected, endRow, endColumn }, (row, column) => {
    const [fromRow, fromColumn] = down ? [row - by, column] : [row, column - by];
    const isNew = by > 0 && (down ? fromRow < rect.startRow : fromColumn < rect.startColumn);
    const source = isNew ? undefined : before[fromRow]?.[fromColumn];
    const format = isNew ? before[row]?.[column]?.format : undefined;
    if (!source && !format && !before[row]?.[column]) return;
    draft.setCell(sheet, { row, column }, source ?? (format ? { format } : null));
  });
}
