import type { FormDeclaration } from './field';
import type { TableDeclaration } from './table';

/** A row that set-up puts into a table: a topic, an area. Its words are in `texts`. */
export interface CatalogueEntry {
  key: string;
  /** The group it is shown under, e.g. the theme of a topic. */
  group?: string;
}

/**
 * A programme is data: what it asks, what it keeps, the words it chooses from (P9).
 * `core` and `app` never name a programme.
 */
export interface Programme {
  key: string;
  forms: readonly FormDeclaration[];
  tables: readonly TableDeclaration[];
  /** Fixed option sets: set → keys in the order shown. */
  options: Readonly<Record<string, readonly string[]>>;
  /** Catalogues a coordinator may edit: set → the table that holds it and what it ships with. */
  catalogues: Readonly<Record<string, { table: string; entries: readonly CatalogueEntry[] }>>;
  /** Settings a coordinator may change, with what they are at first. */
  settings: Readonly<Record<string, string | number | boolean>>;
}
