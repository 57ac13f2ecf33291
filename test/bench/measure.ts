/** One measured case; `peer` is what it is compared with, `ratio` ours divided by the peer's. */
export interface Measurement {
  case: string;
  value: number;
  unit: string;
  peer?: string;
  ratio?: number;
}

/** What a *.bench.ts file exports by default: it hands over each measurement as it has it. */
export type Bench = (emit: (measurement: Measurement) => void) => void | Promise<void>;

/** Rounds for reading: three significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The middle value: noise on a shared machine only ever adds. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median milliseconds of many runs, after some that only warm up; `prepare` is not counted. */
export function medianMs<T = undefined>(run: (given: T) => void, prepare?: () => T): number {
  const runs = 60;
  const warmUp = 5;
  const times: number[] = [];
  for (let i = 0; i < runs + warmUp; i++) {
    const given = prepare?.() as T;
    const start = performance.now();
    run(given);
    if (i >= warmUp) times.push(performance.now() - start);
  }
  return median(times);
}

/** A measurement beside its peer's value in the same unit. */
export function compared(
  name: string,
  unit: string,
  ours: number,
  theirs: { peer: string; value: number },
): Measurement {
  return {
    case: name,
    value: rounded(ours),
    unit,
    peer: `${theirs.peer}: ${rounded(theirs.value)} ${unit}`,
    ratio: rounded(ours / theirs.value),
  };
}
