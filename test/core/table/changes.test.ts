import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Change } from '../../../src/core/plan/plan';
import { after, sameValue, settle } from '../../../src/core/table/changes';
import type { Row, Tables, Value } from '../../../src/core/table/value';

const id = fc.constantFrom('a', 'b', 'c');
const table = fc.constantFrom('one', 'two');
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(null, true, 0, 1, '', 'x'),
  fc.constantFrom<Value>(['k'], ['k', 'l'], { mon: ['k'] }, { mon: ['k'], tue: ['l'] }),
);
const set = fc.dictionary(fc.constantFrom('p', 'q', 'r'), value, { noNullPrototype: true });
const row: fc.Arbitrary<Row> = fc
  .tuple(id, set)
  .map(([rowId, columns]) => ({ ...columns, id: rowId }));
const rows = fc.uniqueArray(row, { selector: (each) => each.id });
const tables: fc.Arbitrary<Tables> = fc.record({ one: rows, two: rows });

const insert = fc
  .tuple(table, row)
  .map(([to, each]): Change => ({ do: 'insert', table: to, row: each }));
const update = fc
  .tuple(table, id, set)
  .map(([to, rowId, columns]): Change => ({ do: 'update', table: to, id: rowId, set: columns }));
const remove = fc
  .tuple(table, id)
  .map(([from, rowId]): Change => ({ do: 'delete', table: from, id: rowId }));
const changes = fc.array(fc.oneof(insert, update, remove), { maxLength: 8 });

/** One change after the other, as a person would do them by hand. */
function byHand(before: Tables, all: readonly Change[]): Tables {
  return all.reduce((now, change) => {
    const standing = now[change.table] ?? [];
    const isThere = (rowId: string): boolean => standing.some((each) => each.id === rowId);
    if (change.do === 'insert' && isThere(change.row.id)) return now;
    return after(now, [change]);
  }, before);
}

/** Rows by id, empty columns left out: their order says nothing. */
function told(now: Tables): unknown {
  return Object.fromEntries(
    Object.entries(now).map(([key, all]) => [
      key,
      Object.fromEntries(
        all.map((each) => [
          each.id,
          Object.fromEntries(Object.entries(each).filter(([, cell]) => cell !== null)),
        ]),
      ),
    ]),
  );
}

/** Nothing that a plan deleted comes back in the same plan. */
function deletesForGood(all: readonly Change[]): boolean {
  const gone = new Set<string>();
  return all.every((change) => {
    const slot = `${change.table} ${change.do === 'insert' ? change.row.id : change.id}`;
    if (change.do === 'delete') gone.add(slot);
    return change.do !== 'insert' || !gone.has(slot);
  });
}

describe('settled changes', () => {
  it('do what the changes do one after the other', () => {
    fc.assert(
      fc.property(tables, changes, (before, all) => {
        fc.pre(deletesForGood(all));
        expect(told(after(before, settle(before, all)))).toEqual(told(byHand(before, all)));
      }),
      { numRuns: 500 },
    );
  });

  it('are settled', () => {
    fc.assert(
      fc.property(tables, changes, (before, all) => {
        const settled = settle(before, all);
        expect(settle(before, settled)).toEqual(settled);
      }),
    );
  });

  it('touch each row once', () => {
    fc.assert(
      fc.property(tables, changes, (before, all) => {
        const slots = settle(before, all).map(
          (change) => `${change.table} ${change.do === 'insert' ? change.row.id : change.id}`,
        );
        expect(new Set(slots).size).toBe(slots.length);
      }),
    );
  });

  it('come to nothing the second time', () => {
    fc.assert(
      fc.property(tables, changes, (before, all) => {
        fc.pre(deletesForGood(all) && all.every((change) => change.do !== 'delete'));
        const next = after(before, settle(before, all));
        const again = settle(
          next,
          all.filter((change) => change.do === 'insert'),
        );
        expect(again).toEqual([]);
      }),
    );
  });

  it('write no cell that is as it should be, for a person may be typing there', () => {
    fc.assert(
      fc.property(tables, changes, (before, all) => {
        for (const change of settle(before, all)) {
          if (change.do !== 'update') continue;
          const standing = before[change.table]?.find((each) => each.id === change.id);
          for (const [column, cell] of Object.entries(change.set))
            expect(sameValue(standing?.[column] ?? null, cell)).toBe(false);
        }
      }),
    );
  });

  it('of a row that is updated and then comes about make the row', () => {
    const all: Change[] = [
      { do: 'update', table: 'one', id: 'a', set: { p: 1 } },
      { do: 'insert', table: 'one', row: { id: 'a', q: 2 } },
    ];
    expect(after({ one: [] }, settle({ one: [] }, all))).toEqual({ one: [{ id: 'a', q: 2 }] });
  });
});

describe('values', () => {
  it('are the same in whatever order a grid has its rows, and not its columns', () => {
    expect(sameValue({ mon: ['a'], tue: ['b'] }, { tue: ['b'], mon: ['a'] })).toBe(true);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameValue('1', 1)).toBe(false);
    expect(sameValue(null, '')).toBe(false);
  });
});
