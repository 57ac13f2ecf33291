import { parseNumber } from 'numfmt';
import { assertCellFits } from './limits';
import { conventionsOf } from './locale';
import { yearOf } from './serial';
import type { Cell, CellFormat, NumberFormat } from './state';
import { typedDate, type TypedNumber } from './typed-dates';

/** Where and when something is typed; decides how dates and numbers are read. */
export interface TypingPlace {
  locale: string;
  timeZone: string;
  now: number;
}

interface Read {
  v?: string | number | boolean;
  f?: string;
  numberFormat?: NumberFormat;
}

/**
 * The cell after a value was typed into it, as `USER_ENTERED` and `setValue` do: figures, dates, booleans and
 * formulas are recognised in text (platform-facts §5.2). The look, notes and rules of the cell stay.
 */
export function typedCell(
  before: Cell | undefined,
  value: string | number | boolean,
  place: TypingPlace,
): Cell {
  if (typeof value === 'string') assertCellFits(value);
  const asText = before?.format?.numberFormat?.type === 'TEXT';
  const read = typeof value === 'string' ? readTyped(value, { ...place, asText }) : { v: value };
  return withContent(before, read);
}

/** The cell with another content and everything else as it was; a recognised number brings its format unless there is one. */
export function withContent(before: Cell | undefined, content: Read): Cell {
  const { v: _v, f: _f, runs: _runs, ...rest } = before ?? {};
  const after: Cell = { ...rest };
  if (content.v !== undefined && content.v !== '') after.v = content.v;
  if (content.f !== undefined) after.f = content.f;
  if (content.numberFormat && !rest.format?.numberFormat)
    after.format = formatted(rest.format, content.numberFormat);
  return after;
}

function formatted(format: CellFormat | undefined, numberFormat: NumberFormat): CellFormat {
  return { ...format, numberFormat };
}

function readTyped(text: string, place: TypingPlace & { asText: boolean }): Read {
  if (text === '') return {};
  if (text.startsWith("'")) return { v: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { v: text, f: text };
  if (place.asText) return { v: text };
  const trimmed = text.trim();
  const value = typedBoolean(trimmed, place.locale) ?? typedNumber(trimmed, place);
  if (value !== undefined) return typeof value === 'boolean' ? { v: value } : value;
  return looksLikeFormula(trimmed) ? formulaOfSign(trimmed) : { v: text };
}

/** A cell's name can be a formula with a sign; another word is a name that nothing has; the rest cannot be read. */
function formulaOfSign(text: string): Read {
  const f = `=${text}`;
  const operand = text.slice(1);
  if (/^\$?[A-Za-z]{1,3}\$?[1-9]\d*$/.test(operand)) return { v: f, f };
  return { v: /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(operand) ? '#NAME?' : '#ERROR!', f };
}

function typedBoolean(text: string, locale: string): boolean | undefined {
  const upper = text.toUpperCase();
  const [no, yes] = conventionsOf(locale).booleans;
  if (upper === yes || upper === 'TRUE') return true;
  return upper === no || upper === 'FALSE' ? false : undefined;
}

function typedNumber(
  text: string,
  { locale, timeZone, now }: TypingPlace,
): TypedNumber | undefined {
  const conventions = conventionsOf(locale);
  // Thousands are not grouped behind the decimal point: `1.234,5` is text where the point is decimal.
  const number = /\.\d+,/.test(text) ? null : parseNumber(text, { locale: conventions.tag });
  if (typeof number?.v !== 'number') return typedDate(text, conventions, yearOf(now, timeZone));
  return number.z === undefined
    ? { v: number.v }
    : { v: number.v, numberFormat: numberFormatOf(String(number.z)) };
}

function numberFormatOf(pattern: string): NumberFormat {
  if (pattern.includes('%')) return { type: 'PERCENT', pattern };
  if (/[$€£¥]/.test(pattern)) return { type: 'CURRENCY', pattern };
  return { type: pattern.includes('E') ? 'SCIENTIFIC' : 'NUMBER', pattern };
}

/**
 * What begins with a sign and is no number is taken for a formula and fails: `+52 33 …` becomes #ERROR!
 * A hyphen with a space behind it stays text (platform-facts §5.2; docs/fidelity-notes.md).
 */
function looksLikeFormula(text: string): boolean {
  return /^[+](?=.)/.test(text) || /^-(?=[^\s-])/.test(text);
}
