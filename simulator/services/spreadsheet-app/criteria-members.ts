import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { mismatch } from './context';
import { enumKey } from './enums';

type Rules = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder &
  GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

type Require = (criterion: string, ...values: unknown[]) => object;

/** `whenX…` of conditional format rules and of filters: AS/reference/spreadsheet/conditional-format-rule-builder. */
export function whenMembers(host: Host, name: string, require: Require) {
  return {
    whenCellEmpty: () => require('CELL_EMPTY'),
    whenCellNotEmpty: () => require('CELL_NOT_EMPTY'),
    whenFormulaSatisfied: (formula: unknown) => require('CUSTOM_FORMULA', formula),
    withCriteria: (given: unknown, args: unknown) => {
      const criterion = enumKey(host, 'BooleanCriteria', given);
      if (criterion === undefined || !Array.isArray(args))
        throw mismatch([given, args], `${name}.withCriteria`);
      return require(criterion, ...(args as unknown[]));
    },
    ...whenDate(host, name, require),
    ...whenNumber(name, require),
    ...whenText(name, require),
  } satisfies Official<Rules>;
}

function whenDate(host: Host, name: string, require: Require) {
  const on = (member: string, criterion: string) => (date: unknown) => {
    const relative = enumKey(host, 'RelativeDate', date) !== undefined;
    if (!relative && !host.realm.isDate(date)) throw mismatch([date], `${name}.${member}`);
    return require(relative ? `${criterion}_RELATIVE` : criterion, date);
  };
  return {
    whenDateAfter: on('whenDateAfter', 'DATE_AFTER'),
    whenDateBefore: on('whenDateBefore', 'DATE_BEFORE'),
    whenDateEqualTo: on('whenDateEqualTo', 'DATE_EQUAL_TO'),
  } satisfies Official<Rules>;
}

function whenNumber(name: string, require: Require) {
  const on =
    (member: string, criterion: string) =>
    (...values: unknown[]) => {
      if (values.some((value) => typeof value !== 'number'))
        throw mismatch(values, `${name}.${member}`);
      return require(criterion, ...values);
    };
  return {
    whenNumberBetween: on('whenNumberBetween', 'NUMBER_BETWEEN'),
    whenNumberNotBetween: on('whenNumberNotBetween', 'NUMBER_NOT_BETWEEN'),
    whenNumberEqualTo: on('whenNumberEqualTo', 'NUMBER_EQUAL_TO'),
    whenNumberNotEqualTo: on('whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO'),
    whenNumberGreaterThan: on('whenNumberGreaterThan', 'NUMBER_GREATER_THAN'),
    whenNumberGreaterThanOrEqualTo: on(
      'whenNumberGreaterThanOrEqualTo',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    ),
    whenNumberLessThan: on('whenNumberLessThan', 'NUMBER_LESS_THAN'),
    whenNumberLessThanOrEqualTo: on('whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO'),
  } satisfies Official<Rules>;
}

function whenText(name: string, require: Require) {
  const on = (member: string, criterion: string) => (text: unknown) => {
    if (typeof text !== 'string') throw mismatch([text], `${name}.${member}`);
    return require(criterion, text);
  };
  return {
    whenTextContains: on('whenTextContains', 'TEXT_CONTAINS'),
    whenTextDoesNotContain: on('whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN'),
    whenTextEqualTo: on('whenTextEqualTo', 'TEXT_EQUAL_TO'),
    whenTextStartsWith: on('whenTextStartsWith', 'TEXT_STARTS_WITH'),
    whenTextEndsWith: on('whenTextEndsWith', 'TEXT_ENDS_WITH'),
  } satisfies Official<Rules>;
}
