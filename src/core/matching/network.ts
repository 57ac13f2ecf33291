import type { Instance } from './solver';

/** An instance laid out flat for the solver: the edges of request `r` are those from `first[r]` to `first[r + 1]`. */
export interface Network {
  first: Int32Array;
  mentor: Int32Array;
  /** Minus the score. */
  cost: Float64Array;
  /** What serving nobody costs: more than any scores can win back, so that serving comes first. */
  unserved: number;
  /** What is left of each capacity after the locked pairs. */
  capacity: Int32Array;
  /** How many locked requests each mentor has. */
  locked: Int32Array;
}

/** The element of a flat array. */
export function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] as number;
}

/** Lays an instance out. Of two edges to one mentor the better counts; locked requests have none. */
export function networkOf({ mentors, requests }: Instance): Network {
  const locked = new Int32Array(mentors.length);
  for (const request of requests) {
    if (request.locked !== undefined) locked[request.locked] = at(locked, request.locked) + 1;
  }
  const capacity = Int32Array.from(mentors, (mentor, m) =>
    Math.max(0, mentor.capacity - at(locked, m)),
  );
  const first = new Int32Array(requests.length + 1);
  const edges = requests.flatMap((request, r) => {
    const best = new Map<number, number>();
    for (const [m, score] of request.locked === undefined ? request.edges : []) {
      if (at(capacity, m) > 0) best.set(m, Math.max(score, best.get(m) ?? -Infinity));
    }
    first[r + 1] = at(first, r) + best.size;
    return [...best];
  });
  const highest = edges.reduce((most, [, score]) => Math.max(most, score), 0);
  return {
    first,
    mentor: Int32Array.from(edges, ([m]) => m),
    cost: Float64Array.from(edges, ([, score]) => -score),
    unserved: highest * (requests.length + 1) + 1,
    capacity,
    locked,
  };
}
