import type { Fault } from '../runtime/gate';
import type { ExecutionView } from './protocol';

/** The faults that are still to come: each counts the calls of its member that were made meanwhile, and happens once. */
export function faultsLeft(faults: Fault[], executions: ExecutionView[]): Fault[] {
  return faults.flatMap((fault) => {
    const made = executions.reduce((sum, { calls }) => sum + (calls[fault.call] ?? 0), 0);
    return made >= fault.nth ? [] : [{ ...fault, nth: fault.nth - made }];
  });
}
