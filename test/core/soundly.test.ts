import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../src/core/problem';
import { soundly } from '../../src/core/soundly';
import type { Row, Tables } from '../../src/core/table/value';

const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const tables: Tables = {
  requests: rows('r1', 'r2', 'r3'),
  mentors: rows('m1', 'm2', 'm3', 'm4', 'm5'),
  journal: [],
};

const ids = (given: Tables): string[] =>
  Object.values(given).flatMap((list) => list.map(({ id }) => id));

/** Names every row; fails on those that are bad. */
const naming =
  (...bad: string[]) =>
  (given: Tables): string[] => {
    const all = ids(given);
    if (bad.some((id) => all.includes(id))) throw new TypeError(`bad: ${bad.join(', ')}`);
    return all;
  };

describe('deciding soundly (P5)', () => {
  it('is deciding, where nothing fails', () => {
    let count = 0;
    const decide = (given: Tables) => {
      count += 1;
      return ids(given).length;
    };
    expect(soundly(tables, decide)).toEqual({ result: 8, culprits: [] });
    expect(count).toBe(1);
  });

  it.each(['r1', 'r2', 'r3', 'm1', 'm3', 'm5'])('leaves out %s alone, on which it fails', (id) => {
    const { result, culprits } = soundly(tables, naming(id));
    expect(culprits).toEqual([{ table: id.startsWith('r') ? 'requests' : 'mentors', id }]);
    expect(result).toEqual(ids(tables).filter((each) => each !== id));
  });

  it('leaves out several, of one table and of more', () => {
    const { culprits } = soundly(tables, naming('m2', 'r1', 'r3'));
    expect(culprits.map(({ id }) => id).sort()).toEqual(['m2', 'r1', 'r3']);
    const several = soundly({ mentors: tables['mentors'] ?? [] }, naming('m2', 'm4'));
    expect(several.culprits.map(({ id }) => id).sort()).toEqual(['m2', 'm4']);
    expect(several.result).toEqual(['m1', 'm3', 'm5']);
  });

  it('of two rows that fail together leaves out the one that others refer to', () => {
    const pairing = (given: Tables): number => {
      const all = ids(given);
      if (all.includes('m2') && (given['requests'] ?? []).length > 0) throw new TypeError('bad');
      return all.length;
    };
    expect(soundly(tables, pairing)).toEqual({
      result: 7,
      culprits: [{ table: 'mentors', id: 'm2' }],
    });
    const one = { ...tables, requests: rows('r1') };
    expect(soundly(one, pairing).culprits).toEqual([{ table: 'mentors', id: 'm2' }]);
  });

  it('finds the row where nothing can be decided without another table', () => {
    const needing = (given: Tables): number => {
      if ((given['requests'] ?? []).length === 0) throw new Problem('not-found');
      return naming('m4')(given).length;
    };
    expect(soundly(tables, needing)).toEqual({
      result: 7,
      culprits: [{ table: 'mentors', id: 'm4' }],
    });
  });

  it('throws what no row is to blame for, and what is an answer', () => {
    const bug = (): never => {
      throw new TypeError('ours');
    };
    expect(() => soundly(tables, bug)).toThrow('ours');
    expect(() => soundly({}, bug)).toThrow('ours');
    const refuse = (given: Tables): string => {
      if (ids(given).includes('m1')) throw new Problem('not-found');
      return 'decided';
    };
    expect(() => soundly(tables, refuse)).toThrow(Problem);
  });

  it('gives up when more rows fail than anyone damages by hand', () => {
    const many = { mentors: rows(...Array.from({ length: 30 }, (_, n) => `m${n}`)) };
    const failing = naming(...Array.from({ length: 11 }, (_, n) => `m${n}`));
    expect(() => soundly(many, failing)).toThrow('bad');
    const bearable = naming(...Array.from({ length: 10 }, (_, n) => `m${n}`));
    expect(soundly(many, bearable).culprits).toHaveLength(10);
  });
});
