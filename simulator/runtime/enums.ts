import type { Host } from './host';

/** An enum of a service as one execution sees it: each value is one object, printed by its name. */
export interface GuestEnum<K extends string> {
  /** What stands in the service, e.g. `DriveApp.Access`. */
  surface: object;
  value(key: K): object;
  /** The key of a value that the script handed in; undefined when it is no value of this enum. */
  keyOf(value: unknown): K | undefined;
}

/** Makes an enum; to be made once per execution, or its values would not be equal to themselves. */
export function guestEnum<K extends string>(
  host: Host,
  className: string,
  keys: readonly K[],
): GuestEnum<K> {
  const values = new Map<K, object>(
    keys.map((key, ordinal) => [
      key,
      host.surface(className, {
        toString: () => key,
        toJSON: () => key,
        name: () => key,
        ordinal: () => ordinal,
        compareTo: (other: object) => ordinal - [...values.values()].indexOf(other),
      }),
    ]),
  );
  return {
    surface: host.surface(className, Object.fromEntries(values)),
    value: (key) => values.get(key) as object,
    keyOf: (value) => keys.find((key) => values.get(key) === value),
  };
}
