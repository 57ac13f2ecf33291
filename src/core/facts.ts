import type { Row, Tables } from './table/value';
import type { Vocabulary } from './table/vocabulary';

/** Settings as they are in force: the coordinator's where she set one, the programme's otherwise. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

/** What every decision may know. The moment and the secret are handed in; nothing is looked up. */
export interface Facts {
  tables: Tables;
  vocabulary: Vocabulary;
  settings: Settings;
  /** IANA name of the programme's time zone. */
  zone: string;
  /** When the cause came about (an answer's time, a click's time), ms since the epoch. */
  now: number;
  /** Known to this spreadsheet alone; codes in links are made from it. */
  secret: string;
  /** Who acts: the e-mail of the person at the keyboard, `form:` and its key, `calendar`, or nobody: the clock. */
  actor: string;
  /** The words for something a row keeps in words; they belong to the texts. */
  say: (what: string, params: Readonly<Record<string, string | number>>) => string;
  /** The link by which a person opens a form with this already filled in. */
  linkTo: (form: string, values: Readonly<Record<string, string>>) => string;
}

/** Rows of a table, typed as the caller knows them. */
export function rows<T extends Row = Row>(facts: { tables: Tables }, table: string): readonly T[] {
  return (facts.tables[table] ?? []) as readonly T[];
}

/** The row with this id. */
export function rowOf<T extends Row = Row>(
  facts: { tables: Tables },
  table: string,
  id: string,
): T | undefined {
  return rows<T>(facts, table).find((row) => row.id === id);
}

/** A text column; empty when there is nothing. */
export function text(row: Row | undefined, column: string): string {
  const value = row?.[column];
  return value === null || value === undefined ? '' : String(value);
}

/** A number column; undefined when there is nothing. */
export function number(row: Row | undefined, column: string): number | undefined {
  const value = row?.[column];
  return typeof value === 'number' ? value : undefined;
}

/** A column of several keys; empty when there is nothing. */
export function keys(row: Row | undefined, column: string): readonly string[] {
  const value = row?.[column];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A number among the settings. */
export function settingNumber(facts: Facts, key: string): number {
  return Number(facts.settings[key] ?? 0);
}
