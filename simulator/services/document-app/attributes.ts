import { NotSimulated, ServiceError } from '../../runtime/signals';
import { CELL_COLOR } from '../docs/state';
import type { Char } from '../docs/text';
import type { Guest } from './guest';
import { TEXT } from './texts';
import type { Paragraph } from './tree';

type Style = Record<string, unknown>;

/** How an attribute of DocumentApp is written in the Docs API's styles (WS/docs/api/reference/rest/v1/documents). */
interface Writing {
  field: string;
  put: (value: unknown) => unknown;
  get: (stored: unknown) => unknown;
}

const asIs = (field: string): Writing => ({ field, put: (value) => value, get: (value) => value });

const points = (field: string): Writing => ({
  field,
  put: (value) => ({ magnitude: Number(value), unit: 'PT' }),
  get: (stored) => (stored as { magnitude?: number }).magnitude ?? 0,
});

const color = (field: string): Writing => ({
  field,
  put: (value) => ({ color: { rgbColor: rgbOf(String(value)) } }),
  get: (stored) => hexOf(stored),
});

/** A value that one side calls so and the other otherwise. */
const renamed = (field: string, names: Record<string, string>): Writing => ({
  field,
  put: (value) => names[String(value)],
  get: (stored) => Object.keys(names).find((key) => names[key] === stored) ?? null,
});

export const TEXT_ATTRIBUTES: Record<string, Writing> = {
  BOLD: asIs('bold'),
  ITALIC: asIs('italic'),
  UNDERLINE: asIs('underline'),
  STRIKETHROUGH: asIs('strikethrough'),
  FONT_SIZE: points('fontSize'),
  FONT_FAMILY: {
    field: 'weightedFontFamily',
    put: (value) => ({ fontFamily: String(value), weight: 400 }),
    get: (stored) => (stored as { fontFamily?: string }).fontFamily ?? null,
  },
  FOREGROUND_COLOR: color('foregroundColor'),
  BACKGROUND_COLOR: color('backgroundColor'),
  LINK_URL: {
    field: 'link',
    put: (value) => ({ url: String(value) }),
    get: (stored) => (stored as { url?: string }).url ?? null,
  },
};

const PARAGRAPH_ATTRIBUTES: Record<string, Writing> = {
  HEADING: renamed('namedStyleType', {
    NORMAL: 'NORMAL_TEXT',
    TITLE: 'TITLE',
    SUBTITLE: 'SUBTITLE',
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`HEADING${n}`, `HEADING_${n}`])),
  }),
  HORIZONTAL_ALIGNMENT: renamed('alignment', {
    LEFT: 'START',
    CENTER: 'CENTER',
    RIGHT: 'END',
    JUSTIFY: 'JUSTIFIED',
  }),
  LEFT_TO_RIGHT: {
    field: 'direction',
    put: (value) => (value === false ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT'),
    get: (stored) => stored !== 'RIGHT_TO_LEFT',
  },
  LINE_SPACING: {
    field: 'lineSpacing',
    put: (value) => Number(value) * 100,
    get: (stored) => Number(stored) / 100,
  },
  SPACING_BEFORE: points('spaceAbove'),
  SPACING_AFTER: points('spaceBelow'),
  INDENT_START: points('indentStart'),
  INDENT_END: points('indentEnd'),
  INDENT_FIRST_LINE: points('indentFirstLine'),
};

const ENUMS = { HEADING: 'ParagraphHeading', HORIZONTAL_ALIGNMENT: 'HorizontalAlignment' } as const;

/** Sets an attribute of characters; null gives back what is inherited. */
export function putText(chars: Char[], key: string, value: unknown): void {
  for (const char of chars) {
    const style = written(char.style, TEXT_ATTRIBUTES[key], value);
    if (style === undefined) delete char.style;
    else char.style = style;
  }
}

/** Gives a cell a colour of its own, behind that of its text; null takes it away. */
export function putCellColor(cell: Pick<Char, 'style'>, value: string | null): void {
  const style = written(cell.style, color(CELL_COLOR), value);
  if (style === undefined) delete cell.style;
  else cell.style = style;
}

export function cellColor(cell: Pick<Char, 'style'>): unknown {
  return read(cell.style, color(CELL_COLOR));
}

/** Sets an attribute of a paragraph, or of all the text in it. An enum's value may be given. */
export function putParagraph(paragraph: Paragraph, key: string, value: unknown): void {
  if (TEXT_ATTRIBUTES[key] !== undefined) {
    putText([...paragraph.chars, paragraph.end], key, value);
    return;
  }
  const writing = PARAGRAPH_ATTRIBUTES[key];
  if (writing === undefined) throw new NotSimulated(`DocumentApp.Attribute.${key}`);
  const style = written(paragraph.end.paragraph, writing, value);
  if (style === undefined) delete paragraph.end.paragraph;
  else paragraph.end.paragraph = style;
}

function written(before: Style | undefined, how: Writing | undefined, value: unknown) {
  if (how === undefined) return before;
  const { [how.field]: _, ...rest } = before ?? {};
  const after = value === null ? rest : { ...rest, [how.field]: how.put(value) };
  return Object.keys(after).length === 0 ? undefined : after;
}

/** What is set of a character; null when it is inherited. */
export function textAttribute(char: Char | undefined, key: string): unknown {
  return read(char?.style, TEXT_ATTRIBUTES[key]);
}

/** What is set of a paragraph, an enum's value where it is one; null when it is inherited. */
export function paragraphAttribute(guest: Guest, paragraph: Paragraph, key: string): unknown {
  const value = read(paragraph.end.paragraph, PARAGRAPH_ATTRIBUTES[key]);
  const name = ENUMS[key as keyof typeof ENUMS] as (typeof ENUMS)['HEADING'] | undefined;
  return name === undefined || value === null ? value : guest.enums[name].value(String(value));
}

function read(style: Style | undefined, how: Writing | undefined): unknown {
  const stored = how === undefined ? undefined : style?.[how.field];
  return stored === undefined ? null : how?.get(stored);
}

/** All that can be set of a paragraph and of its text, where all of it agrees (AS/reference/document/text#getAttributes). */
export function attributesOf(guest: Guest, paragraph: Paragraph): Record<string, unknown> {
  const chars = paragraph.chars.length > 0 ? paragraph.chars : [paragraph.end];
  return {
    ...Object.fromEntries(Object.keys(TEXT_ATTRIBUTES).map((key) => [key, shared(chars, key)])),
    ...Object.fromEntries(
      Object.keys(PARAGRAPH_ATTRIBUTES).map((key) => [
        key,
        paragraphAttribute(guest, paragraph, key),
      ]),
    ),
  };
}

/** An attribute that all these characters have alike; null when they differ. */
export function shared(chars: Char[], key: string): unknown {
  const values = chars.map((char) => textAttribute(char, key));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function rgbOf(text: string): Record<string, number> {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  const parts = short?.slice(1).map((part) => part + part) ?? long?.slice(1);
  if (parts === undefined) throw new ServiceError(TEXT.color(text));
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  return { red, green, blue };
}

function hexOf(stored: unknown): string {
  const { color: inner } = stored as { color?: { rgbColor?: Record<string, number> } };
  const part = (name: string) =>
    Math.round((inner?.rgbColor?.[name] ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part('red')}${part('green')}${part('blue')}`;
}
