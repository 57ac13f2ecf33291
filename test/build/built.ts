import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** The text of a file of the repository. */
export function read(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

/** The names in a built folder. */
export function built(folder: string): string[] {
  return readdirSync(join(root, folder)).sort();
}

/** Runs a module script of build/ and gives what it prints; jest itself loads no ES modules. */
export function evaluate(script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A manifest, as far as the tests look at it. */
export interface Manifest {
  timeZone: string;
  runtimeVersion: string;
  exceptionLogging: string;
  oauthScopes: string[];
  dependencies: {
    enabledAdvancedServices: { userSymbol: string; serviceId: string; version: string }[];
  };
  addOns?: Record<string, unknown>;
}

/** One of the manifests, parsed. */
export function manifest(...path: string[]): Manifest {
  return JSON.parse(read(...path)) as Manifest;
}
