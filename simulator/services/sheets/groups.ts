import type { DimensionProperties, SheetState } from './state';

export type Axis = 'rows' | 'columns';

/** Rows or columns that can be folded away together; the innermost groups are the deepest. */
export interface LineGroup {
  start: number;
  end: number;
  depth: number;
  collapsed: boolean;
}

/** A line lies in eight groups at most (AS/reference/spreadsheet/sheet#getrowgroupdepthrowindex). */
export const DEEPEST = 8;

type Lines = (DimensionProperties | null)[];

function linesOf(sheet: SheetState, axis: Axis): Lines {
  return axis === 'rows' ? sheet.rowProperties : sheet.columnProperties;
}

/** The groups of a tab, the outer ones first. Neighbouring lines of at least a depth are one group of that depth. */
export function groupsOf(sheet: SheetState, axis: Axis): LineGroup[] {
  const lines = linesOf(sheet, axis);
  const found: LineGroup[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    lines.forEach((line, index) => {
      if ((line?.depth ?? 0) < depth) return;
      const last = found.at(-1);
      if (last?.depth === depth && last.end === index) last.end += 1;
      else found.push({ start: index, end: index + 1, depth, collapsed: isCollapsed(line, depth) });
    });
  }
  return found;
}

function isCollapsed(line: DimensionProperties | null | undefined, depth: number): boolean {
  return line?.collapsed?.includes(depth) ?? false;
}

/** Puts lines deeper into groups, or takes them out; below zero and above eight nothing changes. */
export function shiftDepth(
  sheet: SheetState,
  span: { axis: Axis; start: number; end: number },
  delta: number,
): void {
  changeLines(sheet, span, ({ depth = 0, collapsed = [], ...line }) => {
    const after = Math.min(DEEPEST, Math.max(0, depth + delta));
    const folded = collapsed.filter((each) => each <= after);
    return {
      ...line,
      ...(after > 0 && { depth: after }),
      ...(folded.length > 0 && { collapsed: folded }),
    };
  });
}

/** Folds a group away or unfolds it; its first line remembers which it is. */
export function fold(
  sheet: SheetState,
  axis: Axis,
  { group, on }: { group: LineGroup; on: boolean },
): void {
  changeLines(
    sheet,
    { axis, start: group.start, end: group.start + 1 },
    ({ collapsed = [], ...line }) => {
      const others = collapsed.filter((depth) => depth !== group.depth);
      const after = on ? [...others, group.depth] : others;
      return after.length > 0 ? { ...line, collapsed: after } : line;
    },
  );
}

/** Lines put into the middle of a group belong to it. */
export function extendGroups(
  sheet: SheetState,
  span: { axis: Axis; start: number; end: number },
): void {
  const lines = linesOf(sheet, span.axis);
  const depth = Math.min(lines[span.start - 1]?.depth ?? 0, lines[span.end]?.depth ?? 0);
  if (depth > 0) changeLines(sheet, span, (line) => ({ ...line, depth }));
}

function changeLines(
  sheet: SheetState,
  { axis, start, end }: { axis: Axis; start: number; end: number },
  next: (line: DimensionProperties) => DimensionProperties,
): void {
  const lines = linesOf(sheet, axis).slice();
  while (lines.length < end) lines.push(null);
  for (let index = start; index < end; index += 1) {
    const line = next(lines[index] ?? {});
    lines[index] = Object.keys(line).length > 0 ? line : null;
  }
  while (lines.length > 0 && lines.at(-1) === null) lines.pop();
  if (axis === 'rows') sheet.rowProperties = lines;
  else sheet.columnProperties = lines;
}

/** The `DimensionGroup`s of the Sheets API. */
export function groupResources(sheet: SheetState, axis: Axis): object[] {
  const dimension = axis === 'rows' ? 'ROWS' : 'COLUMNS';
  return groupsOf(sheet, axis).map(({ start, end, depth, collapsed }) => ({
    range: { sheetId: sheet.sheetId, dimension, startIndex: start, endIndex: end },
    depth,
    ...(collapsed && { collapsed }),
  }));
}
