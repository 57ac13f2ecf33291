import { openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { foresee, recordMarks } from '../runtime/black-box';
import type { Told } from './supervised';

let began = Date.now();

/** When the command began: the same moment when its run is played again. */
export function commandBegan(): number {
  return began;
}

/** Does as the supervising process says: marks its way, ends the executions it names, and watches its own memory. */
export function obey(folder: string): void {
  const { now, ends, residentMb } = JSON.parse(
    readFileSync(join(folder, 'told.json'), 'utf8'),
  ) as Told;
  began = now;
  foresee(ends);
  const file = openSync(join(folder, 'mark.json'), 'w');
  recordMarks((mark) => void writeSync(file, `${JSON.stringify(mark)}\n`, 0));
  watch(residentMb);
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
