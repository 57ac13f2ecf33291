import { isDateFormat } from 'numfmt';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { defaultPattern } from '../sheets/display';
import { conventionsOf } from '../sheets/locale';
import type { Cell, NumberFormat, SpreadsheetState } from '../sheets/state';
import { colorObject, styleOfColor } from './color-objects';
import { colorOf, hexOf, styleOfRgb, type ColorStyle } from './colors';
import { mismatch } from './context';
import { withFormat, withoutFormat, type Access, type Write } from './range-access';

/** What a cell of no format says its number format is. */
const AUTOMATIC = '0.###############';

/** Backgrounds, number formats and notes: AS/reference/spreadsheet/range. */
export function lookMembers(host: Host, { one, all, put, each }: Access) {
  return {
    getBackground: one((cell) => hexOf(backgroundOf(cell))),
    getBackgrounds: all((cell) => hexOf(backgroundOf(cell))),
    getBackgroundObject: one((cell) => colorObject(host, backgroundOf(cell))),
    getBackgroundObjects: all((cell) => colorObject(host, backgroundOf(cell))),
    setBackground: put(
      'setBackground',
      background((color) => colorOf(color)),
    ),
    setBackgrounds: each(
      'setBackgrounds',
      background((color) => colorOf(color)),
    ),
    setBackgroundObject: put('setBackgroundObject', backgroundObject),
    setBackgroundObjects: each('setBackgroundObjects', backgroundObject),
    setBackgroundRGB: (red: unknown, green: unknown, blue: unknown) => {
      const parts = [red, green, blue];
      if (parts.some((part) => typeof part !== 'number'))
        throw mismatch(parts, 'Range.setBackgroundRGB');
      const style = styleOfRgb(Number(red), Number(green), Number(blue));
      return put(
        'setBackgroundRGB',
        background(() => style),
      )(undefined);
    },
    getNumberFormat: one(patternOf),
    getNumberFormats: all(patternOf),
    setNumberFormat: put('setNumberFormat', pattern),
    setNumberFormats: each('setNumberFormats', pattern),
    ...noteMembers({ one, all, put, each }),
    clearFormat: () => put('clearFormat', () => clearedFormat)(undefined),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** The same under names that the reference has dropped (docs/fidelity-notes.md). */
export function droppedMembers(host: Host, access: Access) {
  const look = lookMembers(host, access);
  return {
    getBackgroundColor: look.getBackground,
    getBackgroundColors: look.getBackgrounds,
    setBackgroundColor: look.setBackground,
    setBackgroundColors: look.setBackgrounds,
    getComment: look.getNote,
    getComments: look.getNotes,
    setComment: look.setNote,
    setComments: look.setNotes,
    clearComment: look.clearNote,
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function noteMembers({ one, all, put, each }: Access) {
  const note = (cell: Cell | undefined) => cell?.note ?? '';
  // A number given to setNotes reads back as `25.0` (platform-facts §14.25), one given to setNote as `25`.
  const decimal = (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : value;
  return {
    getNote: one(note),
    getNotes: all(note),
    setNote: put('setNote', (value) => (cell) => withNote(cell, value)),
    setNotes: each('setNotes', (value) => (cell) => withNote(cell, decimal(value))),
    clearNote: () => put('clearNote', () => (cell) => withNote(cell, null))(undefined),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** The cell without its format; what parts of its text look like belongs to it. */
export function clearedFormat(cell: Cell | undefined): Cell {
  const { runs: _runs, ...plain } = withoutFormat(cell);
  return plain;
}

/** The cell with a note, or without for null and ''. */
export function withNote(cell: Cell | undefined, value: unknown): Cell {
  const { note: _old, ...rest } = cell ?? {};
  return value === null || value === undefined || value === ''
    ? rest
    : { ...rest, note: String(value) };
}

function background(read: (value: unknown) => ColorStyle | undefined): Write {
  return (value) => {
    const style = read(value);
    return (cell) =>
      withFormat(
        cell,
        { backgroundColorStyle: true, backgroundColor: true },
        { backgroundColorStyle: style },
      );
  };
}

const backgroundObject: Write = (value, method) => {
  const style = styleOfColor(value);
  if (value !== null && style === undefined) throw mismatch([value], method);
  return background(() => style)(value, method);
};

function backgroundOf(cell: Cell | undefined): ColorStyle {
  const { backgroundColorStyle, backgroundColor } = cell?.format ?? {};
  const style = backgroundColorStyle ?? (backgroundColor && { rgbColor: backgroundColor });
  return (style ?? styleOfRgb(255, 255, 255)) as ColorStyle;
}

const pattern: Write = (value, method) => {
  if (value === null || value === undefined)
    throw new ServiceError(
      `Unexpected error while getting the method or property ${method.split('.')[1]} on object SpreadsheetApp.Range.`,
    );
  // `@STRING@` is what plain text was called before, and scripts still say it.
  const text = String(value).replace(/^@STRING@$/i, '@');
  const automatic = text === '' || /^general$/i.test(text);
  const numberFormat = automatic ? undefined : { type: typeOf(text), pattern: text };
  return (cell) => withFormat(cell, { numberFormat: true }, { numberFormat });
};

/** The type that a pattern makes a number: whether it is read back as a date depends on it. */
function typeOf(text: string): NumberFormat['type'] {
  if (text === '@') return 'TEXT';
  if (isDateFormat(text)) {
    const [day, clock] = [/[yd]/i.test(text), /[hs]/i.test(text)];
    if (day && clock) return 'DATE_TIME';
    return clock ? 'TIME' : 'DATE';
  }
  if (text.includes('%')) return 'PERCENT';
  return /[$€£¥]/.test(text) ? 'CURRENCY' : 'NUMBER';
}

function patternOf(cell: Cell | undefined, book: SpreadsheetState): string {
  const numberFormat = cell?.format?.numberFormat;
  if (numberFormat === undefined) return AUTOMATIC;
  return (
    numberFormat.pattern ?? defaultPattern(numberFormat.type, conventionsOf(book.locale)) ?? '@'
  );
}
