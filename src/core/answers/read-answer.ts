import { Problem } from '../problem';
import { fieldsOf, type Field, type FormDeclaration } from '../programme/field';
import type { Value } from '../table/value';
import { keyOf, type Vocabulary } from '../table/vocabulary';
import { isTime } from '../time/clock';
import { isDate } from '../time/date';

/** An answer to one question in the words of the form: text, several texts, or a grid's column words by the words of its rows. */
export type Raw = string | readonly string[] | Readonly<Record<string, string | readonly string[]>>;

/** A form's answer in the programme's own terms: field key → value. Unanswered questions are null. */
export type Answers = Readonly<Record<string, Value>>;

/** The most a cell of a sheet holds (platform-facts §1.3). */
export const CELL_LIMIT = 50_000;

/**
 * Reads one answer by the form's declaration. Text is kept as it was typed, to the last space.
 * Refuses with `missing-answer`, `unknown-option`, `invalid-value`, `too-long`, `missing-contact`, `missing-consent`.
 */
export function readAnswer(
  form: FormDeclaration,
  raw: Readonly<Record<string, Raw | undefined>>,
  vocabulary: Vocabulary,
): Answers {
  const answers: Record<string, Value> = {};
  for (const field of fieldsOf(form)) {
    const value = isEmpty(raw[field.key])
      ? null
      : readField(field, raw[field.key] as Raw, vocabulary);
    if (value === null && field.required === true) refuse(field);
    answers[field.key] = value;
  }
  if (form.contact === true && answers['email'] === null && answers['phone'] === null)
    throw new Problem('missing-contact');
  return answers;
}

/** The answers that are not empty: what a person says again leaves the rest of her row as it is. */
export function answered(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}

function refuse(field: Field): never {
  throw field.key === 'consent'
    ? new Problem('missing-consent')
    : new Problem('missing-answer', { field: field.key });
}

function isEmpty(raw: Raw | undefined): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  return Object.values(raw).every((part) => part.length === 0);
}

function readField(field: Field, raw: Raw, vocabulary: Vocabulary): Value {
  switch (field.type) {
    case 'one':
      return option(field, field.options, asText(field, raw), vocabulary);
    case 'many':
      return listOf(raw).map((word) => option(field, field.options, word, vocabulary));
    case 'grid':
      return readGrid(field, raw, vocabulary);
    case 'int':
    case 'scale':
      return whole(field, asText(field, raw));
    case 'date':
      return shaped(field, asText(field, raw), isDate);
    case 'time':
      return shaped(field, asText(field, raw), isTime);
    default:
      return written(field, asText(field, raw));
  }
}

function asText(field: Field, raw: Raw): string {
  if (typeof raw !== 'string') throw new Problem('invalid-value', { field: field.key });
  return raw;
}

function listOf(raw: Raw): string[] {
  const words: unknown[] = typeof raw === 'string' ? [raw] : Object.values(raw);
  return words.filter((word): word is string => typeof word === 'string' && word !== '');
}

function option(field: Field, set: string, word: string, vocabulary: Vocabulary): string {
  const key = keyOf(vocabulary, set, word);
  if (key === undefined)
    throw new Problem(set === 'topics' ? 'unknown-topic' : 'unknown-option', { field: field.key });
  return key;
}

function readGrid(
  field: Extract<Field, { type: 'grid' }>,
  raw: Raw,
  vocabulary: Vocabulary,
): Value {
  if (typeof raw === 'string') throw new Problem('invalid-value', { field: field.key });
  const grid: Record<string, readonly string[]> = {};
  for (const [row, cell] of Object.entries(raw)) {
    const words = listOf(cell);
    if (words.length === 0) continue;
    grid[option(field, field.rows, row, vocabulary)] = words.map((word) =>
      option(field, field.columns, word, vocabulary),
    );
  }
  return grid;
}

function whole(field: Field, raw: string): number {
  const number = Number(raw.trim());
  const { min, max } = field.type === 'int' ? field : { min: 1, max: 5 };
  const fits = Number.isInteger(number) && number >= (min ?? 0) && number <= (max ?? Infinity);
  if (!fits) throw new Problem('invalid-value', { field: field.key });
  return number;
}

function shaped(field: Field, raw: string, fits: (text: string) => boolean): string {
  const value = raw.trim();
  if (!fits(value)) throw new Problem('invalid-value', { field: field.key });
  return value;
}

function written(field: Field, raw: string): string {
  if (raw.length > CELL_LIMIT)
    throw new Problem('too-long', { field: field.key, length: raw.length });
  return raw;
}
