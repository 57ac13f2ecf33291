import { costOf } from './costs';
import { mark, memoryEnds } from './black-box';
import type { Execution } from './execution';
import { assertAuthorized } from './authorization';
import { countRequest } from './rates';
import { assertScopes } from './scopes';
import { apiError, ServiceError } from './signals';
import { Timeline } from './timeline';

/** The ways in which a call can go wrong (contract §2). */
export const FAULT_KINDS = [
  'crash-before',
  'crash-after',
  'transient',
  'quota',
  'lock-timeout',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** The nth call of a member from when the fault was set goes wrong this way, once. */
export interface Fault {
  call: string;
  nth: number;
  kind: FaultKind;
}

/** A service call that was made, and by which execution. */
export interface Called {
  member: string;
  execution: number;
}

type ThrownKind = 'transient' | 'quota' | 'lock-timeout';

/** The errors of a failing call, in the words of built-in and of advanced services (platform-facts §1.5). */
const FAULT: Record<ThrownKind, (member: string) => ServiceError> = {
  transient: (member) =>
    isAdvanced(member)
      ? apiError(methodOf(member), 503, 'The service is currently unavailable.', 'backendError')
      : new ServiceError("We're sorry, a server error occurred. Please wait a bit and try again."),
  quota: (member) =>
    isAdvanced(member)
      ? apiError(methodOf(member), 403, 'Quota exceeded.', 'quotaExceeded')
      : new ServiceError(`Service invoked too many times for one day: ${dailyName(member)}.`),
  'lock-timeout': () =>
    new ServiceError('Lock timeout: another process was holding the lock for too long.', {
      reason: 'lock-timeout',
    }),
};

/** Advanced services are named `Service.Collection.method`. */
function isAdvanced(member: string): boolean {
  return member.split('.').length > 2;
}

/** `Calendar.Events.insert` is `calendar.events.insert` in error texts. */
function methodOf(member: string): string {
  return member.replace(/(^|\.)([A-Z])/g, (found) => found.toLowerCase());
}

function dailyName(member: string): string {
  if (/^(MailApp\.|Gmail\w+\.(sendEmail|send|reply|replyAll|forward)$)/.test(member))
    return 'email';
  const [family] = /^(Gmail|Calendar)/.exec(member) ?? [member.split('.')[0] ?? ''];
  return (family ?? '').toLowerCase();
}

/**
 * The one door to Google's servers. Every service call of every execution goes through {@link Gate.call},
 * which counts it, lets it cost simulated time, and can end the execution there.
 */
export class Gate {
  /** Service calls of the whole run so far. */
  count = 0;
  /** The execution is killed at this call of the run: the call takes effect and nothing after it. */
  crashAt: number | undefined;
  /** Every service call of the run, in order. */
  readonly calls: Called[] = [];
  /** Executions killed so far, and calls that were made to go wrong in any way. */
  kills = 0;
  trouble = 0;
  /** Faults that happened, by kind. */
  readonly met: Partial<Record<FaultKind, number>> = {};
  /** Executions under way: more than one inside a visit. */
  depth = 0;
  /** What happened, in order. */
  readonly timeline = new Timeline();
  /** Executions that used up their memory when this run was played before: how far each had come. */
  readonly memoryEnds = memoryEnds();
  /** Calls of outermost executions: what a visit is timed by. */
  private outer = 0;
  private faults: (Fault & { seen: number })[] = [];
  private failing: { number: number; kind: FaultKind } | undefined;
  private visitors: { at: number; visit: () => void }[] = [];

  addFault(fault: Fault): void {
    this.faults.push({ ...fault, seen: 0 });
  }

  /** Faults whose call has not been made yet will not happen. */
  forgetFaults(): void {
    this.faults = [];
  }

  /** The call of the run with this number, counted from 1, goes wrong this way. */
  failAt(number: number, kind: FaultKind): void {
    this.failing = { number, kind };
  }

  /** Runs `visit` inside the k-th call from now of outermost executions, before that call takes effect. */
  visitInside(k: number, visit: () => void): void {
    this.visitors.push({ at: this.outer + k, visit });
  }

  call<T>(execution: Execution, member: string, effect: () => T): T {
    execution.assertAlive();
    this.count += 1;
    const here = this.count;
    this.calls.push({ member, execution: execution.id });
    execution.counted(member);
    mark(execution);
    const fault =
      this.faultAt(member) ?? (this.failing?.number === here ? this.failing.kind : undefined);
    if (fault !== undefined) {
      this.trouble += 1;
      this.met[fault] = (this.met[fault] ?? 0) + 1;
    }
    if (fault === 'crash-before') this.kill(execution);
    this.receiveVisitors();
    const dies = here === this.crashAt || fault === 'crash-after';
    const failing = fault === undefined || fault === 'crash-after' ? undefined : FAULT[fault];
    return this.perform(execution, member, {
      effect: failing === undefined ? effect : () => fail(failing(member)),
      dies,
    });
  }

  private perform<T>(
    execution: Execution,
    member: string,
    { effect, dies }: { effect: () => T; dies: boolean },
  ): T {
    const entry = this.timeline.called(execution, member);
    try {
      assertAuthorized(execution.about.authMode, member);
      assertScopes(execution.about.scopes, member);
      countRequest(execution.world, execution, member);
      return effect();
    } catch (error) {
      if (error instanceof Error) entry.text += ` → ${error.message}`;
      throw error;
    } finally {
      if (dies) this.kill(execution);
      this.assertMemory(execution);
      execution.spend(costOf(member));
    }
  }

  /** Ends an execution where its memory was used up the last time. */
  assertMemory(execution: Execution): void {
    if (this.memoryEnds.get(execution.id)?.calls === execution.callCount) execution.end('memory');
  }

  private kill(execution: Execution): never {
    this.kills += 1;
    this.trouble += 1;
    execution.end('crash');
  }

  /** Visits whose call was never made are off. */
  forgetVisitors(): void {
    this.visitors = [];
  }

  private receiveVisitors(): void {
    if (this.depth > 1) return;
    this.outer += 1;
    const here = this.outer;
    const due = this.visitors.filter((visitor) => visitor.at === here);
    if (due.length === 0) return;
    this.visitors = this.visitors.filter((visitor) => visitor.at !== here);
    for (const visitor of due) visitor.visit();
  }

  private faultAt(member: string): FaultKind | undefined {
    for (const fault of this.faults) {
      if (fault.call !== member) continue;
      fault.seen += 1;
      if (fault.seen !== fault.nth) continue;
      this.faults.splice(this.faults.indexOf(fault), 1);
      return fault.kind;
    }
    return undefined;
  }
}

function fail(error: Error): never {
  throw error;
}
