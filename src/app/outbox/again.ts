import type { Change } from '../../core/plan/plan';
import type { Tables } from '../../core/table/value';

/**
 * Effects that were given up are to be tried once more: somebody has put right what they lacked. That they were tried before
 * stays known, so that what got through all the same is found.
 */
export function tryAgain(tables: Tables, now: number): Change[] {
  return (tables['outbox'] ?? [])
    .filter((row) => row['status'] === 'failed')
    .map(({ id }) => ({
      do: 'update',
      table: 'outbox',
      id,
      set: { status: 'pending', attempts: 1, nextAt: now },
    }));
}
