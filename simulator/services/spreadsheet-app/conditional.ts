import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertTabEditable } from '../sheets/access';
import { toGridRange } from '../sheets/grid';
import type { GridRange, Kept } from '../sheets/state';
import { styleOfColor } from './color-objects';
import { colorOf, type ColorStyle } from './colors';
import { conditionsObject, gradientObject } from './conditional-readers';
import { change, mismatch, served, sheetOf } from './context';
import { conditionOf, type Condition } from './criteria';
import { whenMembers } from './criteria-members';
import { enumKey } from './enums';
import { placeOfRange, type At } from './identity';
import { placeOfGridRange, rectOf } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';
import type { TextFormat } from './text-style';

/** `InterpolationPoint` of the Sheets API. */
export interface Point {
  colorStyle?: ColorStyle;
  type?: string;
  value?: string;
}

/** `ConditionalFormatRule` of the Sheets API; a script's also knows which file its ranges are in. */
export interface Rule {
  id: string;
  ranges: GridRange[];
  booleanRule?: {
    condition?: Condition;
    format?: { backgroundColorStyle?: ColorStyle; textFormat?: TextFormat };
  };
  gradientRule?: { minpoint?: Point; midpoint?: Point; maxpoint?: Point };
}

const rules = new WeakMap<object, Rule>();

/** Conditional formats of a tab: AS/reference/spreadsheet/sheet. They are kept; nothing is drawn. */
export function conditionalMembers(host: Host, at: At) {
  const set = (given: Rule[]): void => {
    change(host, at.id, (draft) => {
      const sheet = draft.sheet(at.sheetId);
      assertTabEditable(draft, sheet);
      sheet.conditionalFormats = given.map(({ id: _id, ...rule }): Kept => ({ ...rule }));
    });
  };
  return {
    getConditionalFormatRules: () =>
      host.realm.array(
        sheetOf(host, at).conditionalFormats.map((kept) =>
          ruleObject(host, { ...(kept as unknown as Rule), id: at.id }),
        ),
      ),
    setConditionalFormatRules: (given: unknown) => {
      if (!Array.isArray(given)) throw mismatch([given], 'Sheet.setConditionalFormatRules');
      const all = (given as object[]).map((each) => rules.get(each));
      if (all.some((rule) => rule === undefined))
        throw mismatch([given], 'Sheet.setConditionalFormatRules');
      set(all as Rule[]);
    },
    clearConditionalFormatRules: () => set([]),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

/** A `ConditionalFormatRule`: AS/reference/spreadsheet/conditional-format-rule. */
function ruleObject(host: Host, rule: Rule): object {
  const made = served(host, 'ConditionalFormatRule', {
    ...readers(host, () => rule),
    copy: () => ruleBuilder(host, rule),
  } satisfies Official<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>);
  rules.set(made, rule);
  return made;
}

function readers(host: Host, rule: () => Rule) {
  return {
    getRanges: () =>
      host.realm.array(
        rule().ranges.map((range) => rangeAt(host, placeOfGridRange(host, rule().id, range))),
      ),
    getBooleanCondition: () => conditionsObject(host, rule()),
    getGradientCondition: () => gradientObject(host, rule()),
  } satisfies Official<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>;
}

/** `SpreadsheetApp.newConditionalFormatRule()`: a condition with a look, or a gradient; the last said counts. */
export function ruleBuilder(host: Host, from: Rule = { id: '', ranges: [] }): object {
  let rule = from;
  const merge = (part: Partial<Rule>): object => {
    rule = { ...rule, ...part };
    return self;
  };
  const condition = (criterion: string, ...values: unknown[]): object => {
    const { gradientRule: _gradient, ...rest } = rule;
    rule = rest;
    return merge({
      booleanRule: { ...rule.booleanRule, condition: conditionOf(host, criterion, values) },
    });
  };
  const self: object = served(host, 'ConditionalFormatRuleBuilder', {
    ...readers(host, () => rule),
    ...whenMembers(host, 'ConditionalFormatRuleBuilder', condition),
    ...formatMembers(() => rule, merge),
    ...gradientMembers(host, (name, point) =>
      merge({ booleanRule: undefined, gradientRule: { ...rule.gradientRule, [name]: point } }),
    ),
    setRanges: (given: unknown) => {
      const places = Array.isArray(given) ? (given as unknown[]).map(placeOfRange) : [];
      const [first] = places;
      if (first === undefined || places.includes(undefined))
        throw mismatch([given], 'ConditionalFormatRuleBuilder.setRanges');
      const ranges = places.flatMap((place) =>
        place ? [toGridRange(place.sheetId, rectOf(place))] : [],
      );
      return merge({ id: first.id, ranges });
    },
    copy: () => ruleBuilder(host, rule),
    build: () => ruleObject(host, complete(rule)),
  } satisfies Official<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>);
  return self;
}

/** A rule needs ranges, and a condition or a gradient. */
function complete(rule: Rule): Rule {
  if (rule.ranges.length === 0) throw new ServiceError(TEXT.ruleWithoutRange);
  const { condition } = rule.booleanRule ?? {};
  if (condition === undefined && rule.gradientRule === undefined)
    throw new ServiceError(TEXT.ruleWithoutCondition);
  return rule;
}

/** How cells look when the condition holds; null leaves it to them. */
function formatMembers(rule: () => Rule, merge: (part: Partial<Rule>) => object) {
  const set = (part: { backgroundColorStyle?: ColorStyle; textFormat?: TextFormat }): object => {
    const { booleanRule } = rule();
    const before = booleanRule?.format ?? {};
    const textFormat = { ...before.textFormat, ...part.textFormat };
    return merge({ booleanRule: { ...booleanRule, format: { ...before, ...part, textFormat } } });
  };
  const text = (key: keyof TextFormat) => (on: unknown) =>
    set({ textFormat: { [key]: typeof on === 'boolean' ? on : undefined } });
  return {
    setBackground: (color: unknown) => set({ backgroundColorStyle: colorOf(color) }),
    setBackgroundObject: (color: unknown) => set({ backgroundColorStyle: styleOfColor(color) }),
    setFontColor: (color: unknown) => set({ textFormat: { foregroundColorStyle: colorOf(color) } }),
    setFontColorObject: (color: unknown) =>
      set({ textFormat: { foregroundColorStyle: styleOfColor(color) } }),
    setBold: text('bold'),
    setItalic: text('italic'),
    setStrikethrough: text('strikethrough'),
    setUnderline: text('underline'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>;
}

type PointName = 'minpoint' | 'midpoint' | 'maxpoint';

function gradientMembers(host: Host, set: (name: PointName, point: Point) => object) {
  const end =
    (name: PointName, type: string, read: (color: unknown) => ColorStyle | undefined) =>
    (color: unknown) =>
      set(name, { colorStyle: read(color), type });
  const point =
    (name: PointName, member: string, read: (color: unknown) => ColorStyle | undefined) =>
    (color: unknown, type: unknown, value: unknown) => {
      const key = enumKey(host, 'InterpolationType', type);
      if (key === undefined)
        throw mismatch([color, type, value], `ConditionalFormatRuleBuilder.${member}`);
      return set(name, { colorStyle: read(color), type: key, value: String(value) });
    };
  return {
    setGradientMinpoint: end('minpoint', 'MIN', colorOf),
    setGradientMinpointObject: end('minpoint', 'MIN', styleOfColor),
    setGradientMinpointWithValue: point('minpoint', 'setGradientMinpointWithValue', colorOf),
    setGradientMinpointObjectWithValue: point(
      'minpoint',
      'setGradientMinpointObjectWithValue',
      styleOfColor,
    ),
    setGradientMidpointWithValue: point('midpoint', 'setGradientMidpointWithValue', colorOf),
    setGradientMidpointObjectWithValue: point(
      'midpoint',
      'setGradientMidpointObjectWithValue',
      styleOfColor,
    ),
    setGradientMaxpoint: end('maxpoint', 'MAX', colorOf),
    setGradientMaxpointObject: end('maxpoint', 'MAX', styleOfColor),
    setGradientMaxpointWithValue: point('maxpoint', 'setGradientMaxpointWithValue', colorOf),
    setGradientMaxpointObjectWithValue: point(
      'maxpoint',
      'setGradientMaxpointObjectWithValue',
      styleOfColor,
    ),
  } satisfies Official<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>;
}
