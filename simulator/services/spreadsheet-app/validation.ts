import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { columnName, rangeA1 } from '../sheets/a1';
import type { Draft } from '../sheets/draft';
import { cellAt } from '../sheets/grid';
import { findRange } from '../sheets/named';
import type { SheetState, ValidationRule } from '../sheets/state';
import { satisfies } from '../sheets/validation';
import { mismatch, served, sheetOf } from './context';
import { conditionOf, criteriaType, criteriaValues } from './criteria';
import { enumKey } from './enums';
import { placeOfRange } from './identity';
import { placeOf, rectOf } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';

/** A rule under construction may not say yet what it wants. */
const NOTHING: ValidationRule = { condition: { type: '' } };

/** A rule, and the spreadsheet whose cells it speaks of. */
interface RuleIn {
  rule: ValidationRule;
  id: string;
}

const rules = new WeakMap<object, ValidationRule>();

/** The rule behind a `DataValidation` of the script; nothing for other values. */
export function ruleOf(validation: unknown): ValidationRule | undefined {
  return typeof validation === 'object' && validation !== null ? rules.get(validation) : undefined;
}

/** A `DataValidation`: AS/reference/spreadsheet/data-validation. A list of cells is one of the file the rule is of. */
export function validationObject(host: Host, { rule, id }: RuleIn): object {
  const made = served(host, 'DataValidation', {
    ...readers(host, () => ({ rule, id })),
    copy: () => validationBuilder(host, { rule, id }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.DataValidation>);
  rules.set(made, rule);
  return made;
}

function readers(host: Host, state: () => RuleIn) {
  const rule = (): ValidationRule => state().rule;
  return {
    getAllowInvalid: () => rule().strict !== true,
    getHelpText: () => rule().inputMessage ?? null,
    getCriteriaType: () =>
      criteriaType(
        host,
        'DataValidationCriteria',
        rule().condition.type === '' ? undefined : rule().condition,
      ),
    getCriteriaValues: () => host.realm.array(valuesOf(host, state())),
  } satisfies Official<GoogleAppsScript.Spreadsheet.DataValidation>;
}

/** Lists come as one value, with whether a menu shows as the second (gas-fakes' tests). */
function valuesOf(host: Host, { rule: { condition, showCustomUi }, id }: RuleIn): unknown[] {
  const values = criteriaValues(host, condition);
  if (condition.type === 'ONE_OF_LIST') return [host.realm.array(values), showCustomUi === true];
  if (condition.type !== 'ONE_OF_RANGE') return values;
  const book = host.world.spreadsheets[id];
  const found = book && findRange(book, String(values[0]).replace(/^=/, ''));
  if (!book || !found) return values;
  const at = { id: book.id, sheetId: found.sheet.sheetId };
  return [rangeAt(host, placeOf(at, found.rect)), showCustomUi === true];
}

/** `SpreadsheetApp.newDataValidation()`: invalid input is allowed with a warning unless told otherwise. */
export function validationBuilder(host: Host, from?: RuleIn): object {
  let { rule, id } = from ?? { rule: NOTHING, id: host.world.containerId };
  const change: Change = (part, of = id) => {
    id = of;
    rule = { ...rule, ...part };
    return self;
  };
  const require: Requirer = (criterion, ...values) =>
    change({ condition: conditionOf(host, criterion, values) });
  const self: object = served(host, 'DataValidationBuilder', {
    ...readers(host, () => ({ rule, id })),
    ...numberMembers(require),
    ...dateMembers(host, require),
    ...textMembers(require),
    ...listMembers(host, change, require),
    requireCheckbox: (...values: unknown[]) => require('CHECKBOX', ...values),
    requireFormulaSatisfied: (formula: unknown) => require('CUSTOM_FORMULA', formula),
    withCriteria: (given: unknown, args: unknown) => {
      const criterion = enumKey(host, 'DataValidationCriteria', given);
      if (criterion === undefined || !Array.isArray(args))
        throw mismatch([given, args], 'DataValidationBuilder.withCriteria');
      const list = criterion === 'VALUE_IN_LIST' && Array.isArray(args[0]);
      return require(criterion, ...((list ? args[0] : args) as unknown[]));
    },
    setAllowInvalid: (allow: unknown) => change({ strict: allow !== true }),
    setHelpText: (text: unknown) => change({ inputMessage: String(text) }),
    copy: () => validationBuilder(host, { rule, id }),
    build: () => validationObject(host, { rule, id }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.DataValidationBuilder>);
  return self;
}

type Change = (part: Partial<ValidationRule>, of?: string) => object;

type Requirer = (criterion: string, ...values: unknown[]) => object;

function checked(
  require: Requirer,
  is: (value: unknown) => boolean,
): (member: string, criterion: string) => (...values: unknown[]) => object {
  return (member, criterion) =>
    (...values) => {
      if (!values.every(is)) throw mismatch(values, `DataValidationBuilder.${member}`);
      return require(criterion, ...values);
    };
}

function numberMembers(require: Requirer) {
  const on = checked(require, (value) => typeof value === 'number');
  return {
    requireNumberBetween: on('requireNumberBetween', 'NUMBER_BETWEEN'),
    requireNumberNotBetween: on('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN'),
    requireNumberEqualTo: on('requireNumberEqualTo', 'NUMBER_EQUAL_TO'),
    requireNumberNotEqualTo: on('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO'),
    requireNumberGreaterThan: on('requireNumberGreaterThan', 'NUMBER_GREATER_THAN'),
    requireNumberGreaterThanOrEqualTo: on(
      'requireNumberGreaterThanOrEqualTo',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    ),
    requireNumberLessThan: on('requireNumberLessThan', 'NUMBER_LESS_THAN'),
    requireNumberLessThanOrEqualTo: on(
      'requireNumberLessThanOrEqualTo',
      'NUMBER_LESS_THAN_OR_EQUAL_TO',
    ),
  } satisfies Official<GoogleAppsScript.Spreadsheet.DataValidationBuilder>;
}

function dateMembers(host: Host, require: Requirer) {
  const on = checked(require, (value) => host.realm.isDate(value));
  return {
    requireDate: on('requireDate', 'DATE_IS_VALID_DATE'),
    requireDateAfter: on('requireDateAfter', 'DATE_AFTER'),
    requireDateBefore: on('requireDateBefore', 'DATE_BEFORE'),
    requireDateBetween: on('requireDateBetween', 'DATE_BETWEEN'),
    requireDateNotBetween: on('requireDateNotBetween', 'DATE_NOT_BETWEEN'),
    requireDateEqualTo: on('requireDateEqualTo', 'DATE_EQUAL_TO'),
    requireDateOnOrAfter: on('requireDateOnOrAfter', 'DATE_ON_OR_AFTER'),
    requireDateOnOrBefore: on('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.DataValidationBuilder>;
}

function textMembers(require: Requirer) {
  const on = checked(require, (value) => typeof value === 'string');
  return {
    requireTextContains: on('requireTextContains', 'TEXT_CONTAINS'),
    requireTextDoesNotContain: on('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN'),
    requireTextEqualTo: on('requireTextEqualTo', 'TEXT_EQUAL_TO'),
    requireTextIsEmail: on('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL'),
    requireTextIsUrl: on('requireTextIsUrl', 'TEXT_IS_VALID_URL'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.DataValidationBuilder>;
}

function listMembers(host: Host, change: Change, require: Requirer) {
  return {
    requireValueInList: (values: unknown, showDropdown: unknown = true) => {
      if (!Array.isArray(values))
        throw mismatch([values], 'DataValidationBuilder.requireValueInList');
      require('VALUE_IN_LIST', ...(values as unknown[]));
      return change({ showCustomUi: showDropdown === true });
    },
    requireValueInRange: (range: unknown, showDropdown: unknown = true) => {
      const place = placeOfRange(range);
      if (place === undefined) throw mismatch([range], 'DataValidationBuilder.requireValueInRange');
      require('VALUE_IN_RANGE', `=${rangeA1(sheetOf(host, place).title, rectOf(place))}`);
      return change({ showCustomUi: showDropdown === true }, place.id);
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.DataValidationBuilder>;
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
