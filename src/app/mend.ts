import type { Env } from './env';
import type { Mended } from './ports/tables';
import { wantRefilled } from './refill';
import { wantAgain } from './retake';

/**
 * Puts back tabs and columns that somebody deleted (P3). The answers that were in a deleted tab are still in their forms:
 * the note that they are wanted comes first, so that whoever dies in between leaves it to the next (P5).
 */
export function mendTables(env: Env): Mended[] {
  return env.tables.mend((missing) => {
    const tabs = missing.filter(({ what }) => what === 'tab').map(({ table }) => table);
    if (tabs.length === env.programme.tables.length) return;
    wantAgain(env, tabs);
    wantRefilled(
      env,
      missing.filter(({ what }) => what === 'column'),
    );
  });
}
