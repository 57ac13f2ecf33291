// The door of every npm script: `node build/run.mjs <name> [arguments]`.
// Installs what is missing, rebuilds the bundle when a source is newer, runs the tool, passes its exit code on.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages } from './ensure.mjs';
import { root } from './root.mjs';
import { supervise } from './supervise.mjs';

const [name, ...args] = process.argv.slice(2);

// stdout belongs to the tool's answer; everything said here goes to stderr.
const say = (sentence) => process.stderr.write(`${sentence}\n`);

function run(program, programArgs, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    // Whoever stops this process means the tool behind it (`npm start` serves until it is stopped).
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

const node = (file, ...rest) => run(process.execPath, [join(root, file), ...rest]);

/** Runs a TypeScript command line tool of the repository. */
function tool(file, start = run) {
  if (!existsSync(join(root, file))) {
    say(`${file} does not exist yet, so «npm run ${name}» has nothing to run.`);
    return 2;
  }
  return start(process.execPath, ['--import', 'tsx', join(root, file), ...args]);
}

async function build({ always = false } = {}) {
  const { build: make, describe, isStale } = await import('./build.mjs');
  if (!always && !isStale()) return 0;
  try {
    await make();
    say(`Built: ${describe()}`);
    return 0;
  } catch (problem) {
    say(`The bundle could not be built: ${problem.message}`);
    return 1;
  }
}

/** A script that makes no end must not take the command down. */
const supervised = (_node, nodeArgs) => supervise(nodeArgs, { cwd: root });

async function withBundle(file, start) {
  return (await build()) || tool(file, start);
}

const bin = (path, ...rest) => node(join('node_modules', path), ...rest);

const types = () => bin('typescript/bin/tsc', '-b');
const lint = () => bin('oxlint/bin/oxlint', '--deny-warnings');
const format = () => bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.');
const summary = join(root, '.cache/jest-summary.json');

async function jest(projects) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(summary, { force: true });
  const selection = projects ? ['--selectProjects', ...projects] : [];
  return run(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), ...selection, ...args],
    // Scenarios compare texts with dates in them: the machine's own zone must not matter.
    { JEST_SUMMARY: summary, TZ: 'UTC' },
  );
}

/** Runs every stage, whatever the earlier ones answered: one run tells all that is wrong. */
async function verify(projects) {
  const stages = { types, lint, format, build };
  const failed = [];
  for (const [stage, go] of Object.entries(stages)) {
    if ((await go()) !== 0) failed.push(stage);
  }
  const tests = await jest(projects);
  for (const stage of failed) say(`failed: ${stage}`);
  const counted = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : null;
  const passes = counted?.passed ?? 0;
  const failures = (counted?.failed ?? 1) + failed.length;
  process.stdout.write(`\n${passes} passed, ${failures} failed\n`);
  return failures > 0 ? 1 : tests;
}

const placeholder = 'PEGA-AQUI-EL-ID-DEL-SCRIPT';

async function deploy() {
  const addon = args.includes('--addon');
  const project = addon ? '.clasp-addon.json' : '.clasp.json';
  const failed = await build({ always: true });
  if (failed) return failed;
  if (JSON.parse(readFileSync(join(root, project), 'utf8')).scriptId === placeholder) {
    say(
      `Falta el identificador del proyecto: escríbalo en ${project}, en lugar de ${placeholder}.`,
    );
    return 1;
  }
  const rest = args.filter((arg) => arg !== '--addon');
  // --force: without it a changed manifest makes a non-interactive push do nothing and answer success.
  return bin('@google/clasp/build/src/index.js', '-P', project, 'push', '--force', ...rest);
}

const commands = {
  start: () => withBundle('simulator/cli/start.ts'),
  scenario: () => withBundle('simulator/cli/scenario.ts', supervised),
  gas: () => tool('simulator/cli/gas.ts', supervised),
  solve: () => tool('build/tools/solve.ts'),
  sweep: () => withBundle('simulator/cli/sweep.ts'),
  worlds: () => withBundle('simulator/cli/worlds.ts'),
  bench: () => withBundle('test/bench/run.ts'),
  mutate: () => node('build/mutate.mjs', ...args),
  parity: () => tool('test/parity/run.ts'),
  'parity:record': () => tool('test/parity/record.ts'),
  docs: () => withBundle('build/docs/run.ts'),
  build: () => build({ always: true }),
  check: () => verify(['unit']),
  test: () => verify(null),
  deploy,
};

async function main() {
  const command = commands[name];
  if (!command) {
    say(`Unknown command «${name ?? ''}». There are: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  try {
    ensurePackages();
    if (name === 'test') ensureBrowser();
  } catch (problem) {
    say(problem.message);
    return 1;
  }
  return command();
}

process.exitCode = await main();
