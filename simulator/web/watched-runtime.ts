import { Runtime, type Outcome, type RunRequest } from '../runtime/runtime';
import type { ExecutionView } from './protocol';

/** A runtime that also remembers when each execution began. */
export class WatchedRuntime extends Runtime {
  /** A person waits for the page's answer, so a script that makes no end is stopped sooner. */
  override realLimitMs = 30_000;
  private readonly begun = new Map<number, number>();

  override run(request: RunRequest): Outcome {
    const at = this.world.now;
    const outcome = super.run(request);
    for (const { execution } of this.records)
      if (!this.begun.has(execution)) this.begun.set(execution, at);
    return outcome;
  }

  /** The executions of this run, the first first. */
  executions(): ExecutionView[] {
    return this.records.map((record) => {
      const mark = `[${record.execution}] `;
      const log = this.log
        .filter((line) => line.startsWith(mark))
        .map((line) => line.slice(mark.length));
      return {
        ...record,
        at: this.begun.get(record.execution) ?? this.world.now,
        status: statusOf(record.cause, log),
        log,
      };
    });
  }
}

/** How the runtime words an end or a failure in its log: `<label>: …` after everything the script logged itself. */
function statusOf(label: string, log: string[]): ExecutionView['status'] {
  const last = log.at(-1) ?? '';
  if (!last.startsWith(`${label}: `)) return 'ok';
  return /: (ended: |Exceeded maximum|Se ha superado el tiempo)/.test(last) ? 'ended' : 'error';
}
