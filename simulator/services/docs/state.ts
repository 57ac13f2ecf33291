/** A run of characters with the same attributes. Paragraph attributes sit on the newline that ends the paragraph. */
export interface Run {
  text: string;
  style?: Record<string, unknown>;
  paragraph?: Record<string, unknown>;
  bullet?: { listId: string; nestingLevel?: number };
}

/**
 * The characters that stand for structure, one per index of the API, so that an index of the API is an offset here:
 * the section break at index 0, tables with their rows and cells, page breaks, horizontal rules. Inserted text can contain none of them:
 * Google strips U+0000–U+0008 and U+000C–U+001F (WS/docs/api/reference/rest/v1/documents/request#InsertTextRequest).
 */
export const MARK = {
  section: '\u0003',
  pageBreak: '\f',
  horizontalRule: '\u000e',
  tableStart: '\u0010',
  row: '\u0012',
  cell: '\u001c',
  tableEnd: '\u0011',
} as const;

/** Where the mark of a cell keeps the cell's colour, among its style; the text in the cell has another. */
export const CELL_COLOR = 'cellColor';

export interface DocumentState {
  id: string;
  title: string;
  revision: number;
  /** Everything in the body, from index 0; the last character is always a newline. */
  runs: Run[];
  /** Name → ranges of indices. */
  namedRanges: { id: string; name: string; startIndex: number; endIndex: number }[];
}

/** An empty document: a section break and one empty paragraph. */
export function newDocument(about: { id: string; title: string }): DocumentState {
  return { ...about, revision: 1, runs: [{ text: MARK.section }, { text: '\n' }], namedRanges: [] };
}

/** What a person reads in it: cells and paragraphs a line each, without marks. */
export function textOf(document: DocumentState): string {
  const raw = document.runs.map((run) => run.text).join('');
  // oxlint-disable-next-line no-control-regex -- these are our own marks
  return raw.replaceAll(/[\u0000-\u0008\f-\u001f]/g, '').replace(/\n$/, '');
}
