import { openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { foresee, recordMarks, type Mark } from '../runtime/black-box';

/** What the supervising process (build/supervise.mjs) tells this one. */
interface Told {
  /** When the command began, ms since the epoch: the same when a run is played again. */
  now: number;
  /** Executions that used up the memory of earlier attempts. */
  ends: Mark[];
  /** The process is stopped above this, whatever the memory is used for. */
  residentMb: number;
}

/**
 * Does as the supervising process says, if there is one: marks its way, ends the executions it names, watches its own
 * memory. Answers when the command began.
 */
export function obeySupervisor(): number {
  const folder = process.env['CIRCULO_SUPERVISED'];
  if (folder === undefined) return Date.now();
  const told = JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8')) as Told;
  foresee(told.ends);
  const file = openSync(join(folder, 'mark.json'), 'w');
  recordMarks((mark) => void writeSync(file, `${JSON.stringify(mark)}\n`, 0));
  watch(told.residentMb);
  return told.now;
}

// Memory outside V8's heap has no limit of its own, so a thread looks at it while the script runs.
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
  }, 100);
`;

function watch(residentMb: number): void {
  const workerData = residentMb * 1024 * 1024;
  new Worker(WATCH, { eval: true, execArgv: [], workerData }).unref();
}
