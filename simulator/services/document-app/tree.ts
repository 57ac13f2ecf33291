import { MARK } from '../docs/state';
import type { Char } from '../docs/text';

/**
 * A document as DocumentApp sees it: elements that stay themselves while others come and go. It is read from the
 * characters of the document's state, and becomes them again when it is saved.
 */
export type Node = Body | Block | Row | Cell;
export type Block = Paragraph | Table;
export type Container = Body | Table | Row | Cell;

export interface Body {
  kind: 'body';
  parent?: undefined;
  children: Block[];
}

/** A paragraph or, with a bullet at its end, a list item; the newline that ends it carries its attributes. */
export interface Paragraph {
  kind: 'paragraph';
  parent?: Container | undefined;
  chars: Char[];
  end: Char;
}

export interface Table {
  kind: 'table';
  parent?: Container | undefined;
  children: Row[];
}

export interface Row {
  kind: 'row';
  parent?: Container | undefined;
  children: Cell[];
}

export interface Cell {
  kind: 'cell';
  parent?: Container | undefined;
  style?: Char['style'];
  children: Block[];
}

/** Reads the characters of a document, its section break first. */
export function parseBody(chars: Char[]): Body {
  return adopt({ kind: 'body', children: new Reader(chars).blocks() });
}

/** The characters of a document; a table's come between marks. */
export function charsOfBody(body: Body): Char[] {
  return [{ c: MARK.section }, ...body.children.flatMap(charsOfNode)];
}

function charsOfNode(node: Block | Row | Cell): Char[] {
  if (node.kind === 'paragraph') return [...node.chars, node.end];
  const inside = (node.children as (Block | Row | Cell)[]).flatMap(charsOfNode);
  if (node.kind === 'row') return [{ c: MARK.row }, ...inside];
  if (node.kind === 'cell') return [{ c: MARK.cell, ...styled(node.style) }, ...inside];
  return [{ c: MARK.tableStart }, ...inside, { c: MARK.tableEnd }];
}

function styled(style: Char['style']): Pick<Char, 'style'> {
  return style === undefined ? {} : { style: structuredClone(style) };
}

class Reader {
  private at = 1;

  constructor(private readonly chars: Char[]) {}

  blocks(): Block[] {
    const blocks: Block[] = [];
    for (let c = this.here(); c !== undefined; c = this.here()) {
      if (c === MARK.tableStart) blocks.push(this.table());
      else if (c === MARK.cell || c === MARK.row || c === MARK.tableEnd) break;
      else blocks.push(this.paragraph());
    }
    return blocks;
  }

  private here(): string | undefined {
    return this.chars[this.at]?.c;
  }

  private paragraph(): Paragraph {
    const start = this.at;
    while (this.here() !== '\n') this.at += 1;
    const end = structuredClone(this.chars[this.at] as Char);
    const chars = structuredClone(this.chars.slice(start, this.at));
    this.at += 1;
    return { kind: 'paragraph', chars, end };
  }

  private table(): Table {
    this.at += 1;
    const children: Row[] = [];
    while (this.here() === MARK.row) children.push(this.row());
    this.at += 1;
    return { kind: 'table', children };
  }

  private row(): Row {
    this.at += 1;
    const children: Cell[] = [];
    while (this.here() === MARK.cell) {
      const style = styled(this.chars[this.at]?.style);
      this.at += 1;
      children.push({ kind: 'cell', ...style, children: this.blocks() });
    }
    return { kind: 'row', children };
  }
}

/** Tells every element below who its parent is. */
export function adopt<T extends Node>(node: T): T {
  if (node.kind === 'paragraph') return node;
  const container = node as Container;
  for (const child of container.children) {
    child.parent = container;
    adopt(child);
  }
  return node;
}

/** A copy of an element with all that is in it; it belongs nowhere yet. */
export function detachedCopy<T extends Node>(node: T): T {
  if (node.kind === 'paragraph') return structuredClone({ ...node, parent: undefined });
  const children = (node as Container).children.map((child) => detachedCopy(child));
  return adopt({ ...node, parent: undefined, children });
}

/** The body an element is in, however deep; undefined for one that was never put into a document, or taken out. */
export function bodyOf(node: Node): Body | undefined {
  let top: Node = node;
  while (top.parent !== undefined) top = top.parent;
  return top.kind === 'body' ? top : undefined;
}

/** The paragraphs in an element, those in tables among them, in the order they are read. */
export function paragraphsIn(node: Node): Paragraph[] {
  return node.kind === 'paragraph'
    ? [node]
    : (node.children as Node[]).flatMap((child) => paragraphsIn(child));
}

/** An element's text: what is in it side by side, each on a line of its own (docs/fidelity-notes.md). */
export function textIn(node: Node): string {
  if (node.kind !== 'paragraph')
    return (node.children as Node[]).map((child) => textIn(child)).join('\n');
  return textOfChars(node.chars);
}

/** Characters as text: a break within a paragraph is a carriage return, page breaks and rules are nothing. */
export function textOfChars(chars: Char[]): string {
  return chars
    .map(({ c }) => c)
    .join('')
    .replaceAll(MARK.pageBreak, '')
    .replaceAll(MARK.horizontalRule, '')
    .replaceAll('\u000b', '\r');
}
