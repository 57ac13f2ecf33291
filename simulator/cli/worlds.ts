import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { BUILT, readScriptFolder } from '../control/script-files';
import { scenarioOf } from '../control/worlds/as-scenario';
import { Storyteller } from '../control/worlds/player';
import { brokenLines, Report, type Result } from '../control/worlds/report';
import { placeOf, tryStory } from '../control/worlds/trial';
import { main, readArguments, UsageError } from './arguments';

const USAGE =
  'Usage: npm run worlds -- [--seed N] [--count M] [--path P] [--out SCENARIO.json] [--workers N] [--script FOLDER]';
const OPTIONS = ['seed', 'count', 'path', 'out', 'workers', 'script'];

/** Tells a process that it is a worker. */
const WORKER = '--worker';

interface Asked {
  seed: number;
  count: number;
  workers: number;
  /** Another built script than `npm run build` made. */
  script: string | undefined;
}

/** One worker's share: every so manieth story. */
interface Share extends Asked {
  from: number;
}

/** Draws and plays weeks in the life of the programme, judges how each ends, and shortens what breaks. */
async function worlds(): Promise<void> {
  const { words, options } = readArguments(process.argv.slice(2), OPTIONS, USAGE);
  if (words.length > 0) throw new UsageError(USAGE);
  const asked = {
    seed: whole(options['seed'] ?? '1'),
    count: whole(options['count'] ?? '100'),
    workers: whole(options['workers'] ?? String(Math.min(2, cpus().length))),
    script: options['script'],
  };
  const { path, out } = options;
  if (path === undefined) await many(asked);
  else again(asked, path, out);
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`"${text}" is not a whole number. ${USAGE}`);
  return Number(text);
}

function teller(script: string | undefined): Storyteller {
  const root = dirname(dirname(__dirname));
  return new Storyteller({
    bound: readScriptFolder(script ?? join(root, BUILT.bound)),
    addon: readScriptFolder(script ?? join(root, BUILT.addon)),
  });
}

async function many(asked: Asked): Promise<void> {
  const report = new Report();
  const began = performance.now();
  const tell = (): void => {
    const lines = report.lines((performance.now() - began) / 1000);
    process.stdout.write(`${lines.join('\n')}\n`);
  };
  // Interrupted, it tells how far it came.
  process.once('SIGTERM', () => {
    tell();
    process.exit(1);
  });
  const shares = Array.from({ length: asked.workers }, (_, from) => ({ ...asked, from }));
  await Promise.all(shares.map((share) => employ(share, (result) => heard(asked, report, result))));
  tell();
  if (report.broken.length > 0) process.exitCode = 1;
}

const EVERY = 100;

function heard({ seed, count }: Asked, report: Report, result: Result): void {
  report.add(result);
  if (result.broken !== undefined)
    process.stdout.write(`${brokenLines(seed, result.broken).join('\n')}\n`);
  if (report.stories % EVERY === 0) process.stderr.write(`${report.stories} of ${count}\n`);
}

/** A process of its own for each share: a story keeps one core busy. */
function employ(share: Share, told: (result: Result) => void): Promise<void> {
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

async function workOff({ seed, count, workers, script, from }: Share): Promise<void> {
  // Whoever plays worlds wants to go on working meanwhile.
  setPriority(10);
  const storyteller = teller(script);
  for (let index = from; index < count; index += workers) {
    const place = { seed, story: index, moves: undefined };
    const { told, broken } = tryStory(storyteller, place, { shorten: true });
    const { faults, kills, executions, steps } = told;
    const result = { index, told: { faults, kills, executions, steps: steps.length }, broken };
    await new Promise((sent) => process.send?.(result, sent));
  }
  process.disconnect();
}

/** Plays one story again, and writes it as a scenario. */
function again({ seed, script }: Asked, path: string, out: string | undefined): void {
  const { told, broken } = tryStory(teller(script), placeOf(seed, path), {
    shorten: !path.includes(':'),
  });
  const lines = brokenLines(seed, broken ?? { path, told });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (out !== undefined) writeFileSync(out, scenarioOf((broken ?? { told }).told));
  if (told.violations.length > 0) process.exitCode = 1;
}

if (process.argv.includes(WORKER)) {
  // Nobody listens any more: the command was stopped.
  process.once('disconnect', () => process.exit());
  process.once('message', (share: Share) => void workOff(share));
} else void main(worlds);
