import type { Host } from '../../runtime/host';
import type { ValidationRule } from '../sheets/state';
import { momentOfSerial, serialOfMoment, serialOfWall, wallOfSerial } from '../sheets/serial';
import { enumKey, enumValue } from './enums';

/** `BooleanCondition` of the Sheets API. */
export type Condition = ValidationRule['condition'];

type Words = 'DataValidationCriteria' | 'BooleanCriteria';

/** Criteria whose names differ between Apps Script and the Sheets API (gas-fakes oddities, "Criteria types"). */
const API_NAMES: Record<string, string> = {
  CELL_EMPTY: 'BLANK',
  CELL_NOT_EMPTY: 'NOT_BLANK',
  CHECKBOX: 'BOOLEAN',
  DATE_EQUAL_TO: 'DATE_EQ',
  DATE_NOT_EQUAL_TO: 'DATE_NOT_EQ',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID',
  NUMBER_EQUAL_TO: 'NUMBER_EQ',
  NUMBER_NOT_EQUAL_TO: 'NUMBER_NOT_EQ',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_EQ',
  NUMBER_LESS_THAN: 'NUMBER_LESS',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_EQ',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_NOT_EQUAL_TO: 'TEXT_NOT_EQ',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_EMAIL',
  TEXT_IS_VALID_URL: 'TEXT_IS_URL',
  VALUE_IN_LIST: 'ONE_OF_LIST',
  VALUE_IN_RANGE: 'ONE_OF_RANGE',
};

const SCRIPT_NAMES = Object.fromEntries(
  Object.entries(API_NAMES).map(([script, api]) => [api, script]),
);

/** A condition of the API from a criterion's name and its values, as a script gives them. */
export function conditionOf(host: Host, criterion: string, values: unknown[]): Condition {
  const type = criterion.replace(/_RELATIVE$/, '');
  const given = values.map((value) => apiValue(host, value));
  return {
    type: API_NAMES[type] ?? type,
    ...(given.length > 0 && { values: given }),
  };
}

function apiValue(
  host: Host,
  value: unknown,
): { userEnteredValue?: string; relativeDate?: string } {
  const relativeDate = enumKey(host, 'RelativeDate', value);
  if (relativeDate !== undefined) return { relativeDate };
  return { userEnteredValue: host.realm.isDate(value) ? dayOf(host, value) : String(value) };
}

/** The day of a Date where the container is, as every locale reads it. */
function dayOf(host: Host, date: Date): string {
  const { year, month, day } = wallOfSerial(serialOfMoment(date.getTime(), zoneOf(host)));
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function zoneOf(host: Host): string {
  return host.world.spreadsheets[host.world.containerId]?.timeZone ?? host.world.timeZone;
}

/** The enum value of a condition's criterion; null without a condition. */
export function criteriaType(
  host: Host,
  words: Words,
  condition: Condition | undefined,
): object | null {
  if (condition === undefined) return null;
  const name = SCRIPT_NAMES[condition.type] ?? condition.type;
  const relative = condition.values?.some(({ relativeDate }) => relativeDate !== undefined);
  return enumValue(host, words, relative ? `${name}_RELATIVE` : name);
}

/** The values of a condition as a script gets them: numbers, days as Dates, formulas and the rest as text. */
export function criteriaValues(host: Host, condition: Condition | undefined): unknown[] {
  const { type = '', values = [] } = condition ?? {};
  return values.map(({ userEnteredValue = '', relativeDate }) => {
    if (relativeDate !== undefined) return enumValue(host, 'RelativeDate', relativeDate);
    if (userEnteredValue.startsWith('=')) return userEnteredValue;
    if (type.startsWith('NUMBER_')) return Number(userEnteredValue);
    return type.startsWith('DATE_') ? dateOf(host, userEnteredValue) : userEnteredValue;
  });
}

function dateOf(host: Host, text: string): unknown {
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!day) return text;
  const [year = 0, month = 0, date = 0] = day.slice(1).map(Number);
  const serial = serialOfWall({ year, month, day: date });
  return host.realm.date(momentOfSerial(serial, zoneOf(host)));
}
