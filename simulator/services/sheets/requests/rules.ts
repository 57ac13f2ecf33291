import { nextId, nextNumber } from '../../../world/ids';
import type { Draft } from '../draft';
import { intersects, openRect } from '../grid';
import { updated } from '../mask';
import { refuse } from '../refusal';
import type { GridRange, Kept, NamedRange, SheetState } from '../state';
import { neededMask, withSheetId, type Handler } from './api';

interface RuleRequest {
  rule?: Kept & { ranges?: GridRange[] };
  index?: number;
  sheetId?: number;
  newIndex?: number;
}

export const addConditionalFormatRule: Handler<RuleRequest> = (draft, { rule = {}, index }) => {
  const [first] = rule.ranges ?? [];
  if (first === undefined) refuse('No ranges specified.');
  const sheet = draft.sheet(first.sheetId ?? 0);
  const rules = sheet.conditionalFormats.slice();
  rules.splice(index ?? rules.length, 0, rule);
  sheet.conditionalFormats = rules;
};

/** Either a rule takes the place of another, or it is moved to a new index. */
export const updateConditionalFormatRule: Handler<RuleRequest> = (
  draft,
  { rule, index = 0, sheetId, newIndex },
) => {
  const sheet = draft.sheet(rule?.ranges?.[0]?.sheetId ?? sheetId ?? 0);
  const before = ruleAt(sheet, index);
  const rules = sheet.conditionalFormats.slice();
  rules.splice(index, 1);
  rules.splice(rule ? index : (newIndex ?? index), 0, rule ?? before);
  sheet.conditionalFormats = rules;
  return {
    updateConditionalFormatRule: rule
      ? { oldRule: before, newRule: rule }
      : { oldIndex: index, newIndex, newRule: before },
  };
};

export const deleteConditionalFormatRule: Handler<RuleRequest> = (
  draft,
  { index = 0, sheetId },
) => {
  const sheet = draft.sheet(sheetId ?? 0);
  const rule = ruleAt(sheet, index);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== rule);
  return { deleteConditionalFormatRule: { rule } };
};

function ruleAt(sheet: SheetState, index: number): Kept {
  return (
    sheet.conditionalFormats[index] ??
    refuse(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`)
  );
}

export const setBasicFilter: Handler<{ filter?: Kept & { range?: GridRange } }> = (
  draft,
  { filter = {} },
) => {
  const range = withSheetId(filter.range);
  draft.sheet(range.sheetId).basicFilter = { ...filter, range };
};

export const clearBasicFilter: Handler<{ sheetId?: number }> = (draft, { sheetId }) => {
  delete draft.sheet(sheetId ?? 0).basicFilter;
};

type FilterView = Kept & { filterViewId?: number; range?: GridRange };

export const addFilterView: Handler<{ filter?: FilterView }> = (draft, { filter = {} }) => {
  const range = withSheetId(filter.range);
  const sheet = draft.sheet(range.sheetId);
  const made = {
    ...filter,
    filterViewId: filter.filterViewId ?? nextNumber(draft.world, 'filterView', 2 ** 31 - 1),
    range,
  };
  sheet.filterViews = [...sheet.filterViews, made];
  return { addFilterView: { filter: made } };
};

export const updateFilterView: Handler<{ filter?: FilterView; fields?: string }> = (
  draft,
  { filter = {}, fields },
) => {
  const mask = neededMask(fields);
  const { sheet, view } = viewOf(draft, filter.filterViewId);
  const after = { ...updated(view, filter, mask), filterViewId: view['filterViewId'] };
  sheet.filterViews = sheet.filterViews.map((each) => (each === view ? after : each));
};

export const deleteFilterView: Handler<{ filterId?: number }> = (draft, { filterId }) => {
  const { sheet, view } = viewOf(draft, filterId);
  sheet.filterViews = sheet.filterViews.filter((each) => each !== view);
};

function viewOf(draft: Draft, id: number | undefined): { sheet: SheetState; view: Kept } {
  for (const sheet of draft.book.sheets) {
    const view = sheet.filterViews.find((each) => each['filterViewId'] === id);
    if (view) return { sheet, view };
  }
  return refuse(`No filter view with id: ${id ?? 0}`);
}

export const addNamedRange: Handler<{ namedRange?: Partial<NamedRange> }> = (
  draft,
  { namedRange = {} },
) => {
  const { name = '', namedRangeId = nextId(draft.world, 'namedRange', 12) } = namedRange;
  const range = withSheetId(namedRange.range);
  draft.sheet(range.sheetId);
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) refuse(`Invalid name: ${name}`);
  if (draft.book.namedRanges.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    refuse(`A named range with the name '${name}' already exists.`);
  }
  const made: NamedRange = { namedRangeId, name, range };
  draft.book.namedRanges = [...draft.book.namedRanges, made];
  return { addNamedRange: { namedRange: made } };
};

export const deleteNamedRange: Handler<{ namedRangeId?: string }> = (draft, { namedRangeId }) => {
  const kept = draft.book.namedRanges.filter((each) => each.namedRangeId !== namedRangeId);
  if (kept.length === draft.book.namedRanges.length)
    refuse(`No named range with id: ${namedRangeId}`);
  draft.book.namedRanges = kept;
};

export const addBanding: Handler<{ bandedRange?: Kept & { range?: GridRange } }> = (
  draft,
  { bandedRange = {} },
) => {
  const range = withSheetId(bandedRange.range);
  const sheet = draft.sheet(range.sheetId);
  const taken = (kept: Kept): boolean =>
    intersects(openRect(kept['range'] as GridRange), openRect(range));
  if (sheet.bandedRanges.some(taken))
    refuse(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const made = {
    bandedRangeId: nextNumber(draft.world, 'banding', 2 ** 31 - 1),
    ...bandedRange,
    range,
  };
  sheet.bandedRanges = [...sheet.bandedRanges, made];
  return { addBanding: { bandedRange: made } };
};

/** Charts are kept as they were given; nothing is drawn. */
export const addChart: Handler<{
  chart?: Kept & {
    position?: {
      newSheet?: boolean;
      sheetId?: number;
      overlayPosition?: { anchorCell?: { sheetId?: number } };
    };
  };
}> = (draft, { chart = {} }) => {
  const sheet = draft.sheet(chart.position?.overlayPosition?.anchorCell?.sheetId ?? 0);
  const made = { chartId: nextNumber(draft.world, 'chart', 2 ** 31 - 1), ...chart };
  sheet.charts = [...sheet.charts, made];
  return { addChart: { chart: made } };
};

export const deleteEmbeddedObject: Handler<{ objectId?: number }> = (draft, { objectId }) => {
  const sheet = draft.book.sheets.find(({ charts }) =>
    charts.some((chart) => chart['chartId'] === objectId),
  );
  if (sheet === undefined) refuse(`Invalid objectId: ${objectId}`);
  sheet.charts = sheet.charts.filter((chart) => chart['chartId'] !== objectId);
};
