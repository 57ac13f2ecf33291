import type { WorldEvent } from '../world/events';
import type { Execution } from './execution';

/** One thing that happened in a run. */
export interface TimelineEntry {
  /** ms since the epoch, by the clock of whoever did it. */
  at: number;
  /** The execution in which it happened; 0: in none. */
  execution: number;
  kind: 'begins' | 'call' | 'ends' | 'world';
  text: string;
}

/** What happened in a run, in the order in which it happened: executions, their calls, events of the world. */
export class Timeline {
  readonly entries: TimelineEntry[] = [];
  private readonly underWay: number[] = [];

  begins(execution: Execution): void {
    const { label, functionName, user, activeUser, authMode } = execution.about;
    // An empty one is somebody who is not signed in.
    const causer = !activeUser || activeUser === user ? '' : `, caused by ${activeUser}`;
    this.underWay.push(execution.id);
    this.add(execution, 'begins', `${label}: ${functionName} as ${user} (${authMode})${causer}`);
  }

  /** The entry of a call, to which its failure can be added. */
  called(execution: Execution, member: string): TimelineEntry {
    return this.add(execution, 'call', member);
  }

  ends(execution: Execution, how: string): void {
    this.underWay.pop();
    this.add(execution, 'ends', how);
  }

  happened({ at, text }: WorldEvent): void {
    this.entries.push({ at, execution: this.underWay.at(-1) ?? 0, kind: 'world', text });
  }

  private add(execution: Execution, kind: TimelineEntry['kind'], text: string): TimelineEntry {
    const entry = { at: execution.now(), execution: execution.id, kind, text };
    this.entries.push(entry);
    return entry;
  }
}
