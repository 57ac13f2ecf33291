import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readScenario } from '../control/scenario';
import { BUILT, readScriptFolder } from '../control/script-files';
import {
  playKilled,
  playOriginal,
  spread,
  type Killed,
  type Original,
} from '../control/sweep/crash';
import { main, readArguments, UsageError } from './arguments';

const USAGE = 'Usage: npm run sweep -- FILE.json [--sample N] [--at K] [--workers N]';

/** Tells a process that it is a worker. */
const WORKER = '--worker';

/** One worker's share of the calls. */
interface Share {
  file: string;
  original: Original;
  ks: number[];
}

/** Kills a scenario at every service call (or at N spread over them) and tells what each run left behind. */
async function sweep(): Promise<void> {
  const { words, options } = readArguments(
    process.argv.slice(2),
    ['sample', 'at', 'workers'],
    USAGE,
  );
  const [file] = words;
  if (file === undefined || !existsSync(file)) throw new UsageError(USAGE);
  const { scenario, files } = read(file);
  const original = playOriginal(scenario, files);
  const ks =
    options['at'] === undefined
      ? spread(original.calls, Number(options['sample'] ?? original.calls))
      : [Number(options['at'])];
  const workers = Number(options['workers'] ?? 2);
  const shares = Array.from({ length: workers }, (_, index) =>
    ks.filter((_k, at) => at % workers === index),
  );
  const killed: Killed[] = [];
  const told = (one: Killed): void => {
    killed.push(one);
    if (one.differences.length > 0)
      process.stderr.write(`K ${one.k}: ${one.differences.join('\n   ')}\n`);
  };
  // Interrupted, it tells how far it came.
  process.once('SIGTERM', () => {
    tell(original.calls, killed);
    process.exit(1);
  });
  await Promise.all(shares.map((ks) => work({ file, original, ks }, told)));
  tell(original.calls, killed);
}

function read(file: string): {
  scenario: ReturnType<typeof readScenario>;
  files: ReturnType<typeof readScriptFolder>;
} {
  const scenario = readScenario(readFileSync(file, 'utf8'));
  return {
    scenario,
    files: readScriptFolder(join(dirname(dirname(__dirname)), BUILT[scenario.install])),
  };
}

/** A process of its own for each share: a run keeps one core busy. */
function work(share: Share, told: (killed: Killed) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(__filename, [WORKER], { execArgv: process.execArgv });
    worker.on('message', told);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`)),
    );
    worker.send(share);
  });
}

/** Runs of neighbouring calls that came to the same, a line each: the table of K against result. */
function tell(calls: number, killed: readonly Killed[]): void {
  for (const line of grouped([...killed].sort((a, b) => a.k - b.k)))
    process.stdout.write(`${line}\n`);
  const different = killed.filter(({ differences }) => differences.length > 0);
  const doubled = killed.filter((one) => one.doubled > 0).length;
  const orphans = killed.filter((one) => one.orphans > 0).length;
  process.stdout.write(
    `${killed.length} of ${calls} calls killed: ${different.length} ended differently, ${doubled} sent one mail more, ${orphans} left one empty orphan\n`,
  );
  if (different.length > 0) process.exitCode = 1;
}

function grouped(killed: readonly Killed[]): string[] {
  const results = killed.map(({ k, differences, doubled, orphans }) => ({
    k,
    said:
      differences.length > 0
        ? 'DIFFERENT'
        : `same${doubled > 0 ? ', one mail more' : ''}${orphans > 0 ? ', one empty orphan' : ''}`,
  }));
  const lines: { from: number; to: number; said: string; runs: number }[] = [];
  for (const { k, said } of results) {
    const last = lines.at(-1);
    if (last?.said === said) Object.assign(last, { to: k, runs: last.runs + 1 });
    else lines.push({ from: k, to: k, said, runs: 1 });
  }
  return lines.map(
    ({ from, to, said, runs }) => `K ${from === to ? from : `${from}–${to}`} (${runs}): ${said}`,
  );
}

async function workOff({ file, original, ks }: Share): Promise<void> {
  const { scenario, files } = read(file);
  for (const k of ks) {
    const killed = playKilled(scenario, files, { original, k });
    await new Promise((sent) => process.send?.(killed, sent));
  }
  process.disconnect();
}

if (process.argv.includes(WORKER)) process.once('message', (share: Share) => void workOff(share));
else void main(sweep);
