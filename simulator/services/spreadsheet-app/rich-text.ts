import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { Cell } from '../sheets/state';
import { withContent } from '../sheets/typed-input';
import { mismatch, served } from './context';
import { withFormat } from './range-access';
import { commonFormat, piecesOf, styledText, type Piece, type RichText } from './rich-text-pieces';
import { formatOfStyle, PLAIN, textStyleObject, type TextFormat } from './text-style';

const texts = new WeakMap<object, RichText>();

/** The text behind a `RichTextValue` of the script; nothing if it is none. */
export function textOfRichValue(value: unknown): RichText | undefined {
  return typeof value === 'object' && value !== null ? texts.get(value) : undefined;
}

/** The rich text of a cell, or null where it holds no text (AS/reference/spreadsheet/range#getrichtextvalue). */
export function richTextOfCell(host: Host, cell: Cell | undefined): object | null {
  const text = cell?.v ?? '';
  if (typeof text !== 'string' || cell?.f !== undefined) return null;
  const base = { ...PLAIN, ...(cell?.format?.['textFormat'] as TextFormat | undefined) };
  return richTextObject(host, { text, pieces: piecesOf(text, cell?.runs ?? [], base) });
}

/** The cell with a rich text for its content: never a formula, a number or a date (platform-facts §5.2). */
export function cellWithRichText(before: Cell | undefined, { text, pieces }: RichText): Cell {
  const cell = withContent(before, { v: text });
  const [only] = pieces;
  if (only === undefined) return cell;
  if (pieces.length > 1) {
    return {
      ...cell,
      runs: pieces.map(({ start, format }) => ({ startIndex: start, format: { ...format } })),
    };
  }
  const { link, ...format } = only.format;
  const mask = Object.fromEntries(Object.keys(format).map((key) => [key, true as const]));
  const styled =
    Object.keys(format).length > 0
      ? withFormat(cell, { textFormat: mask }, { textFormat: format })
      : cell;
  return link === undefined ? styled : { ...styled, runs: [{ format: { link } }] };
}

/** A `RichTextValue`: AS/reference/spreadsheet/rich-text-value. A run of one knows where it lies in it. */
function richTextObject(host: Host, rich: RichText, from = 0): object {
  const over = (start: unknown, end: unknown): Piece[] =>
    start === undefined
      ? rich.pieces
      : styledText(rich, offsets(rich, start, end), undefined).inside;
  const made = served(host, 'RichTextValue', {
    getText: () => rich.text,
    getStartIndex: () => from,
    getEndIndex: () => from + rich.text.length,
    getTextStyle: (start?: unknown, end?: unknown) => {
      const { link: _link, ...format } = commonFormat(over(start, end));
      return textStyleObject(host, format);
    },
    getLinkUrl: (start?: unknown, end?: unknown) =>
      commonFormat(over(start, end)).link?.uri ?? null,
    getRuns: () =>
      host.realm.array(
        rich.pieces.map((piece) => {
          const text = rich.text.slice(piece.start, piece.end);
          const pieces = [{ ...piece, start: 0, end: text.length }];
          return richTextObject(host, { text, pieces }, piece.start);
        }),
      ),
    copy: () => richTextBuilder(host, rich),
  } satisfies Official<GoogleAppsScript.Spreadsheet.RichTextValue>);
  texts.set(made, rich);
  return made;
}

/** `SpreadsheetApp.newRichTextValue()`: AS/reference/spreadsheet/rich-text-value-builder. */
export function richTextBuilder(host: Host, from?: RichText): object {
  let rich: RichText = from ?? { text: '', pieces: [] };
  const style = (
    where: { start: number; end: number },
    change: (format: TextFormat) => TextFormat,
  ) => {
    rich = { ...rich, pieces: styledText(rich, where, change).all };
    return self;
  };
  const self: object = served(host, 'RichTextValueBuilder', {
    setText: (text: unknown) => {
      if (typeof text !== 'string') throw mismatch([text], 'RichTextValueBuilder.setText');
      // A rich text cannot be empty (platform-facts §5.2, field).
      if (text === '') throw new ServiceError('Illegal argument.');
      rich = { text, pieces: piecesOf(text, [], {}) };
      return self;
    },
    setTextStyle: (...args: unknown[]) => {
      const given = args.at(-1);
      const format = formatOfStyle(given);
      if (given !== null && format === undefined)
        throw mismatch(args, 'RichTextValueBuilder.setTextStyle');
      const where = args.length > 1 ? offsets(rich, args[0], args[1]) : whole(rich);
      return style(where, (before) => ({ ...before, ...format }));
    },
    setLinkUrl: (...args: unknown[]) => {
      const url = args.at(-1);
      if (url !== null && typeof url !== 'string')
        throw mismatch(args, 'RichTextValueBuilder.setLinkUrl');
      const where = args.length > 1 ? offsets(rich, args[0], args[1]) : whole(rich);
      return style(where, (before) => (url === null ? unlinked(before) : linked(before, url)));
    },
    build: () => richTextObject(host, rich),
  } satisfies Official<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>);
  return self;
}

/** A link is underlined and blue unless it is given another style later. */
const LINK_LOOK: TextFormat = {
  underline: true,
  foregroundColorStyle: { themeColor: 'HYPERLINK' },
};

function linked(format: TextFormat, uri: string): TextFormat {
  return { ...format, ...LINK_LOOK, link: { uri } };
}

function unlinked({ link, ...format }: TextFormat): TextFormat {
  if (link === undefined) return format;
  const { underline: _underline, foregroundColorStyle: _color, ...plain } = format;
  return plain;
}

function whole({ text }: RichText): { start: number; end: number } {
  return { start: 0, end: text.length };
}

/** Offsets lie inside the text, the end one past the last character. */
function offsets({ text }: RichText, start: unknown, end: unknown): { start: number; end: number } {
  const fits =
    typeof start === 'number' &&
    typeof end === 'number' &&
    start >= 0 &&
    start <= end &&
    end <= text.length;
  if (!fits) throw new ServiceError('Illegal argument.');
  return { start: Math.trunc(start), end: Math.trunc(end) };
}
