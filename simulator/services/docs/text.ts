import { MARK, type DocumentState, type Run } from './state';

/** One character (a UTF-16 unit, as the API counts) with its attributes. */
export interface Char {
  c: string;
  style?: Run['style'];
  paragraph?: Run['paragraph'];
  bullet?: Run['bullet'];
}

const MARKS: string[] = [MARK.section, MARK.tableStart, MARK.row, MARK.cell, MARK.tableEnd];

/** Whether a character stands for structure, outside all paragraphs. */
export function isMark(c: string | undefined): boolean {
  return c !== undefined && MARKS.includes(c);
}

export function charsOf(document: DocumentState): Char[] {
  return document.runs.flatMap(({ text, ...attributes }) =>
    text.split('').map((c) => ({ c, ...attributes })),
  );
}

/** Characters with the same attributes put together again. */
export function runsOf(chars: Char[]): Run[] {
  const runs: Run[] = [];
  let last = '';
  for (const { c, ...attributes } of chars) {
    const key = JSON.stringify(attributes);
    const open = runs.at(-1);
    if (open !== undefined && key === last) open.text += c;
    else runs.push({ text: c, ...attributes });
    last = key;
  }
  return runs;
}

/** Where the paragraph that holds an index begins, and where it ends (after its newline). */
export function paragraphAt(chars: Char[], index: number): { start: number; end: number } {
  let start = index;
  while (start > 0 && chars[start - 1]?.c !== '\n' && !isMark(chars[start - 1]?.c)) start -= 1;
  let end = index;
  while (chars[end]?.c !== '\n') end += 1;
  return { start, end: end + 1 };
}

/** The document with nothing in it but a text. */
export function replaceAllWith(document: DocumentState, text: string): DocumentState {
  const clean = cleanText(text.replaceAll('\r\n', '\n'));
  return {
    ...document,
    runs: [{ text: MARK.section }, { text: `${clean}\n` }],
    namedRanges: [],
    revision: document.revision + 1,
  };
}

/** What Google takes out of inserted text: control characters and the private use area (…/documents/request#InsertTextRequest). */
export function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the documented ranges
  return text.replaceAll(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '');
}
