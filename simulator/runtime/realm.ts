import vm from 'node:vm';
import { GUEST_DATE, offsetsOf } from './guest-date';

/** The constructors of the guest's own context: what a service hands to a script must be made with them. */
export interface Realm {
  context: vm.Context;
  /** A deep copy of plain data, made of the guest's own objects and arrays. */
  json<T>(value: T): T;
  /** The same items in an array of the guest's own, for service objects that cannot be copied. */
  array<T>(items: T[]): T[];
  date(ms: number): Date;
  error(message: string, extra: { name?: string; details?: unknown }): Error;
  isDate(value: unknown): value is Date;
  isError(value: unknown): value is Error;
  /** The randomness that was handed in, for what services draw. */
  random(): number;
  /** Runs what may run guest code (a getter, a `toJSON`), so that it can be stopped like the script itself. */
  inside<T>(run: () => T, limitMs: number): T;
  /** Calls a guest function and lets its promises settle: microtasks run before the execution is over (platform-facts §10). */
  settle(run: () => unknown, limitMs: number): unknown;
}

const PRELUDE = `(function (RealDate, random) {
  Math.random = random;
  return {
    json: (text) => (text === undefined ? undefined : JSON.parse(text)),
    array: (items) => Array.from(items),
    date: (ms) => new RealDate(ms),
    isDate: (value) => value instanceof RealDate,
    isError: (value) => value instanceof Error,
    watch: (run, over) => {
      const value = run();
      if (value instanceof Promise) value.then((settled) => over('ok', settled), (error) => over('error', error));
      else over('ok', value);
    },
    error: (message, name, details) => {
      if (name === 'RangeError') return new RangeError(message);
      const error = new Error(message);
      if (name) error.name = name;
      if (details !== undefined) error.details = JSON.parse(details);
      return error;
    },
  };
})`;

const prelude = new vm.Script(PRELUDE, { filename: 'realm.js' });
const guestDate = new vm.Script(GUEST_DATE, { filename: 'date.js' });

// Promise callbacks of a context run when a script evaluated in it ends, and only such a script can be stopped: so
// whatever may run guest code is called by one. The script cannot change or freeze the property's getter.
const ENTRY = '__circuloEntry';
const enter = new vm.Script(`${ENTRY}();`, { filename: 'enter.js' });

interface Made {
  json(text: string | undefined): unknown;
  array(items: unknown[]): unknown[];
  date(ms: number): Date;
  isDate(value: unknown): boolean;
  isError(value: unknown): boolean;
  error(message: string, name: string | undefined, details: string | undefined): Error;
  watch(run: () => unknown, over: (status: 'ok' | 'error', value: unknown) => void): void;
}

/**
 * A bare V8 context with the language's own globals only (platform-facts §10): no timers, URL, TextEncoder, crypto.
 * Its clock, its time zone and its randomness are handed in.
 */
export function makeRealm(given: {
  now: () => number;
  random: () => number;
  timeZone: string;
}): Realm {
  const context = vm.createContext(Object.create(null) as vm.Context, {
    microtaskMode: 'afterEvaluate',
  });
  const offsetAt = offsetsOf(given.timeZone);
  const realDate = guestDate.runInContext(context)(given.now, offsetAt, given.timeZone) as unknown;
  const made = prelude.runInContext(context)(realDate, given.random) as Made;
  const inside = door(context);
  return {
    context,
    json: <T>(value: T) => made.json(JSON.stringify(value)) as T,
    random: given.random,
    array: <T>(items: T[]) => made.array(items) as T[],
    date: made.date,
    isDate: (value): value is Date => made.isDate(value),
    isError: (value): value is Error => made.isError(value),
    error: (message, extra) =>
      made.error(
        message,
        extra.name,
        extra.details === undefined ? undefined : JSON.stringify(extra.details),
      ),
    inside,
    settle: (run, limitMs) => settle({ made, inside, limitMs }, run),
  };
}

/** The way into a context: made before any script runs in it. */
function door(context: vm.Context): Realm['inside'] {
  let entry = (): void => undefined;
  Object.defineProperty(context, ENTRY, { get: () => entry });
  return <T>(run: () => T, limitMs: number): T => {
    let value: T | undefined;
    entry = () => void (value = run());
    enter.runInContext(context, { timeout: limitMs });
    return value as T;
  };
}

function settle(
  within: { made: Made; inside: Realm['inside']; limitMs: number },
  run: () => unknown,
): unknown {
  let outcome: { status: 'ok' | 'error'; value: unknown } = { status: 'ok', value: undefined };
  within.inside(
    () => within.made.watch(run, (status, value) => (outcome = { status, value })),
    within.limitMs,
  );
  if (outcome.status === 'error') throw outcome.value;
  return outcome.value;
}
