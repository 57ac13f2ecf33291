import type { ItemKind } from './state';

/** The class of each kind of item, and the method of Form that makes one. */
export const CLASS_OF: Record<ItemKind, string> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  CHECKBOX: 'CheckboxItem',
  LIST: 'ListItem',
  GRID: 'GridItem',
  CHECKBOX_GRID: 'CheckboxGridItem',
  SCALE: 'ScaleItem',
  RATING: 'RatingItem',
  DATE: 'DateItem',
  TIME: 'TimeItem',
  DATETIME: 'DateTimeItem',
  DURATION: 'DurationItem',
  SECTION_HEADER: 'SectionHeaderItem',
  PAGE_BREAK: 'PageBreakItem',
  IMAGE: 'ImageItem',
  VIDEO: 'VideoItem',
  FILE_UPLOAD: 'FileUploadItem',
  UNSUPPORTED: 'UnsupportedItem',
};

const LAYOUT: readonly ItemKind[] = [
  'SECTION_HEADER',
  'PAGE_BREAK',
  'IMAGE',
  'VIDEO',
  'UNSUPPORTED',
];
const CHOICE: readonly ItemKind[] = ['MULTIPLE_CHOICE', 'CHECKBOX', 'LIST'];
const GRIDS: readonly ItemKind[] = ['GRID', 'CHECKBOX_GRID'];

export const isQuestion = (kind: ItemKind): boolean => !LAYOUT.includes(kind);
export const hasChoices = (kind: ItemKind): boolean => CHOICE.includes(kind);
export const isGrid = (kind: ItemKind): boolean => GRIDS.includes(kind);

/** Kinds that a script can add and cast to; it can only come across the others (platform-facts §4.1). */
export const SCRIPTABLE = (Object.keys(CLASS_OF) as ItemKind[]).filter(
  (kind) => kind !== 'FILE_UPLOAD' && kind !== 'UNSUPPORTED',
);

/** Questions that `getItemResponses` lists even when they were left empty (platform-facts §4.9). */
export const LISTED_WHEN_EMPTY: readonly ItemKind[] = ['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME'];
