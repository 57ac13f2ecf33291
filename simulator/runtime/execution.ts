import type { World } from '../world/world';
import { ExecutionEnded, type EndReason } from './signals';

export type AuthMode = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';

/** What kind of event started an execution; decides its limits and what it may do (platform-facts §2). */
export type Cause =
  | 'menu'
  | 'client'
  | 'simple-trigger'
  | 'trigger'
  | 'editor'
  | 'web-app'
  | 'card'
  | 'custom-function';

/** Who runs what, and why. */
export interface About {
  label: string;
  cause: Cause;
  /** The effective user: whose quotas, files and mail these are. */
  user: string;
  /** Who caused it, when that is someone else than the user. */
  activeUser?: string;
  authMode: AuthMode;
  /** What the manifest's `oauthScopes` say; undefined when it leaves them to be found in the code. */
  scopes?: string[];
  functionName: string;
}

/** One line of the account of an execution, as `calls.json` shows it. */
export interface ExecutionRecord {
  execution: number;
  cause: string;
  user: string;
  calls: Record<string, number>;
  total: number;
  simulatedMs: number;
}

/** Six minutes an execution, thirty seconds a simple trigger, a function of a card or a custom function: platform-facts §1.2. */
const LIMIT_MS: Record<Cause, number> = {
  menu: 360_000,
  client: 360_000,
  trigger: 360_000,
  editor: 360_000,
  'web-app': 360_000,
  'simple-trigger': 30_000,
  card: 30_000,
  'custom-function': 30_000,
};

/** One run of one function of the script, from its first line until it returns, throws or is ended. */
export class Execution {
  ended: EndReason | undefined;
  /** How long it may run, in simulated and in real time. */
  readonly limitMs: number;
  /** The latest service call: tells where an execution was when it was stopped. */
  lastCall = '';
  callCount = 0;
  /** The function, or the file that is being loaded. */
  place = 'before its first line';
  private elapsed = 0;
  private readonly calls: Record<string, number> = {};
  private readonly lastThings: (() => void)[] = [];

  /**
   * How long the executions before it have kept the account busy since the world's time. One follows the other here, so a
   * rate per minute is taken over the time that all of them took, though each tells the script the world's time.
   */
  private readonly queuedMs: number;

  constructor(
    readonly world: World,
    readonly id: number,
    readonly about: About,
    /** The execution inside whose call this one begins. */
    outer?: Execution,
  ) {
    this.limitMs = LIMIT_MS[about.cause];
    this.startsAfter = outer === undefined ? 0 : outer.now() - world.now;
    this.queuedMs = outer?.queuedMs ?? Math.max(0, (world.script.busyUntil ?? 0) - world.now);
  }

  /** When it starts, ms after the world's time: more than 0 inside a call of another execution. */
  private readonly startsAfter: number;

  /** This execution's own clock, ms since the epoch. */
  now(): number {
    return this.startedAt() + this.elapsed;
  }

  startedAt(): number {
    return this.world.now + this.startsAfter;
  }

  /** The moment by which rates per minute are measured. */
  meter(): number {
    return this.now() + this.queuedMs;
  }

  spend(ms: number): void {
    this.elapsed += ms;
    if (this.elapsed > this.limitMs) this.end('timeout');
  }

  counted(member: string): void {
    this.calls[member] = (this.calls[member] ?? 0) + 1;
    this.lastCall = member;
    this.callCount += 1;
  }

  /** Where it is: what the script was doing, and after which call. */
  where(): string {
    const { callCount, lastCall } = this;
    const calls = callCount === 1 ? '1 call' : `${callCount} calls`;
    return `${this.place}, ${callCount === 0 ? 'before any call' : `after ${calls}, the last ${lastCall}`}`;
  }

  /** What a service still has to do when the script is over, whether it returned or threw; one that was ended leaves it undone. */
  whenDone(act: () => void): void {
    this.lastThings.push(act);
  }

  /** Does what was left for the end. */
  finish(): void {
    for (const act of this.lastThings.splice(0)) act();
  }

  end(reason: EndReason): never {
    this.ended ??= reason;
    throw new ExecutionEnded(this.ended);
  }

  /** After its end no service answers this execution, whatever its `catch` and `finally` try. */
  assertAlive(): void {
    if (this.ended !== undefined) throw new ExecutionEnded(this.ended);
  }

  record(): ExecutionRecord {
    const { label, user } = this.about;
    const total = Object.values(this.calls).reduce((sum, n) => sum + n, 0);
    return {
      execution: this.id,
      cause: label,
      user,
      calls: this.calls,
      total,
      simulatedMs: this.elapsed,
    };
  }
}
