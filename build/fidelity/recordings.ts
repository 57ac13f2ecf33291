import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program';

/** A run of a script on Google itself, compared with the same script here. */
interface Recording {
  /** When it was made: `2026-05-04T10:00:00Z`. */
  date: string;
  /** What it exercised, as service calls are named: `Range.getValues`; a recording that does not say checks no member. */
  members?: readonly string[];
}

const FOLDER = 'test/parity/recordings';

/** The day on which each member was last checked against Google, from the recordings there are. */
export function checkedMembers(folder = join(root, FOLDER)): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { date, members = [] } of recordingsIn(folder)) {
    const day = date.slice(0, 10);
    for (const member of members) if ((days.get(member) ?? '') < day) days.set(member, day);
  }
  return days;
}

function recordingsIn(folder: string): Recording[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recording);
}
