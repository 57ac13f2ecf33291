import * as fc from 'fast-check';
import type { Storyteller, Told } from './player';
import { stories } from './story';

/** One of many stories: the seed of them all, which one it is, and the way from it to a shorter one. */
export interface Place {
  seed: number;
  story: number;
  /** Of fast-check; empty for the story as it was drawn. */
  shrunk: string;
}

/** A story that broke something, and the `--path` by which it is told again. */
export interface Broken {
  path: string;
  told: Told;
}

/** How long a story is shortened at most, ms of real time. */
const PATIENCE_MS = 90_000;

/** Tells one story; one that breaks something is shortened, unless it is a shortened one already. */
export function tryStory(
  teller: Storyteller,
  place: Place,
  { shorten }: { shorten: boolean },
): { told: Told; broken: Broken | undefined } {
  const first = { told: undefined as Told | undefined, sort: '' };
  const property = fc.property(stories, (story) => {
    const told = teller.tell(story);
    first.told ??= told;
    const sorts = told.violations.map(sortOf);
    first.sort ||= sorts[0] ?? '';
    // While it is shortened it is to break the same thing.
    return !sorts.includes(first.sort) || first.sort === '';
  });
  const run = fc.check(property, {
    seed: seedOf(place),
    path: place.shrunk === '' ? '0' : `0:${place.shrunk}`,
    numRuns: 1,
    endOnFailure: !shorten,
    interruptAfterTimeLimit: PATIENCE_MS,
    markInterruptAsFailure: false,
  });
  if (first.told === undefined) throw new Error(`there is no story ${JSON.stringify(place)}`);
  const [story] = run.counterexample ?? [];
  if (story === undefined) return { told: first.told, broken: undefined };
  const path = pathOf(place, run.counterexamplePath ?? '');
  return { told: first.told, broken: { path, told: teller.tell(story) } };
}

/** What kind of thing is broken: the first word of what is said of it. */
function sortOf(violation: string): string {
  return /^[^:]*/.exec(violation)?.[0] ?? violation;
}

/** Neighbouring stories have nothing in common. */
function seedOf({ seed, story }: Place): number {
  return Math.imul(seed * 7919 + story + 1, 0x9e3779b1) | 0;
}

/** `137`, or `137:0:3:1` of a shortened one: what `--path` takes. */
function pathOf({ story }: Place, path: string): string {
  const [, ...shrunk] = path.split(':');
  return [story, ...shrunk].join(':');
}

/** Reads what {@link Broken.path} says. */
export function placeOf(seed: number, path: string): Place {
  const [story = '0', ...shrunk] = path.split(':');
  return { seed, story: Number(story), shrunk: shrunk.join(':') };
}
