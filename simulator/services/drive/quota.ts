/** What a user has used of a daily allowance since the first request of a window of 24 hours. */
export type Windows = Record<string, { from: number; used: number }>;

const DAY = 86_400_000;

/** The window that is open now. It opens with the first use and lasts 24 h (platform-facts §1.1). */
function openWindow(windows: Windows, key: string, now: number): Windows[string] | undefined {
  const last = windows[key];
  return last !== undefined && now < last.from + DAY ? last : undefined;
}

/** How much of an allowance is used now. */
export function usedToday(windows: Windows, key: string, now: number): number {
  return openWindow(windows, key, now)?.used ?? 0;
}

/** Counts a use, opening a window where none is open. */
export function useToday(
  windows: Windows,
  key: string,
  { amount, now }: { amount: number; now: number },
): void {
  const { from, used } = openWindow(windows, key, now) ?? { from: now, used: 0 };
  windows[key] = { from, used: used + amount };
}
