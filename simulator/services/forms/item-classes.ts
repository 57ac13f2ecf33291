/** Google's classes of items by what they have in common: what members are held against (AS/reference/forms). */
export type WithChoices =
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem
  | GoogleAppsScript.Forms.ListItem;

export type Grid = GoogleAppsScript.Forms.GridItem | GoogleAppsScript.Forms.CheckboxGridItem;

type Written = GoogleAppsScript.Forms.TextItem | GoogleAppsScript.Forms.ParagraphTextItem;

export type Dated = GoogleAppsScript.Forms.DateItem | GoogleAppsScript.Forms.DateTimeItem;

/** Questions that are graded by hand. */
export type Graded = Written | Measured;

type Measured =
  | Dated
  | GoogleAppsScript.Forms.TimeItem
  | GoogleAppsScript.Forms.DurationItem
  | GoogleAppsScript.Forms.ScaleItem
  | GoogleAppsScript.Forms.RatingItem;

export type WithPoints = WithChoices | Graded;

export type Question = WithPoints | Grid;

export type Validated = Written | Grid | GoogleAppsScript.Forms.CheckboxItem;

export type Media = GoogleAppsScript.Forms.ImageItem | GoogleAppsScript.Forms.VideoItem;

export type AnyItem =
  | GoogleAppsScript.Forms.Item
  | Question
  | Media
  | GoogleAppsScript.Forms.PageBreakItem
  | GoogleAppsScript.Forms.SectionHeaderItem;
