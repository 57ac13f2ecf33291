/** What a user has used of a daily allowance since the first request of a window of 24 hours. */
export type Windows = Record<string, { from: number; used: number }>;

const DAY = 86_400_000;

/** How much of an allowance is used now. A window opens with its first use and lasts 24 h (platform-facts §1.1). */
export function usedToday(windows: Windows, key: string, now: number): number {
  const open = windows[key];
  return open === undefined || now >= open.from + DAY ? 0 : open.used;
}

/** Counts a use, opening a window where none is open. */
export function useToday(
  windows: Windows,
  key: string,
  use: { amount: number; now: number },
): void {
  const used = usedToday(windows, key, use.now);
  const from = used === 0 ? use.now : (windows[key]?.from ?? use.now);
  windows[key] = { from, used: used + use.amount };
}
