import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Cell, TextRun } from '../sheets/state';
import { colorObject, styleOfColor } from './color-objects';
import { colorOf, hexOf } from './colors';
import { mismatch } from './context';
import { withFormat, type Access, type Write } from './range-access';
import { cellWithRichText, richTextOfCell, textOfRichValue } from './rich-text';
import { formatOfStyle, PLAIN, textStyleObject, type TextFormat } from './text-style';

/** How text looks: AS/reference/spreadsheet/range, `getFontX`, `setFontX`. */
export function fontMembers(host: Host, { one, all, put, each }: Access) {
  const color = (value: unknown) => colorOf(value);
  return {
    getFontColor: one((cell) => hexOf(textFormat(cell).foregroundColorStyle)),
    getFontColors: all((cell) => hexOf(textFormat(cell).foregroundColorStyle)),
    getFontColorObject: one((cell) =>
      colorObject(host, textFormat(cell).foregroundColorStyle ?? {}),
    ),
    getFontColorObjects: all((cell) =>
      colorObject(host, textFormat(cell).foregroundColorStyle ?? {}),
    ),
    setFontColor: put('setFontColor', part('foregroundColorStyle', color)),
    setFontColors: each('setFontColors', part('foregroundColorStyle', color)),
    setFontColorObject: put('setFontColorObject', colorPart),
    setFontColorObjects: each('setFontColorObjects', colorPart),
    getFontFamily: one(familyOf),
    getFontFamilies: all(familyOf),
    setFontFamily: put('setFontFamily', part('fontFamily', textOrNothing)),
    setFontFamilies: each('setFontFamilies', part('fontFamily', textOrNothing)),
    getFontSize: one((cell) => textFormat(cell).fontSize),
    getFontSizes: all((cell) => textFormat(cell).fontSize),
    setFontSize: put('setFontSize', sizePart),
    setFontSizes: each('setFontSizes', sizePart),
    ...emphasisMembers({ one, all, put, each }),
    ...richMembers(host, { one, all, put, each }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function emphasisMembers({ one, all, put, each }: Access) {
  const weight = (cell: Cell | undefined) => (textFormat(cell).bold ? 'bold' : 'normal');
  const style = (cell: Cell | undefined) => (textFormat(cell).italic ? 'italic' : 'normal');
  const line = (cell: Cell | undefined) =>
    textFormat(cell).strikethrough
      ? 'line-through'
      : textFormat(cell).underline
        ? 'underline'
        : 'none';
  return {
    getFontWeight: one(weight),
    getFontWeights: all(weight),
    setFontWeight: put('setFontWeight', part('bold', word({ bold: true, normal: false }))),
    setFontWeights: each('setFontWeights', part('bold', word({ bold: true, normal: false }))),
    getFontStyle: one(style),
    getFontStyles: all(style),
    setFontStyle: put('setFontStyle', part('italic', word({ italic: true, normal: false }))),
    setFontStyles: each('setFontStyles', part('italic', word({ italic: true, normal: false }))),
    getFontLine: one(line),
    getFontLines: all(line),
    setFontLine: put('setFontLine', linePart),
    setFontLines: each('setFontLines', linePart),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function richMembers(host: Host, { one, all, put, each }: Access) {
  const rich: Write = (value, method) => {
    const text = textOfRichValue(value);
    if (text === undefined) throw mismatch([value], method);
    return (cell) => cellWithRichText(cell, text);
  };
  const style: Write = (value, method) => {
    const format = formatOfStyle(value);
    if (format === undefined) throw mismatch([value], method);
    return (cell) => withText(cell, format);
  };
  return {
    getRichTextValue: one((cell) => richTextOfCell(host, cell)),
    getRichTextValues: all((cell) => richTextOfCell(host, cell)),
    setRichTextValue: put('setRichTextValue', rich),
    setRichTextValues: each('setRichTextValues', rich),
    getTextStyle: one((cell) => textStyleObject(host, textFormat(cell))),
    getTextStyles: all((cell) => textStyleObject(host, textFormat(cell))),
    setTextStyle: put('setTextStyle', style),
    setTextStyles: each('setTextStyles', style),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** The family is told as `Arial` where nobody chose one, and by styles as what stands behind it (gas-fakes' tests). */
function familyOf(cell: Cell | undefined): string {
  const own = cell?.format?.['textFormat'] as TextFormat | undefined;
  return own?.fontFamily ?? 'Arial';
}

function textFormat(cell: Cell | undefined): TextFormat {
  return { ...PLAIN, ...(cell?.format?.['textFormat'] as TextFormat | undefined) };
}

/** One part of the text format; null takes it back to the default. */
function part(key: keyof TextFormat, read: (value: unknown) => unknown): Write {
  return (value) => (cell) => withText(cell, { [key]: read(value) });
}

/** The cell with this said of all its text: what runs said of it is gone (assumed: as in the editor). */
function withText(cell: Cell | undefined, format: TextFormat): Cell {
  const mask = Object.fromEntries(Object.keys(format).map((key) => [key, true as const]));
  const styled = withFormat(cell, { textFormat: mask }, { textFormat: format });
  if (styled.runs === undefined) return styled;
  const without = ({ format: run, ...at }: TextRun): TextRun => ({
    ...at,
    format: Object.fromEntries(Object.entries(run).filter(([key]) => !(key in format))),
  });
  return { ...styled, runs: styled.runs.map(without) };
}

const colorPart: Write = (value, method) => {
  const style = styleOfColor(value);
  if (value !== null && style === undefined) throw mismatch([value], method);
  return (cell) => withText(cell, { foregroundColorStyle: style });
};

const sizePart: Write = (value, method) => {
  if (typeof value !== 'number') throw mismatch([value], method);
  return (cell) => withText(cell, { fontSize: value });
};

const linePart: Write = (value) => {
  const lines: Record<string, TextFormat> = {
    underline: { underline: true, strikethrough: false },
    'line-through': { underline: false, strikethrough: true },
    none: { underline: false, strikethrough: false },
  };
  const format = lines[String(value)] ?? { underline: undefined, strikethrough: undefined };
  return (cell) => withText(cell, format);
};

/** A word with a meaning; null and unknown words mean the default. */
function word(meanings: Record<string, boolean>): (value: unknown) => boolean | undefined {
  return (value) => meanings[String(value)];
}

function textOrNothing(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}
