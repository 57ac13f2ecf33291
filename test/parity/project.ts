// The project that is pushed: the functions of this folder, their manifest, and the list of their names.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScriptFolder } from '../../simulator/control/script-files';
import type { ScriptFiles } from '../../simulator/runtime/runtime';
import { CATALOGUE, type Push } from './catalogue';

export const FUNCTIONS = join(__dirname, 'functions');

/** The scopes that are left when the question is what drive.file alone allows. */
const NARROW = ['drive.file', 'userinfo.email', 'script.send_mail'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

export interface Variation extends Partial<Push> {
  narrow?: boolean;
}

/** The files of the project, as they are or with what a push is tried with. */
export function projectFiles({ code, manifest, narrow }: Variation = {}): ScriptFiles {
  const files = readScriptFolder(FUNCTIONS);
  const names = CATALOGUE.filter(({ hand }) => hand === undefined).map(({ name }) => name);
  const extra = [{ name: 'names.js', source: `const PARITY_NAMES_ = ${JSON.stringify(names)};\n` }];
  if (code !== undefined) extra.push({ name: 'extra.js', source: `${code}\n` });
  return {
    code: [...files.code, ...extra],
    html: {},
    manifest: { ...files.manifest, ...manifest, ...(narrow ? { oauthScopes: NARROW } : {}) },
  };
}

/** Writes the project into a folder, nothing else in it. */
export function writeProject(folder: string, variation: Variation = {}): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code, manifest } = projectFiles(variation);
  for (const { name, source } of code) writeFileSync(join(folder, name), source);
  writeFileSync(join(folder, 'appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
