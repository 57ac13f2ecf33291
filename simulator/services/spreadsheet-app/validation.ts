import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { columnName } from '../sheets/a1';
import type { Draft } from '../sheets/draft';
import { cellAt } from '../sheets/grid';
import type { SheetState, ValidationRule } from '../sheets/state';
import { satisfies } from '../sheets/validation';
import { served } from './context';
import { TEXT } from './rules';

const rules = new WeakMap<object, ValidationRule>();

/** The rule behind a `DataValidation` of the script. */
export function ruleOf(validation: unknown): ValidationRule | undefined {
  return typeof validation === 'object' && validation !== null ? rules.get(validation) : undefined;
}

/** A `DataValidation`: AS/reference/spreadsheet/data-validation. */
export function validationObject(host: Host, rule: ValidationRule): object {
  const made = served(host, 'DataValidation', {
    getAllowInvalid: () => rule.strict !== true,
    getHelpText: () => rule.inputMessage ?? null,
    copy: () => validationBuilder(host, rule),
  });
  rules.set(made, rule);
  return made;
}

type Condition = ValidationRule['condition'];

/** `SpreadsheetApp.newDataValidation()`: invalid input is allowed with a warning unless told otherwise. */
export function validationBuilder(host: Host, from?: ValidationRule): object {
  let rule: ValidationRule = from ?? { condition: { type: 'CUSTOM_FORMULA' } };
  const change = (part: Partial<ValidationRule>) => {
    rule = { ...rule, ...part };
    return self;
  };
  const require = (type: string, ...values: unknown[]) =>
    change({ condition: conditionOf(host, type, values) });
  const self: object = served(host, 'DataValidationBuilder', {
    requireValueInList: (values: unknown[], showDropdown: unknown = true) => {
      require('ONE_OF_LIST', ...values);
      return change({ showCustomUi: showDropdown === true });
    },
    requireValueInRange: (
      range: { getA1Notation(): string; getSheet(): { getName(): string } },
      showDropdown: unknown = true,
    ) => {
      require('ONE_OF_RANGE', `='${range.getSheet().getName()}'!${range.getA1Notation()}`);
      return change({ showCustomUi: showDropdown === true });
    },
    requireCheckbox: (...values: unknown[]) => require('BOOLEAN', ...values),
    requireNumberBetween: (low: unknown, high: unknown) => require('NUMBER_BETWEEN', low, high),
    requireNumberGreaterThan: (low: unknown) => require('NUMBER_GREATER', low),
    requireNumberGreaterThanOrEqualTo: (low: unknown) => require('NUMBER_GREATER_THAN_EQ', low),
    requireNumberLessThan: (high: unknown) => require('NUMBER_LESS', high),
    requireNumberLessThanOrEqualTo: (high: unknown) => require('NUMBER_LESS_THAN_EQ', high),
    requireDate: () => require('DATE_IS_VALID'),
    requireTextIsEmail: () => require('TEXT_IS_EMAIL'),
    requireTextIsUrl: () => require('TEXT_IS_URL'),
    requireTextContains: (text: unknown) => require('TEXT_CONTAINS', text),
    requireFormulaSatisfied: (formula: unknown) => require('CUSTOM_FORMULA', formula),
    setAllowInvalid: (allow: unknown) => change({ strict: allow !== true }),
    setHelpText: (text: unknown) => change({ inputMessage: String(text) }),
    build: () => validationObject(host, rule),
  });
  return self;
}

function conditionOf(_host: Host, type: string, values: unknown[]): Condition {
  return values.length === 0
    ? { type }
    : { type, values: values.map((value) => ({ userEnteredValue: String(value) })) };
}

/** A script's write into a cell with a strict rule throws (platform-facts §5.2). */
export function assertSatisfied(
  draft: Draft,
  sheet: SheetState,
  at: { row: number; column: number },
): void {
  const cell = cellAt(sheet, at.row, at.column);
  if (cell?.validation?.strict !== true || satisfies(draft.book, cell)) return;
  throw new ServiceError(TEXT.rule(`${columnName(at.column)}${at.row + 1}`));
}
