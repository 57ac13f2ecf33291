import { parseTime } from 'numfmt';
import type { Conventions } from './locale';
import { serialOfWall } from './serial';
import type { NumberFormat } from './state';

export interface TypedNumber {
  v: number;
  numberFormat?: NumberFormat;
}

const NUMERIC = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/;

/** A date, a time or both, as typed in words or figures (platform-facts §5.2); nothing if the text is none. */
export function typedDate(
  text: string,
  conventions: Conventions,
  year: number,
): TypedNumber | undefined {
  const time = typedTime(text, conventions);
  if (time !== undefined)
    return { v: time, numberFormat: { type: 'TIME', pattern: conventions.time } };
  const split = /^(.*\S)\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\.?)?)$/i.exec(text);
  const day = typedDay(split?.[1] ?? text, conventions, year);
  if (day === undefined) return undefined;
  if (!split) return { v: day, numberFormat: { type: 'DATE', pattern: conventions.date } };
  const fraction = typedTime(split[2] ?? '', conventions);
  if (fraction === undefined || fraction >= 1) return undefined;
  return {
    v: day + fraction,
    numberFormat: { type: 'DATE_TIME', pattern: `${conventions.date} ${conventions.time}` },
  };
}

function typedTime(text: string, { tag }: Conventions): number | undefined {
  const plain = text.replace(/([ap])\.?\s?m\.?$/i, '$1m').replace(/(\d)([ap]m)$/i, '$1 $2');
  const parsed = /^\d/.test(plain) ? parseTime(plain, { locale: tag }) : null;
  return typeof parsed?.v === 'number' ? parsed.v : undefined;
}

function typedDay(text: string, conventions: Conventions, year: number): number | undefined {
  const figures = NUMERIC.exec(text);
  return figures
    ? dayInFigures(figures, conventions, year)
    : dayInWords(text.toLowerCase(), conventions, year);
}

function dayInFigures(
  figures: RegExpExecArray,
  { dayFirst }: Conventions,
  thisYear: number,
): number | undefined {
  const [first, second, third] = [Number(figures[1]), Number(figures[3]), figures[4]];
  if (figures[1]?.length === 4) {
    return third === undefined
      ? undefined
      : validDay({ year: first, month: second, day: Number(third) });
  }
  if (figures[1]?.length === 3) return undefined;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return validDay({ year: third === undefined ? thisYear : fullYear(third), month, day });
}

function dayInWords(text: string, conventions: Conventions, thisYear: number): number | undefined {
  const dayFirst =
    /^(\d{1,2})(?:\s+de\s+|\s+|-)([a-záéíóú]+)\.?(?:(?:\s+(?:de|del)\s+|,?\s+|-)(\d{2}|\d{4}))?$/.exec(
      text,
    );
  if (dayFirst)
    return fromWords(
      { day: dayFirst[1], month: dayFirst[2], year: dayFirst[3] },
      conventions,
      thisYear,
    );
  const monthFirst = /^([a-záéíóú]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))$/.exec(text);
  if (monthFirst)
    return fromWords(
      { day: monthFirst[2], month: monthFirst[1], year: monthFirst[3] },
      conventions,
      thisYear,
    );
  const monthOnly = /^([a-záéíóú]+)(?:\s+de\s+|\s+)(\d{4})$/.exec(text);
  return monthOnly
    ? fromWords({ day: '1', month: monthOnly[1], year: monthOnly[2] }, conventions, thisYear)
    : undefined;
}

interface Words {
  day?: string;
  month?: string;
  year?: string;
}

function fromWords(
  { day, month = '', year }: Words,
  { months }: Conventions,
  thisYear: number,
): number | undefined {
  if (month.length < 3) return undefined;
  const index = months.findIndex(
    (name) => name === month || (month.length <= 4 && name.startsWith(month)),
  );
  return index < 0
    ? undefined
    : validDay({
        year: year === undefined ? thisYear : fullYear(year),
        month: index + 1,
        day: Number(day),
      });
}

function validDay(wall: { year: number; month: number; day: number }): number | undefined {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const real = date.getUTCMonth() === wall.month - 1 && date.getUTCDate() === wall.day;
  return real && wall.month <= 12 ? serialOfWall(wall) : undefined;
}

/** Two figures mean 2000–2029 or 1930–1999, as in Sheets and Excel. */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
