import type { DriveMaker, Twins } from '../ports/drive-maker';

/** What drive tells apart: which files are recorded somewhere as the one in use. */
export interface TwinFacts {
  drive: Pick<DriveMaker, 'twins' | 'trash'>;
  /** Google ids that resources or rows (materials) hold. */
  recorded: ReadonlySet<string>;
}

/**
 * Files that an attempt left over whose outcome came too late to be seen (listings lag): of those with one mark, the
 * recorded one stays, or the oldest when none is recorded.
 */
export function spareTwins({ drive, recorded }: TwinFacts): string[] {
  return drive.twins().flatMap((twins) => spare(twins, recorded));
}

/** Puts them into the bin, where they stay for thirty days. Gives how many there were. */
export function trashTwins(facts: TwinFacts): number {
  const spares = spareTwins(facts);
  for (const id of spares) facts.drive.trash(id);
  return spares.length;
}

function spare({ ids }: Twins, recorded: ReadonlySet<string>): string[] {
  const inUse = ids.some((id) => recorded.has(id));
  return inUse ? ids.filter((id) => !recorded.has(id)) : ids.slice(1);
}
