import { beforeEach, describe, expect, it } from '@jest/globals';
import * as hand from '../../../simulator/control/sheet';
import { FIRST_DATA_ROW, TITLE_ROW } from '../../../src/workspace/store/layout';
import { insert, remove, rowsIn, update } from '../../contract/store';
import { SheetOffice } from '../../contract/support/sheet-office';

let office: SheetOffice;

const commit = (...changes: Parameters<SheetOffice['store']['commit']>[1]) =>
  office.store.commit(office.store.read(), changes);

beforeEach(() => {
  office = new SheetOffice();
  commit(
    ...['a', 'b', 'c'].map((id) => insert('people', id, { name: `Persona ${id}`, status: 'new' })),
  );
});

const names = (): unknown =>
  Object.fromEntries(
    Object.entries(rowsIn(office.store, 'people')).map(([id, row]) => [id, row['name']]),
  );

describe('the sheet stays a sheet (P3)', () => {
  const column = (key: string) => ({
    ...office.tab('people'),
    column: office.columnOf('people', key),
  });

  it.each<[string, () => void]>([
    [
      'renamed',
      () => hand.renameTab(office.world, { ...office.tab('people'), title: "Mis 'personas'" }),
    ],
    ['hidden', () => hand.hideTab(office.world, office.tab('notes'))],
    ['with a column moved', () => hand.moveColumn(office.world, { ...column('name'), to: 4 })],
    [
      'with its id moved to the end',
      () => hand.moveColumn(office.world, { ...column('id'), to: 6 }),
    ],
    ['with a column hidden', () => hand.hideColumn(office.world, column('name'))],
    [
      'with a title changed',
      () =>
        hand.renameColumnHeader(office.world, {
          ...column('name'),
          row: TITLE_ROW,
          title: 'Cómo se llama',
        }),
    ],
    [
      'with a column of her own',
      () =>
        hand.insertColumn(office.world, {
          ...office.tab('people'),
          at: 1,
          heading: { row: TITLE_ROW, title: 'Míos' },
        }),
    ],
    ['sorted', () => office.sort('people', 'name')],
  ])('%s, it is read and written as before', (_, act) => {
    act();
    commit(
      update('people', 'b', { name: 'Bea' }),
      insert('people', 'd', { name: 'Dora', status: 'active' }),
    );
    expect(names()).toEqual({ a: 'Persona a', b: 'Bea', c: 'Persona c', d: 'Dora' });
    expect(rowsIn(office.store, 'people')['d']).toEqual({ name: 'Dora', status: 'active' });
    commit(remove('people', 'a'));
    expect(names()).toEqual({ b: 'Bea', c: 'Persona c', d: 'Dora' });
  });

  it('keeps what a person wrote in a column of her own, through sorting and repairs', () => {
    hand.insertColumn(office.world, { ...office.tab('people'), at: 1 });
    hand.typeInto(office.world, {
      ...office.tab('people'),
      row: office.rowOf('people', 'b'),
      column: 1,
      value: 'mío',
    });
    const snapshot = office.store.read();
    office.before(() => office.sort('people', 'name'));
    office.store.commit(snapshot, [update('people', 'a', { name: 'Ana' })]);
    expect(office.cells('people')[office.rowOf('people', 'b')]?.[1]).toBe('mío');
  });

  it('leaves a row without an id alone', () => {
    const row = office.rowOf('people', 'c') + 2;
    office.typeAt('people', row, { column: 'name', value: 'A mano' });
    commit(
      update('people', 'b', { name: 'Bea' }),
      insert('people', 'd', { name: 'Dora' }),
      remove('people', 'a'),
    );
    expect(office.cells('people').flat()).toContain('A mano');
    expect(names()).toEqual({ b: 'Bea', c: 'Persona c', d: 'Dora' });
  });

  it('knows a row over whose id somebody typed another, and gives it its own back', () => {
    const row = office.rowOf('people', 'c');
    office.typeAt('people', row, { column: 'id', value: 'b' });
    expect(names()).toEqual({ a: 'Persona a', b: 'Persona b', c: 'Persona c' });
    commit(update('people', 'b', { name: 'Bea' }));
    expect(names()).toEqual({ a: 'Persona a', b: 'Bea', c: 'Persona c' });
    expect(office.cells('people')[row]?.[office.columnOf('people', 'id')]).toBe('c');
  });

  it('reads the first of two rows that are the same, and touches the second not at all', () => {
    const [from, to] = [office.rowOf('people', 'b'), office.rowOf('people', 'c')];
    const line = office.cells('people')[from] ?? [];
    line.forEach((value, column) => {
      const at = { ...office.tab('people'), row: to, column };
      hand.typeInto(office.world, { ...at, value: value as string });
    });
    commit(update('people', 'b', { name: 'Bea' }));
    expect(names()).toEqual({ a: 'Persona a', b: 'Bea' });
    expect(office.cells('people').flat()).toContain('Persona b');
  });

  it('marks what a column cannot hold, keeps it, and does not write over it', () => {
    office.type('people', 'b', { column: 'status', value: 'Quizá' });
    const read = office.store.read();
    expect(read.invalid).toEqual([{ table: 'people', id: 'b', column: 'status', typed: 'Quizá' }]);
    office.store.commit(read, [update('people', 'b', { name: 'Bea', status: null })]);
    expect(office.cells('people').flat()).toContain('Quizá');
  });
});

describe('what is missing', () => {
  it('is refused: a tab', () => {
    hand.deleteTab(office.world, office.tab('notes'));
    expect(() => office.store.read()).toThrow('missing-tab');
  });

  it('is refused: a column; and mended with all the others left as they were', () => {
    hand.deleteColumn(office.world, {
      ...office.tab('people'),
      column: office.columnOf('people', 'since'),
    });
    expect(() => office.store.read()).toThrow('missing-column');
    expect(office.tables.mend(() => undefined)).toEqual([
      { what: 'column', table: 'people', column: 'since' },
    ]);
    expect(names()).toEqual({ a: 'Persona a', b: 'Persona b', c: 'Persona c' });
  });

  it('a key that somebody wrote over is put back where it was', () => {
    hand.typeInto(office.world, {
      ...office.tab('people'),
      row: 0,
      column: office.columnOf('people', 'name'),
      value: 'x',
    });
    expect(() => office.store.read()).toThrow('missing-column');
    expect(office.tables.mend(() => undefined)).toEqual([
      { what: 'key', table: 'people', column: 'name' },
    ]);
    expect(office.tables.missing()).toEqual([]);
    expect(names()).toEqual({ a: 'Persona a', b: 'Persona b', c: 'Persona c' });
  });
});

describe('a commit', () => {
  it('is written whole or not at all', () => {
    const snapshot = office.store.read();
    office.before(() => hand.deleteTab(office.world, office.tab('notes')));
    expect(() =>
      office.store.commit(snapshot, [
        update('people', 'a', { name: 'Ana' }),
        insert('notes', 'n', { what: 'x' }),
      ]),
    ).toThrow('missing-tab');
    expect(office.cells('people').flat()).not.toContain('Ana');
  });

  it('of nothing new costs no call', () => {
    const snapshot = office.store.read();
    const before = office.calls.length;
    office.store.commit(snapshot, [
      update('people', 'a', { name: 'Persona a' }),
      insert('people', 'b'),
    ]);
    expect(office.calls).toHaveLength(before);
  });

  it('is one call, however many rows and tables', () => {
    const snapshot = office.store.read();
    const before = office.calls.length;
    office.store.commit(snapshot, [
      ...Array.from({ length: 50 }, (_, index) => insert('notes', `n${index}`, { what: 'x' })),
      update('people', 'a', { name: 'Ana' }),
      update('people', 'c', { name: 'Cira' }),
    ]);
    expect(office.calls.slice(before)).toEqual(['Sheets.Spreadsheets.batchUpdate']);
  });

  it('deletes last, so that no row moves under another change', () => {
    commit(remove('people', 'a'), update('people', 'c', { name: 'Cira' }), remove('people', 'b'));
    expect(names()).toEqual({ c: 'Cira' });
  });

  it('tells the day and no minute of rows that may not have one', () => {
    commit(insert('secret', 's', { what: 'x' }), insert('notes', 'n', { what: 'x' }));
    const { tables } = office.store.read();
    expect(tables['secret']?.[0]?.['updatedAt']).toBe(Date.parse('2026-03-10T00:00:00-06:00'));
    expect(tables['notes']?.[0]?.['updatedAt']).toBe(office.world.now);
  });

  it('leaves a shuffled table in the order of its ids', () => {
    commit(insert('secret', 'm', { what: '1' }), insert('secret', 'c', { what: '2' }));
    commit(insert('secret', 'e', { what: '3' }));
    const ids = office
      .cells('secret')
      .slice(FIRST_DATA_ROW)
      .map((row) => row[office.columnOf('secret', 'id')]);
    expect(ids).toEqual(['c', 'e', 'm']);
  });

  it('when rows move again and again stops loudly', () => {
    const snapshot = office.store.read();
    const insertAgain = (): void => {
      office.insertRow('people');
      office.before(insertAgain);
    };
    office.before(insertAgain);
    expect(() => office.store.commit(snapshot, [update('people', 'a', { name: 'Ana' })])).toThrow(
      'moved away',
    );
  });
});

it('reads and writes ten thousand rows', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    insert('notes', `n${index}`, { what: `nota ${index}` }),
  );
  const then = commit(...many);
  office.store.commit(then, [update('notes', 'n9999', { what: 'la última' })]);
  const read = office.store.read().tables['notes'] ?? [];
  expect(read).toHaveLength(10_000);
  expect(read[9_999]).toMatchObject({ id: 'n9999', what: 'la última' });
});
