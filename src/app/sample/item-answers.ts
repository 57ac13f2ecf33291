import { fieldsOf, type Field, type FormDeclaration } from '../../core/programme/field';
import type { SampleAnswer } from '../../core/programme/sample';
import type { Value } from '../../core/table/value';
import { labelOf, type Vocabulary } from '../../core/table/vocabulary';
import type { RawAnswer } from '../ports/answers';

type ByItem = RawAnswer['byItem'];
type Raw = ByItem[string];

/** What an answer is written down for: the form, its items by field, and the words it offers. */
export interface WrittenFor {
  form: FormDeclaration;
  items: Readonly<Record<string, string>>;
  vocabulary: Vocabulary;
}

/** An invented answer in the words of its form, by item, as Google will give it back. */
export function itemAnswers(
  { form, items, vocabulary }: WrittenFor,
  values: SampleAnswer['values'],
): ByItem {
  const written = fieldsOf(form).flatMap((field): [string, Raw][] => {
    const value = values[field.key] ?? null;
    const item = items[field.key];
    if (value === null || item === undefined) return [];
    return [[item, rawOf(field, value, vocabulary)]];
  });
  return Object.fromEntries(written.filter(([, raw]) => !isEmpty(raw)));
}

function rawOf(field: Field, value: Value, vocabulary: Vocabulary): Raw {
  const label = (set: string, key: string): string => labelOf(vocabulary, set, key);
  switch (field.type) {
    case 'one':
      return label(field.options, String(value));
    case 'many':
      return (value as readonly string[]).map((key) => label(field.options, key));
    case 'grid': {
      const cells = Object.entries(value as Readonly<Record<string, readonly string[]>>);
      const rows = cells.map(([row, keys]) => {
        const labels = keys.map((key) => label(field.columns, key));
        return [label(field.rows, row), field.many === true ? labels : (labels[0] ?? '')] as const;
      });
      return Object.fromEntries(rows);
    }
    default:
      return String(value);
  }
}

function isEmpty(raw: Raw): boolean {
  return typeof raw === 'string' ? raw.trim() === '' : Object.values(raw).length === 0;
}

/**
 * What two deliveries of one answer have in common, whatever Google does to spaces, to the order of ticks and to
 * questions left empty.
 */
export function signatureOf(answer: ByItem): string {
  const parts = Object.entries(answer)
    .filter(([, raw]) => !isEmpty(raw))
    .map(([item, raw]) => [item, plain(raw)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(parts);
}

function plain(raw: Raw): unknown {
  if (typeof raw === 'string') return raw.replace(/\s+/g, ' ').trim();
  if (Array.isArray(raw)) return [...(raw as readonly string[])].sort();
  const rows = Object.entries(raw as Readonly<Record<string, string | readonly string[]>>);
  return rows.map(([row, cell]) => [row, plain(cell)]).sort();
}
