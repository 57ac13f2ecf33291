import type { Host } from './host';

/** An enum of a service as one execution sees it: each value is one object, printed by its name. */
export interface GuestEnum {
  surface: object;
  value(key: string): object;
  /** The key of a value that the script handed in; undefined when it is no value of this enum. */
  keyOf(value: unknown): string | undefined;
}

/** Makes the enum `name` with these keys. */
export function guestEnum(host: Host, name: string, keys: readonly string[]): GuestEnum {
  const values = new Map(keys.map((key, ordinal) => [key, valueOf(host, { name, key, ordinal })]));
  return {
    surface: host.surface(name, Object.fromEntries(values)),
    value: (key) => {
      const found = values.get(key);
      if (found === undefined) throw new Error(`No ${name}.${key}`);
      return found;
    },
    keyOf: (value) => keys.find((key) => values.get(key) === value),
  };
}

function valueOf(host: Host, about: { name: string; key: string; ordinal: number }): object {
  const { name, key, ordinal } = about;
  return host.surface(name, { toString: () => key, name: () => key, ordinal: () => ordinal });
}
