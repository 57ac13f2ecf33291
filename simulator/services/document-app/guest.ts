import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { asText, asWhole } from '../../runtime/signature';
import type { Char } from '../docs/text';
import { TEXT } from './texts';
import type { OpenDocument } from './open';
import type { Body, Node, Paragraph } from './tree';

const KEYS = {
  Attribute:
    'BACKGROUND_COLOR BOLD BORDER_COLOR BORDER_WIDTH CODE FONT_FAMILY FONT_SIZE FOREGROUND_COLOR HEADING HEIGHT HORIZONTAL_ALIGNMENT INDENT_END INDENT_FIRST_LINE INDENT_START ITALIC GLYPH_TYPE LEFT_TO_RIGHT LINE_SPACING LINK_URL LIST_ID MARGIN_BOTTOM MARGIN_LEFT MARGIN_RIGHT MARGIN_TOP NESTING_LEVEL MINIMUM_HEIGHT PADDING_BOTTOM PADDING_LEFT PADDING_RIGHT PADDING_TOP PAGE_HEIGHT PAGE_WIDTH SPACING_AFTER SPACING_BEFORE STRIKETHROUGH UNDERLINE VERTICAL_ALIGNMENT WIDTH',
  ElementType:
    'BODY_SECTION COMMENT_SECTION DATE DOCUMENT EQUATION EQUATION_FUNCTION EQUATION_FUNCTION_ARGUMENT_SEPARATOR EQUATION_SYMBOL FOOTER_SECTION FOOTNOTE FOOTNOTE_SECTION HEADER_SECTION HORIZONTAL_RULE INLINE_DRAWING INLINE_IMAGE LIST_ITEM PAGE_BREAK PARAGRAPH PERSON RICH_LINK TABLE TABLE_CELL TABLE_OF_CONTENTS TABLE_ROW TEXT UNSUPPORTED',
  GlyphType:
    'BULLET HOLLOW_BULLET SQUARE_BULLET NUMBER LATIN_UPPER LATIN_LOWER ROMAN_UPPER ROMAN_LOWER',
  HorizontalAlignment: 'LEFT CENTER RIGHT JUSTIFY',
  ParagraphHeading: 'NORMAL HEADING1 HEADING2 HEADING3 HEADING4 HEADING5 HEADING6 TITLE SUBTITLE',
} as const;

export type EnumName = keyof typeof KEYS;

/** Part of a paragraph's text: all of it, or just these characters, as long as they are there. */
export interface TextView {
  kind: 'text';
  paragraph: Paragraph;
  only?: Char[];
}

/** What stands in a paragraph and is no text. */
export interface MarkView {
  kind: MarkKind;
  paragraph: Paragraph;
  char: Char;
}

export type MarkKind = 'pageBreak' | 'horizontalRule';

export type Element = Node | TextView | MarkView;

/** What the objects of DocumentApp share during one execution. */
export interface Guest {
  host: Host;
  enums: Record<EnumName, GuestEnum<string>>;
  /** The documents that are open, by id, and by the body of each. */
  open: Map<string, OpenDocument>;
  documents: WeakMap<Body, OpenDocument>;
  /** One object for each element, and the element of each object. */
  surfaces: WeakMap<Element, object>;
  /** All the text of each paragraph, as one element. */
  texts: WeakMap<Paragraph, TextView>;
  elements: WeakMap<object, Element>;
}

const guests = new WeakMap<Host, Guest>();

export function guestOf(host: Host): Guest {
  const known = guests.get(host);
  if (known !== undefined) return known;
  const enums = Object.fromEntries(
    Object.entries(KEYS).map(([name, keys]) => [name, guestEnum(host, name, keys.split(' '))]),
  ) as Guest['enums'];
  const made: Guest = {
    host,
    enums,
    open: new Map(),
    documents: new WeakMap(),
    surfaces: new WeakMap(),
    texts: new WeakMap(),
    elements: new WeakMap(),
  };
  guests.set(host, made);
  return made;
}

/** All of a paragraph's text, the same element each time. */
export function textOf(guest: Guest, paragraph: Paragraph): TextView {
  const known = guest.texts.get(paragraph);
  if (known !== undefined) return known;
  const made: TextView = { kind: 'text', paragraph };
  guest.texts.set(paragraph, made);
  return made;
}

/** The element behind an argument; undefined when it is none. */
export function elementOf(guest: Guest, value: unknown): Element | undefined {
  return typeof value === 'object' && value !== null ? guest.elements.get(value) : undefined;
}

/** The error for arguments of the wrong types; `method` is e.g. `Body.replaceText` (platform-facts §1.5). */
export function mismatch(args: unknown[], method: string): ServiceError {
  return new ServiceError(TEXT.signature(args.map(typeName).join(','), method));
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (typeof value !== 'object') return typeof value;
  const name = String(value);
  // A date or an object of the script has no name there (runtime/signature.ts).
  return /^\w+$/.test(name) ? name : '(class)';
}

/** A text argument; numbers and booleans become text, as Apps Script converts them. */
export function text(value: unknown, method: string): string {
  return asText(value, () => mismatch([value], method));
}

/** A whole number argument; decimals are cut off. */
export function whole(value: unknown, method: string): number {
  return asWhole(value, () => mismatch([value], method));
}

/** The key of an enum's value; anything else is refused. */
export function keyOf(guest: Guest, name: EnumName, value: unknown, method: string): string {
  const key = guest.enums[name].keyOf(value);
  if (key === undefined) throw mismatch([value], method);
  return key;
}
