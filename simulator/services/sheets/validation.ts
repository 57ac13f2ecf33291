import { cellAt } from './grid';
import { displayed, showsDate } from './display';
import { findRange } from './named';
import { typedCell } from './typed-input';
import type { Cell, SpreadsheetState, ValidationRule } from './state';

/**
 * Whether a cell's value keeps its rule. An empty cell always does. Rules that would need a formula are
 * taken as kept, since formulas are not evaluated.
 */
export function satisfies(book: SpreadsheetState, cell: Cell): boolean {
  const { validation: rule, v: value } = cell;
  if (rule === undefined || value === undefined || cell.f !== undefined) return true;
  const given = (rule.condition.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);
  // What is compared with a formula or a day that moves is not known without evaluating it.
  const moving = rule.condition.values?.some(({ relativeDate }) => relativeDate !== undefined);
  const formula =
    rule.condition.type !== 'ONE_OF_RANGE' && given.some((text) => text.startsWith('='));
  const check = moving || formula ? undefined : CHECKS[rule.condition.type];
  return check === undefined || check({ book, cell, value, given, rule });
}

interface Case {
  book: SpreadsheetState;
  cell: Cell;
  value: string | number | boolean;
  given: string[];
  rule: ValidationRule;
}

const number = ({ value }: Case): number => (typeof value === 'number' ? value : NaN);
const limit = ({ given }: Case, i = 0): number => Number(given[i]);
/** The day of a cell that shows one, and the day that a rule was given. */
const day = ({ cell, value }: Case): number =>
  typeof value === 'number' && showsDate(cell.format?.numberFormat) ? Math.floor(value) : NaN;
const dayLimit = ({ given, book }: Case, i = 0): number => {
  const { locale, timeZone } = book;
  const { v } = typedCell(undefined, given[i] ?? '', { locale, timeZone, now: 0 });
  return typeof v === 'number' ? v : NaN;
};
const shown = ({ cell, book }: Case): string => displayed(cell, book.locale);

const CHECKS: Record<string, (at: Case) => boolean> = {
  ONE_OF_LIST: (at) => at.given.includes(shown(at)) || at.given.includes(String(at.value)),
  ONE_OF_RANGE: (at) => inRange(at),
  BOOLEAN: (at) =>
    at.given.length > 0
      ? at.given.includes(shown(at)) || at.given.includes(String(at.value))
      : typeof at.value === 'boolean',
  NUMBER_BETWEEN: (at) => number(at) >= limit(at) && number(at) <= limit(at, 1),
  NUMBER_NOT_BETWEEN: (at) => number(at) < limit(at) || number(at) > limit(at, 1),
  NUMBER_EQ: (at) => number(at) === limit(at),
  NUMBER_NOT_EQ: (at) => number(at) !== limit(at),
  NUMBER_GREATER: (at) => number(at) > limit(at),
  NUMBER_GREATER_THAN_EQ: (at) => number(at) >= limit(at),
  NUMBER_LESS: (at) => number(at) < limit(at),
  NUMBER_LESS_THAN_EQ: (at) => number(at) <= limit(at),
  DATE_AFTER: (at) => day(at) > dayLimit(at),
  DATE_BEFORE: (at) => day(at) < dayLimit(at),
  DATE_ON_OR_AFTER: (at) => day(at) >= dayLimit(at),
  DATE_ON_OR_BEFORE: (at) => day(at) <= dayLimit(at),
  DATE_EQ: (at) => day(at) === dayLimit(at),
  DATE_NOT_EQ: (at) => day(at) !== dayLimit(at),
  DATE_BETWEEN: (at) => day(at) >= dayLimit(at) && day(at) <= dayLimit(at, 1),
  DATE_NOT_BETWEEN: (at) => day(at) < dayLimit(at) || day(at) > dayLimit(at, 1),
  DATE_IS_VALID: (at) => typeof at.value === 'number' && showsDate(at.cell.format?.numberFormat),
  TEXT_CONTAINS: (at) =>
    shown(at)
      .toLowerCase()
      .includes((at.given[0] ?? '').toLowerCase()),
  TEXT_NOT_CONTAINS: (at) =>
    !shown(at)
      .toLowerCase()
      .includes((at.given[0] ?? '').toLowerCase()),
  TEXT_EQ: (at) => shown(at).toLowerCase() === (at.given[0] ?? '').toLowerCase(),
  TEXT_NOT_EQ: (at) => shown(at).toLowerCase() !== (at.given[0] ?? '').toLowerCase(),
  TEXT_STARTS_WITH: (at) =>
    shown(at)
      .toLowerCase()
      .startsWith((at.given[0] ?? '').toLowerCase()),
  TEXT_ENDS_WITH: (at) =>
    shown(at)
      .toLowerCase()
      .endsWith((at.given[0] ?? '').toLowerCase()),
  TEXT_IS_EMAIL: (at) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown(at)),
  TEXT_IS_URL: (at) => /^(https?:\/\/)?[^\s.]+\.[^\s]+$/i.test(shown(at)),
};

function inRange(at: Case): boolean {
  const found = findRange(at.book, (at.given[0] ?? '').replace(/^=/, ''));
  if (found === undefined) return true;
  const { sheet, rect } = found;
  for (let row = rect.startRow; row < Math.min(rect.endRow, sheet.rows.length); row += 1) {
    const width = Math.min(rect.endColumn, sheet.rows[row]?.length ?? 0);
    for (let column = rect.startColumn; column < width; column += 1) {
      if (displayed(cellAt(sheet, row, column), at.book.locale) === shown(at)) return true;
    }
  }
  return false;
}
