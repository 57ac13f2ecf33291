import { existsSync, statSync } from 'node:fs';
import { readProject, readScriptFile } from '../control/script-files';
import { clickMenu, openContainer } from '../control/people';
import { globalFunctions } from '../runtime/functions';
import { endText, Runtime, type Outcome, type ScriptFiles } from '../runtime/runtime';
import { newWorld } from '../world/new-world';
import { main, readArguments, UsageError } from './arguments';
import { obeySupervisor } from './supervised';

const USAGE = 'Usage: npm run gas -- FILE.js|FOLDER [FUNCTION] [--seconds N]';

/** Tried in this order when no function is named. */
const DEFAULTS = ['main', 'myFunction'];

/** Runs a plain Apps Script file, or a folder as one project, in an empty spreadsheet and prints what it logs. */
function gas(): void {
  const { words, options } = readArguments(process.argv.slice(2), ['seconds'], USAGE);
  const [path, named, ...rest] = words;
  if (path === undefined || rest.length > 0) throw new UsageError(USAGE);
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
  const world = newWorld({
    account: 'workspace',
    install: 'bound',
    now: obeySupervisor(),
    seed: 1,
  });
  const isProject = statSync(path).isDirectory();
  const files = (isProject ? readProject : readScriptFile)(path, world.timeZone);
  const runtime = new Runtime(world, files);
  runtime.realLimitMs = limitOf(options['seconds']);
  const functionName = named ?? firstFunction(files);
  if (isProject && named === undefined) say(`no function was named: ${functionName} is run`);
  print(runtime, play(runtime, functionName));
}

/** Opening the file runs `onOpen`, as on Google: when it fails, the execution log says so and the file is open all the same. */
function play(runtime: Runtime, functionName: string): Outcome | undefined {
  const { operator } = runtime.world;
  const opened = openContainer(runtime, operator);
  if (functionName === 'onOpen') return opened;
  if (opened !== undefined && opened.status !== 'ok')
    say(`as the file was opened, onOpen ${endText(opened)}`);
  return clickMenu(runtime, functionName, operator);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Real time after which a script that makes no end is stopped. */
function limitOf(seconds = '30'): number {
  if (!/^[1-9]\d*$/.test(seconds))
    throw new UsageError(`--seconds needs a whole number from 1, not "${seconds}". ${USAGE}`);
  return Number(seconds) * 1000;
}

/** `main`, `myFunction`, or the first function of the file that is not a simple trigger. */
function firstFunction(files: ScriptFiles): string {
  const names = [...globalFunctions(files)];
  const usual = DEFAULTS.find((name) => names.includes(name));
  const first = names.find((name) => !/^(onOpen|onEdit|onInstall|doGet|doPost)$|_$/.test(name));
  const chosen = usual ?? first ?? names[0];
  if (chosen === undefined) throw new UsageError(`there is no function to run. ${USAGE}`);
  return chosen;
}

function print(runtime: Runtime, outcome: Outcome | undefined): void {
  for (const line of runtime.log) process.stdout.write(`${line.replace(/^\[\d+\] /, '')}\n`);
  for (const { kind, text } of runtime.desk.messages) process.stdout.write(`${kind}: ${text}\n`);
  if (outcome?.status === 'ok' && outcome.value !== undefined && outcome.value !== null) {
    process.stdout.write(
      `${typeof outcome.value === 'string' ? outcome.value : JSON.stringify(outcome.value)}\n`,
    );
  }
  const absent = [...new Set(runtime.desk.notSimulated)];
  if (absent.length > 0) say(`used by the script and not simulated: ${absent.join(', ')}`);
  // The log has the error and its stack already.
  if (outcome !== undefined && outcome.status !== 'ok') process.exitCode = 1;
}

void main(gas);
