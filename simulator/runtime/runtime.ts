import { listenTo } from '../world/events';
import { nextCount } from '../world/ids';
import type { World } from '../world/world';
import { Execution, type AuthMode, type Cause, type ExecutionRecord } from './execution';
import type { Manifest } from './manifest';
import { noteFailure } from '../services/script/failures';
import { countTriggerTime, triggerTimeIsUp } from '../services/script/usage';
import { Gate } from './gate';
import type { Host } from './host';
import { Invocation } from './invocation';
import { compileProject, type Loaded } from './scripts';
import { ServiceError, type EndReason } from './signals';
import { UiDesk } from './ui-desk';

/** The script as it was pushed: its code files in order, its HTML files by name without ending, its manifest. */
export interface ScriptFiles {
  code: { name: string; source: string }[];
  html: Record<string, string>;
  manifest: Manifest;
}

const loaded = new WeakMap<ScriptFiles, Loaded[]>();

/** What is evaluated when the project is loaded; found but once for the many runtimes of a sweep. */
function loadedFrom(files: ScriptFiles): Loaded[] {
  const known = loaded.get(files);
  if (known !== undefined) return known;
  const made = compileProject(files.code);
  loaded.set(files, made);
  return made;
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
  /** `where`: the function or file, and the last call before it, when time or memory was up. */
  | { status: 'ended'; reason: EndReason; where?: string };

/** Runs functions of the script against a world. One runtime, one run: its gate counts, its record tells. */
export class Runtime {
  readonly gate = new Gate();
  readonly desk = new UiDesk();
  readonly records: ExecutionRecord[] = [];
  readonly log: string[] = [];
  /** Executions under way, outermost first: more than one when a visit runs inside a call. */
  readonly underWay: Execution[] = [];
  /** Real time after which an endless loop is stopped; two minutes unless set. */
  realLimitMs: number | undefined;
  private readonly waiting: RunRequest[] = [];
  private readonly scripts: Loaded[];

  constructor(
    readonly world: World,
    readonly files: ScriptFiles,
  ) {
    this.scripts = loadedFrom(files);
    this.listen();
  }

  run(request: RunRequest): Outcome {
    const execution = this.begin(request);
    const simultaneous = this.underWay.filter(({ about }) => about.user === request.user).length;
    this.underWay.push(execution);
    this.gate.depth = this.underWay.length;
    const outcome = new Invocation(this, execution, request).outcome(this.scripts, () => {
      assertNotTooMany(simultaneous);
      assertTriggerTime(this.world, execution);
    });
    this.underWay.pop();
    this.gate.depth = this.underWay.length;
    this.close(execution, outcome);
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
    beside.gate.memoryEnds.clear();
    return beside.run(request);
  }

  /** Runs again, from their start, the executions that had to wait for a lock. */
  runWaiting(): void {
    for (const request of this.waiting.splice(0)) this.run(request);
  }

  /** Several runtimes may share a world, one after the other: what happens in it is told to the one at work. */
  private listen(): void {
    listenTo(this.world, (event) => this.gate.timeline.happened(event));
  }

  private begin(request: RunRequest): Execution {
    const { oauthScopes: scopes } = this.files.manifest;
    const authMode = request.authMode ?? ('FULL' as const);
    const about = { ...request, authMode, ...(scopes !== undefined && { scopes }) };
    const id = nextCount(this.world, 'execution');
    const execution = new Execution(this.world, id, about, this.underWay.at(-1));
    this.listen();
    this.gate.timeline.begins(execution);
    return execution;
  }

  private close(execution: Execution, outcome: Outcome): void {
    this.gate.timeline.ends(execution, endText(outcome));
    const { cause, user } = execution.about;
    const record = execution.record();
    this.records.push(record);
    const { script } = this.world;
    script.busyUntil = Math.max(script.busyUntil ?? 0, execution.meter());
    if (cause === 'trigger') {
      countTriggerTime(this.world, { user, now: execution.now() }, record.simulatedMs);
      this.noteFailure(execution, outcome);
    }
    this.releaseLocks(execution);
  }

  /** A machine taken away is this simulator's doing, not a failure that Google would mail about. */
  private noteFailure(execution: Execution, outcome: Outcome): void {
    const message = failureMessage(outcome);
    if (message === undefined) return;
    const { functionName: handler, user: owner } = execution.about;
    const [startedAt, endedAt] = [execution.startedAt(), execution.now()];
    noteFailure(this.world, { handler, owner, startedAt, endedAt, message });
  }

  /** Locks are freed when their execution is over, however it ended (platform-facts §8). */
  private releaseLocks(execution: Execution): void {
    const { locks } = this.world.script;
    for (const [name, holder] of Object.entries(locks))
      if (holder === execution.id) delete locks[name];
  }
}

/** How an execution ended, in a few words. */
export function endText(outcome: Outcome): string {
  if (outcome.status === 'ok') return 'done';
  if (outcome.status === 'error') return `failed: ${outcome.message}`;
  return `ended: ${outcome.reason}${outcome.where === undefined ? '' : ` in ${outcome.where}`}`;
}

function failureMessage(outcome: Outcome): string | undefined {
  if (outcome.status === 'error') return outcome.message;
  if (outcome.status !== 'ended') return undefined;
  return outcome.reason === 'timeout' ? 'Exceeded maximum execution time' : undefined;
}

/** Executions of one user at once: platform-facts §1.2, §1.5. */
const AT_ONCE = 30;

function assertNotTooMany(others: number): void {
  if (others >= AT_ONCE) {
    throw new ServiceError(
      'There are too many scripts running simultaneously for this Google user account.',
    );
  }
}

/** Triggers may run so long a day and no longer (platform-facts §1.1, §1.5). */
function assertTriggerTime(world: World, execution: Execution): void {
  const { cause, user } = execution.about;
  if (cause === 'trigger' && triggerTimeIsUp(world, { user, now: execution.now() })) {
    throw new ServiceError('Service using too much computer time for one day.');
  }
}
