import type { Host } from '../../runtime/host';
import { isDateFormat } from 'numfmt';
import { defaultPattern } from '../sheets/display';
import { conventionsOf } from '../sheets/locale';
import { updated, type Mask } from '../sheets/mask';
import type { Cell, CellFormat, NumberFormat, SpreadsheetState } from '../sheets/state';
import { colorOf, hexOf } from './colors';
import { enumKey } from './enums';
import type { Place } from './place';
import { changeCells, changeLooks, first, matrix, table } from './range-values';
import { ruleOf, validationObject } from './validation';

/** What a cell of no format says its number format is. */
const AUTOMATIC = '0.###############';

/** Formats, notes and rules of cells: AS/reference/spreadsheet/range. */
export function lookMembers(host: Host, place: Place, self: () => object) {
  const set: Setter = (next) => {
    changeLooks(host, place, next);
    return self();
  };
  const setEach: EachSetter = (next) => {
    changeCells(host, place, next);
    return self();
  };
  const format = (mask: Mask, value: CellFormat) => set((cell) => withFormat(cell, mask, value));
  const text = (key: string, value: unknown) =>
    format({ textFormat: { [key]: true } }, { textFormat: { [key]: value } });
  return {
    ...numberFormatMembers(host, place, { set, setEach }),
    ...noteMembers(host, place, setEach),
    ...validationMembers(host, place, set),
    getBackground: () => first(host, place, backgroundOf),
    getBackgrounds: () => table(host, place, backgroundOf),
    setBackground: (color: unknown) => set((cell) => withBackground(cell, color)),
    setBackgrounds: (given: unknown) => {
      const rows = matrix(given, place, 'Range.setBackgrounds');
      return setEach((cell, at) => withBackground(cell, rows[at.row]?.[at.column]));
    },
    setFontWeight: (weight: unknown) => text('bold', weight === 'bold'),
    setFontStyle: (style: unknown) => text('italic', style === 'italic'),
    setFontSize: (size: unknown) => text('fontSize', Number(size)),
    setFontFamily: (family: unknown) => text('fontFamily', String(family)),
    setFontColor: (color: unknown) => text('foregroundColorStyle', colorOf(color)),
    setWrap: (wrap: unknown) =>
      format({ wrapStrategy: true }, { wrapStrategy: wrap === true ? 'WRAP' : 'OVERFLOW_CELL' }),
    setWrapStrategy: (strategy: unknown) =>
      format({ wrapStrategy: true }, { wrapStrategy: enumKey(host, 'WrapStrategy', strategy) }),
    setHorizontalAlignment: (side: unknown) =>
      format({ horizontalAlignment: true }, { horizontalAlignment: upper(side) }),
    setVerticalAlignment: (side: unknown) =>
      format({ verticalAlignment: true }, { verticalAlignment: upper(side) }),
    clearFormat: () => set((cell) => withoutFormat(cell)),
  };
}

type Setter = (next: (cell: Cell | undefined) => Cell) => object;
type EachSetter = (
  next: (cell: Cell | undefined, at: { row: number; column: number }) => Cell,
) => object;

function numberFormatMembers(
  host: Host,
  place: Place,
  { set, setEach }: { set: Setter; setEach: EachSetter },
) {
  return {
    getNumberFormat: () => first(host, place, patternOf),
    getNumberFormats: () => table(host, place, patternOf),
    setNumberFormat: (pattern: unknown) => set((cell) => withPattern(cell, pattern)),
    setNumberFormats: (given: unknown) => {
      const rows = matrix(given, place, 'Range.setNumberFormats');
      return setEach((cell, at) => withPattern(cell, rows[at.row]?.[at.column]));
    },
  };
}

function noteMembers(host: Host, place: Place, setEach: EachSetter) {
  const note = (cell: Cell | undefined) => cell?.note ?? '';
  const withNote = (cell: Cell | undefined, value: unknown): Cell => {
    const { note: _old, ...rest } = cell ?? {};
    return value === null || value === '' ? rest : { ...rest, note: String(value) };
  };
  return {
    getNote: () => first(host, place, note),
    getNotes: () => table(host, place, note),
    setNote: (value: unknown) => setEach((cell) => withNote(cell, value)),
    setNotes: (given: unknown) => {
      const rows = matrix(given, place, 'Range.setNotes');
      return setEach((cell, at) => withNote(cell, rows[at.row]?.[at.column]));
    },
    clearNote: () => setEach((cell) => withNote(cell, null)),
  };
}

function validationMembers(host: Host, place: Place, set: Setter) {
  const withRule = (cell: Cell | undefined, given: unknown): Cell => {
    const { validation: _old, ...rest } = cell ?? {};
    const rule = ruleOf(given);
    return rule ? { ...rest, validation: rule } : rest;
  };
  const validation = (cell: Cell | undefined) =>
    cell?.validation ? validationObject(host, cell.validation) : null;
  return {
    setDataValidation: (rule: unknown) => set((cell) => withRule(cell, rule)),
    clearDataValidations: () => set((cell) => withRule(cell, null)),
    getDataValidation: () => first(host, place, validation),
    insertCheckboxes: () =>
      set((cell) => ({
        ...cell,
        v: cell?.v ?? false,
        validation: { condition: { type: 'BOOLEAN' }, strict: true },
      })),
  };
}

function withFormat(cell: Cell | undefined, mask: Mask, value: CellFormat): Cell {
  const format = updated<CellFormat>(cell?.format ?? {}, value, mask);
  return Object.keys(format).length > 0 ? { ...cell, format } : withoutFormat(cell);
}

export function withoutFormat(cell: Cell | undefined): Cell {
  const { format: _old, ...rest } = cell ?? {};
  return rest;
}

function withBackground(cell: Cell | undefined, color: unknown): Cell {
  return withFormat(cell, { backgroundColorStyle: true }, { backgroundColorStyle: colorOf(color) });
}

function backgroundOf(cell: Cell | undefined): string {
  return (
    hexOf(cell?.format?.['backgroundColorStyle'] ?? wrapped(cell?.format?.['backgroundColor'])) ??
    '#ffffff'
  );
}

function wrapped(rgbColor: unknown): object | undefined {
  return rgbColor === undefined ? undefined : { rgbColor };
}

function withPattern(cell: Cell | undefined, pattern: unknown): Cell {
  const text = String(pattern ?? '');
  const automatic = text === '' || /^general$/i.test(text);
  return withFormat(
    cell,
    { numberFormat: true },
    automatic ? {} : { numberFormat: { type: typeOf(text), pattern: text } },
  );
}

/** The type that a pattern makes a number: whether it is read back as a date depends on it. */
function typeOf(pattern: string): NumberFormat['type'] {
  if (pattern === '@') return 'TEXT';
  if (isDateFormat(pattern)) {
    const [day, clock] = [/[yd]/i.test(pattern), /[hs]/i.test(pattern)];
    if (day && clock) return 'DATE_TIME';
    return clock ? 'TIME' : 'DATE';
  }
  if (pattern.includes('%')) return 'PERCENT';
  return /[$€£¥]/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}

function patternOf(cell: Cell | undefined, book: SpreadsheetState): string {
  const numberFormat = cell?.format?.numberFormat;
  if (numberFormat === undefined) return AUTOMATIC;
  return (
    numberFormat.pattern ?? defaultPattern(numberFormat.type, conventionsOf(book.locale)) ?? '@'
  );
}

function upper(side: unknown): string | undefined {
  return typeof side === 'string' ? side.toUpperCase() : undefined;
}
