import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { NotSimulated, ServiceError } from '../../runtime/signals';
import { assertEditable } from '../sheets/access';
import type { Draft } from '../sheets/draft';
import { cellAt, contains, eachPlace, intersects, openRect, toGridRange } from '../sheets/grid';
import type { Cell, SheetState } from '../sheets/state';
import { withContent } from '../sheets/typed-input';
import { change, mismatch, sheetOf } from './context';
import { enumKey } from './enums';
import { identityOf, placeOfRange } from './identity';
import { bounded, checkedPlace, rectOf, type Place } from './place';
import { copiedFormula } from '../sheets/r1c1';
import { withFormat, withoutFormat } from './range-access';
import { withRule } from './range-validation';
import { TEXT } from './rules';

interface Copy {
  from: Place;
  to: Place;
  /** A `CopyPasteType`. */
  kind: string;
  transposed: boolean;
}

/** Copying and moving cells: AS/reference/spreadsheet/range, gas-fakes oddities ("range.copyTo"). */
export function copyMembers(host: Host, place: Place) {
  const to = (target: unknown, method: string): Place => {
    const found = placeOfRange(target);
    if (found === undefined) throw mismatch([target], `Range.${method}`);
    if (found.id !== place.id) throw new ServiceError(TEXT.otherSpreadsheet);
    return bounded(found);
  };
  const onto =
    (kind: string, method: string) =>
    (...args: unknown[]) => {
      copy(host, {
        from: place,
        to: placeOnto(host, place, { args, method }),
        kind,
        transposed: false,
      });
    };
  return {
    copyTo: (...args: unknown[]) => {
      const [target, second, transposed = false] = args;
      const kind = kindOf(host, second);
      // The type is looked at only where the third argument is given (gas-fakes oddities).
      if (kind === undefined && args.length > 2) throw mismatch(args, 'Range.copyTo');
      const what = { from: place, to: to(target, 'copyTo'), kind: kind ?? 'PASTE_NORMAL' };
      copy(host, { ...what, transposed: transposed === true });
    },
    moveTo: (target: unknown) => move(host, place, to(target, 'moveTo')),
    copyValuesToRange: onto('PASTE_VALUES', 'copyValuesToRange'),
    copyFormatToRange: onto('PASTE_FORMAT', 'copyFormatToRange'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** What is asked for: a type, or options, of which nothing or everything means all. */
function kindOf(host: Host, given: unknown): string | undefined {
  if (given === undefined) return 'PASTE_NORMAL';
  const key = enumKey(host, 'CopyPasteType', given);
  if (key !== undefined || typeof given !== 'object' || given === null) return key;
  const { contentsOnly, formatOnly } = given as { contentsOnly?: unknown; formatOnly?: unknown };
  if (contentsOnly === true && formatOnly !== true) return 'PASTE_VALUES';
  return formatOnly === true && contentsOnly !== true ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

/** `(sheet or grid id, column, columnEnd, row, rowEnd)`. */
function placeOnto(
  host: Host,
  place: Place,
  { args, method }: { args: unknown[]; method: string },
): Place {
  const [tab, ...sides] = args;
  const sheetId = typeof tab === 'number' ? tab : identityOf(tab)?.sheetId;
  if (sheetId === undefined || sides.length !== 4 || sides.some((side) => typeof side !== 'number'))
    throw mismatch(args, `Range.${method}`);
  const [column = 0, columnEnd = 0, row = 0, rowEnd = 0] = sides as number[];
  const target = {
    id: place.id,
    sheetId,
    row,
    column,
    rows: rowEnd - row + 1,
    columns: columnEnd - column + 1,
  };
  return checkedPlace(sheetOf(host, target), target);
}

/** All of the source, as many whole times as it fits into the target. */
function copy(host: Host, { from, to, kind, transposed }: Copy): void {
  if (kind === 'PASTE_CONDITIONAL_FORMATTING') throw new NotSimulated(`Range.copyTo: ${kind}`);
  const [height, width] = transposed ? [from.columns, from.rows] : [from.rows, from.columns];
  const [down, right] = [Math.floor(to.rows / height) || 1, Math.floor(to.columns / width) || 1];
  const landing = { ...to, rows: height * down, columns: width * right };
  change(host, to.id, (draft) => {
    const source = draft.sheet(from.sheetId);
    const sheet = draft.sheet(to.sheetId);
    const rect = rectOf(checkedPlace(sheet, landing));
    assertEditable(draft, sheet, rect);
    if (kind === 'PASTE_COLUMN_WIDTHS') return copyWidths(source, sheet, { from, landing });
    const cells = cellsOf(source, from);
    const merges = source.merges.filter((merge) => contains(rectOf(from), openRect(merge)));
    eachPlace(rect, (row, column) => {
      const [r, c] = [(row - rect.startRow) % height, (column - rect.startColumn) % width];
      const [dr, dc] = transposed ? [c, r] : [r, c];
      const origin = { row: from.row - 1 + dr, column: from.column - 1 + dc };
      const paste = { cell: cells[dr]?.[dc], origin, at: { row, column }, kind };
      draft.setCell(sheet, { row, column }, pasted(cellAt(sheet, row, column), paste));
    });
    if (['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT'].includes(kind) && !transposed)
      placeMerges(
        sheet,
        merges.map((merge) => ({ merge, by: { from, to } })),
        landing,
      );
  });
}

function cellsOf(sheet: SheetState, { row, column, rows, columns }: Place): (Cell | undefined)[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => cellAt(sheet, row - 1 + r, column - 1 + c)),
  );
}

interface Paste {
  cell: Cell | undefined;
  origin: { row: number; column: number };
  at: { row: number; column: number };
  kind: string;
}

/** The cell after something was pasted into it; `AS/reference/spreadsheet/copy-paste-type` says what each type brings. */
function pasted(before: Cell | undefined, { cell, origin, at, kind }: Paste): Cell {
  const { v, f, format, validation } = cell ?? {};
  const formula = f === undefined ? undefined : copiedFormula(f, origin, at);
  const content = formula === undefined ? { v } : { v: formula, f: formula };
  if (kind === 'PASTE_VALUES')
    return withContent(before, { v, numberFormat: format?.numberFormat });
  if (kind === 'PASTE_FORMULA') return withContent(before, content);
  if (kind === 'PASTE_DATA_VALIDATION') return withRule(before, validation);
  if (kind === 'PASTE_FORMAT') return format ? { ...before, format } : withoutFormat(before);
  const whole = { ...cell, ...(formula !== undefined && content) };
  return kind === 'PASTE_NO_BORDERS' ? withFormat(whole, { borders: true }, {}) : whole;
}

function copyWidths(
  source: SheetState,
  sheet: SheetState,
  { from, landing }: { from: Place; landing: Place },
): void {
  const list = sheet.columnProperties.slice();
  for (let c = 0; c < landing.columns; c += 1) {
    const at = landing.column - 1 + c;
    while (list.length <= at) list.push(null);
    const pixelSize = source.columnProperties[from.column - 1 + (c % from.columns)]?.pixelSize;
    const { pixelSize: _old, ...rest } = list[at] ?? {};
    list[at] = pixelSize === undefined ? rest : { ...rest, pixelSize };
  }
  sheet.columnProperties = list;
}

function placeMerges(
  sheet: SheetState,
  moved: { merge: SheetState['merges'][number]; by: { from: Place; to: Place } }[],
  landing: Place,
): void {
  const kept = sheet.merges.filter((merge) => !intersects(openRect(merge), rectOf(landing)));
  const placed = moved.map(({ merge, by: { from, to } }) => {
    const [down, right] = [to.row - from.row, to.column - from.column];
    const { startRow, endRow, startColumn, endColumn } = openRect(merge);
    return toGridRange(sheet.sheetId, {
      startRow: startRow + down,
      endRow: endRow + down,
      startColumn: startColumn + right,
      endColumn: endColumn + right,
    });
  });
  sheet.merges = [...kept, ...placed];
}

/** Cut and paste: cells go with everything they have; formulas keep what they refer to. */
function move(host: Host, from: Place, to: Place): void {
  const landing = { ...to, rows: from.rows, columns: from.columns };
  change(host, to.id, (draft) => {
    const [source, sheet] = [draft.sheet(from.sheetId), draft.sheet(to.sheetId)];
    checkedPlace(sheet, landing);
    assertEditable(draft, source, rectOf(from));
    assertEditable(draft, sheet, rectOf(landing));
    const cells = cellsOf(source, from);
    const merges = source.merges.filter((merge) => contains(rectOf(from), openRect(merge)));
    source.merges = source.merges.filter((merge) => !merges.includes(merge));
    emptied(draft, source, from);
    eachPlace(rectOf(landing), (row, column) => {
      const cell = cells[row - landing.row + 1]?.[column - landing.column + 1];
      draft.setCell(sheet, { row, column }, cell ?? null);
    });
    placeMerges(
      sheet,
      merges.map((merge) => ({ merge, by: { from, to } })),
      landing,
    );
  });
}

function emptied(draft: Draft, sheet: SheetState, place: Place): void {
  eachPlace(rectOf(place), (row, column) => {
    if (cellAt(sheet, row, column)) draft.setCell(sheet, { row, column }, null);
  });
}
