import type { Execution } from './execution';

/** How far a run has come: what is known of it when its memory is gone. */
export interface Mark {
  execution: number;
  /** Service calls that this execution had made. */
  calls: number;
  label: string;
  /** The script's part that was running, and after which call. */
  where: string;
}

let foreseen: readonly Mark[] = [];

/** Names the executions that used up the memory of an earlier attempt at this run, and after how many calls. */
export function foresee(marks: readonly Mark[]): void {
  foreseen = marks;
}

/** Those executions, by number. */
export function memoryEnds(): Map<number, Mark> {
  return new Map(foreseen.map((mark) => [mark.execution, mark]));
}

let recorder: ((mark: Mark) => void) | undefined;

/** From now on every beginning and every call is marked. */
export function recordMarks(record: (mark: Mark) => void): void {
  recorder = record;
}

/** Marks where an execution is, if anyone records it. */
export function mark(execution: Execution): void {
  if (recorder === undefined) return;
  const { id, callCount, about } = execution;
  recorder({ execution: id, calls: callCount, label: about.label, where: execution.where() });
}
