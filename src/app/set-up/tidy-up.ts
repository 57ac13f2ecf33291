import type { Resource } from '../ports/resources';
import type { SetUpEnv } from './env';
import { inUse } from './health';
import { orphansOf, settled } from './orphans';
import { trashTwins } from './twins';

/** Listings have caught up with everything that was made so long ago. */
const LISTED_AFTER_MS = 3_600_000;

/**
 * Once a day: what interrupted attempts left over goes to the bin, now that listings show it. `recorded`: ids of files
 * that rows hold. Only a calendar cannot be found again; it stays reported until somebody has looked.
 */
export function tidyUp(env: SetUpEnv, recorded: ReadonlySet<string>): void {
  trashTwins({ drive: env.makers.drive, recorded: inUse(env, recorded) });
  for (const orphan of orphansOf(env)) {
    if (orphan.kind === 'form') tidyForm(env, orphan);
  }
}

/** An empty form that nothing holds is the one; when it is not found where forms can be, it was never made. */
function tidyForm(env: SetUpEnv, orphan: Resource): void {
  const { drive, forms } = env.makers;
  const at = Number(orphan.data['at'] ?? 0);
  if (env.clock() < at + LISTED_AFTER_MS || !seesForms(env)) return;
  const held = inUse(env, new Set());
  const left = drive.unmarkedForms(orphan.name, at).filter((id) => !held.has(id));
  for (const id of left) {
    if (forms.open(id)?.items().length === 0) drive.trash(id);
  }
  env.resources.put(settled(orphan));
}

/** Whether Drive shows this app the forms it made. */
function seesForms(env: SetUpEnv): boolean {
  const made = env.resources
    .all()
    .find(({ id, state }) => id.startsWith('form:') && state === 'made');
  return made !== undefined && env.makers.drive.look(made.googleId) === 'there';
}
