import { mark } from './black-box';
import type { Execution } from './execution';
import { describeFailure, type Failure } from './failure';
import { Host } from './host';
import { inLanguageOf } from './language';
import { makeRealm, type Realm } from './realm';
import { seededRandom } from './random';
import type { Outcome, RunRequest, Runtime } from './runtime';
import { findFunction, type Loaded } from './scripts';
import { installServices } from './services';
import { ExecutionEnded, ServiceError } from './signals';

/**
 * Real time after which a script is stopped that makes no end, unless the runtime is told otherwise. Google gives six minutes
 * of its own; whoever waits for a simulated run need not (a run's own work takes a second or two).
 */
const REAL_LIMIT_MS = 120_000;

/** Lines of one execution's log that are kept: a loop that logs without end must not use up the memory of all. */
const LOG_LINES = 10_000;

/** One execution from its first line to its end, however it ends. */
export class Invocation {
  private readonly realm: Realm;
  private readonly limitMs: number;

  constructor(
    private readonly runtime: Runtime,
    private readonly execution: Execution,
    private readonly request: RunRequest,
  ) {
    const { world, files, realLimitMs = REAL_LIMIT_MS } = runtime;
    this.limitMs = Math.min(execution.limitMs, realLimitMs);
    this.realm = makeRealm({
      now: () => execution.now(),
      random: seededRandom(`${world.seed}:${execution.id}`),
      timeZone: files.manifest.timeZone ?? world.timeZone,
    });
  }

  /** Loads the project, calls the function, and tells how that ended. Nothing that the script does is thrown on. */
  outcome(scripts: readonly Loaded[], assertAllowed: () => void): Outcome {
    try {
      mark(this.execution);
      this.runtime.gate.assertMemory(this.execution);
      assertAllowed();
      const value = this.invoke(scripts);
      if (this.execution.ended === undefined) {
        this.execution.finish();
        return { status: 'ok', value };
      }
    } catch (error) {
      const failure = this.failureOf(error);
      if (failure !== undefined) return this.failed(failure);
    }
    return this.ended();
  }

  private invoke(scripts: readonly Loaded[]): unknown {
    const { runtime, execution, realm, request, limitMs } = this;
    const log = keeper((line) => void runtime.log.push(`[${execution.id}] ${line}`));
    const host = new Host(runtime.world, execution, runtime.gate, realm, runtime.desk, log);
    installServices(host, runtime);
    for (const { name, script } of scripts) {
      execution.place = `loading ${name}`;
      mark(execution);
      script.runInContext(realm.context, { timeout: limitMs });
    }
    execution.place = request.functionName;
    mark(execution);
    const entry = findFunction(realm.context, request.functionName, limitMs);
    if (entry === undefined)
      throw new ServiceError(`Script function not found: ${request.functionName}`);
    const args = request.args?.(host) ?? [];
    const value = realm.settle(() => entry(...args), limitMs);
    // What it returned may still run code of the script's when it is read.
    return realm.inside(
      () => (request.result === undefined ? plain(value) : request.result(value, host)),
      limitMs,
    );
  }

  /** What an error tells that came out of the script; undefined when it is the end of the execution. */
  private failureOf(error: unknown): Failure | undefined {
    const { execution, realm, limitMs } = this;
    if (isTimeout(error)) execution.ended ??= 'timeout';
    if (error instanceof ExecutionEnded || execution.ended !== undefined) return undefined;
    try {
      return realm.inside(
        () => describeFailure(error, { realm, files: this.runtime.files }),
        limitMs,
      );
    } catch (endless) {
      if (!isTimeout(endless)) throw endless;
      execution.ended = 'timeout';
      return undefined;
    }
  }

  private failed(failure: Failure): Outcome {
    this.execution.finish();
    this.log(failure.stack || failure.message);
    return { status: 'error', ...failure };
  }

  private ended(): Outcome {
    const { execution, runtime } = this;
    const reason = execution.ended ?? 'crash';
    if (reason === 'crash' || reason === 'lock-wait') {
      this.log(`ended: ${reason}`);
      return { status: 'ended', reason };
    }
    const where = runtime.gate.memoryEnds.get(execution.id)?.where ?? execution.where();
    const { user } = execution.about;
    const text =
      reason === 'timeout'
        ? inLanguageOf(runtime.world, user, 'Exceeded maximum execution time')
        : `ended: ${reason}`;
    this.log(`${text} (${where})`);
    return { status: 'ended', reason, where };
  }

  private log(text: string): void {
    const { id, about } = this.execution;
    this.runtime.log.push(`[${id}] ${about.label}: ${text}`);
  }
}

/** Keeps so many lines and says so once. */
function keeper(keep: (line: string) => void): (line: string) => void {
  let lines = 0;
  return (line) => {
    lines += 1;
    if (lines < LOG_LINES) keep(line);
    else if (lines === LOG_LINES) keep('… what it logged after this is not kept');
  };
}

/** A copy as plain JSON; undefined when the value has no such form. */
function plain(value: unknown): unknown {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Real time was up: V8 was stopped in the middle, past every `catch` and `finally`. What a script throws may refuse to be
 * looked at.
 */
function isTimeout(error: unknown): boolean {
  try {
    return (error as { code?: string } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
  } catch {
    return false;
  }
}
