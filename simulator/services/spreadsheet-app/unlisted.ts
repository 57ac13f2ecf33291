/**
 * Members that Google has and `@types/google-apps-script` 2.0.13 leaves out: deprecated ones that scripts still use, and
 * those with `Object` in their name (AS/reference/spreadsheet).
 */
type Member = (...args: never[]) => unknown;
type Named<Names extends string> = Record<Names, Member>;

/** `getBorder` is in no reference and works (gas-fakes' tests). */
export type UnlistedRange = Named<'getFontColor' | 'getFontColors' | 'getBorder'>;

/** Names that the reference has dropped and scripts still call, Google's own samples among them (bracket-maker). */
export type DroppedRange = Named<
  | 'getBackgroundColor'
  | 'getBackgroundColors'
  | 'setBackgroundColor'
  | 'setBackgroundColors'
  | 'getComment'
  | 'getComments'
  | 'setComment'
  | 'setComments'
  | 'clearComment'
  | 'getColumnIndex'
>;

export type UnlistedSheet = Named<'getTabColorObject' | 'setTabColorObject'>;

type BandingColor =
  | 'FirstColumn'
  | 'FirstRow'
  | 'FooterColumn'
  | 'FooterRow'
  | 'HeaderColumn'
  | 'HeaderRow'
  | 'SecondColumn'
  | 'SecondRow';

export type UnlistedBanding = Named<
  `get${BandingColor}ColorObject` | `set${BandingColor}ColorObject`
>;

export type UnlistedRuleBuilder = Named<
  | 'setBackgroundObject'
  | 'setFontColorObject'
  | 'setGradientMaxpointObject'
  | 'setGradientMaxpointObjectWithValue'
  | 'setGradientMidpointObjectWithValue'
  | 'setGradientMinpointObject'
  | 'setGradientMinpointObjectWithValue'
>;

export type UnlistedBooleanCondition = Named<'getBackgroundObject' | 'getFontColorObject'>;

export type UnlistedGradientCondition = Named<
  'getMaxColorObject' | 'getMidColorObject' | 'getMinColorObject'
>;

export type UnlistedFilterCriteriaBuilder = Named<
  | 'getVisibleBackgroundColor'
  | 'getVisibleForegroundColor'
  | 'whenDateNotEqualTo'
  | 'whenTextNotEqualTo'
  | 'whenDateEqualToAny'
  | 'whenDateNotEqualToAny'
  | 'whenNumberEqualToAny'
  | 'whenNumberNotEqualToAny'
  | 'whenTextEqualToAny'
  | 'whenTextNotEqualToAny'
>;

export type UnlistedFilter = Named<'getColumnSortSpec'>;

/** `SpreadsheetApp.SortOrder`: gas-fakes' tests, which also run on live Apps Script. */
export type UnlistedApp = Record<'SortOrder', unknown>;
