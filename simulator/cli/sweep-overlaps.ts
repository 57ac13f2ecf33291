import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BUILT, readScriptFolder } from '../control/script-files';
import {
  overlap,
  pairsOf,
  readMeeting,
  type Overlapped,
  type Pair,
} from '../control/sweep/overlap';
import { farm } from './farm';

const ROOT = dirname(dirname(__dirname));
const FOLDER = join(ROOT, 'test/overlaps');

/** Some pairs of one file, for one worker. */
export interface OverlapJob {
  file: string;
  pairs: Pair[];
  every: number;
}

/** What is asked for: files (all when there are none), at every how manieth call, by how many processes. */
export interface OverlapsWanted {
  files: readonly string[];
  every: number;
  workers: number;
}

/** Plays every pair of executions, the second inside every call of the first; a line for every pair, and one for all. */
export async function sweepOverlaps(program: string, wanted: OverlapsWanted): Promise<void> {
  const runs: (Overlapped & { file: string })[] = [];
  const jobs = jobsOf(wanted);
  const tell = (): void => tellPairs(runs);
  process.once('SIGTERM', () => {
    tell();
    process.exit(1);
  });
  await farm<OverlapJob, Overlapped>(program, jobs, {
    workers: wanted.workers,
    told: ({ file }, said) => {
      runs.push({ file, ...said });
      if (said.differences.length > 0)
        process.stderr.write(
          `${nameOf(said)} @${said.at} ${said.member}: ${said.differences.join('\n   ')}\n`,
        );
    },
  }).finally(tell);
}

/** What a worker does with such a job. */
export function* workOffOverlaps({ file, pairs, every }: OverlapJob): Generator<Overlapped> {
  const meeting = readMeeting(readFileSync(file, 'utf8'));
  const files = readScriptFolder(join(ROOT, BUILT[meeting.scenario.install]));
  yield* overlap(meeting, files, { pairs, every });
}

function jobsOf({ files, every, workers }: OverlapsWanted): OverlapJob[] {
  const all = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const chosen = files.length > 0 ? files : all.map((name) => join(FOLDER, name));
  return chosen.flatMap((file) => {
    const pairs = pairsOf(readMeeting(readFileSync(file, 'utf8')));
    return Array.from({ length: workers }, (_, share) => ({
      file,
      every,
      pairs: pairs.filter((_pair, index) => index % workers === share),
    }));
  });
}

function nameOf({ first, second }: Pair): string {
  return `${first} × ${second}`;
}

function tellPairs(runs: readonly (Overlapped & { file: string })[]): void {
  const pairs = new Map<string, Overlapped[]>();
  for (const run of runs) {
    const name = `${basename(run.file, '.json')}: ${nameOf(run)}`;
    pairs.set(name, [...(pairs.get(name) ?? []), run]);
  }
  for (const [name, own] of pairs)
    process.stdout.write(`${name}: ${own.length} positions, ${different(own)} different\n`);
  process.stdout.write(
    `${pairs.size} pairs × their positions = ${runs.length} runs: ${different(runs)} different\n`,
  );
  if (different(runs) > 0) process.exitCode = 1;
}

function different(runs: readonly Overlapped[]): number {
  return runs.filter(({ differences }) => differences.length > 0).length;
}
