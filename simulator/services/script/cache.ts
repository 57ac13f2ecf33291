import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { LIMITS, utf8Length } from './limits';
import { assertStorage, documentScope, scriptScope, userScope } from './stores';

type Items = Record<string, { value: string; until: number }>;

/** `CacheService`: AS/reference/cache, limits in platform-facts §1.2. */
export function cacheService(host: Host): object {
  const open = (member: string, scope: string | undefined) => {
    assertStorage(host, `CacheService.${member}`);
    return scope === undefined ? null : cache(host, scope);
  };
  return host.surface('CacheService', {
    getScriptCache: () => open('getScriptCache', scriptScope()),
    getUserCache: () => open('getUserCache', userScope(host)),
    getDocumentCache: () => open('getDocumentCache', documentScope(host)),
  } satisfies Official<GoogleAppsScript.Cache.CacheService>);
}

function cache(host: Host, scope: string): object {
  const items = (): Items => (host.world.script.cache[scope] ??= {});
  const read = (key: unknown): string | null => {
    const item = items()[checkedKey(key)];
    return item === undefined || item.until <= host.execution.now() ? null : item.value;
  };
  const write = (values: Record<string, unknown>, seconds: unknown): void => {
    const until = host.execution.now() + lifetime(seconds) * 1000;
    const made = Object.entries(values).map(([key, value]) => [
      checkedKey(key),
      { value: checkedValue(value), until },
    ]);
    host.world.script.cache[scope] = kept({ ...items(), ...Object.fromEntries(made) });
  };
  return host.surface('Cache', {
    get: (key: unknown) => host.call('Cache.get', () => read(key)),
    getAll: (keys: unknown[]) =>
      host.api('Cache.getAll', () => {
        const found = keys.map((key) => [String(key), read(key)] as const);
        return Object.fromEntries(found.filter(([, value]) => value !== null));
      }),
    put: (key: unknown, value: unknown, seconds?: unknown) =>
      host.call('Cache.put', () => write({ [String(key)]: value }, seconds)),
    putAll: (values: Record<string, unknown>, seconds?: unknown) =>
      host.call('Cache.putAll', () => write(values, seconds)),
    remove: (key: unknown) => host.call('Cache.remove', () => void delete items()[String(key)]),
    removeAll: (keys: unknown[]) =>
      host.call('Cache.removeAll', () => {
        for (const key of keys) delete items()[String(key)];
      }),
  } satisfies Official<GoogleAppsScript.Cache.Cache>);
}

function checkedKey(key: unknown): string {
  const text = String(key);
  if (text.length > LIMITS.cacheKeyLength) throw new ServiceError('Argument too large: key');
  return text;
}

function checkedValue(value: unknown): string {
  if (value === null || value === undefined) throw new ServiceError('Invalid argument: value');
  const text = String(value);
  if (utf8Length(text) > LIMITS.cacheValueBytes)
    throw new ServiceError('Argument too large: value');
  return text;
}

/** 1 s to 6 h; ten minutes when nothing is said (AS/reference/cache/cache). */
function lifetime(seconds: unknown): number {
  const asked = seconds === undefined ? LIMITS.cacheSeconds : Number(seconds);
  return Math.min(Math.max(asked, 1), LIMITS.cacheMaxSeconds);
}

function kept(items: Items): Items {
  const entries = Object.entries(items);
  if (entries.length <= LIMITS.cacheItems) return items;
  entries.sort(([, a], [, b]) => b.until - a.until);
  return Object.fromEntries(entries.slice(0, LIMITS.cacheItemsKept));
}
