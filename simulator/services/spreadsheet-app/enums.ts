import type { Host } from '../../runtime/host';
import { CHART_ENUMS, SHEET_ENUMS, UI_ENUMS } from './enum-keys';

const KEYS = { ...SHEET_ENUMS, ...UI_ENUMS, ...CHART_ENUMS };

export type EnumName = keyof typeof KEYS;

interface Enums {
  surfaces: Record<EnumName, object>;
  values: Map<string, object>;
  names: Map<unknown, string>;
}

const made = new WeakMap<Host, Enums>();

/** The enums of this execution: each value is one object, printed by its name. */
export function enumsOf(host: Host): Enums {
  const known = made.get(host);
  if (known) return known;
  const enums: Enums = {
    surfaces: {} as Record<EnumName, object>,
    values: new Map(),
    names: new Map(),
  };
  for (const [name, keys] of Object.entries(KEYS)) {
    const members = keys.map(
      (key, ordinal) => [key, valueObject(host, { name, key, ordinal, enums })] as const,
    );
    enums.surfaces[name as EnumName] = host.surface(name, Object.fromEntries(members));
  }
  made.set(host, enums);
  return enums;
}

/** The enums of one service, as members of its global. */
export function enumsNamed<Name extends EnumName>(
  host: Host,
  names: Record<Name, unknown>,
): Record<Name, object> {
  const { surfaces } = enumsOf(host);
  const entries = (Object.keys(names) as Name[]).map((name) => [name, surfaces[name]] as const);
  return Object.fromEntries(entries) as Record<Name, object>;
}

function valueObject(
  host: Host,
  about: { name: string; key: string; ordinal: number; enums: Enums },
): object {
  const { name, key, ordinal, enums } = about;
  const value = host.surface(name, {
    toString: () => key,
    name: () => key,
    ordinal: () => ordinal,
    compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
    toJSON: () => key,
  });
  enums.values.set(`${name}.${key}`, value);
  enums.names.set(value, `${name}.${key}`);
  return value;
}

/** The object that the script knows a value by; null for a key that the enum does not have. */
export function enumValue(host: Host, name: EnumName, key: string | undefined): object | null {
  return enumsOf(host).values.get(`${name}.${key}`) ?? null;
}

/** The key of a value that the script handed in; nothing if it is no value of that enum. */
export function enumKey(host: Host, name: EnumName, value: unknown): string | undefined {
  const found = enumsOf(host).names.get(value);
  return found?.startsWith(`${name}.`) ? found.slice(name.length + 1) : undefined;
}
