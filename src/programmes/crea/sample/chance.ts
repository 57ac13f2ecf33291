/** Chance that comes out the same every time: a sample must not differ between two loads (P11). */
export interface Chance {
  /** From 0 to just below 1. */
  next: () => number;
  /** From `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  happens: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** So many of a list, in its own order, at least one. */
  some: <T>(list: readonly T[], least: number, most: number) => T[];
}

/** A chance of its own for each seed (Tommy Ettinger's mulberry32, public domain). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    happens: (share) => next() < share,
    pick: (list) => at(list, whole(0, list.length - 1)),
    some: (list, least, most) => {
      const count = Math.max(1, whole(least, most));
      const drawn = list.map((item, index) => ({ item, index, lot: next() }));
      const chosen = drawn.sort((a, b) => a.lot - b.lot).slice(0, count);
      return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
    },
  };
}

/** The item at a place, counting on from the beginning when the list is over. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list of words');
  return item;
}
