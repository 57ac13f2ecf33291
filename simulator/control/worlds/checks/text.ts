/** A text as addresses are compared: nothing is the empty one. */
export function normalised(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}

/** How often something occurs in a list. */
export function tally<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
