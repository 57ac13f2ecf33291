import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readScenario, type Scenario } from '../control/scenario';
import { BUILT, readScriptFolder } from '../control/script-files';
import type { Disturbed } from '../control/sweep/disturb';
import { sweepStory, type Choice, type Planned } from '../control/sweep/job';
import { FAULT_KINDS, type FaultKind } from '../runtime/gate';
import type { ScriptFiles } from '../runtime/runtime';
import { main, readArguments, UsageError } from './arguments';
import { farm, isWorker, workFor } from './farm';
import { sweepOverlaps, workOffOverlaps, type OverlapJob } from './sweep-overlaps';
import { tellCalls, tellStories, type Told } from './sweep-told';

const USAGE =
  'Usage: npm run sweep -- [FILE.json …] [--sample N] [--at K] [--kinds KIND,…] [--to-the-end] [--workers N], or --overlaps [FILE.json …] [--every N] [--workers N]';

/** Options without a value. */
const FLAGS = ['--to-the-end', '--overlaps'];

const ROOT = dirname(dirname(__dirname));
const SCENARIOS = join(ROOT, 'test/scenarios');

/** One worker's share of one scenario. */
interface Job {
  name: string;
  file: string;
  choice: Choice;
}

type Said = { planned: Planned } | { disturbed: Disturbed };

interface Wanted {
  workers: number;
  kinds: FaultKind[];
  sample: number | undefined;
  at: number | undefined;
  toTheEnd: boolean;
  overlaps: boolean;
  every: number;
}

/**
 * Without a file: makes every call of every scenario go wrong in every way it can, and tells where the outcome differs.
 * With files: kills those at every service call (or in the ways asked for).
 */
async function sweep(): Promise<void> {
  const { files, wanted } = asked();
  if (wanted.overlaps) return sweepOverlaps(__filename, { files, ...wanted });
  const jobs = files.length === 0 ? allJobs(wanted) : files.flatMap((file) => jobsOf(file, wanted));
  const told: Told[] = [];
  const tell = (): void => (files.length === 0 ? tellStories(told) : tellCalls(told));
  // Interrupted, or left by a worker, it tells how far it came.
  process.once('SIGTERM', () => {
    tell();
    process.exit(1);
  });
  await farm<Job, Said>(__filename, jobs, {
    workers: wanted.workers,
    told: ({ name }, said) => {
      const story = storyOf(told, name);
      if ('planned' in said) {
        story.calls = said.planned.calls;
        story.chosen += said.planned.chosen;
        return;
      }
      story.runs.push(said.disturbed);
      sayDifferent(name, said.disturbed);
    },
  }).finally(tell);
}

function asked(): { files: string[]; wanted: Wanted } {
  const given = process.argv.slice(2);
  const { words, options } = readArguments(
    given.filter((arg) => !FLAGS.includes(arg)),
    ['sample', 'at', 'workers', 'kinds', 'every'],
    USAGE,
  );
  const missing = words.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(`there is no file ${missing}. ${USAGE}`);
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const kinds =
    options['kinds']?.split(',') ?? (words.length === 0 ? FAULT_KINDS : ['crash-after']);
  const wanted: Wanted = {
    workers: Number(options['workers'] ?? 2),
    kinds: kinds.map(kindNamed),
    sample: number(options['sample']),
    at: number(options['at']),
    toTheEnd: given.includes('--to-the-end'),
    overlaps: given.includes('--overlaps'),
    every: Number(options['every'] ?? 1),
  };
  return { files: words, wanted };
}

function kindNamed(name: string): FaultKind {
  const found = FAULT_KINDS.find((kind) => kind === name);
  if (found === undefined)
    throw new UsageError(`there is no kind ${name}; there are ${FAULT_KINDS.join(', ')}`);
  return found;
}

/** As many calls as asked for, from the first call on. */
function jobsOf(file: string, { workers, kinds, sample, at, toTheEnd }: Wanted): Job[] {
  const choice: Choice = {
    part: 'all',
    kinds,
    toTheEnd,
    from: 0,
    sample: sample ?? Number.POSITIVE_INFINITY,
    ...(at === undefined ? {} : { at }),
  };
  return shared({ name: basename(file, '.json'), file, choice }, workers);
}

/** Every scenario beyond its set-up, and the set-up once for each way of installing. */
function allJobs({ workers, kinds, sample = 100, toTheEnd }: Wanted): Job[] {
  const files = readdirSync(SCENARIOS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(SCENARIOS, name));
  const choice = { kinds, sample, toTheEnd };
  const stories = files.map((file) => ({
    name: basename(file, '.json'),
    file,
    choice: { ...choice, part: 'beyond' as const },
  }));
  const installs = new Map(files.map((file) => [read(file).scenario.install, file]));
  const setUps = [...installs].map(([install, file]) => ({
    name: `set-up (${install})`,
    file,
    choice: { ...choice, part: 'set-up' as const },
  }));
  return [...stories, ...setUps].flatMap((job) => shared(job, workers));
}

function shared(job: Job, shares: number): Job[] {
  return Array.from({ length: shares }, (_, share) => ({
    ...job,
    choice: { ...job.choice, share, shares },
  }));
}

function read(file: string): { scenario: Scenario; files: ScriptFiles } {
  const scenario = readScenario(readFileSync(file, 'utf8'));
  return { scenario, files: readScriptFolder(join(ROOT, BUILT[scenario.install])) };
}

function storyOf(told: Told[], name: string): Told {
  const known = told.find((story) => story.name === name);
  if (known !== undefined) return known;
  const made: Told = { name, calls: 0, chosen: 0, runs: [] };
  told.push(made);
  return made;
}

function sayDifferent(name: string, { k, kind, member, differences }: Disturbed): void {
  if (differences.length === 0) return;
  process.stderr.write(`${name} K ${k} ${kind} ${member}: ${differences.join('\n   ')}\n`);
}

function* work({ file, choice }: Job): Generator<Said> {
  const planned: Planned[] = [];
  for (const disturbed of sweepStory(read(file), choice, (one) => void planned.push(one))) {
    for (const one of planned.splice(0)) yield { planned: one };
    yield { disturbed };
  }
  for (const one of planned.splice(0)) yield { planned: one };
}

if (isWorker())
  workFor((job: Job | OverlapJob) => ('pairs' in job ? workOffOverlaps(job) : work(job)));
else void main(sweep);
