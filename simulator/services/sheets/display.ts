import { format, isDateFormat } from 'numfmt';
import { conventionsOf, type Conventions } from './locale';
import type { Cell, NumberFormat } from './state';

const DATE_TYPES = ['DATE', 'TIME', 'DATE_TIME'];

/** Whether a number in a cell of this format is read as a date. */
export function showsDate(numberFormat: NumberFormat | undefined): boolean {
  if (numberFormat === undefined) return false;
  if (DATE_TYPES.includes(numberFormat.type)) return true;
  return (
    numberFormat.type !== 'TEXT' &&
    numberFormat.pattern !== undefined &&
    isDate(numberFormat.pattern)
  );
}

function isDate(pattern: string): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}

/** What a person sees in a cell. */
export function displayed(cell: Cell | undefined, locale: string): string {
  const value = cell?.v;
  if (value === undefined) return cell?.f ?? '';
  if (typeof value === 'string') return value;
  const conventions = conventionsOf(locale);
  if (typeof value === 'boolean') return conventions.booleans[value ? 1 : 0];
  return displayedNumber(value, cell?.format?.numberFormat, conventions);
}

function displayedNumber(
  value: number,
  numberFormat: NumberFormat | undefined,
  conventions: Conventions,
): string {
  const pattern =
    numberFormat && (numberFormat.pattern ?? defaultPattern(numberFormat.type, conventions));
  if (!pattern || /^general$/i.test(pattern) || pattern === '@') return general(value);
  try {
    return format(pattern, value, {
      locale: conventions.tag,
      leap1900: false,
      ignoreTimezone: true,
    });
  } catch {
    return general(value);
  }
}

/** The pattern that stands for a type alone, by locale. */
export function defaultPattern(type: string, { date, time }: Conventions): string | undefined {
  const patterns: Record<string, string> = {
    DATE: date,
    TIME: time,
    DATE_TIME: `${date} ${time}`,
    NUMBER: '#,##0.00',
    PERCENT: '0.00%',
    CURRENCY: '"$"#,##0.00',
    SCIENTIFIC: '0.00E+00',
  };
  return patterns[type];
}

/** A number with no format: up to fifteen figures, without trailing zeros. */
function general(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? text.toUpperCase() : text;
}
