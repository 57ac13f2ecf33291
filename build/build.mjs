// Everything that is pushed to Google: dist (bound to a spreadsheet) and dist-addon (the domain's
// private add-on). The same bytes of code and pages; only the manifest differs.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { copyFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundle, writeManifest } from './bundle.mjs';
import { buildPages } from './pages.mjs';
import { root } from './root.mjs';

const outputs = [
  { folder: 'dist', manifest: 'appsscript.json' },
  { folder: 'dist-addon', manifest: 'appsscript.addon.json' },
];

const sources = ['src', 'build', 'package-lock.json', ...outputs.map(({ manifest }) => manifest)];

// Folders count too: deleting a file changes its folder and nothing else.
function newest(path) {
  const own = statSync(path).mtimeMs;
  if (!statSync(path).isDirectory()) return own;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), own);
}

/** Whether dist is missing or older than what it is made from. */
export function isStale() {
  const built = outputs.map(({ folder }) => join(root, folder, 'main.js'));
  if (!built.every(existsSync)) return true;
  const time = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => newest(join(root, source)) > time);
}

// File by file and by renaming: someone who reads dist at the same moment finds whole files.
function publish(from, folder, started) {
  const to = join(root, folder);
  mkdirSync(to, { recursive: true });
  const made = readdirSync(from);
  for (const name of made) {
    const next = join(from, `${name}.next`);
    copyFileSync(join(from, name), next);
    utimesSync(next, started, started);
    renameSync(next, join(to, name));
  }
  for (const name of readdirSync(to)) {
    if (!made.includes(name)) rmSync(join(to, name), { recursive: true });
  }
}

/** Builds dist and dist-addon. */
export async function build() {
  // The moment the build began: what is edited meanwhile makes the result stale again.
  const started = new Date();
  mkdirSync(join(root, '.cache'), { recursive: true });
  const work = mkdtempSync(join(root, '.cache/build-'));
  try {
    const made = join(work, 'dist');
    mkdirSync(made);
    await Promise.all([buildBundle(made, work), buildPages(made, work)]);
    for (const { folder, manifest } of outputs) {
      await writeManifest(made, readFileSync(join(root, manifest), 'utf8'));
      publish(made, folder, started);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What was built, in one line. */
export function describe() {
  const folder = join(root, outputs[0].folder);
  return readdirSync(folder)
    .map((name) => `${name} ${(statSync(join(folder, name)).size / 1024).toFixed(0)} KB`)
    .join(' · ');
}
