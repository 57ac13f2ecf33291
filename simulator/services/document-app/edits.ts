import { RE2JS } from 're2js';
import { ServiceError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import { cleanText, type Char } from '../docs/text';
import { mismatch, type Guest } from './guest';
import { touch } from './open';
import { TEXT } from './texts';
import {
  adopt,
  paragraphsIn,
  type Block,
  type Body,
  type Cell,
  type Container,
  type Node,
  type Paragraph,
  type Row,
  type Table,
} from './tree';

/** Text as characters of one style. A line break in it stays within the paragraph (docs/fidelity-notes.md). */
export function charsFrom(text: string, style: Char['style']): Char[] {
  return cleanText(text.replaceAll(/\r\n|\r|\n/g, '\u000b'))
    .split('')
    .map((c) => ({ c, ...(style !== undefined && { style: structuredClone(style) }) }));
}

export function newParagraph(text: string): Paragraph {
  return { kind: 'paragraph', chars: charsFrom(text, undefined), end: { c: '\n' } };
}

/** A table of texts; a row may be longer than another. */
export function newTable(cells: string[][]): Table {
  return adopt({ kind: 'table', children: cells.map((row) => newRow(row)) });
}

export function newRow(texts: string[]): Row {
  return adopt({ kind: 'row', children: texts.map((text) => newCell(text)) });
}

export function newCell(text: string): Cell {
  return adopt({ kind: 'cell', children: [newParagraph(text)] });
}

/** The list a new item goes on with: that of the item before it, or a numbered one of its own (docs/fidelity-notes.md). */
export function bulletAfter(guest: Guest, before: Block | undefined): NonNullable<Char['bullet']> {
  if (before?.kind === 'paragraph' && before.end.bullet !== undefined)
    return structuredClone(before.end.bullet);
  return { listId: `kix.list.${NUMBERED}.${nextId(guest.host.world, 'list', 12).toLowerCase()}` };
}

/** What the Docs API calls the two kinds of lists a script makes (…/documents/request#BulletGlyphPreset). */
export const NUMBERED = 'NUMBERED_DECIMAL_ALPHA_ROMAN';
export const BULLETED = 'BULLET_DISC_CIRCLE_SQUARE';

/** Puts an element among the children of a container; it must not be anywhere yet. */
export function insertChild(
  guest: Guest,
  container: Container,
  at: { index: number; child: Node },
) {
  const { index, child } = at;
  const children = container.children as Node[];
  if (index < 0 || index > children.length)
    throw new ServiceError(TEXT.childIndex(index, children.length));
  if (child.parent !== undefined) throw new ServiceError(TEXT.attached);
  touch(guest, container);
  children.splice(index, 0, child);
  (child as { parent?: Container }).parent = container;
}

/** Takes an element out. The last paragraph of a body or of a cell stays (docs/fidelity-notes.md). */
export function removeChild(guest: Guest, container: Container, child: Node): void {
  const children = container.children as Node[];
  const index = children.indexOf(child);
  if (index === -1) throw new ServiceError(TEXT.notAChild);
  const inSection = container.kind === 'body' || container.kind === 'cell';
  if (inSection && index === children.length - 1) throw new ServiceError(TEXT.lastParagraph);
  touch(guest, container);
  children.splice(index, 1);
  delete (child as { parent?: Container }).parent;
}

/** Leaves one empty paragraph in a body or cell, an empty text in a paragraph, nothing in a table or row. */
export function clearNode(guest: Guest, node: Node): void {
  touch(guest, node);
  if (node.kind === 'paragraph') {
    node.chars = [];
    return;
  }
  for (const child of node.children) delete (child as { parent?: Container }).parent;
  const rest = node.kind === 'body' || node.kind === 'cell' ? [newParagraph('')] : [];
  (node as Body).children = rest;
  adopt(node);
}

/** Puts another text into a paragraph; it looks as the first character before did. */
export function setParagraphText(guest: Guest, paragraph: Paragraph, text: string): void {
  touch(guest, paragraph);
  paragraph.chars = charsFrom(text, paragraph.chars[0]?.style ?? paragraph.end.style);
}

/** Appends text that looks like what stands before it, and gives its characters. */
export function appendText(guest: Guest, paragraph: Paragraph, text: string): Char[] {
  touch(guest, paragraph);
  const made = charsFrom(text, paragraph.chars.at(-1)?.style ?? paragraph.end.style);
  paragraph.chars.push(...made);
  return made;
}

/**
 * `replaceText`: RE2 expressions, paragraph by paragraph; the new text looks like the first character of the old, and
 * groups mean nothing in it (AS/reference/document/body#replaceText: capture groups are not supported).
 */
export function replaceText(guest: Guest, node: Node, args: { given: unknown[]; method: string }) {
  const [pattern, replacement] = args.given;
  if (typeof pattern !== 'string') throw mismatch(args.given, args.method);
  if (typeof replacement !== 'string') throw new ServiceError(TEXT.replacement);
  const expression = compiled(pattern);
  for (const paragraph of paragraphsIn(node)) {
    const found = placesOf(expression, paragraph);
    if (found.length > 0) touch(guest, paragraph);
    for (const { start, end } of found.reverse()) {
      const made = charsFrom(replacement, paragraph.chars[start]?.style);
      paragraph.chars.splice(start, end - start, ...made);
    }
  }
}

/** The expression of a script; what RE2 cannot read is refused. */
export function compiled(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch {
    throw new ServiceError(TEXT.pattern(pattern));
  }
}

/** Where an expression is found in a paragraph, the end of each place not included. */
export function placesOf(
  expression: RE2JS,
  { chars }: Paragraph,
): { start: number; end: number }[] {
  const matcher = expression.matcher(chars.map(({ c }) => c).join(''));
  const places: { start: number; end: number }[] = [];
  while (matcher.find()) {
    if (matcher.end() > matcher.start())
      places.push({ start: matcher.start(), end: matcher.end() });
  }
  return places;
}
