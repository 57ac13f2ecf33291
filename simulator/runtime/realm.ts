import vm from 'node:vm';

/** The constructors of the guest's own context: what a service hands to a script must be made with them. */
export interface Realm {
  context: vm.Context;
  /** A deep copy of plain data, made of the guest's own objects and arrays. */
  json<T>(value: T): T;
  date(ms: number): Date;
  error(message: string, extra: { name?: string; details?: unknown }): Error;
  isDate(value: unknown): value is Date;
}

const PRELUDE = `(function (now, random) {
  const RealDate = Date;
  function GuestDate(...args) {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length > 0 ? args : [now()], new.target);
  }
  Object.defineProperty(GuestDate, 'length', { value: 7 });
  Object.defineProperty(GuestDate, 'name', { value: 'Date' });
  GuestDate.prototype = RealDate.prototype;
  GuestDate.prototype.constructor = GuestDate;
  GuestDate.now = now;
  GuestDate.parse = RealDate.parse;
  GuestDate.UTC = RealDate.UTC;
  globalThis.Date = GuestDate;
  Math.random = random;
  return {
    json: (text) => (text === undefined ? undefined : JSON.parse(text)),
    date: (ms) => new RealDate(ms),
    isDate: (value) => value instanceof RealDate,
    error: (message, name, details) => {
      const error = new Error(message);
      if (name) error.name = name;
      if (details !== undefined) error.details = JSON.parse(details);
      return error;
    },
  };
})`;

const prelude = new vm.Script(PRELUDE, { filename: 'realm.js' });

/**
 * A bare V8 context with the language's own globals only (platform-facts §10): no timers, URL, TextEncoder, crypto.
 * Its clock and its randomness are handed in.
 */
export function makeRealm(clock: { now: () => number; random: () => number }): Realm {
  const context = vm.createContext(Object.create(null) as vm.Context, { codeGeneration: { strings: true, wasm: true } });
  // node:vm adds these; Apps Script has WebAssembly but none of the others it lacks.
  const made = prelude.runInContext(context)(clock.now, clock.random) as {
    json(text: string | undefined): unknown;
    date(ms: number): Date;
    isDate(value: unknown): boolean;
    error(message: string, name: string | undefined, details: string | undefined): Error;
  };
  return {
    context,
    json: <T>(value: T) => made.json(JSON.stringify(value)) as T,
    date: made.date,
    isDate: (value): value is Date => made.isDate(value),
    error: (message, extra) =>
      made.error(message, extra.name, extra.details === undefined ? undefined : JSON.stringify(extra.details)),
  };
}
