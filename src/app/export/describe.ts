import { fieldsOf, type Field, type FormDeclaration } from '../../core/programme/field';
import { columnsOf, type TableDeclaration } from '../../core/programme/table';
import type { Vocabulary } from '../../core/table/vocabulary';
import type { Env } from '../env';
import type { FormData } from '../ports/resources';
import { rowWith, type Snapshot } from '../ports/store';

/** Where a table stands in the sheet now: what a person who types into it needs to know. */
export type Whereabouts = (
  table: string,
) => { sheetId: number; indexOf: Readonly<Record<string, number>> } | undefined;

/** The programme as it stands: its live forms with the words of their choices, and where its tables' columns are. */
export function describe(env: Env, snapshot: Snapshot, whereabouts: Whereabouts): unknown {
  return {
    forms: Object.fromEntries(
      env.programme.forms.map((form) => [form.key, describeForm(form, snapshot)]),
    ),
    tables: Object.fromEntries(
      env.programme.tables.map((table) => [table.key, describeTable(table, snapshot, whereabouts)]),
    ),
  };
}

function describeForm(form: FormDeclaration, snapshot: Snapshot): unknown {
  const row = rowWith(snapshot, 'resources', `form:${form.key}`);
  const data = JSON.parse(String(row?.['data'] || '{}')) as Partial<FormData>;
  const fields = fieldsOf(form).map((field) => [
    field.key,
    { itemId: data.items?.[field.key] ?? '', ...describeField(field, snapshot.vocabulary) },
  ]);
  return {
    formId: String(row?.['googleId'] ?? ''),
    publishedUrl: data.publishedUrl ?? '',
    fields: Object.fromEntries(fields),
  };
}

function describeField(field: Field, vocabulary: Vocabulary): Record<string, unknown> {
  const labels = (set: string): Record<string, string> => {
    const { labels: words = {}, offered = [] } = vocabulary[set] ?? {};
    return Object.fromEntries(offered.map((key) => [key, words[key] ?? key]));
  };
  const { type, required = false, byLink = false } = field;
  if (field.type === 'grid') {
    return {
      type,
      required,
      byLink,
      rows: labels(field.rows),
      columns: labels(field.columns),
      multiple: field.many === true,
    };
  }
  return 'options' in field
    ? { type, required, byLink, options: labels(field.options) }
    : { type, required, byLink };
}

function describeTable(
  table: TableDeclaration,
  snapshot: Snapshot,
  whereabouts: Whereabouts,
): unknown {
  const place = whereabouts(table.key);
  const labelled = columnsOf(table).flatMap((column) =>
    'options' in column
      ? [[column.key, snapshot.vocabulary[column.options]?.labels ?? {}] as const]
      : [],
  );
  return {
    sheetId: place?.sheetId,
    headerRow: 1,
    firstDataRow: 2,
    columns: place?.indexOf ?? {},
    labels: Object.fromEntries(labelled),
  };
}
