import type { Programme } from '../../core/programme/programme';
import { columnsOf, type TableDeclaration } from '../../core/programme/table';
import { Problem } from '../../core/problem';
import { carry, uncarry } from '../../core/table/carried';
import type { Row, Tables, Value } from '../../core/table/value';
import type { CarriedTab } from '../ports/handover';
import type { InvalidCell } from '../ports/store';

/** The tab of what people typed into cells that cannot hold it. */
export const TYPED = 'typed';

/** What was typed and cannot be read, cell by cell, as a tab of a carrier. */
export function asTypedTab(cells: readonly InvalidCell[]): Record<string, CarriedTab> {
  const rows = cells.map(({ table, id, column, typed }) => [table, id, column, typed]);
  return { [TYPED]: [['table', 'id', 'column', 'typed'], ...rows] };
}

/** The same, read. */
export function fromTypedTab(tabs: Readonly<Record<string, CarriedTab>>): InvalidCell[] {
  return (tabs[TYPED] ?? [])
    .slice(1)
    .map(([table = '', id = '', column = '', typed = '']) => ({ table, id, column, typed }));
}

/** Tables as the tabs of a carrier: the keys of the columns first, then every row as text. */
export function asTabs(programme: Programme, tables: Tables): Record<string, CarriedTab> {
  const tabs = programme.tables
    .filter(({ key }) => tables[key] !== undefined)
    .map((table) => [table.key, asTab(table, tables[table.key] ?? [])] as const);
  return Object.fromEntries(tabs);
}

function asTab(table: TableDeclaration, rows: readonly Row[]): CarriedTab {
  const columns = columnsOf(table);
  return [
    columns.map(({ key }) => key),
    ...rows.map((row) => columns.map((column) => carry(column, row[column.key] ?? null))),
  ];
}

/**
 * The tables that tabs carry. Columns that this version does not know are left out, and those that the tab does not have are
 * empty. Refuses with `handover-unreadable` where somebody changed a text so that it carries nothing any more.
 */
export function fromTabs(programme: Programme, tabs: Readonly<Record<string, CarriedTab>>): Tables {
  const tables = programme.tables.map(
    (table) => [table.key, fromTab(table, tabs[table.key] ?? [])] as const,
  );
  return Object.fromEntries(tables);
}

function fromTab(table: TableDeclaration, [keys = [], ...lines]: CarriedTab): Row[] {
  const columns = columnsOf(table).map((column) => ({ column, at: keys.indexOf(column.key) }));
  return lines
    .map((line) => {
      const row: Record<string, Value> = {};
      for (const { column, at } of columns) {
        const value = uncarry(column, line[at] ?? '');
        if (value === undefined) throw new Problem('handover-unreadable');
        row[column.key] = value;
      }
      return row as Row;
    })
    .filter(({ id }) => id !== null && id !== '');
}
