import { Problem } from '../../core/problem';
import { soundly } from '../../core/soundly';
import type { Env } from '../env';
import { soundTables } from './left-out';

/**
 * Looks, for someone who only looks; where a row makes it fail, without that row: a page that shows the rest is better than
 * none (P5). Nothing is read a second time unless it fails.
 */
export function lookSoundly<T>(env: Env, look: (env: Env) => T): T {
  try {
    return look(env);
  } catch (error) {
    if (error instanceof Problem || env.mayPass(error)) throw error;
    const snapshot = env.store.read();
    const { result, culprits } = soundly(soundTables(snapshot.tables), (tables) =>
      look({ ...env, store: { ...env.store, read: () => ({ ...snapshot, tables }) } }),
    );
    for (const { table, id } of culprits) env.log(`looking fails on the row ${id} of ${table}`);
    return result;
  }
}
