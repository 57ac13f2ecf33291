// What may go wrong, made to: runs, differences, mails in doubt. A bound part of `npm run sweep`, whose output tells the whole.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { rounded, type Bench } from './measure';

const root = join(__dirname, '../..');

/** Every call of the short scenarios, and so many of the longer ones. */
const SAMPLE = 10;
/** The second execution inside every so manieth call of the first. */
const EVERY = 5;

function lastLine(args: string[]): Promise<{ line: string; seconds: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const program = ['--import', 'tsx', join(root, 'simulator/cli/sweep.ts'), ...args];
    execFile(
      process.execPath,
      program,
      { cwd: root, maxBuffer: 1e8 },
      (problem, stdout, stderr) => {
        const line = stdout.trimEnd().split('\n').at(-1) ?? '';
        if (!/ runs/.test(line)) reject(problem ?? new Error(stderr));
        else resolve({ line, seconds: (performance.now() - start) / 1000 });
      },
    );
  });
}

function numberBefore(word: string, line: string): number {
  return Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? Number.NaN);
}

const bench: Bench = async (emit) => {
  const faults = await lastLine(['--sample', String(SAMPLE)]);
  const count = (name: string, word: string) =>
    emit({ case: name, value: numberBefore(word, faults.line), unit: 'runs' });
  emit({ case: 'faults-calls', value: numberBefore('calls', faults.line), unit: 'calls' });
  count('faults-runs', 'runs');
  count('faults-different', 'different');
  count('faults-one-mail-more', 'sent one mail more');
  count('faults-one-orphan', 'left one empty orphan');
  emit({ case: 'faults-took', value: rounded(faults.seconds), unit: 's' });
  const overlaps = await lastLine(['--overlaps', '--every', String(EVERY)]);
  emit({ case: 'overlaps-pairs', value: numberBefore('pairs', overlaps.line), unit: 'pairs' });
  emit({ case: 'overlaps-runs', value: numberBefore('runs', overlaps.line), unit: 'runs' });
  emit({
    case: 'overlaps-different',
    value: numberBefore('different', overlaps.line),
    unit: 'runs',
  });
  emit({ case: 'overlaps-took', value: rounded(overlaps.seconds), unit: 's' });
};

export default bench;
