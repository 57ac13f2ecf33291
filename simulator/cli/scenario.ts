import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { playScenario, readScenario, type Played, type ScenarioOptions } from '../control/scenario';
import { BUILT, readScriptFolder } from '../control/script-files';
import { writeAccount, writeExport } from '../export';
import type { InstallKind, World } from '../world/world';
import { main, readArguments, UsageError } from './arguments';
import { obeySupervisor } from './supervised';

const USAGE =
  'Usage: npm run scenario -- FILE.json --out DIR [--crash-at K] [--from WORLD.json] [--save WORLD.json] [--script FOLDER]';
const OPTIONS = ['out', 'crash-at', 'from', 'save', 'script'];

/** Plays a scenario file on the built bundle and writes the export. */
async function scenario(): Promise<void> {
  obeySupervisor();
  const { words, options } = readArguments(process.argv.slice(2), OPTIONS, USAGE);
  const [file, ...rest] = words;
  const { out } = options;
  if (file === undefined || out === undefined || rest.length > 0) throw new UsageError(USAGE);
  const asked = readScenario(readText(file));
  const world = options['from'] === undefined ? undefined : readWorld(options['from']);
  const files = readScriptFolder(options['script'] ?? builtFolder(world?.install ?? asked.install));
  const played = playScenario(asked, files, optionsOf(options['crash-at'], world));
  if (options['save'] !== undefined)
    writeFileSync(options['save'], JSON.stringify(played.runtime.world));
  await conclude(played, out, asked.steps.length);
}

/** What `npm run build` made for this way of installing. */
function builtFolder(install: InstallKind): string {
  return join(dirname(dirname(__dirname)), BUILT[install]);
}

async function conclude({ runtime, failed }: Played, out: string, steps: number): Promise<void> {
  if (failed !== undefined) {
    writeAccount(runtime, out);
    throw failed;
  }
  await writeExport(runtime, out);
  const absent = [...new Set(runtime.desk.notSimulated)];
  if (absent.length > 0)
    process.stderr.write(`used by the script and not simulated: ${absent.join(', ')}\n`);
  const killed = runtime.gate.kills > 0 ? `, ${runtime.gate.kills} killed` : '';
  process.stdout.write(
    `${steps} steps, ${runtime.records.length} executions${killed}, ${runtime.gate.count} service calls; export in ${resolve(out)}\n`,
  );
}

function optionsOf(crashAt: string | undefined, world: World | undefined): ScenarioOptions {
  const options: ScenarioOptions = world === undefined ? {} : { world };
  if (crashAt === undefined) return options;
  if (!/^[1-9]\d*$/.test(crashAt))
    throw new UsageError(`--crash-at needs a whole number from 1, not "${crashAt}". ${USAGE}`);
  return { ...options, crashAt: Number(crashAt) };
}

function readWorld(path: string): World {
  const world = JSON.parse(readText(path)) as Partial<World> | null;
  if (typeof world?.containerId !== 'string')
    throw new UsageError(`${path} is not a world that --save wrote`);
  return world as World;
}

function readText(path: string): string {
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
  return readFileSync(path, 'utf8');
}

void main(scenario);
