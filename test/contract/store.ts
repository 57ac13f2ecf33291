import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/app/ports/store';
import type { Change } from '../../src/core/plan/plan';
import type { Row, Value } from '../../src/core/table/value';

/** A store and a person who works in the same tables. */
export interface Office {
  store: Store;
  /** What she does after the store has read and before it writes. */
  before(act: () => void): void;
  /** Sorts a table by a column, the last first. */
  sort(table: string, column: string): void;
  insertRow(table: string): void;
  deleteRow(table: string, id: string): void;
  type(table: string, id: string, typed: { column: string; value: string | number | null }): void;
}

type Columns = Readonly<Record<string, Value>>;

export const insert = (table: string, id: string, columns: Columns = {}): Change => ({
  do: 'insert',
  table,
  row: { id, ...columns },
});

export const update = (table: string, id: string, set: Columns): Change => ({
  do: 'update',
  table,
  id,
  set,
});

export const remove = (table: string, id: string): Change => ({ do: 'delete', table, id });

/** Rows of a table as a fresh read has them, by id; without stamps. */
export function rowsIn(store: Store, table: string): Record<string, Columns> {
  const rows = store.read().tables[table] ?? [];
  return Object.fromEntries(
    rows.map(({ id, createdAt: _created, updatedAt: _updated, ...row }: Row) => [
      id,
      Object.fromEntries(
        Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
      ),
    ]),
  );
}

const five = ['a', 'b', 'c', 'd', 'e'];

/** What every store does, whoever keeps the rows (src/app/ports/store.ts). */
export function storeContract(name: string, make: () => Office): void {
  describe(`a store (${name})`, () => {
    let office: Office;
    const names = (): unknown =>
      Object.fromEntries(
        Object.entries(rowsIn(office.store, 'people')).map(([id, row]) => [id, row['name']]),
      );
    const commit = (...changes: readonly Change[]) =>
      office.store.commit(office.store.read(), changes);

    beforeEach(() => {
      office = make();
      commit(
        ...five.map((id, index) =>
          insert('people', id, { name: `Persona ${id}`, sessions: index }),
        ),
      );
    });

    it('keeps rows in several tables at once', () => {
      commit(
        insert('people', 'f', {
          name: '=SUMA(1;2)',
          status: 'new',
          sessions: 7,
          since: '2026-03-12',
        }),
        insert('notes', 'n', { what: 'línea\nlínea, "y" 🌱' }),
        update('people', 'a', { name: 'Otra' }),
      );
      expect(rowsIn(office.store, 'people')['f']).toEqual({
        name: '=SUMA(1;2)',
        status: 'new',
        sessions: 7,
        since: '2026-03-12',
      });
      expect(rowsIn(office.store, 'notes')).toEqual({ n: { what: 'línea\nlínea, "y" 🌱' } });
      expect(rowsIn(office.store, 'people')['a']).toEqual({ name: 'Otra', sessions: 0 });
    });

    it('gives back what it then holds', () => {
      const then = commit(
        insert('people', 'f', { name: 'Fe' }),
        remove('people', 'a'),
        update('people', 'b', { name: null }),
      );
      const told = (then.tables['people'] ?? []).map(({ id, name: said }) => [id, said]);
      expect(told).toEqual([
        ['b', null],
        ['c', 'Persona c'],
        ['d', 'Persona d'],
        ['e', 'Persona e'],
        ['f', 'Fe'],
      ]);
      expect(Object.keys(rowsIn(office.store, 'people'))).toEqual(['b', 'c', 'd', 'e', 'f']);
    });

    it('inserts no row twice, and knows nothing of rows that are not there', () => {
      commit(
        insert('people', 'a', { name: 'Doble' }),
        update('people', 'z', { name: 'Nadie' }),
        remove('people', 'z'),
      );
      expect(Object.keys(rowsIn(office.store, 'people'))).toEqual(five);
      expect(rowsIn(office.store, 'people')['a']?.['name']).toBe('Persona a');
    });

    it('takes one commit after another on what the last gave back', () => {
      let now = office.store.read();
      now = office.store.commit(now, [insert('people', 'f', { name: 'Fe' })]);
      now = office.store.commit(now, [
        update('people', 'f', { name: 'Feliza' }),
        remove('people', 'b'),
      ]);
      now = office.store.commit(now, [
        update('people', 'e', { name: 'Eva' }),
        update('people', 'f', { name: 'Felipa' }),
      ]);
      expect(names()).toEqual({
        a: 'Persona a',
        c: 'Persona c',
        d: 'Persona d',
        e: 'Eva',
        f: 'Felipa',
      });
    });

    it('does so in a table that is kept in the order of its ids, too', () => {
      let now = office.store.commit(office.store.read(), [
        insert('secret', 'm', { what: 'uno' }),
        insert('secret', 'c', { what: 'dos' }),
      ]);
      now = office.store.commit(now, [insert('secret', 'a', { what: 'tres' })]);
      office.store.commit(now, [
        update('secret', 'm', { what: 'UNO' }),
        insert('secret', 'b', { what: 'cuatro' }),
      ]);
      expect(rowsIn(office.store, 'secret')).toEqual({
        a: { what: 'tres' },
        b: { what: 'cuatro' },
        c: { what: 'dos' },
        m: { what: 'UNO' },
      });
    });

    describe('while a person works in the same table', () => {
      const meanwhile = (act: () => void, ...changes: readonly Change[]): void => {
        const snapshot = office.store.read();
        office.before(act);
        office.store.commit(snapshot, changes);
      };
      const all = Object.fromEntries(five.map((id) => [id, `Persona ${id}`]));
      const touched = [
        update('people', 'b', { name: 'Bea' }),
        update('people', 'd', { name: 'Dora' }),
      ];

      it.each<[string, () => void, readonly Change[], Record<string, string>]>([
        ['sorts', () => office.sort('people', 'name'), touched, { ...all, b: 'Bea', d: 'Dora' }],
        [
          'inserts a row',
          () => office.insertRow('people'),
          touched,
          { ...all, b: 'Bea', d: 'Dora' },
        ],
        [
          'deletes another row',
          () => office.deleteRow('people', 'a'),
          touched,
          { b: 'Bea', c: 'Persona c', d: 'Dora', e: 'Persona e' },
        ],
        [
          'deletes the row itself',
          () => office.deleteRow('people', 'b'),
          touched,
          { a: 'Persona a', c: 'Persona c', d: 'Dora', e: 'Persona e' },
        ],
        [
          'deletes the last row, which is meant',
          () => office.deleteRow('people', 'e'),
          [update('people', 'e', { name: 'Eva' })],
          { a: 'Persona a', b: 'Persona b', c: 'Persona c', d: 'Persona d' },
        ],
        [
          'types into another cell of the row',
          () => office.type('people', 'b', { column: 'sessions', value: 40 }),
          touched,
          { ...all, b: 'Bea', d: 'Dora' },
        ],
        [
          'sorts while rows are added',
          () => office.sort('people', 'name'),
          [insert('people', 'f', { name: 'Fe' }), ...touched],
          { ...all, b: 'Bea', d: 'Dora', f: 'Fe' },
        ],
        [
          'sorts while a row is deleted',
          () => office.sort('people', 'name'),
          [remove('people', 'a')],
          { b: 'Persona b', c: 'Persona c', d: 'Persona d', e: 'Persona e' },
        ],
        [
          'inserts a row while one is deleted',
          () => office.insertRow('people'),
          [remove('people', 'c')],
          { a: 'Persona a', b: 'Persona b', d: 'Persona d', e: 'Persona e' },
        ],
        [
          'deletes the row that is deleted',
          () => office.deleteRow('people', 'c'),
          [remove('people', 'c')],
          { a: 'Persona a', b: 'Persona b', d: 'Persona d', e: 'Persona e' },
        ],
      ])('who %s, every row ends as it should', (_, act, changes, expected) => {
        meanwhile(act, ...changes);
        expect(names()).toEqual(expected);
      });

      it('what she typed elsewhere in the row stays', () => {
        meanwhile(
          () => office.type('people', 'b', { column: 'sessions', value: 40 }),
          update('people', 'b', { name: 'Bea', sessions: 1 }),
        );
        expect(rowsIn(office.store, 'people')['b']).toEqual({ name: 'Bea', sessions: 40 });
      });
    });
  });
}
