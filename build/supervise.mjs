// Runs a command of the simulator in a process that a script without end cannot take down unnoticed. Such a script leaves a
// mark of how far it came (simulator/cli/supervised.ts); the run, which is the same every time, is then played again and
// that execution ended at that call. So the world stays whole and everything else is told as usual.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

const MB = 1024 * 1024;

// Of V8's heap: three times what the longest stories need. Arrays of bytes are outside of it, so there is a second limit.
const HEAP_MB = Number(
  process.env.CIRCULO_MEMORY_MB ?? Math.floor(Math.min(768, totalmem() / MB / 2)),
);
const RESIDENT_MB = HEAP_MB + 768;

// Scripts that use up their memory, one after the other, before a run is given up.
const MOST_ENDS = 5;

/** Runs Node with these arguments, again where memory was used up; resolves to the exit code. */
export async function supervise(args, { cwd }) {
  const folder = mkdtempSync(join(tmpdir(), 'circulo-run-'));
  const told = { now: Date.now(), ends: [], residentMb: RESIDENT_MB };
  try {
    for (;;) {
      writeFileSync(join(folder, 'told.json'), JSON.stringify(told));
      const { code, said, outOfMemory } = await attempt(args, { cwd, folder });
      const mark = outOfMemory ? readMark(folder) : undefined;
      if (mark === undefined) {
        process.stderr.write(said);
        return code;
      }
      process.stderr.write(`${mark.label}: a script used up its memory in ${mark.where}\n`);
      if (told.ends.length === MOST_ENDS || told.ends.some((end) => isSame(end, mark))) return 1;
      told.ends.push(mark);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isSame(one, other) {
  return one.execution === other.execution && one.calls === other.calls;
}

function attempt(args, { cwd, folder }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, ...args], {
      cwd,
      stdio: ['inherit', 'inherit', 'pipe'],
      env: { ...process.env, CIRCULO_SUPERVISED: folder },
    });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    child.on('error', (problem) => resolve({ code: 1, said: `${problem.message}\n` }));
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      const wasStopped = signal !== null && signal !== 'SIGINT' && signal !== 'SIGTERM';
      const outOfMemory = wasStopped || said.includes('heap out of memory');
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), said, outOfMemory });
    });
  });
}

function readMark(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'mark.json'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}
