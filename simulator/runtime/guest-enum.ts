import type { Host } from './host';

/** An enum of a service as one execution sees it: each value is one object, printed by its name. */
export interface GuestEnum<Key extends string = string> {
  surface: object;
  value(key: Key): object;
  /** The key of a value that the script handed in; undefined when it is no value of this enum. */
  keyOf(value: unknown): Key | undefined;
}

/** Makes the enum `name` with these keys; once per execution, or its values would not be equal to themselves. */
export function guestEnum<Key extends string>(
  host: Host,
  name: string,
  keys: readonly Key[],
): GuestEnum<Key> {
  const values = new Map(
    keys.map((key, ordinal) => [key as string, valueOf(host, { name, key, ordinal })]),
  );
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
  return host.surface(name, {
    toString: () => key,
    toJSON: () => key,
    name: () => key,
    ordinal: () => ordinal,
    compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
  });
}
