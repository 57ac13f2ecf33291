import type { World } from '../world/world';
import { costOf } from './costs';
import type { Execution } from './execution';
import { ExecutionEnded, ServiceError } from './signals';

export type FaultKind = 'crash-before' | 'crash-after' | 'transient' | 'quota' | 'lock-timeout';

/** The nth call of a member from when the fault was set goes wrong this way, once. */
export interface Fault {
  call: string;
  nth: number;
  kind: FaultKind;
}

const FAULT_TEXT: Record<'transient' | 'quota' | 'lock-timeout', (member: string) => string> = {
  transient: () => "We're sorry, a server error occurred. Please wait a bit and try again.",
  quota: (member) => `Service invoked too many times for one day: ${member.split('.')[0]?.toLowerCase()}.`,
  'lock-timeout': () => 'Lock timeout: another process was holding the lock for too long.',
};

/**
 * The one door to Google's servers. Every service call of every execution goes through {@link Gate.call},
 * which counts it, lets it cost simulated time, and can end the execution there.
 */
export class Gate {
  /** Service calls of the whole run so far. */
  count = 0;
  /** The execution is killed at this call of the run: the call takes effect and nothing after it. */
  crashAt: number | undefined;
  private faults: (Fault & { seen: number })[] = [];
  private visitors: { at: number; visit: () => void }[] = [];

  constructor(private readonly world: World) {}

  addFault(fault: Fault): void {
    this.faults.push({ ...fault, seen: 0 });
  }

  /** Runs `visit` inside the k-th call from now, before that call takes effect. */
  visitInside(k: number, visit: () => void): void {
    this.visitors.push({ at: this.count + k, visit });
  }

  call<T>(execution: Execution, member: string, effect: () => T): T {
    execution.assertAlive();
    this.count += 1;
    const here = this.count;
    execution.counted(member);
    const fault = this.faultAt(member);
    if (fault === 'crash-before') execution.end('crash');
    this.receiveVisitors(here);
    if (fault !== undefined && fault in FAULT_TEXT) {
      execution.spend(costOf(member));
      throw new ServiceError(FAULT_TEXT[fault as keyof typeof FAULT_TEXT](member));
    }
    return this.perform(execution, member, effect, here === this.crashAt || fault === 'crash-after');
  }

  private perform<T>(execution: Execution, member: string, effect: () => T, dies: boolean): T {
    try {
      return effect();
    } finally {
      execution.spend(costOf(member));
      if (dies) execution.end('crash');
    }
  }

  private receiveVisitors(here: number): void {
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

export { ExecutionEnded };
