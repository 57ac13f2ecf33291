import { driveErrors } from './errors';
import { PROPERTIES } from './limits';

/** Custom properties of one kind after a request: `null` deletes one, each has 124 bytes with its key, and there are thirty (WS/drive/api/guides/properties). */
export function mergeProperties(
  before: Record<string, string>,
  change: Record<string, unknown> | null | undefined,
  method: string,
): Record<string, string> {
  if (change === null) return {};
  const after = { ...before };
  for (const [key, value] of Object.entries(change ?? {})) {
    if (value === null) {
      delete after[key];
      continue;
    }
    if (Buffer.byteLength(key) + Buffer.byteLength(String(value)) > PROPERTIES.bytes)
      throw driveErrors.property(method);
    after[key] = String(value);
  }
  if (Object.keys(after).length > PROPERTIES.each) throw driveErrors.propertyCount(method);
  return after;
}
