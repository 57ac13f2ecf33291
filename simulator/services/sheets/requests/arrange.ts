import { assertEditable } from '../access';
import { cellAt, clipped, contains, eachPlace, intersects, openRect, toGridRange } from '../grid';
import { refuse } from '../refusal';
import { sortRows, type SortSpec } from '../sort';
import type { GridRange } from '../state';
import { withSheetId, type Handler } from './api';

export const sortRange: Handler<{ range?: GridRange; sortSpecs?: SortSpec[] }> = (
  draft,
  { range, sortSpecs = [] },
) => {
  const { sheetId, ...sides } = withSheetId(range);
  const sheet = draft.sheet(sheetId);
  const rect = clipped(sheet, openRect(sides));
  assertEditable(draft, sheet, rect);
  sortRows(draft, sheet, { rect, specs: sortSpecs });
};

/** Merging keeps the first cell's content and empties the others. */
export const mergeCells: Handler<{ range?: GridRange; mergeType?: string }> = (
  draft,
  { range, mergeType = 'MERGE_ALL' },
) => {
  const { sheetId, ...sides } = withSheetId(range);
  const sheet = draft.sheet(sheetId);
  const rect = clipped(sheet, openRect(sides));
  assertEditable(draft, sheet, rect);
  const torn = sheet.merges.some(
    (merge) => intersects(openRect(merge), rect) && !contains(rect, openRect(merge)),
  );
  if (torn) refuse('You must select all cells in a merged range to merge or unmerge them.');
  const parts = [rect].flatMap((whole) => {
    if (mergeType === 'MERGE_ROWS') {
      return Array.from({ length: whole.endRow - whole.startRow }, (_, i) => ({
        ...whole,
        startRow: whole.startRow + i,
        endRow: whole.startRow + i + 1,
      }));
    }
    if (mergeType !== 'MERGE_COLUMNS') return [whole];
    return Array.from({ length: whole.endColumn - whole.startColumn }, (_, i) => ({
      ...whole,
      startColumn: whole.startColumn + i,
      endColumn: whole.startColumn + i + 1,
    }));
  });
  for (const part of parts) {
    eachPlace(part, (row, column) => {
      if (row === part.startRow && column === part.startColumn) return;
      const { v: _v, f: _f, runs: _runs, ...look } = cellAt(sheet, row, column) ?? {};
      draft.setCell(sheet, { row, column }, look);
    });
  }
  const kept = sheet.merges.filter((merge) => !intersects(openRect(merge), rect));
  sheet.merges = [...kept, ...parts.map((part) => toGridRange(sheetId, part))];
};

export const unmergeCells: Handler<{ range?: GridRange }> = (draft, { range }) => {
  const { sheetId, ...sides } = withSheetId(range);
  const sheet = draft.sheet(sheetId);
  const rect = clipped(sheet, openRect(sides));
  sheet.merges = sheet.merges.filter((merge) => !intersects(openRect(merge), rect));
};
