import type { Store } from '../../../src/app/ports/store';
import type { Row, Tables } from '../../../src/core/table/value';
import { memoryStore } from '../../app/support/memory-store';
import type { Office } from '../store';
import { vocabulary } from './programme';

/** The fake store that other tests use, and a person at the same tables. */
export class MemoryOffice implements Office {
  readonly store: Store;
  private tables: Tables = { people: [], notes: [], secret: [] };
  private meanwhile: (() => void) | undefined;

  constructor() {
    this.store = memoryStore({
      read: () => this.tables,
      peek: () => {
        this.meanwhile?.();
        this.meanwhile = undefined;
        return this.tables;
      },
      write: (tables) => void (this.tables = tables),
      vocabularyOf: () => vocabulary,
      now: () => 0,
    });
  }

  before(act: () => void): void {
    this.meanwhile = act;
  }

  sort(table: string, column: string): void {
    this.change(table, (rows) =>
      [...rows].sort((a, b) => (String(a[column]) < String(b[column]) ? 1 : -1)),
    );
  }

  insertRow(): void {
    // A row without an id is no row of a table.
  }

  deleteRow(table: string, id: string): void {
    this.change(table, (rows) => rows.filter((row) => row.id !== id));
  }

  type(
    table: string,
    id: string,
    { column, value }: { column: string; value: string | number | null },
  ): void {
    this.change(table, (rows) =>
      rows.map((row) => (row.id === id ? { ...row, [column]: value } : row)),
    );
  }

  private change(table: string, how: (rows: readonly Row[]) => readonly Row[]): void {
    this.tables = { ...this.tables, [table]: how(this.tables[table] ?? []) };
  }
}
