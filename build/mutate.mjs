// npm run mutate [-- SERVICE…]: Stryker changes the rules and limits of the simulator's services, one service after the
// other, and tells which changes no test of that service notices. One JSON object a service on stdout; survivors in words.
// WORKERS says how many changes are tried at a time (2).
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from './root.mjs';

const { projects } = createRequire(import.meta.url)('../jest.config.js');
// The root is Stryker's copy of the project, not this one.
const [{ rootDir: _root, ...unit }] = projects;

/** What says what a service allows and what it answers; the rest of a service is what it does. */
const RULES = ['limits.ts', 'rules.ts', 'usage.ts', 'quota.ts'];

const folder = 'simulator/services';
const rulesOf = (service) =>
  RULES.map((file) => `${folder}/${service}/${file}`).filter((file) =>
    existsSync(join(root, file)),
  );
const all = readdirSync(join(root, folder)).filter((service) => rulesOf(service).length > 0);

/** Where else a service's rules have tests: with another that keeps them too, and with what a user may do a day. */
const ELSEWHERE = { sheets: ['spreadsheet-app'], drive: ['drive-app', 'runtime'] };

/** The tests that a change is tried against: the service's own, then the traps. All others would only take their time. */
function testsOf(service) {
  return [service, ...(ELSEWHERE[service] ?? []), 'traps'].flatMap((folder) =>
    readdirSync(join(root, 'test/simulator', folder), { recursive: true })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join('test/simulator', folder, file)),
  );
}

/** Jest on two files, first the tests of the rules themselves, that stops at the first test that fails. */
function jestOn(tests) {
  const ofRules = (name) => RULES.includes(basename(name).replace('.test', ''));
  // The path is from build/mutation, in Stryker's copy.
  const listed = (names) => names.map((name) => ({ name, path: `../../${name}` }));
  const testFiles = {
    rules: listed(tests.filter(ofRules)),
    service: listed(tests.filter((name) => !ofRules(name))),
  };
  const files = testFiles.rules.length > 0 ? ['1-rules', '2-service'] : ['2-service'];
  return {
    ...unit,
    testMatch: files.map((name) => `<rootDir>/build/mutation/${name}.cjs`),
    testEnvironment: join(root, 'build/mutation/environment.cjs'),
    testSequencer: join(root, 'build/mutation/sequencer.cjs'),
    globals: { testFiles },
  };
}

async function mutate(service) {
  const stryker = new Stryker({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: { config: jestOn(testsOf(service)), enableFindRelatedTests: false },
    coverageAnalysis: 'perTest',
    // Stryker reads the compiler's configuration with an interface that TypeScript 7 has not; there is nothing in it for it.
    tsconfigFile: 'none.json',
    mutate: rulesOf(service),
    ignorePatterns: ['dist', 'dist-addon', '.types', '.cache', 'coverage'],
    tempDirName: '.cache/stryker',
    reporters: [],
    logLevel: 'error',
    concurrency: Number(process.env.WORKERS ?? 2),
    timeoutMS: 20_000,
    // Jest in one process keeps memory of every run.
    maxTestRunnerReuse: 20,
  });
  const results = await stryker.runMutationTest();
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const [caught, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  const score = Math.round((1000 * caught) / Math.max(1, caught + missed)) / 10;
  const timedOut = count('Timeout');
  console.log(
    JSON.stringify({ service, mutants: caught + missed, caught, timedOut, missed, score }),
  );
  for (const { status, fileName, location, replacement } of results) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const file = fileName.slice(fileName.indexOf(folder));
    const line = location.start.line + 1;
    console.error(
      `${status}: ${file}:${line} → ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 100)}`,
    );
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((service) => !all.includes(service));
if (unknown.length > 0) {
  console.error(`No rules of ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}
for (const service of wanted.length > 0 ? wanted : all) await mutate(service);
