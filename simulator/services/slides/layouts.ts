const SIMPLE_LIGHT: Record<string, string[]> = {
  BLANK: [],
  CAPTION_ONLY: ['BODY'],
  TITLE: ['CENTERED_TITLE', 'SUBTITLE'],
  TITLE_AND_BODY: ['TITLE', 'BODY'],
  TITLE_AND_TWO_COLUMNS: ['TITLE', 'BODY', 'BODY'],
  TITLE_ONLY: ['TITLE'],
  SECTION_HEADER: ['TITLE'],
  SECTION_TITLE_AND_DESCRIPTION: ['TITLE', 'SUBTITLE', 'BODY'],
  ONE_COLUMN_TEXT: ['TITLE', 'BODY'],
  MAIN_POINT: ['TITLE'],
  BIG_NUMBER: ['TITLE', 'BODY'],
};

/**
 * The text placeholders of a predefined layout in a new presentation's theme, numbered within their type.
 * Layouts: WS/slides/api/reference/rest/v1/presentations/request#predefinedlayout.
 */
export function placeholdersOf(layout: string): { type: string; index: number }[] | undefined {
  const types = SIMPLE_LIGHT[layout];
  return types?.map((type, at) => ({
    type,
    index: types.slice(0, at).filter((before) => before === type).length,
  }));
}
