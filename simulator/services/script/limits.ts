/** Sizes and counts of the script services: platform-facts §1.2, §1.3 and §8. */
export const LIMITS = {
  /** 9 KB a value, counted in UTF-8 bytes. */
  propertyBytes: 9 * 1024,
  /** 500 KB a store, keys and values. */
  storeBytes: 500 * 1024,
  cacheKeyLength: 250,
  cacheValueBytes: 100 * 1024,
  cacheSeconds: 600,
  cacheMaxSeconds: 21_600,
  /** Past this many items the 900 farthest from expiry are kept. */
  cacheItems: 1000,
  cacheItemsKept: 900,
  /** Per user and script. */
  triggers: 20,
  /** Clock triggers of add-ons: platform-facts §2.4. */
  addonClockMinutes: 60,
} as const;

/** Reads and writes of properties a day: platform-facts §1.1. */
export const PROPERTY_CALLS_A_DAY = { consumer: 50_000, workspace: 500_000 } as const;

/** Minutes of trigger runtime a day: platform-facts §1.1. */
export const TRIGGER_MS_A_DAY = { consumer: 90 * 60_000, workspace: 360 * 60_000 } as const;

export function utf8Length(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
