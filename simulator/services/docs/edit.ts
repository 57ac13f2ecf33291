import { MARK, type DocumentState, type Run } from './state';
import { charsOf, cleanText, isMark, paragraphAt, runsOf, type Char } from './text';

/** Thrown by a request that the API would refuse; the text goes behind `Invalid requests[n].kind: `. */
export class Refusal extends Error {}

export interface Range {
  startIndex?: number;
  endIndex?: number;
}

/** A document being edited by the requests of one batch. Nothing of it is kept unless all of them succeed. */
export class Draft {
  readonly chars: Char[];
  readonly namedRanges: DocumentState['namedRanges'];

  constructor(readonly document: DocumentState) {
    this.chars = charsOf(document);
    this.namedRanges = structuredClone(document.namedRanges);
  }

  get runs(): Run[] {
    return runsOf(this.chars);
  }

  /** Inserts text where a paragraph is; its neighbours give it its style. */
  insertText(index: number, text: string): void {
    if (text === '') throw new Refusal('Insert text requests must specify text to insert.');
    this.assertInsertable(index);
    const { end } = paragraphAt(this.chars, index);
    const newline = this.chars[end - 1];
    const neighbour = this.chars[index - 1];
    const style =
      neighbour === undefined || isMark(neighbour.c) || neighbour.c === '\n'
        ? this.chars[index]?.style
        : neighbour.style;
    const made = cleanText(text)
      .split('')
      .map((c): Char => (c === '\n' ? { ...newline, c } : { c, ...(style && { style }) }));
    this.splice(index, 0, made);
  }

  /** Deletes a range; the last newline of the body or of a cell stays, and of a table only all goes. */
  deleteRange(range: Range): void {
    const { start, end } = this.checked(range);
    if (end >= this.chars.length)
      throw new Refusal(
        'The range cannot include the newline character at the end of the segment.',
      );
    if (!this.isDeletable(start, end)) throw new Refusal('Cannot delete the requested range.');
    this.splice(start, end - start, []);
  }

  private isDeletable(start: number, end: number): boolean {
    let depth = 0;
    for (let index = start; index < end; index += 1) {
      const c = this.chars[index]?.c;
      if (c === MARK.tableStart) depth += 1;
      if (c === MARK.tableEnd) depth -= 1;
      if (depth < 0 || (depth === 0 && isMark(c) && c !== MARK.tableEnd)) return false;
    }
    const nextIsMark = isMark(this.chars[end]?.c);
    return depth === 0 && !(this.chars[end - 1]?.c === '\n' && nextIsMark);
  }

  /** Puts characters in place of others; named ranges move along. */
  splice(index: number, remove: number, made: Char[]): void {
    this.chars.splice(index, remove, ...made);
    const moved = (at: number) => (at <= index ? at : Math.max(index, at - remove) + made.length);
    for (const range of this.namedRanges) {
      range.startIndex = moved(range.startIndex);
      range.endIndex = moved(range.endIndex);
    }
  }

  /** A range of the body, checked as the API checks it. */
  checked({ startIndex = 0, endIndex = 0 }: Range): { start: number; end: number } {
    if (startIndex < 1)
      throw new Refusal(
        'Index 0 must be greater than or equal to the start index of the referenced segment, 1.',
      );
    if (startIndex >= endIndex) throw new Refusal('The range should not be empty.');
    if (endIndex > this.chars.length) {
      throw new Refusal(
        `Index ${endIndex - 1} must be less than the end index of the referenced segment, ${this.chars.length}.`,
      );
    }
    return { start: startIndex, end: endIndex };
  }

  assertInsertable(index: number): void {
    if (index >= this.chars.length) {
      throw new Refusal(
        `Index ${index} must be less than the end index of the referenced segment, ${this.chars.length}.`,
      );
    }
    if (index < 1 || isMark(this.chars[index]?.c)) {
      const text =
        'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';
      throw new Refusal(text);
    }
  }

  /** The newlines that end the paragraphs which a range touches: paragraph attributes sit on them. */
  paragraphEnds(range: Range): number[] {
    const { start, end } = this.checked(range);
    const ends: number[] = [];
    for (let index = start; index < end; index += 1) {
      if (isMark(this.chars[index]?.c)) continue;
      const { end: after } = paragraphAt(this.chars, index);
      ends.push(after - 1);
      index = after - 1;
    }
    return ends;
  }
}
