import type { Resource } from '../ports/resources';
import type { SetUpEnv } from './env';

/**
 * The remains of an attempt that was never heard of again: something of this name may exist, empty, and no program
 * can find out. Nothing when there was no such attempt.
 */
export function orphanOf(env: SetUpEnv, known: Resource | undefined): Resource[] {
  if (known?.state !== 'intended') return [];
  const prefix = `orphan:${known.id}:`;
  const number = env.resources.all().filter(({ id }) => id.startsWith(prefix)).length + 1;
  return [{ ...known, id: `${prefix}${number}` }];
}

/** What interrupted attempts may have left over, and nobody has looked at yet. */
export function orphansOf({ resources }: Pick<SetUpEnv, 'resources'>): Resource[] {
  return resources
    .all()
    .filter(({ id, state }) => id.startsWith('orphan:') && state === 'intended');
}

/** A person has looked: what may have been left over is gone or wanted. */
export function settleOrphans(env: Pick<SetUpEnv, 'resources'>): void {
  const orphans = orphansOf(env);
  if (orphans.length > 0) env.resources.put(...orphans.map(settled));
}

/** The same, looked at. */
export function settled(orphan: Resource): Resource {
  return { ...orphan, state: 'made' };
}
