import { isGrid } from './kinds';
import type { FormItem, RawAnswer, ValidationState } from './state';

/**
 * What the live form says about an answer, in the words a person sees in Spanish; undefined when it is accepted.
 * @see platform-facts §4.3, §4.4
 */
export function problemWith(item: FormItem, answer: RawAnswer | undefined): string | undefined {
  if (answer === undefined || isEmpty(answer))
    return item.required ? 'Esta pregunta es obligatoria' : undefined;
  return (
    shapeProblem(item, answer) ??
    requiredRowsProblem(item, answer) ??
    ruleProblem(item.validation, answer)
  );
}

/** Nothing chosen, nothing written, or a grid with no row answered. */
export function isEmpty(answer: RawAnswer): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  return answer.every((entry) => entry === null || entry.length === 0);
}

const FORMATS: Partial<Record<FormItem['type'], RegExp>> = {
  DATETIME: /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/,
  TIME: /^([01]\d|2[0-3]):[0-5]\d$/,
  DURATION: /^\d+:[0-5]\d:[0-5]\d$/,
};

function shapeProblem(item: FormItem, answer: RawAnswer): string | undefined {
  if (isGrid(item.type)) return gridProblem(item, answer);
  if (item.type === 'CHECKBOX')
    return Array.isArray(answer) ? choiceProblem(item, answer as string[]) : 'se espera una lista';
  if (typeof answer !== 'string') return 'se espera un texto';
  if (item.type === 'MULTIPLE_CHOICE' || item.type === 'LIST') return choiceProblem(item, [answer]);
  if (item.type === 'SCALE') return withinProblem(answer, item.bounds.lower, item.bounds.upper);
  if (item.type === 'RATING') return withinProblem(answer, 1, item.rating.level);
  if (item.type === 'DATE')
    return isDate(answer, item.date.includesYear) ? undefined : 'Fecha no válida';
  const format = FORMATS[item.type];
  return format === undefined || format.test(answer) ? undefined : 'Hora no válida';
}

function choiceProblem(item: FormItem, chosen: string[]): string | undefined {
  const unknown = chosen.filter((value) => !item.choices.some((choice) => choice.value === value));
  if (new Set(chosen).size < chosen.length) return 'la misma opción aparece dos veces';
  return unknown.length <= (item.showOther ? 1 : 0)
    ? undefined
    : `no hay ninguna opción «${unknown.join('», «')}»`;
}

function gridProblem(item: FormItem, answer: RawAnswer): string | undefined {
  if (!Array.isArray(answer) || answer.length !== item.rows.length)
    return `se espera una respuesta por fila (${item.rows.length})`;
  for (const cell of answer) {
    const values = cell === null ? [] : Array.isArray(cell) ? cell : [cell];
    if (values.length > 1 && item.type === 'GRID') return 'una sola respuesta por fila';
    const unknown = values.find((value) => !item.columns.includes(value));
    if (unknown !== undefined) return `no hay ninguna columna «${unknown}»`;
  }
  return undefined;
}

function requiredRowsProblem(item: FormItem, answer: RawAnswer): string | undefined {
  if (!item.required || !isGrid(item.type) || typeof answer === 'string') return undefined;
  const missing = answer.some((cell) => cell === null || cell.length === 0);
  return missing ? 'Esta pregunta requiere una respuesta en cada fila' : undefined;
}

function withinProblem(answer: string, lower: number, upper: number): string | undefined {
  const ok = /^\d+$/.test(answer) && Number(answer) >= lower && Number(answer) <= upper;
  return ok ? undefined : `se espera un número de ${lower} a ${upper}`;
}

function isDate(answer: string, withYear: boolean): boolean {
  const date = withYear ? answer : `2024-${answer}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function ruleProblem(validation: ValidationState | null, answer: RawAnswer): string | undefined {
  if (validation === null || validation.rule === '') return undefined;
  const broken =
    typeof answer === 'string' ? textProblem(validation, answer) : listProblem(validation, answer);
  return broken === undefined ? undefined : validation.helpText || broken;
}

type TextRule = (text: string, a: string | number, b: string | number) => boolean;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
const ofNumber =
  (test: (n: number, a: number, b: number) => boolean): TextRule =>
  (text, a, b) =>
    isNumber(text) && test(Number(text), Number(a), Number(b));

const TEXT_RULES: Record<string, { holds: TextRule; message: string }> = {
  requireNumber: { holds: isNumber, message: 'Debe ser un número' },
  requireWholeNumber: {
    holds: (text) => /^-?\d+$/.test(text.trim()),
    message: 'Debe ser un número entero',
  },
  requireNumberBetween: {
    holds: ofNumber((n, a, b) => n >= a && n <= b),
    message: 'Debe ser un número del intervalo',
  },
  requireNumberNotBetween: {
    holds: ofNumber((n, a, b) => n < a || n > b),
    message: 'Debe ser un número fuera del intervalo',
  },
  requireNumberEqualTo: { holds: ofNumber((n, a) => n === a), message: 'Debe ser igual al número' },
  requireNumberNotEqualTo: {
    holds: ofNumber((n, a) => n !== a),
    message: 'Debe ser distinto del número',
  },
  requireNumberGreaterThan: {
    holds: ofNumber((n, a) => n > a),
    message: 'Debe ser un número mayor',
  },
  requireNumberGreaterThanOrEqualTo: {
    holds: ofNumber((n, a) => n >= a),
    message: 'Debe ser un número mayor o igual',
  },
  requireNumberLessThan: { holds: ofNumber((n, a) => n < a), message: 'Debe ser un número menor' },
  requireNumberLessThanOrEqualTo: {
    holds: ofNumber((n, a) => n <= a),
    message: 'Debe ser un número menor o igual',
  },
  requireTextIsEmail: {
    holds: (text) => /^[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)+$/.test(text),
    message: 'Debe ser una dirección de correo electrónico válida',
  },
  requireTextIsUrl: {
    holds: (text) => /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(text),
    message: 'Debe ser una URL válida',
  },
  requireTextContainsPattern: {
    holds: (text, a) => pattern(a).test(text),
    message: 'No cumple el patrón',
  },
  requireTextDoesNotContainPattern: {
    holds: (text, a) => !pattern(a).test(text),
    message: 'No cumple el patrón',
  },
  requireTextMatchesPattern: {
    holds: (text, a) => pattern(`^(?:${a})$`).test(text),
    message: 'No cumple el patrón',
  },
  requireTextDoesNotMatchPattern: {
    holds: (text, a) => !pattern(`^(?:${a})$`).test(text),
    message: 'No cumple el patrón',
  },
  requireTextLengthGreaterThanOrEqualTo: {
    holds: (text, a) => text.length >= Number(a),
    message: 'Faltan caracteres',
  },
  requireTextLengthLessThanOrEqualTo: {
    holds: (text, a) => text.length <= Number(a),
    message: 'Demasiados caracteres',
  },
};

function pattern(source: string | number): RegExp {
  return new RegExp(String(source), 'u');
}

function textProblem({ rule, args }: ValidationState, answer: string): string | undefined {
  const known = TEXT_RULES[rule];
  return known === undefined || known.holds(answer, args[0] ?? 0, args[1] ?? 0)
    ? undefined
    : known.message;
}

function listProblem(
  { rule, args }: ValidationState,
  answer: readonly unknown[],
): string | undefined {
  const count = Number(args[0] ?? 0);
  if (rule === 'requireSelectAtLeast' && answer.length < count)
    return `Debes seleccionar al menos ${count} opciones`;
  if (rule === 'requireSelectAtMost' && answer.length > count)
    return `Debes seleccionar un máximo de ${count} opciones`;
  if (rule === 'requireSelectExactly' && answer.length !== count)
    return `Debes seleccionar ${count} opciones`;
  if (rule !== 'requireLimitOneResponsePerColumn') return undefined;
  const chosen = answer.flat().filter((value) => value !== null);
  return new Set(chosen).size < chosen.length
    ? 'No selecciones más de una respuesta por columna'
    : undefined;
}
