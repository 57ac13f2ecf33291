import type { AuthMode, Cause } from '../../../simulator/runtime/execution';
import { Runtime, type Outcome, type ScriptFiles } from '../../../simulator/runtime/runtime';
import { newWorld } from '../../../simulator/world/new-world';
import type { AccountKind, InstallKind, World } from '../../../simulator/world/world';

/** The moment at which test worlds begin: a Tuesday, ten in the morning in Mexico City. */
export const START = Date.parse('2026-03-10T10:00:00-06:00');

export interface GuestOptions {
  account?: AccountKind;
  install?: InstallKind;
  now?: number;
  seed?: number;
  html?: Record<string, string>;
  manifest?: ScriptFiles['manifest'];
  /** Start from this world instead of a new one. */
  world?: World;
}

export interface CallOptions {
  /** Plain arguments, copied into the guest's realm. */
  args?: unknown[];
  /** Who runs it; the operator unless told otherwise. */
  user?: string;
  cause?: Cause;
  authMode?: AuthMode;
}

/** A script of a test, in a world of its own: `guest('function f() {…}').call('f')`. */
export class Guest {
  readonly world: World;
  readonly runtime: Runtime;

  constructor(source: string, options: GuestOptions = {}) {
    this.world = options.world ?? newTestWorld(options);
    this.runtime = new Runtime(this.world, {
      code: [{ name: 'Code.gs', source }],
      html: options.html ?? {},
      manifest: options.manifest ?? { timeZone: 'America/Mexico_City' },
    });
  }

  /** What the script logged so far (Logger and console), and why executions ended. */
  get logs(): string[] {
    return this.runtime.log;
  }

  /** Runs a function and tells how it ended. */
  outcome(functionName: string, options: CallOptions = {}): Outcome {
    return this.runtime.run({
      functionName,
      user: options.user ?? this.world.operator,
      cause: options.cause ?? 'menu',
      label: `test ${functionName}`,
      ...(options.authMode === undefined ? {} : { authMode: options.authMode }),
      args: (host) => host.realm.json(options.args ?? []),
    });
  }

  /** Runs a function and returns what it returned, as plain JSON. An error or an end fails the test. */
  call(functionName: string, ...args: unknown[]): unknown {
    return valueOf(this.outcome(functionName, { args }));
  }

  /** Runs a function that must throw, and returns the error's message. */
  error(functionName: string, ...args: unknown[]): string {
    const outcome = this.outcome(functionName, { args });
    if (outcome.status !== 'error')
      throw new Error(`expected an error, got ${JSON.stringify(outcome)}`);
    return outcome.message;
  }
}

export function guest(source: string, options: GuestOptions = {}): Guest {
  return new Guest(source, options);
}

/** Runs the first function of a source once, in a new world: the short form for one-line behaviours. */
export function run(source: string, options: GuestOptions & CallOptions = {}) {
  const made = guest(source, options);
  const outcome = made.outcome(firstFunction(source), options);
  return { outcome, logs: made.logs, world: made.world, runtime: made.runtime, guest: made };
}

/** The value of a body of guest code: `value('return 1 + 1')` is 2. */
export function value(body: string, options: GuestOptions & CallOptions = {}): unknown {
  return valueOf(run(`function test() { ${body}\n}`, options).outcome);
}

/** The message of the error that a body of guest code throws. */
export function errorOf(body: string, options: GuestOptions & CallOptions = {}): string {
  const { outcome } = run(`function test() { ${body}\n}`, options);
  if (outcome.status !== 'error')
    throw new Error(`expected an error, got ${JSON.stringify(outcome)}`);
  return outcome.message;
}

/** A new world with this project's fictitious operator in it. */
export function newTestWorld(options: GuestOptions = {}): World {
  return newWorld({
    account: options.account ?? 'workspace',
    install: options.install ?? 'bound',
    now: options.now ?? START,
    seed: options.seed ?? 1,
  });
}

function valueOf(outcome: Outcome): unknown {
  if (outcome.status === 'ok') return outcome.value;
  throw new Error(
    outcome.status === 'error' ? outcome.stack || outcome.message : `ended: ${outcome.reason}`,
  );
}

function firstFunction(source: string): string {
  const found = /function\s+([\w$]+)/.exec(source);
  if (found?.[1] === undefined) throw new Error('the source has no function');
  return found[1];
}
