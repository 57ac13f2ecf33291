import type { World } from '../world/world';
import type { Execution } from './execution';
import type { Gate } from './gate';
import { inLanguageOf } from './language';
import type { Realm } from './realm';
import { official } from '../official/names';
import { NotSimulated, ServiceError } from './signals';
import { assertStackIsLeft, isStackOverflow } from './stack';
import type { UiDesk } from './ui-desk';
import { settleFormTabs } from '../services/forms/destination';

/** What a service is given to serve one execution. */
export class Host {
  private readonly behind = new Map<string, Map<string, object>>();

  constructor(
    readonly world: World,
    readonly execution: Execution,
    readonly gate: Gate,
    readonly realm: Realm,
    readonly desk: UiDesk,
    readonly log: (line: string) => void,
  ) {}

  /** A call that crosses to Google's servers: counted, costed, and possibly the execution's last. */
  call<T>(member: string, effect: () => T): T {
    // The tab of a linked form appears a while after it was linked (platform-facts §4.7), whoever looks next.
    settleFormTabs(this.world, { now: this.execution.now(), execution: this.execution.id });
    return this.gate.call(this.execution, member, effect);
  }

  /** The same for an advanced service: plain JSON goes in, and a copy made in the guest's realm comes out. */
  api<T>(member: string, effect: () => T): T {
    return this.realm.json(this.call(member, effect));
  }

  /**
   * An object of a service as the script sees it. Own members work. A member that Google's class has and these members
   * have not throws `NotSimulated: Class.member` as soon as it is read; one that Google has not either is undefined, so
   * that calling it is the TypeError "….foo is not a function" (field: `Drive.Files.insert` where version 3 is enabled).
   * Errors of services become errors of the guest's realm.
   * @param name the class, as in `simulator/official`; where several share a name, the members tell which it is
   */
  surface<T extends object>(name: string, members: T): T {
    const own: Record<string, unknown> = {
      toString: () => name.slice(name.lastIndexOf('.') + 1),
    };
    for (const [key, value] of Object.entries(members)) {
      own[key] =
        typeof value === 'function' ? this.guard(value as (...args: unknown[]) => unknown) : value;
    }
    return { __proto__: this.beyond(name, members), ...own } as unknown as T;
  }

  /** What objects of a class answer to names they do not have themselves: behind them, so that what they have costs nothing. */
  private beyond(name: string, members: object): object {
    let classes = this.behind.get(name);
    if (classes === undefined) this.behind.set(name, (classes = new Map<string, object>()));
    const [known] = classes.values();
    if (known !== undefined && official().called(name).length < 2) return known;
    const of = official().classOf(name, Object.keys(members));
    const made = classes.get(of ?? name) ?? this.unknown(name, of);
    classes.set(of ?? name, made);
    return made;
  }

  private unknown(name: string, of: string | undefined): object {
    return new Proxy(
      {},
      {
        get: (target, key) => {
          if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
          if (official().has(of, key)) throw this.toGuest(new NotSimulated(`${name}.${key}`));
          return undefined;
        },
      },
    );
  }

  /** Something that the script has on Google and that is not simulated at all: whatever is read of it throws. */
  absent(name: string): object {
    return new Proxy(
      {},
      {
        get: (target, key) => {
          if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
          throw this.toGuest(new NotSimulated(`${name}.${key}`));
        },
      },
    );
  }

  private guard(member: (...args: unknown[]) => unknown) {
    return (...args: unknown[]): unknown => {
      this.execution.assertAlive();
      try {
        assertStackIsLeft();
        return member(...args);
      } catch (error) {
        throw this.toGuest(error);
      }
    };
  }

  private toGuest(error: unknown): unknown {
    if (error instanceof NotSimulated) {
      this.desk.notSimulated.push(error.member);
      return this.realm.error(error.message, { name: 'NotSimulated' });
    }
    if (isStackOverflow(error)) return this.realm.error(error.message, { name: 'RangeError' });
    if (!(error instanceof ServiceError)) return error;
    const { name, code, reason } = error.details;
    const message = inLanguageOf(this.world, this.execution.about.user, error.message);
    const details = code === undefined ? undefined : { code, message, errors: [{ reason }] };
    return this.realm.error(message, { name: name ?? 'Exception', details });
  }
}
