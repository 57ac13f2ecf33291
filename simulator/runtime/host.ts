import type { World } from '../world/world';
import type { Execution } from './execution';
import type { Gate } from './gate';
import { inLanguageOf } from './language';
import type { Realm } from './realm';
import { NotSimulated, ServiceError } from './signals';
import { assertStackIsLeft, isStackOverflow } from './stack';
import type { UiDesk } from './ui-desk';
import { settleFormTabs } from '../services/forms/destination';

/** What a service is given to serve one execution. */
export class Host {
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
   * An object of a service as the script sees it. Own members work; any other string member throws
   * `NotSimulated: Class.member`. Errors of services become errors of the guest's realm.
   */
  surface<T extends object>(name: string, members: T): T {
    const guarded: Record<string | symbol, unknown> = {};
    for (const [key, value] of Object.entries(members)) {
      guarded[key] =
        typeof value === 'function' ? this.guard(value as (...args: unknown[]) => unknown) : value;
    }
    // Every object has a toString already, from Object: it is the class's own that counts.
    if (!Object.hasOwn(guarded, 'toString')) guarded['toString'] = () => name;
    return new Proxy(guarded, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target || key === 'toJSON' || key === 'then')
          return Reflect.get(target, key);
        throw this.toGuest(new NotSimulated(`${name}.${key}`));
      },
    }) as unknown as T;
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
