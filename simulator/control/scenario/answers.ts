import type { RawAnswer } from '../../services/forms/state';
import type { FieldDescription, FormDescription } from './product';

/** Answers as Google receives them, by item id. */
export type ItemAnswers = Record<string, RawAnswer>;

/**
 * Turns answers by key into what a person sees and Google delivers: labels, dates, grids by the order of their rows.
 * An empty answer is kept as empty: in an edit it takes one back.
 */
export function itemAnswers(form: FormDescription, answers: Record<string, unknown>): ItemAnswers {
  const found: ItemAnswers = {};
  for (const [key, value] of Object.entries(answers)) {
    const field = form.fields[key];
    if (field === undefined) {
      throw new Error(
        `the form has no field "${key}"; it has ${Object.keys(form.fields).join(', ')}`,
      );
    }
    const isEmpty = value === null || value === undefined || value === '';
    found[String(field.itemId)] = isEmpty ? '' : itemAnswer(key, field, value);
  }
  return found;
}

/** Nobody gets past the privacy notice without her consent: it is given unless the answers say otherwise. */
export function withConsent(
  form: FormDescription,
  answers: Record<string, unknown>,
): Record<string, unknown> {
  return form.fields['consent'] === undefined || 'consent' in answers
    ? answers
    : { consent: 'yes', ...answers };
}

function itemAnswer(key: string, field: FieldDescription, value: unknown): RawAnswer {
  if (field.rows !== undefined) return gridAnswer(key, field, value);
  if (field.type === 'many') return listOf(value).map((each) => label(key, field, each));
  if (field.type === 'one' || field.options !== undefined) return label(key, field, value);
  return String(value);
}

/** The label of a choice. A choice the form does not have is typed, where the form lets a person type. */
function label(key: string, field: FieldDescription, value: unknown): string {
  const text = String(value);
  const { options = {} } = field;
  if (Object.hasOwn(options, text)) return options[text] ?? text;
  if (Object.values(options).includes(text) || mayType(field)) return text;
  throw new Error(
    `"${text}" is not a choice of "${key}"; it has ${Object.keys(options).join(', ')}`,
  );
}

function mayType({ other }: FieldDescription): boolean {
  return other !== undefined && other !== false && other !== null;
}

function gridAnswer(key: string, field: FieldDescription, value: unknown): RawAnswer {
  const { rows = {}, columns = {} } = field;
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given).find((row) => !Object.hasOwn(rows, row));
  if (unknown !== undefined)
    throw new Error(`"${key}" has no row "${unknown}"; it has ${Object.keys(rows).join(', ')}`);
  const cells = Object.keys(rows).map((row) =>
    listOf(given[row]).map((column) => columnLabel(key, columns, column)),
  );
  const isMultiple = field.multiple === true || cells.some((cell) => cell.length > 1);
  if (isMultiple) return cells.map((cell) => (cell.length > 0 ? cell : null));
  return cells.map((cell) => cell[0] ?? null);
}

function columnLabel(key: string, columns: Record<string, string>, value: unknown): string {
  const found = columns[String(value)];
  if (found !== undefined) return found;
  throw new Error(
    `"${key}" has no column "${String(value)}"; it has ${Object.keys(columns).join(', ')}`,
  );
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
