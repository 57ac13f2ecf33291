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
      const error = new Error(message);
      if (name) error.name = name;
      if (details !== undefined) error.details = JSON.parse(details);
      return error;
    },
  };
})`;

const prelude = new vm.Script(PRELUDE, { filename: 'realm.js' });
const guestDate = new vm.Script(GUEST_DATE, { filename: 'date.js' });

// Promise callbacks of a context run when a script evaluated in it ends, so the entry is called by such a script.
const ENTRY = '__circuloEntry';
const enter = new vm.Script(`{ const entry = ${ENTRY}; delete globalThis.${ENTRY}; entry(); }`, {
  filename: 'enter.js',
});

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
    settle: (run, limitMs) => settle({ context, made, limitMs }, run),
  };
}

function settle(
  within: { context: vm.Context; made: Made; limitMs: number },
  run: () => unknown,
): unknown {
  let outcome: { status: 'ok' | 'error'; value: unknown } = { status: 'ok', value: undefined };
  const entry = () => within.made.watch(run, (status, value) => (outcome = { status, value }));
  Object.defineProperty(within.context, ENTRY, { value: entry, configurable: true });
  enter.runInContext(within.context, { timeout: within.limitMs });
  if (outcome.status === 'error') throw outcome.value;
  return outcome.value;
}
