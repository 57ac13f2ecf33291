import { Host } from '../../simulator/runtime/host';
import type { OfficialNames } from '../../simulator/official/names';

/**
 * Runs `act` and notes every member that a script reads meanwhile of a service object, `Spreadsheet.Range.getValues`:
 * what is really used, beside what the sources say.
 */
export function touchedMembers(names: OfficialNames, act: () => void): ReadonlySet<string> {
  const touched = new Set<string>();
  const { surface } = Host.prototype;
  Host.prototype.surface = function <T extends object>(this: Host, name: string, members: T): T {
    const of = names.classOf(name, Object.keys(members)) ?? name;
    return new Proxy(surface.call(this, name, members) as T, {
      get: (target, key) => {
        if (typeof key === 'string') touched.add(`${of}.${key}`);
        return Reflect.get(target, key) as unknown;
      },
    });
  };
  try {
    act();
  } finally {
    Host.prototype.surface = surface;
  }
  return touched;
}
