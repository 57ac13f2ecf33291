/** Where two answers part: `path: ours, Google's`, one a line. */
export function differencesOf(ours: unknown, theirs: unknown, path = 'result'): string[] {
  if (Object.is(ours, theirs)) return [];
  if (!isBranch(ours) || !isBranch(theirs) || Array.isArray(ours) !== Array.isArray(theirs))
    return [`${path}: simulator ${JSON.stringify(ours)}, Google ${JSON.stringify(theirs)}`];
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return keys.flatMap((key) => differencesOf(ours[key], theirs[key], `${path}.${key}`));
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
