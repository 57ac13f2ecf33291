import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource } from '../../../src/app/ports/resources';
import { guest, type Guest, type GuestOptions } from '../../simulator/support/guest';

const root = join(__dirname, '../../..');

let source: string | undefined;

/** The adapters, bundled as the product's own build does its first step; once a test file. */
function bundled(): string {
  if (source !== undefined) return source;
  const folder = mkdtempSync(join(tmpdir(), 'circulo-'));
  const out = join(folder, 'entry.js');
  const entry = join(__dirname, 'entry.ts');
  const esbuild = join(root, 'node_modules/.bin/esbuild');
  const options = ['--bundle', '--format=iife', '--global-name=entry', '--target=es2019'];
  execFileSync(esbuild, [
    entry,
    ...options,
    '--platform=neutral',
    '--main-fields=module,main',
    `--outfile=${out}`,
    '--log-level=error',
  ]);
  const text = readFileSync(out, 'utf8');
  rmSync(folder, { recursive: true });
  const names = [...readFileSync(entry, 'utf8').matchAll(/^export function (\w+)/gm)].map(
    ([, name]) => name ?? '',
  );
  source = [
    text,
    ...names.map((name) => `function ${name}(...args) { return entry.${name}(...args); }`),
  ].join('\n');
  return source;
}

/** A workspace in which the adapters are installed; a world of its own unless one is given. */
export function workspace(options: GuestOptions = {}): Guest {
  return guest(bundled(), options);
}

/** One in which set-up has run. */
export function readyWorkspace(options: GuestOptions = {}): Guest {
  const made = workspace(options);
  made.call('setUp');
  return made;
}

/** How many service calls an act takes. */
export function callsOf(made: Guest, act: () => void): number {
  const before = made.runtime.gate.count;
  act();
  return made.runtime.gate.count - before;
}

/** The recorded resources by id. */
export function resourcesOf(made: Guest): Record<string, Resource> {
  const all = made.call('recorded') as Resource[];
  return Object.fromEntries(all.map((resource) => [resource.id, resource]));
}
