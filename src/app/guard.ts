import { Problem } from '../core/problem';
import type { Env } from './env';
import { rowWith, type Snapshot } from './ports/store';

/** The version of the tables this bundle writes. A spreadsheet written by a newer one is not touched (design §8). */
export const SCHEMA_VERSION = 2;

/** What the spreadsheet says of itself, in the resource `programme`. */
export interface Installed {
  version: number;
  /** The spreadsheet it was set up in; another one is a copy. */
  spreadsheetId: string;
  operator: string;
  /** When it was handed over, ms: another spreadsheet goes on with it, and this one does nothing any more (P10). */
  handedOver?: number;
}

/** What set-up recorded; undefined before it ran. */
export function installed(snapshot: Snapshot): Installed | undefined {
  const data = rowWith(snapshot, 'resources', 'programme')?.['data'];
  return typeof data === 'string' ? parsed(data) : undefined;
}

/** Somebody may have typed over it in its hidden tab: then set-up writes it again. */
function parsed(data: string): Installed | undefined {
  try {
    return JSON.parse(data) as Installed;
  } catch {
    return undefined;
  }
}

/** Refuses with `not-set-up`, `newer-version` and `copied-spreadsheet` where nothing may be written or sent. */
export function guard(env: Env, snapshot: Snapshot): Installed {
  const record = installed(snapshot);
  if (record === undefined) throw new Problem('not-set-up');
  if (record.version > SCHEMA_VERSION) throw new Problem('newer-version');
  if (record.spreadsheetId !== env.spreadsheet.id) throw new Problem('copied-spreadsheet');
  return record;
}

/** Whether whoever is at work here is the account that may perform effects (design §4). */
export function isOperator(env: Env, record: Installed): boolean {
  return env.account.email() === record.operator;
}
