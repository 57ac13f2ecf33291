import { calendarErrors } from './errors';
import { PROPERTIES } from './limits';
import type { EventState } from './state';

type Loose = Record<string, unknown>;

/**
 * Merges extended properties: `null` deletes one, keys that are too long disappear and values that are too long are
 * cut, both without a word (WS/calendar/api/guides/extended-properties; platform-facts §1.4).
 */
export function mergeProperties(
  event: EventState,
  change: { private?: Loose | null; shared?: Loose | null } | null,
  method: string,
): void {
  const merged =
    change === null ? { private: {}, shared: {} } : structuredClone(event.extendedProperties);
  for (const kind of ['private', 'shared'] as const) {
    if (change?.[kind] === null) merged[kind] = {};
    mergeInto(merged[kind], change?.[kind] ?? {});
  }
  assertTotal(merged, method);
  event.extendedProperties = merged;
}

function mergeInto(target: Record<string, string>, change: Loose): void {
  for (const [key, value] of Object.entries(change)) {
    if (key.length > PROPERTIES.key) continue;
    if (value === null) delete target[key];
    else target[key] = String(value).slice(0, PROPERTIES.value);
  }
}

function assertTotal(properties: EventState['extendedProperties'], method: string): void {
  const all = [...Object.entries(properties.private), ...Object.entries(properties.shared)];
  const bytes = all.reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
  if (all.length > PROPERTIES.count || bytes > PROPERTIES.bytes)
    throw calendarErrors.bad(method, 'Invalid Value');
}
