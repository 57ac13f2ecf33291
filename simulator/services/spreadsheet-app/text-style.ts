import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { colorOrNull, styleOfColor } from './color-objects';
import { colorOf, hexOf, type ColorStyle } from './colors';
import { mismatch, served } from './context';

/** `TextFormat` of the Sheets API. */
export interface TextFormat {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontFamily?: string;
  fontSize?: number;
  foregroundColorStyle?: ColorStyle;
  link?: { uri: string };
}

/** How text looks where nobody said anything: the standard theme. */
export const PLAIN: TextFormat = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontFamily: 'arial,sans,sans-serif',
  fontSize: 10,
  foregroundColorStyle: colorOf('#000000'),
};

const formats = new WeakMap<object, TextFormat>();

/** The format behind a `TextStyle` of the script; nothing if it is none. */
export function formatOfStyle(style: unknown): TextFormat | undefined {
  return typeof style === 'object' && style !== null ? formats.get(style) : undefined;
}

/** A `TextStyle`: AS/reference/spreadsheet/text-style. What was not set is null. */
export function textStyleObject(host: Host, format: TextFormat): object {
  const made = served(host, 'TextStyle', {
    isBold: () => format.bold ?? null,
    isItalic: () => format.italic ?? null,
    isUnderline: () => format.underline ?? null,
    isStrikethrough: () => format.strikethrough ?? null,
    getFontFamily: () => format.fontFamily ?? null,
    getFontSize: () => format.fontSize ?? null,
    // A colour of the theme is told by its name (gas-fakes' tests).
    getForegroundColor: () =>
      format.foregroundColorStyle?.themeColor ?? hexOf(format.foregroundColorStyle) ?? null,
    getForegroundColorObject: () => colorOrNull(host, format.foregroundColorStyle),
    copy: () => textStyleBuilder(host, format),
  } satisfies Official<GoogleAppsScript.Spreadsheet.TextStyle>);
  formats.set(made, format);
  return made;
}

/** `SpreadsheetApp.newTextStyle()`: AS/reference/spreadsheet/text-style-builder. */
export function textStyleBuilder(host: Host, from: TextFormat = {}): object {
  let format = { ...from };
  const set = (part: TextFormat): object => {
    format = { ...format, ...part };
    return self;
  };
  const flag =
    (key: 'bold' | 'italic' | 'underline' | 'strikethrough', method: string) => (on: unknown) => {
      if (typeof on !== 'boolean') throw mismatch([on], `TextStyleBuilder.${method}`);
      return set({ [key]: on });
    };
  const self: object = served(host, 'TextStyleBuilder', {
    setBold: flag('bold', 'setBold'),
    setItalic: flag('italic', 'setItalic'),
    setUnderline: flag('underline', 'setUnderline'),
    setStrikethrough: flag('strikethrough', 'setStrikethrough'),
    setFontFamily: (family: unknown) => set({ fontFamily: String(family) }),
    setFontSize: (size: unknown) => {
      if (typeof size !== 'number') throw mismatch([size], 'TextStyleBuilder.setFontSize');
      return set({ fontSize: size });
    },
    setForegroundColor: (color: unknown) => set({ foregroundColorStyle: colorOf(color) }),
    setForegroundColorObject: (color: unknown) => {
      const style = styleOfColor(color);
      if (style === undefined) throw mismatch([color], 'TextStyleBuilder.setForegroundColorObject');
      return set({ foregroundColorStyle: style });
    },
    build: () => textStyleObject(host, format),
  } satisfies Official<GoogleAppsScript.Spreadsheet.TextStyleBuilder>);
  return self;
}
