import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Mark } from '../runtime/black-box';
import { main } from './arguments';

/** Where a supervised process finds what it is told, and leaves its marks. */
export const FOLDER = 'CIRCULO_SUPERVISED';

/** What a supervised process is told. */
export interface Told {
  /** When the command began, ms since the epoch: the same when a run is played again. */
  now: number;
  /** Executions that used up the memory of earlier attempts. */
  ends: Mark[];
  /** The process is stopped above this, whatever the memory is used for. */
  residentMb: number;
}

/** Megabytes of V8's heap, unless told otherwise: three times what the longest stories need. */
const HEAP_MB = Number(
  process.env['CIRCULO_MEMORY_MB'] ?? Math.floor(Math.min(768, totalmem() / 1024 / 1024 / 2)),
);

/** V8's own limit is for the heap alone; arrays of bytes are outside of it. */
const RESIDENT_MB = HEAP_MB + 768;

/** Scripts that use up their memory, one after the other, before a run is given up. */
const MOST_ENDS = 5;

/**
 * Runs a command in a process of its own, which a script that allocates without end cannot take down unnoticed. Such a
 * script leaves a mark of how far it came; the run is then played again, as it is the same every time, and its execution
 * ended at that call: so the world stays whole and everything else is told as usual.
 */
export async function supervised(
  file: string,
  load: () => Promise<{ command: () => void | Promise<void> }>,
): Promise<void> {
  const folder = process.env[FOLDER];
  if (folder === undefined) return main(() => supervise(file));
  const { obey } = await import('./supervised-process');
  obey(folder);
  const { command } = await load();
  return main(command);
}

async function supervise(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'circulo-run-'));
  try {
    await repeat(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function repeat(file: string, folder: string): Promise<void> {
  const told: Told = { now: Date.now(), ends: [], residentMb: RESIDENT_MB };
  for (;;) {
    writeFileSync(join(folder, 'told.json'), JSON.stringify(told));
    const { code, said, outOfMemory } = await attempt(file, folder);
    const mark = outOfMemory ? readMark(folder) : undefined;
    if (!outOfMemory || mark === undefined) {
      process.stderr.write(said);
      process.exitCode = code;
      return;
    }
    process.stderr.write(`${mark.label}: a script used up its memory in ${mark.where}\n`);
    if (told.ends.length === MOST_ENDS || told.ends.some((end) => isSame(end, mark)))
      throw new Error('the run is given up');
    told.ends.push(mark);
  }
}

function isSame(one: Mark, other: Mark): boolean {
  return one.execution === other.execution && one.calls === other.calls;
}

interface Attempt {
  code: number;
  said: string;
  outOfMemory: boolean;
}

function attempt(file: string, folder: string): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const child = fork(file, process.argv.slice(2), {
      execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MB}`],
      env: { ...process.env, [FOLDER]: folder },
      stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
    });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.once('SIGTERM', forward);
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said += String(text)));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGTERM', forward);
      const stopped = signal !== null && signal !== 'SIGTERM' && signal !== 'SIGINT';
      const outOfMemory = stopped || / heap out of memory|OOM error in V8/.test(said);
      resolve({ code: code ?? 1, said, outOfMemory });
    });
  });
}

function readMark(folder: string): Mark | undefined {
  try {
    const [line = ''] = readFileSync(join(folder, 'mark.json'), 'utf8').split('\n');
    return JSON.parse(line) as Mark;
  } catch {
    return undefined;
  }
}
