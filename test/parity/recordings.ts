// What Google answered, one file a function.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountKind } from '../../simulator/world/world';

/** An answer of Google's: no address, no id, no name of whoever recorded it. */
export interface Recording {
  function: string;
  /** When, ISO. */
  date: string;
  account: AccountKind;
  /** The language of the account: error texts follow it. */
  locale: string;
  result: unknown;
}

export const RECORDINGS = join(__dirname, 'recordings');

/** The recording of a function; undefined when nobody has made one. */
export function readRecording(name: string, folder = RECORDINGS): Recording | undefined {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording) : undefined;
}

/** Keeps a recording in the place of an earlier one. */
export function writeRecording(recording: Recording, folder = RECORDINGS): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${recording.function}.json`);
  writeFileSync(file, `${JSON.stringify(recording, null, 2)}\n`);
}

/** The functions that somebody recorded. */
export function recordedNames(folder = RECORDINGS): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => name.replace(/\.json$/, '')).sort();
}
