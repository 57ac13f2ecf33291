import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { mismatch, served, text, whole, type Guest } from './guest';
import { TEXT } from './rules';
import type { ValidationState } from './state';
import { remember } from './stands-for';

/** The rules of each kind of validation. @see platform-facts §4.4 */
const PATTERNS = [
  'requireTextContainsPattern',
  'requireTextDoesNotContainPattern',
  'requireTextMatchesPattern',
  'requireTextDoesNotMatchPattern',
] as const;
const LENGTHS = [
  'requireTextLengthGreaterThanOrEqualTo',
  'requireTextLengthLessThanOrEqualTo',
] as const;

const NUMBERS = [
  'requireNumberBetween',
  'requireNumberNotBetween',
  'requireNumberEqualTo',
  'requireNumberNotEqualTo',
  'requireNumberGreaterThan',
  'requireNumberGreaterThanOrEqualTo',
  'requireNumberLessThan',
  'requireNumberLessThanOrEqualTo',
] as const;
const COUNTS = ['requireSelectAtLeast', 'requireSelectAtMost', 'requireSelectExactly'] as const;
const PLAIN = [
  'requireNumber',
  'requireWholeNumber',
  'requireTextIsEmail',
  'requireTextIsUrl',
] as const;

/** One answer a column at most: of grids. */
const ONCE = ['requireLimitOneResponsePerColumn'] as const;

const RULES = {
  TextValidation: [...PLAIN, ...NUMBERS, ...PATTERNS, ...LENGTHS],
  ParagraphTextValidation: [...PATTERNS, ...LENGTHS],
  CheckboxValidation: COUNTS,
  GridValidation: ONCE,
  CheckboxGridValidation: ONCE,
} as const;

export type ValidationClass = keyof typeof RULES;

/** `FormApp.createTextValidation` and its kin. */
export function validationMakers(guest: Guest): Record<`create${ValidationClass}`, () => object> {
  const names = Object.keys(RULES) as ValidationClass[];
  return Object.fromEntries(
    names.map((name) => [`create${name}`, () => builder(guest, name)]),
  ) as Record<`create${ValidationClass}`, () => object>;
}

type Rule = (typeof RULES)[ValidationClass][number];
type Builder =
  | GoogleAppsScript.Forms.TextValidationBuilder
  | GoogleAppsScript.Forms.ParagraphTextValidationBuilder
  | GoogleAppsScript.Forms.CheckboxValidationBuilder
  | GoogleAppsScript.Forms.GridValidationBuilder
  | GoogleAppsScript.Forms.CheckboxGridValidationBuilder;

function builder(guest: Guest, name: ValidationClass): object {
  const state: ValidationState = { rule: '', args: [], helpText: '' };
  const className = `${name}Builder`;
  const members: Record<string, unknown> = {
    setHelpText: (help: unknown) => {
      state.helpText = text(help, `${className}.setHelpText`);
      return self;
    },
    build: () =>
      remember(guest, guest.host.surface(name, {}), {
        kind: 'validation',
        of: name,
        state: { ...state },
      }),
  };
  for (const rule of RULES[name]) {
    members[rule] = (...args: unknown[]) => {
      Object.assign(state, { rule, args: argumentsOf(rule, args, `${className}.${rule}`) });
      return self;
    };
  }
  const self = served(
    guest,
    className,
    members as Record<Rule | 'build' | 'setHelpText', () => object> satisfies Official<Builder>,
  );
  return self;
}

const isOne = (rules: readonly string[], rule: string): boolean => rules.includes(rule);

function argumentsOf(rule: string, args: unknown[], method: string): (string | number)[] {
  if (isOne(PLAIN, rule) || isOne(ONCE, rule)) return [];
  if (isOne(PATTERNS, rule)) return [patternOf(text(args[0], method))];
  if (isOne(NUMBERS, rule)) return numbersOf(args, rule.endsWith('Between') ? 2 : 1, method);
  return [whole(args[0], method)];
}

function numbersOf(args: unknown[], count: number, method: string): number[] {
  const given = args.slice(0, count);
  if (given.length < count || !given.every((arg) => typeof arg === 'number'))
    throw mismatch(args, method);
  return given;
}

/** What JavaScript's patterns have and RE2's do not: looking ahead and behind, and back at a group (platform-facts §4.4). */
const NOT_IN_RE2 = /\(\?<?[=!]|\\[1-9]|\\k</;

function patternOf(pattern: string): string {
  if (NOT_IN_RE2.test(pattern)) throw new ServiceError(TEXT.invalidArgument('pattern'));
  try {
    new RegExp(pattern, 'u');
    return pattern;
  } catch {
    throw new ServiceError(TEXT.invalidArgument('pattern'));
  }
}
