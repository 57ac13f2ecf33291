import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { colorOrNull } from './color-objects';
import { hexOf } from './colors';
import type { Point, Rule } from './conditional';
import { served } from './context';
import { criteriaType, criteriaValues } from './criteria';
import { enumValue } from './enums';

/** A `BooleanCondition`, or null for a rule that has none: AS/reference/spreadsheet/boolean-condition. */
export function conditionsObject(host: Host, { booleanRule }: Rule): object | null {
  if (booleanRule?.condition === undefined) return null;
  const { condition, format = {} } = booleanRule;
  const { backgroundColorStyle, textFormat = {} } = format;
  return served(host, 'BooleanCondition', {
    getCriteriaType: () => criteriaType(host, 'BooleanCriteria', condition),
    getCriteriaValues: () => host.realm.array(criteriaValues(host, condition)),
    getBackground: () => hexOf(backgroundColorStyle) ?? null,
    getBackgroundObject: () => colorOrNull(host, backgroundColorStyle),
    getFontColor: () => hexOf(textFormat.foregroundColorStyle) ?? null,
    getFontColorObject: () => colorOrNull(host, textFormat.foregroundColorStyle),
    getBold: () => textFormat.bold ?? null,
    getItalic: () => textFormat.italic ?? null,
    getStrikethrough: () => textFormat.strikethrough ?? null,
    getUnderline: () => textFormat.underline ?? null,
  } satisfies Official<GoogleAppsScript.Spreadsheet.BooleanCondition>);
}

/** A `GradientCondition`, or null for a rule that has none: AS/reference/spreadsheet/gradient-condition. */
export function gradientObject(host: Host, { gradientRule }: Rule): object | null {
  if (gradientRule === undefined) return null;
  const { minpoint, midpoint, maxpoint } = gradientRule;
  const type = (point: Point | undefined) => enumValue(host, 'InterpolationType', point?.type);
  return served(host, 'GradientCondition', {
    getMinColor: () => hexOf(minpoint?.colorStyle) ?? '',
    getMinColorObject: () => colorOrNull(host, minpoint?.colorStyle),
    getMinType: () => type(minpoint),
    getMinValue: () => minpoint?.value ?? '',
    getMidColor: () => hexOf(midpoint?.colorStyle) ?? '',
    getMidColorObject: () => colorOrNull(host, midpoint?.colorStyle),
    getMidType: () => type(midpoint),
    getMidValue: () => midpoint?.value ?? '',
    getMaxColor: () => hexOf(maxpoint?.colorStyle) ?? '',
    getMaxColorObject: () => colorOrNull(host, maxpoint?.colorStyle),
    getMaxType: () => type(maxpoint),
    getMaxValue: () => maxpoint?.value ?? '',
  } satisfies Official<GoogleAppsScript.Spreadsheet.GradientCondition>);
}
