import { sheetColumnsOf, type Column, type TableDeclaration } from '../../core/programme/table';

/** Row 1, hidden: the keys of the columns. Row 2: the titles people read. Both frozen. Rows of data follow. */
export const KEY_ROW = 0;
export const TITLE_ROW = 1;
export const FIRST_DATA_ROW = 2;

/** Developer metadata under this key carries a column's key: the copy from which a damaged key row is repaired. */
export const COLUMN_METADATA = 'circulo.column';

/**
 * The tab of a table is known by its sheet id, which set-up chooses and no rename changes. It is derived from the
 * table's key, so that nothing has to be looked up before the first read.
 */
export function sheetIdOf(table: string): number {
  let hash = 7;
  for (const char of table) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return (hash >>> 1) + 1;
}

/** The words of a table's tab and columns. */
export interface Titles {
  tab: string;
  columns: Readonly<Record<string, string>>;
}

/** Where a table stands now: its tab's title, and each column's place by key. */
export interface Place {
  declaration: TableDeclaration;
  columns: readonly Column[];
  sheetId: number;
  title: string;
  indexOf: Readonly<Record<string, number>>;
  /** What the columns are called unless somebody has renamed them. */
  titles: Readonly<Record<string, string>>;
  /** What people write beside a sum, folded. */
  totals: readonly string[];
  /** Row id → its zero-based row in the sheet. */
  rowOf: Map<string, number>;
  /** The row after the last one with anything in it. */
  nextRow: number;
  /** The row below the headings. */
  firstRow: number;
  /** Rows whose id, or its copy, has to be written again. */
  damaged: readonly number[];
}

/** `A`, `B`, … `AA` of a zero-based column. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The places of a table's columns, from its key row; undefined for those whose key is missing. */
export function placeColumns(
  declaration: TableDeclaration,
  keys: readonly unknown[],
): {
  columns: Column[];
  indexOf: Record<string, number>;
  missing: string[];
} {
  const columns = sheetColumnsOf(declaration);
  const indexOf: Record<string, number> = {};
  keys.forEach((key, index) => {
    if (typeof key === 'string' && key !== '' && !(key in indexOf)) indexOf[key] = index;
  });
  return {
    columns,
    indexOf,
    missing: columns.filter(({ key }) => !(key in indexOf)).map(({ key }) => key),
  };
}
