import vm from 'node:vm';
import { nextCount } from '../world/ids';
import type { World } from '../world/world';
import { Execution, type AuthMode, type Cause, type ExecutionRecord } from './execution';
import { describeFailure } from './failure';
import { Gate } from './gate';
import { Host } from './host';
import type { Manifest } from './manifest';
import { makeRealm, type Realm } from './realm';
import { seededRandom } from './random';
import { countTriggerTime, triggerTimeIsUp } from '../services/script/usage';
import { compile, findFunction } from './scripts';
import { installServices } from './services';
import { ExecutionEnded, ServiceError, type EndReason } from './signals';
import { UiDesk } from './ui-desk';

/** The script as it was pushed: its code files in order, its HTML files by name without ending, its manifest. */
export interface ScriptFiles {
  code: { name: string; source: string }[];
  html: Record<string, string>;
  manifest: Manifest;
}

/** Whom to run, as whom, and why. */
export interface RunRequest {
  functionName: string;
  user: string;
  cause: Cause;
  /** Shown in calls.json, e.g. `trigger onFormSubmit`. */
  label: string;
  authMode?: AuthMode;
  /** Who caused the event, where it is known and is not who runs it (an installable trigger runs as its creator). */
  activeUser?: string;
  /** Arguments, made with the host of this execution (an event object needs guest dates and service objects). */
  args?: (host: Host) => unknown[];
  /** What becomes of the returned value; it is read as plain JSON unless told otherwise. */
  result?: (value: unknown, host: Host) => unknown;
  /** Told how the run ended in the end: one that had to wait for a lock is run again when the lock is free. */
  whenOver?: (outcome: Outcome) => void;
}

export type Outcome =
  | { status: 'ok'; value: unknown }
  | { status: 'error'; message: string; stack: string }
  | { status: 'ended'; reason: EndReason };

/** Runs functions of the script against a world. One runtime, one run: its gate counts, its record tells. */
export class Runtime {
  readonly gate = new Gate();
  readonly desk = new UiDesk();
  readonly records: ExecutionRecord[] = [];
  readonly log: string[] = [];
  /** Executions under way, outermost first: more than one when a visit runs inside a call. */
  readonly underWay: Execution[] = [];
  /** Real time after which an endless loop is stopped; the limit of the kind of execution unless set. */
  realLimitMs: number | undefined;
  private readonly waiting: RunRequest[] = [];
  private readonly scripts: vm.Script[];

  constructor(
    readonly world: World,
    readonly files: ScriptFiles,
  ) {
    this.scripts = files.code.map(({ name, source }) => compile(name, source));
  }

  run(request: RunRequest): Outcome {
    const execution = this.begin(request);
    let outcome: Outcome;
    this.underWay.push(execution);
    this.gate.depth = this.underWay.length;
    try {
      outcome = this.outcomeOf(execution, request);
    } finally {
      this.underWay.pop();
      this.gate.depth = this.underWay.length;
      this.close(execution);
    }
    if (outcome.status === 'ended' && outcome.reason === 'lock-wait') this.waiting.push(request);
    else request.whenOver?.(outcome);
    if (this.underWay.length === 0) this.runWaiting();
    return outcome;
  }

  /**
   * Runs a function beside the run: an inspection that neither counts, nor can be killed, nor shows in the record,
   * nor changes the ids of what comes later.
   */
  runBeside(request: RunRequest): Outcome {
    // What reading writes: ids given out, quotas used, caches filled. Everything else is shared: what the script stores.
    const { counters, script } = this.world;
    const { properties } = script;
    const own = { ...structuredClone(script), properties, windows: {}, rates: {} };
    const world = { ...this.world, counters: { ...counters }, script: own };
    const beside = new Runtime(world, this.files);
    beside.underWay.push(...this.underWay);
    return beside.run(request);
  }

  /** Runs again, from their start, the executions that had to wait for a lock. */
  runWaiting(): void {
    for (const request of this.waiting.splice(0)) this.run(request);
  }

  private begin(request: RunRequest): Execution {
    const { oauthScopes: scopes } = this.files.manifest;
    const authMode = request.authMode ?? ('FULL' as const);
    const about = { ...request, authMode, ...(scopes !== undefined && { scopes }) };
    return new Execution(
      this.world,
      nextCount(this.world, 'execution'),
      about,
      this.underWay.at(-1),
    );
  }

  private outcomeOf(execution: Execution, request: RunRequest): Outcome {
    const realm = makeRealm({
      now: () => execution.now(),
      random: seededRandom(`${this.world.seed}:${execution.id}`),
      timeZone: this.files.manifest.timeZone ?? this.world.timeZone,
    });
    try {
      assertTriggerTime(this.world, execution);
      const value = this.invoke(execution, { request, realm });
      if (execution.ended === undefined) {
        execution.finish();
        return { status: 'ok', value };
      }
    } catch (error) {
      if (isTimeout(error)) execution.ended ??= 'timeout';
      else if (!(error instanceof ExecutionEnded) && execution.ended === undefined) {
        execution.finish();
        return this.failed(execution, describeFailure(error, { realm, files: this.files }));
      }
    }
    const reason = execution.ended ?? 'crash';
    const text = reason === 'timeout' ? 'Exceeded maximum execution time' : `ended: ${reason}`;
    this.log.push(`[${execution.id}] ${request.label}: ${text}`);
    return { status: 'ended', reason };
  }

  private failed(execution: Execution, failure: { message: string; stack: string }): Outcome {
    this.log.push(
      `[${execution.id}] ${execution.about.label}: ${failure.stack || failure.message}`,
    );
    return { status: 'error', ...failure };
  }

  private invoke(
    execution: Execution,
    { request, realm }: { request: RunRequest; realm: Realm },
  ): unknown {
    const log = (line: string) => void this.log.push(`[${execution.id}] ${line}`);
    const host = new Host(this.world, execution, this.gate, realm, this.desk, log);
    installServices(host, this);
    const limitMs = this.realLimitMs ?? execution.limitMs;
    for (const script of this.scripts) script.runInContext(realm.context, { timeout: limitMs });
    const entry = findFunction(realm.context, request.functionName);
    if (entry === undefined)
      throw new ServiceError(`Script function not found: ${request.functionName}`);
    const args = request.args?.(host) ?? [];
    const value = realm.settle(() => entry(...args), limitMs);
    return request.result === undefined ? plain(value) : request.result(value, host);
  }

  private close(execution: Execution): void {
    const { cause, user } = execution.about;
    const record = execution.record();
    this.records.push(record);
    const { script } = this.world;
    script.busyUntil = Math.max(script.busyUntil ?? 0, execution.meter());
    if (cause === 'trigger') {
      countTriggerTime(this.world, { user, now: execution.now() }, record.simulatedMs);
    }
    this.releaseLocks(execution);
  }

  /** Locks are freed when their execution is over, however it ended (platform-facts §8). */
  private releaseLocks(execution: Execution): void {
    const { locks } = this.world.script;
    for (const [name, holder] of Object.entries(locks))
      if (holder === execution.id) delete locks[name];
  }
}

/** Triggers may run so long a day and no longer (platform-facts §1.1, §1.5). */
function assertTriggerTime(world: World, execution: Execution): void {
  const { cause, user } = execution.about;
  if (cause === 'trigger' && triggerTimeIsUp(world, { user, now: execution.now() })) {
    throw new ServiceError('Service using too much computer time for one day.');
  }
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

/** Real time was up: V8 was stopped in the middle, past every `catch` and `finally`. */
function isTimeout(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
