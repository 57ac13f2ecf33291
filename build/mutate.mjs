// npm run mutate [-- SERVICE…|core|app]: Stryker changes the rules and limits of the simulator's services, one service after
// the other, or the product's own code, and tells which changes no test of that service or folder notices. One JSON object
// each on stdout; survivors in words. WORKERS says how many changes are tried at a time (2), ONE_IN that only one in so many
// stretches of the product's code is changed (1).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
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

/** The product's own code, and the folders whose tests call it; scenarios play the built bundle, which Stryker does not change. */
const CODE = {
  core: { from: 'src/core', tests: ['test/core', 'test/programmes'] },
  app: { from: 'src/app', tests: ['test/app', 'test/ui', 'test/workspace'] },
};

const filesIn = (from, ending) =>
  readdirSync(join(root, from), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(from, file))
    .sort();

/** Lines that are changed or left out together. */
const STRETCH = 12;

/** Every so manieth stretch of a folder's code, the same ones every time. */
function stretchesOf(from, oneIn) {
  const stretches = filesIn(from, '.ts').flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / STRETCH) }, (_, index) => {
      const first = index * STRETCH + 1;
      return `${file}:${first}-${Math.min(first + STRETCH - 1, lines)}`;
    });
  });
  return stretches.filter((_, index) => index % oneIn === 0);
}

/** Where else a service's rules have tests: with another that keeps them too, and with what a user may do a day. */
const ELSEWHERE = { sheets: ['spreadsheet-app'], drive: ['drive-app', 'runtime'] };

/** The tests that a change is tried against: the service's own, then the traps. All others would only take their time. */
function testsOf(service) {
  if (service in CODE) return CODE[service].tests.flatMap((from) => filesIn(from, '.test.ts'));
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
    mutate:
      service in CODE
        ? stretchesOf(CODE[service].from, Number(process.env.ONE_IN ?? 1))
        : rulesOf(service),
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
    const file = fileName.startsWith(root) ? relative(root, fileName) : fileName;
    const line = location.start.line + 1;
    console.error(
      `${status}: ${file}:${line} → ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 100)}`,
    );
  }
}

const wanted = process.argv.slice(2);
const known = [...all, ...Object.keys(CODE)];
const unknown = wanted.filter((service) => !known.includes(service));
if (unknown.length > 0) {
  console.error(`No rules of ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}
for (const service of wanted.length > 0 ? wanted : all) await mutate(service);
