import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { BUILT, readScriptFolder } from '../control/script-files';
import { makeAssets } from '../web/assets';
import { beginUnlessBegun } from '../web/beginning';
import { SavedFile } from '../web/saved';
import { serve } from '../web/server';
import { Workspace } from '../web/workspace';
import { main, readArguments, UsageError } from './arguments';

const USAGE =
  'Usage: npm start [-- --open] [--script FOLDER] [--state FILE] [--now ISO]; the port is PORT or 4280';
const ROOT = join(__dirname, '../..');

/** Opens the local workspace: the built script on the simulator, in a web page. */
async function start(): Promise<void> {
  const args = process.argv.slice(2);
  const open = args.includes('--open');
  const { words, options } = readArguments(
    args.filter((arg) => arg !== '--open'),
    ['script', 'state', 'now'],
    USAGE,
  );
  if (words.length > 0) throw new UsageError(USAGE);
  const workspace = new Workspace({
    files: readScriptFolder(options['script'] ?? join(ROOT, BUILT.bound)),
    file: new SavedFile(options['state'] ?? join(ROOT, '.circulo/world.json')),
    install: 'bound',
    now: beginningOf(options['now']),
  });
  const running = await serve({ workspace, assets: await makeAssets() }, portOf());
  process.stdout.write(`Espacio local de Círculo: ${running.url}\n`);
  if (open) openBrowser(running.url);
  await beginUnlessBegun(workspace);
}

function portOf(): number {
  const port = Number(process.env['PORT'] ?? 4280);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new UsageError(`PORT is not a port: ${process.env['PORT']}`);
  return port;
}

/** When a new world begins: the real time, or a fixed one for demonstrations that can be repeated. */
function beginningOf(text: string | undefined): () => number {
  if (text === undefined) return () => Date.now();
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new UsageError(`--now ${text} is not a moment. ${USAGE}`);
  return () => moment;
}

function openBrowser(url: string): void {
  const [program, ...rest] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  spawn(program ?? 'xdg-open', [...rest, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

void main(start);
