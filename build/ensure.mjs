// Makes a fresh clone work by itself. Uses nothing but Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const browser = '/usr/bin/chromium';
const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.installed-from');

// The commands of this project answer on stdout; what an installer says goes to stderr.
const toStderr = ['ignore', 2, 2];

const lockDigest = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

function isInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  if (statSync(hidden).mtimeMs >= statSync(lock).mtimeMs) return true;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest();
}

/** Installs the packages of the lock file when they are missing or older than it. */
export function ensurePackages() {
  if (isInstalled()) return;
  process.stderr.write('Installing packages (about a minute, only the first time)…\n');
  // --no-save: installing must never change the lock file of whoever just cloned.
  const { status } = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], {
    cwd: root,
    stdio: toStderr,
  });
  if (status !== 0) {
    throw new Error('The packages could not be installed: `npm install` failed (see above).');
  }
  writeFileSync(stamp, lockDigest());
}

function asRoot(command) {
  return process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
}

/** Installs Debian's Chromium when it is missing; the browser tests use no other. */
export function ensureBrowser() {
  if (existsSync(browser)) return;
  process.stderr.write('Installing Chromium (about a minute, only the first time)…\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', 'chromium'],
  ]) {
    const [program, ...args] = asRoot(command);
    const { status } = spawnSync(program, args, { stdio: toStderr, env });
    if (status !== 0) break;
  }
  if (!existsSync(browser)) {
    throw new Error(
      `The browser tests need ${browser}, and it could not be installed from here. ` +
        'Ask whoever administers this machine for: apt-get install chromium',
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensurePackages();
    if (process.argv.includes('--browser')) ensureBrowser();
  } catch (problem) {
    process.stderr.write(`${problem.message}\n`);
    process.exit(1);
  }
}
