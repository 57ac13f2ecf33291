import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { ScriptFiles } from '../runtime/runtime';
import type { InstallKind } from '../world/world';

/** The folder that is pushed for each way of installing; the code is the same bytes. */
export const BUILT: Record<InstallKind, string> = { bound: 'dist', addon: 'dist-addon' };

/** The script in a folder, as clasp would push it. */
export function readScriptFolder(folder: string): ScriptFiles {
  if (!existsSync(join(folder, 'appsscript.json'))) {
    throw new Error(`${folder} holds no built script; run: npm run build`);
  }
  const names = readdirSync(folder).sort();
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const code = names.filter((name) => /\.(js|gs)$/.test(name));
  const pages = names.filter((name) => name.endsWith('.html'));
  return {
    code: code.map((name) => ({ name, source: text(name) })),
    html: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), text(name)])),
    manifest: JSON.parse(text('appsscript.json')) as ScriptFiles['manifest'],
  };
}

/** One plain file as a script of its own. */
export function readScriptFile(path: string, timeZone: string): ScriptFiles {
  const code = [{ name: basename(path), source: readFileSync(path, 'utf8') }];
  return { code, html: {}, manifest: { timeZone } };
}

/**
 * A folder as clasp would push it (https://github.com/google/clasp): all `.gs` and `.js` files below it in the order of
 * their names, pages by their names, both with the folders they lie in; `appsscript.json` if there is one. A `.clasp.json`
 * may tell another folder, and files that come first. What the manifest does not say is the world's time zone.
 */
export function readProject(folder: string, timeZone: string): ScriptFiles {
  const { rootDir = '.', filePushOrder = [] } = readJson<Clasp>(join(folder, '.clasp.json'));
  const root = join(folder, rootDir);
  const text = (name: string) => readFileSync(join(root, name), 'utf8');
  const names = filesBelow(root).map((path) => relative(root, path).split(sep).join('/'));
  const first = filePushOrder.map((path) => relative(rootDir, path).split(sep).join('/'));
  const code = names.filter((name) => /\.(js|gs)$/.test(name));
  const inOrder = [...first.filter((name) => code.includes(name)), ...code];
  const pages = names.filter((name) => name.endsWith('.html'));
  return {
    code: [...new Set(inOrder)].map((name) => ({ name, source: text(name) })),
    html: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), text(name)])),
    manifest: { timeZone, ...readJson<ScriptFiles['manifest']>(join(root, 'appsscript.json')) },
  };
}

/** What `.clasp.json` may say about files. */
interface Clasp {
  rootDir?: string;
  filePushOrder?: string[];
}

/** Nothing where there is no such file. */
function readJson<T extends object>(path: string): Partial<T> {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<T>;
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Folders that hold no script: what packages and tools keep there is never pushed. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
