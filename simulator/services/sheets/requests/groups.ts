import { assertTabEditable } from '../access';
import { fold, groupResources, groupsOf, shiftDepth } from '../groups';
import { refuse } from '../refusal';
import { linesOf, type DimensionRange, type Handler } from './api';

/** One level deeper for all lines of the range (reference of `AddDimensionGroupRequest`). */
export const addDimensionGroup: Handler<{ range?: DimensionRange }> = (draft, body) => {
  const lines = linesOf(draft, body.range);
  assertTabEditable(draft, lines.sheet);
  shiftDepth(lines.sheet, lines, 1);
  return { addDimensionGroup: { dimensionGroups: groupResources(lines.sheet, lines.axis) } };
};

/** One level less for all lines of the range. */
export const deleteDimensionGroup: Handler<{ range?: DimensionRange }> = (draft, body) => {
  const lines = linesOf(draft, body.range);
  assertTabEditable(draft, lines.sheet);
  shiftDepth(lines.sheet, lines, -1);
  return { deleteDimensionGroup: { dimensionGroups: groupResources(lines.sheet, lines.axis) } };
};

interface GivenGroup {
  range?: DimensionRange;
  depth?: number;
  collapsed?: boolean;
}

/** Folds or unfolds the group of exactly this range and depth. */
export const updateDimensionGroup: Handler<{ dimensionGroup?: GivenGroup }> = (draft, body) => {
  const { range, depth = 1, collapsed = false } = body.dimensionGroup ?? {};
  const { sheet, axis, start, end } = linesOf(draft, range);
  const group = groupsOf(sheet, axis).find(
    (each) => each.depth === depth && each.start === start && each.end === end,
  );
  if (group === undefined) refuse('There is no dimension group with that range and depth.');
  fold(sheet, axis, { group, on: collapsed });
};
