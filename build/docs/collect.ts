import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { citedByCode, citedByScenario, citedByTests, type Citation } from './citations';
import type { Citations } from './coverage';

const root = join(__dirname, '../..');

/** Reads every test, scenario and source of the repository for the requirements they cite. */
export function collectCitations(): Citations {
  const tests = citationsIn('test', /\.test\.tsx?$/, citedByTests);
  const scenarios = citationsIn('test/scenarios', /\.json$/, citedByScenario);
  return {
    proofs: [...tests, ...scenarios],
    sources: citationsIn('src', /\.tsx?$/, citedByCode),
  };
}

function citationsIn(
  folder: string,
  wanted: RegExp,
  cited: (file: string, text: string) => Citation[],
): Citation[] {
  return filesIn(join(root, folder))
    .filter((path) => wanted.test(path))
    .sort()
    .flatMap((path) => cited(relative(root, path), readFileSync(path, 'utf8')));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
