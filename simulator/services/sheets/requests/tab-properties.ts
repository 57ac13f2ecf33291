import type { Draft } from '../draft';
import { below, updated, type Mask } from '../mask';
import { refuse } from '../refusal';
import { changeGrid } from '../shift';
import type { SheetState } from '../state';

/** `SheetProperties` as a request brings them. */
export interface GivenProperties {
  sheetId?: number;
  title?: string;
  index?: number;
  hidden?: boolean;
  gridProperties?: {
    rowCount?: number;
    columnCount?: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
    hideGridlines?: boolean;
    rowGroupControlAfter?: boolean;
    columnGroupControlAfter?: boolean;
  };
  [other: string]: unknown;
}

const OWN = ['sheetId', 'title', 'index', 'hidden', 'gridProperties', 'sheetType'];

/** Sets what the mask names, except title and place; a bare `gridProperties` resets what it does not bring. */
export function setProperties(
  draft: Draft,
  sheet: SheetState,
  update: { given: GivenProperties; mask: Mask | true },
): void {
  const { given, mask } = update;
  const named = mask === true ? Object.keys(given) : Object.keys(mask);
  if (named.includes('hidden')) sheet.hidden = given.hidden ?? false;
  if (named.includes('gridProperties')) setGrid(draft, sheet, update);
  for (const key of named) {
    if (OWN.includes(key)) continue;
    const part = below(mask, key) ?? true;
    sheet.properties = updated(sheet.properties, { [key]: given[key] }, { [key]: part });
  }
}

function setGrid(
  draft: Draft,
  sheet: SheetState,
  { given, mask }: { given: GivenProperties; mask: Mask | true },
): void {
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount, gridView } = sheet;
  const before = { rowCount, columnCount, frozenRowCount, frozenColumnCount, ...gridView };
  const part = below(mask, 'gridProperties') ?? true;
  const empty = { rowCount: 0, columnCount: 0, frozenRowCount: 0, frozenColumnCount: 0 };
  const reset = part === true && mask !== true ? empty : before;
  const after = { ...empty, ...updated(reset, given.gridProperties ?? {}, part) };
  if (after.rowCount <= 0) refuse("You can't delete all the rows on the sheet.");
  if (after.columnCount <= 0) refuse("You can't delete all the columns on the sheet.");
  resize(draft, sheet, { axis: 'rows', from: rowCount, to: after.rowCount });
  resize(draft, sheet, { axis: 'columns', from: columnCount, to: after.columnCount });
  if (after.frozenRowCount >= sheet.rowCount)
    refuse("You can't freeze all visible rows on the sheet.");
  if (after.frozenColumnCount >= sheet.columnCount)
    refuse("You can't freeze all visible columns on the sheet.");
  sheet.frozenRowCount = after.frozenRowCount;
  sheet.frozenColumnCount = after.frozenColumnCount;
  const {
    rowCount: _rows,
    columnCount: _columns,
    frozenRowCount: _r,
    frozenColumnCount: _c,
    ...view
  } = after;
  if (Object.keys(view).length > 0) sheet.gridView = view;
  else delete sheet.gridView;
}

function resize(
  draft: Draft,
  sheet: SheetState,
  size: { axis: 'rows' | 'columns'; from: number; to: number },
): void {
  const { axis, from, to } = size;
  if (to < from) changeGrid(draft, sheet, { axis, kind: 'delete', start: to, end: from });
  else if (axis === 'rows') sheet.rowCount = to;
  else sheet.columnCount = to;
}
