import fc from 'fast-check';
import munkres from 'munkres';
import { minCostFlow } from '../../../src/core/matching/min-cost-flow';
import type { Assignment, Instance } from '../../../src/core/matching/solver';

const instances = (most: { mentors: number; requests: number; score: number; least?: number }) =>
  fc.integer({ min: 1, max: most.mentors }).chain((mentors) =>
    fc.record({
      mentors: fc.array(fc.record({ capacity: fc.integer({ min: 0, max: 3 }) }), {
        minLength: mentors,
        maxLength: mentors,
      }),
      requests: fc.array(
        fc.record(
          {
            edges: fc.array(
              fc.tuple(
                fc.integer({ min: 0, max: mentors - 1 }),
                fc.integer({ min: 1, max: most.score }),
              ),
              { maxLength: 4 },
            ),
            locked: fc.integer({ min: 0, max: mentors - 1 }),
          },
          { requiredKeys: ['edges'] },
        ),
        { minLength: most.least ?? 0, maxLength: most.requests },
      ),
    }),
  );

interface Worth {
  served: number;
  value: number;
  unevenness: number;
}

/** Every way of giving each request to someone or to nobody, by trying them all. */
function best(instance: Instance): Worth {
  const loads = instance.mentors.map(() => 0);
  instance.requests.forEach(({ locked }) => locked !== undefined && (loads[locked]! += 1));
  const free = instance.mentors.map(({ capacity }, m) => Math.max(0, capacity - loads[m]!));
  const score = (r: number, m: number) =>
    Math.max(
      ...instance.requests[r]!.edges.filter(([to]) => to === m).map(([, worth]) => worth),
      -1,
    );
  const tried = (r: number, sofar: Worth): Worth => {
    const request = instance.requests[r];
    if (request === undefined) {
      return { ...sofar, unevenness: loads.reduce((sum, load) => sum + load * load, 0) };
    }
    const { served, value } = sofar;
    if (request.locked !== undefined) {
      const worth = Math.max(0, score(r, request.locked));
      return tried(r + 1, { ...sofar, served: served + 1, value: value + worth });
    }
    let found = tried(r + 1, sofar);
    for (const [m] of request.edges) {
      if (free[m] === 0) continue;
      free[m]! -= 1;
      loads[m]! += 1;
      const other = tried(r + 1, { ...sofar, served: served + 1, value: value + score(r, m) });
      if (isBetter(other, found)) found = other;
      free[m]! += 1;
      loads[m]! -= 1;
    }
    return found;
  };
  return tried(0, { served: 0, value: 0, unevenness: 0 });
}

function isBetter(a: Worth, b: Worth): boolean {
  if (a.served !== b.served) return a.served > b.served;
  if (a.value !== b.value) return a.value > b.value;
  return a.unevenness < b.unevenness;
}

function unevennessOf(instance: Instance, { pairs }: Assignment): number {
  const loads = instance.mentors.map((_, m) => pairs.filter(([, mentor]) => mentor === m).length);
  return loads.reduce((sum, load) => sum + load * load, 0);
}

/** What is true of every assignment, whatever it is worth. */
function expectSound(instance: Instance, { pairs, served, value }: Assignment): void {
  expect(new Set(pairs.map(([request]) => request)).size).toBe(pairs.length);
  expect(served).toBe(pairs.length);
  const scores = pairs.map(([r, m]) =>
    Math.max(
      ...instance.requests[r]!.edges.filter(([to]) => to === m).map(([, score]) => score),
      0,
    ),
  );
  expect(value).toBe(scores.reduce((sum, score) => sum + score, 0));
  instance.requests.forEach(({ locked, edges }, r) => {
    const mentor = pairs.find(([request]) => request === r)?.[1];
    if (locked !== undefined) expect(mentor).toBe(locked);
    else if (mentor !== undefined) expect(edges.map(([m]) => m)).toContain(mentor);
  });
  instance.mentors.forEach(({ capacity }, m) => {
    const given = pairs.filter(
      ([r, mentor]) => mentor === m && instance.requests[r]!.locked === undefined,
    );
    const locked = pairs.filter(([r]) => instance.requests[r]!.locked === m).length;
    expect(given.length).toBeLessThanOrEqual(Math.max(0, capacity - locked));
  });
}

describe('the solver', () => {
  it('serves as many as can be served before it looks at scores', () => {
    const solved = minCostFlow({
      mentors: [{ capacity: 1 }, { capacity: 1 }],
      requests: [
        { edges: [[0, 1000]] },
        {
          edges: [
            [0, 1],
            [1, 1],
          ],
        },
      ],
    });
    expect(solved).toEqual({
      pairs: [
        [0, 0],
        [1, 1],
      ],
      served: 2,
      value: 1001,
      optimal: true,
      bound: 1001,
    });
  });

  it('keeps a locked pair, even over capacity or without an edge', () => {
    const solved = minCostFlow({
      mentors: [{ capacity: 1 }, { capacity: 0 }],
      requests: [{ edges: [[0, 900]] }, { edges: [[0, 5]], locked: 0 }, { edges: [], locked: 1 }],
    });
    expect(solved).toMatchObject({
      pairs: [
        [1, 0],
        [2, 1],
      ],
      served: 2,
      value: 5,
      optimal: true,
    });
  });

  it('has nothing to do without requests or without mentors', () => {
    expect(minCostFlow({ mentors: [], requests: [] })).toMatchObject({
      served: 0,
      value: 0,
      optimal: true,
    });
    expect(minCostFlow({ mentors: [], requests: [{ edges: [] }] })).toMatchObject({
      pairs: [],
      optimal: true,
    });
  });

  it('spreads the load only when that costs nothing', () => {
    const mentors = [{ capacity: 2 }, { capacity: 2 }];
    const even = [
      {
        edges: [
          [0, 500],
          [1, 500],
        ],
      },
      {
        edges: [
          [0, 500],
          [1, 500],
        ],
      },
    ] as const;
    const steep = [
      {
        edges: [
          [0, 501],
          [1, 500],
        ],
      },
      {
        edges: [
          [0, 501],
          [1, 500],
        ],
      },
    ] as const;
    const holders = (requests: Instance['requests']) =>
      minCostFlow({ mentors, requests, fairness: true }).pairs.map(([, mentor]) => mentor);
    expect(holders(even).sort()).toEqual([0, 1]);
    expect(holders(steep)).toEqual([0, 0]);
  });

  it('is as good as trying everything, and proves it', () => {
    fc.assert(
      fc.property(instances({ mentors: 4, requests: 6, score: 1000 }), (instance) => {
        const solved = minCostFlow(instance);
        const { served, value } = best(instance);
        expectSound(instance, solved);
        expect(solved).toMatchObject({ served, value, bound: value, optimal: true });
      }),
      { numRuns: 500 },
    );
  });

  it('is as fair as the fairest of the best, when asked', () => {
    // Few different scores, so that many assignments are equally good.
    fc.assert(
      fc.property(instances({ mentors: 4, requests: 6, score: 2 }), (instance) => {
        const solved = minCostFlow({ ...instance, fairness: true });
        const { served, value, unevenness } = best(instance);
        expectSound(instance, solved);
        expect(solved).toMatchObject({ served, value, optimal: true });
        expect(unevennessOf(instance, solved)).toBe(unevenness);
      }),
      { numRuns: 1000 },
    );
  });

  it('is worth what the Hungarian method finds on the expanded matrix', () => {
    fc.assert(
      fc.property(instances({ mentors: 12, requests: 40, score: 1000, least: 15 }), (drawn) => {
        const requests = drawn.requests.map(({ edges }) => ({ edges }));
        const instance = { mentors: drawn.mentors, requests };
        const { served, value } = minCostFlow(instance);
        expect({ served, value }).toEqual(hungarian(instance));
      }),
      { numRuns: 100 },
    );
  });

  it('answers the same question the same way', () => {
    fc.assert(
      fc.property(instances({ mentors: 6, requests: 12, score: 3 }), (instance) => {
        expect(minCostFlow(structuredClone(instance))).toEqual(minCostFlow(instance));
      }),
      { numRuns: 50 },
    );
  });

  it('solves a year of a large programme', () => {
    const mentors = Array.from({ length: 400 }, (_, m) => ({ capacity: 1 + (m % 3) }));
    const requests = Array.from({ length: 1500 }, (_, r) => ({
      edges: Array.from(
        { length: 30 },
        (_e, k) => [(r * 7 + k * 13) % 400, 1 + ((r * 31 + k * 97) % 1000)] as const,
      ),
    }));
    const solved = minCostFlow({ mentors, requests, fairness: true });
    expect(solved).toMatchObject({ served: 799, optimal: true });
  });
});

/** A column for each unit of capacity and one for each request that may go unserved, all rows one request. */
function hungarian({ mentors, requests }: Instance): { served: number; value: number } {
  if (requests.length === 0) return { served: 0, value: 0 };
  const [never, unserved] = [1e9, 1e6];
  const columns = mentors.flatMap(({ capacity }, m) => Array.from({ length: capacity }, () => m));
  const costs = requests.map(({ edges }, r) => {
    const to = (m: number) => edges.filter(([mentor]) => mentor === m).map(([, score]) => score);
    const real = columns.map((m) => (to(m).length > 0 ? 1000 - Math.max(...to(m)) : never));
    return [...real, ...requests.map((_, other) => (other === r ? unserved : never))];
  });
  const pairs = munkres(costs).filter(([r, c]) => costs[r]![c]! < unserved);
  return {
    served: pairs.length,
    value: pairs.reduce((sum, [r, c]) => sum + 1000 - costs[r]![c]!, 0),
  };
}
