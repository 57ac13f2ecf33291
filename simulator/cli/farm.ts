import { fork } from 'node:child_process';
import { setPriority } from 'node:os';

/** Tells a process that it is a worker. */
const WORKER = '--worker';

/** Whether this process was made to work for another. */
export function isWorker(): boolean {
  return process.argv.includes(WORKER);
}

/**
 * Works off a list of jobs in processes of their own, as a run keeps one core busy; `file` is a program that calls
 * {@link workFor}. What a job says is told as it comes.
 */
export async function farm<Job, Said>(
  file: string,
  jobs: readonly Job[],
  { workers, told }: { workers: number; told: (job: Job, said: Said) => void },
): Promise<void> {
  const left = [...jobs];
  const count = Math.min(workers, jobs.length);
  await Promise.all(Array.from({ length: count }, () => employ(file, left, told)));
}

type FromWorker<Said> = { said: Said } | { over: true; problem?: string };

function employ<Job, Said>(
  file: string,
  left: Job[],
  told: (job: Job, said: Said) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const execArgv = [...process.execArgv, '--max-semi-space-size=64'];
    const worker = fork(file, [WORKER], { execArgv });
    let job: Job | undefined;
    const next = (): void => {
      job = left.shift();
      if (job === undefined) worker.disconnect();
      else worker.send(job as object);
    };
    worker.on('message', (message: FromWorker<Said>) => {
      if ('said' in message) told(job as Job, message.said);
      else if (message.problem === undefined) next();
      else reject(new Error(message.problem));
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`)),
    );
    next();
  });
}

/** What a worker does: every job that comes, saying what comes of it. */
export function workFor<Job>(work: (job: Job) => Iterable<unknown>): void {
  // Whoever sweeps wants to go on working meanwhile.
  setPriority(5);
  // Nobody is there to hear what comes of it.
  process.once('disconnect', () => process.exit());
  process.on('message', (job: Job) => void workOff(job, work));
}

async function workOff<Job>(job: Job, work: (job: Job) => Iterable<unknown>): Promise<void> {
  try {
    for (const said of work(job)) await post({ said });
    await post({ over: true });
  } catch (error) {
    await post({ over: true, problem: (error as Error).message });
  }
}

function post(message: FromWorker<unknown>): Promise<void> {
  return new Promise((sent) => process.send?.(message, () => sent()));
}
