import { nextNumber } from '../../world/ids';
import type { Draft } from './draft';
import { assertGridFits } from './limits';
import { copyTitle, freeId, freeTitle } from './tab-names';
import type { Kept, SheetState, SpreadsheetState } from './state';

/** Ids of things in a tab, which a copy of the tab has anew, and the counters they come from. */
const IDS: Record<string, string> = {
  bandedRangeId: 'banding',
  chartId: 'chart',
  filterViewId: 'filterView',
};

/**
 * Puts a copy of a tab into a spreadsheet, its own or another: last unless told otherwise, visible, neither protected nor
 * linked to the form; that it takes no developer metadata is assumed (docs/fidelity-notes.md).
 */
export function copyTabInto(
  draft: Draft,
  source: { book: SpreadsheetState; sheet: SheetState },
  wanted: { sheetId?: number; title?: string; index?: number },
): SheetState {
  const { book } = draft;
  const { sheet } = source;
  const sheetId = freeId(draft, wanted.sheetId);
  const own = (kept: Kept): Kept => renumbered(draft, kept, { from: sheet.sheetId, to: sheetId });
  const copy: SheetState = {
    ...structuredClone(sheet),
    sheetId,
    title: freeTitle(draft, wanted.title ?? copyTitle(draft, sheet.title)),
    hidden: false,
    protectedRanges: [],
    merges: sheet.merges.map((merge) => ({ ...merge, sheetId })),
    conditionalFormats: sheet.conditionalFormats.map(own),
    filterViews: sheet.filterViews.map(own),
    charts: sheet.charts.map(own),
    bandedRanges: sheet.bandedRanges.map(own),
    ...(sheet.basicFilter && { basicFilter: own(sheet.basicFilter) }),
    formId: '',
    lastFormRow: 0,
  };
  book.sheets.splice(wanted.index ?? book.sheets.length, 0, copy);
  assertGridFits(book);
  return copy;
}

function renumbered(draft: Draft, kept: Kept, ids: { from: number; to: number }): Kept {
  const after = withSheetId(kept, ids) as Kept;
  for (const [id, counter] of Object.entries(IDS))
    if (id in after) after[id] = nextNumber(draft.world, counter, 2 ** 31 - 1);
  return after;
}

/** A deep copy in which ranges of the one tab are ranges of the other. */
function withSheetId(value: unknown, ids: { from: number; to: number }): unknown {
  if (Array.isArray(value)) return value.map((each) => withSheetId(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const own = key === 'sheetId' && inner === ids.from;
    return [key, own ? ids.to : withSheetId(inner, ids)] as const;
  });
  return Object.fromEntries(entries);
}
