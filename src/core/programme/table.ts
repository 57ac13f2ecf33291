import { fieldsOf, type Field, type FormDeclaration } from './field';

/** What a column holds. In core a `datetime` is ms since the epoch, a `date` is `2026-03-12`, a `time` is `17:00`. */
export type Column =
  | {
      key: string;
      type: 'text' | 'int' | 'number' | 'yesno' | 'date' | 'time' | 'datetime' | 'json';
      /** Nothing that a person reads; it can be shown all the same, hidden is not private. */
      hidden?: true;
    }
  | { key: string; type: 'one' | 'many'; options: string }
  | { key: string; type: 'grid'; rows: string; columns: string };

export interface TableDeclaration {
  key: string;
  /** Begins every id of this table, so that a person sees what an id is of. */
  prefix: string;
  /** Besides `id`, `createdAt` and `updatedAt`, which every table has. */
  columns: readonly Column[];
  /** The machine room (ledger, outbox…): hidden and protected tabs. */
  machine?: true;
  /** Kept in the order of its ids, so that the order of answers tells nothing (S1-5.3). */
  shuffled?: true;
  /** Its rows keep the day and no minute, not even of when they last changed (S1-5.3). */
  dayOnly?: true;
}

/** The columns every table has: its id first, then when it came about and when it last changed. */
export const ID_COLUMN: Column = { key: 'id', type: 'text' };
export const STAMP_COLUMNS: readonly Column[] = [
  { key: 'createdAt', type: 'datetime' },
  { key: 'updatedAt', type: 'datetime' },
];

/** A hidden copy of a row's id at the far right of every tab: what a damaged or deleted id is repaired from (P3). */
export const ID_COPY: Column = { key: 'idCopy', type: 'text', hidden: true };

/** All columns of a table in the order set-up makes them. */
export function columnsOf(table: TableDeclaration): Column[] {
  return [ID_COLUMN, ...table.columns, ...STAMP_COLUMNS];
}

/** The columns of a table's tab: those of the table, and what the tab keeps to be repaired from. */
export function sheetColumnsOf(table: TableDeclaration): Column[] {
  return [...columnsOf(table), ID_COPY];
}

/** The columns that keep the answers of a form, one a question, leaving out those named. */
export function columnsOfForm(
  form: FormDeclaration,
  without: readonly string[] = ['consent'],
): Column[] {
  return fieldsOf(form)
    .filter((field) => !without.includes(field.key))
    .map(columnOfField);
}

function columnOfField(field: Field): Column {
  switch (field.type) {
    case 'one':
    case 'many':
      return { key: field.key, type: field.type, options: field.options };
    case 'grid':
      return { key: field.key, type: 'grid', rows: field.rows, columns: field.columns };
    case 'int':
    case 'scale':
      return { key: field.key, type: 'int' };
    case 'date':
    case 'time':
      return { key: field.key, type: field.type };
    default:
      return { key: field.key, type: 'text' };
  }
}
