/**
 * Reads and writes of the Sheets API that one execution makes in a minute at most; Google allows sixty of each to a user
 * (platform-facts §1.3). The rest is for whoever else works with her account in that minute.
 */
const A_MINUTE = 50;

const MINUTE_MS = 60_000;

/** What a pace is kept by. */
export interface Watch {
  /** ms since the epoch. */
  now: () => number;
  sleep: (ms: number) => void;
}

/** Waits, before a request that would be one too many in a minute, until it is not. */
export function pace({ now, sleep }: Watch): () => void {
  const made: number[] = [];
  return () => {
    const oldest = made[made.length - A_MINUTE];
    const wait = oldest === undefined ? 0 : oldest + MINUTE_MS - now();
    if (wait > 0) sleep(wait);
    made.push(now());
  };
}
