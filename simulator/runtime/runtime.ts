import vm from 'node:vm';
import { nextCount } from '../world/ids';
import type { World } from '../world/world';
import { Execution, type AuthMode, type Cause, type ExecutionRecord } from './execution';
import { Gate } from './gate';
import { Host } from './host';
import { makeRealm } from './realm';
import { seededRandom } from './random';
import { installServices } from './services';
import { ExecutionEnded, type EndReason } from './signals';
import { UiDesk } from './ui-desk';

/** The script as it was pushed: its code files in order, its HTML files by name without ending, its manifest. */
export interface ScriptFiles {
  code: { name: string; source: string }[];
  html: Record<string, string>;
  manifest: { timeZone?: string; oauthScopes?: string[] };
}

/** Whom to run, as whom, and why. */
export interface RunRequest {
  functionName: string;
  user: string;
  cause: Cause;
  /** Shown in calls.json, e.g. `trigger onFormSubmit`. */
  label: string;
  authMode?: AuthMode;
  /** Arguments, made with the host of this execution (an event object needs guest dates and service objects). */
  args?: (host: Host) => unknown[];
}

export type Outcome =
  | { status: 'ok'; value: unknown }
  | { status: 'error'; message: string; stack: string }
  | { status: 'ended'; reason: EndReason };

/** Runs functions of the script against a world. One runtime, one run: its gate counts, its record tells. */
export class Runtime {
  readonly gate: Gate;
  readonly desk = new UiDesk();
  readonly records: ExecutionRecord[] = [];
  readonly log: string[] = [];
  /** Executions under way, outermost first: more than one when a visit runs inside a call. */
  readonly underWay: Execution[] = [];
  private readonly scripts: vm.Script[];

  constructor(
    readonly world: World,
    readonly files: ScriptFiles,
  ) {
    this.gate = new Gate(world);
    this.scripts = files.code.map(({ name, source }) => new vm.Script(source, { filename: name }));
  }

  run(request: RunRequest): Outcome {
    const execution = new Execution(this.world, nextCount(this.world, 'execution'), {
      ...request,
      authMode: request.authMode ?? 'FULL',
    });
    this.underWay.push(execution);
    try {
      return this.outcomeOf(execution, request);
    } finally {
      this.underWay.pop();
      this.releaseLocks(execution);
      this.records.push(execution.record());
    }
  }

  private outcomeOf(execution: Execution, request: RunRequest): Outcome {
    try {
      const value = this.invoke(execution, request);
      if (execution.ended === undefined) return { status: 'ok', value };
    } catch (error) {
      if (!(error instanceof ExecutionEnded) && execution.ended === undefined) return failure(error, this.log);
    }
    this.log.push(`[${execution.id}] ${request.label}: ended (${execution.ended})`);
    return { status: 'ended', reason: execution.ended ?? 'crash' };
  }

  private invoke(execution: Execution, request: RunRequest): unknown {
    const random = seededRandom(`${this.world.seed}:${execution.id}`);
    const realm = makeRealm({ now: () => execution.now(), random });
    const host = new Host(this.world, execution, this.gate, realm, this.desk, (line) =>
      this.log.push(`[${execution.id}] ${line}`),
    );
    installServices(host, this);
    for (const script of this.scripts) script.runInContext(realm.context);
    const entry = vm.runInContext(`typeof ${request.functionName} === 'function' ? ${request.functionName} : undefined`, realm.context);
    if (entry === undefined) throw new Error(`Script function not found: ${request.functionName}`);
    const value = entry(...(request.args?.(host) ?? []));
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  }

  /** Locks are freed when their execution is over, however it ended (platform-facts §8). */
  private releaseLocks(execution: Execution): void {
    const { locks } = this.world.script;
    for (const [name, holder] of Object.entries(locks)) if (holder === execution.id) delete locks[name];
  }
}

function failure(error: unknown, log: string[]): Outcome {
  const { message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  log.push(`error: ${stack || message}`);
  return { status: 'error', message, stack };
}
