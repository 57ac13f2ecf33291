import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
