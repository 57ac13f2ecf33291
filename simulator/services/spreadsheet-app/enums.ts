import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';
import { CHART_ENUMS, SHEET_ENUMS, UI_ENUMS } from './enum-keys';

const KEYS = { ...SHEET_ENUMS, ...UI_ENUMS, ...CHART_ENUMS };

export type EnumName = keyof typeof KEYS;

const made = new WeakMap<Host, Map<EnumName, GuestEnum>>();

/** An enum of this execution, made when it is first needed. */
function enumOf(host: Host, name: EnumName): GuestEnum {
  const known = made.get(host) ?? new Map<EnumName, GuestEnum>();
  made.set(host, known);
  const found = known.get(name) ?? guestEnum(host, name, KEYS[name]);
  known.set(name, found);
  return found;
}

/** An enum as the script sees it. */
export function enumSurface(host: Host, name: EnumName): object {
  return enumOf(host, name).surface;
}

/** The enums of one service, as members of its global. */
export function enumsNamed<Name extends EnumName>(
  host: Host,
  names: Record<Name, unknown>,
): Record<Name, object> {
  const entries = (Object.keys(names) as Name[]).map((name) => [name, enumSurface(host, name)]);
  return Object.fromEntries(entries) as Record<Name, object>;
}

/** The object that the script knows a value by; null for a key that the enum does not have. */
export function enumValue(host: Host, name: EnumName, key: string | undefined): object | null {
  return key !== undefined && (KEYS[name] as readonly string[]).includes(key)
    ? enumOf(host, name).value(key)
    : null;
}

/** The key of a value that the script handed in; nothing if it is no value of that enum. */
export function enumKey(host: Host, name: EnumName, value: unknown): string | undefined {
  return enumOf(host, name).keyOf(value);
}
