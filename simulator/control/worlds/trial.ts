import * as fc from 'fast-check';
import type { Storyteller, Told } from './player';
import { stories, type Story } from './story';

/** One of many stories: the seed of them all, which one it is, and which of its moves are told. */
export interface Place {
  seed: number;
  story: number;
  /** Positions of the moves that are left of it; undefined: all of them. */
  moves: readonly number[] | undefined;
}

/** A story that broke something, and the `--path` by which it is told again. */
export interface Broken {
  path: string;
  told: Told;
}

/** How long a story is shortened at most, ms of real time. */
const PATIENCE_MS = 120_000;

/** Tells one story; one that breaks something is shortened to the moves without which it would not, if wanted. */
export function tryStory(
  teller: Storyteller,
  place: Place,
  { shorten }: { shorten: boolean },
): { told: Told; broken: Broken | undefined } {
  const [drawn] = fc.sample(stories, { seed: seedOf(place), numRuns: 1 });
  if (drawn === undefined) throw new Error(`there is no story ${JSON.stringify(place)}`);
  const all = place.moves ?? drawn.moves.map((_move, index) => index);
  const told = teller.tell(only(drawn, all));
  if (told.violations.length === 0) return { told, broken: undefined };
  if (!shorten) return { told, broken: { path: pathOf({ ...place, moves: all }), told } };
  const sort = sortOf(told.violations[0] ?? '');
  const breaks = (moves: readonly number[]): boolean =>
    teller.tell(only(drawn, moves)).violations.some((each) => sortOf(each) === sort);
  const moves = shortest(all, breaks);
  return {
    told,
    broken: { path: pathOf({ ...place, moves }), told: teller.tell(only(drawn, moves)) },
  };
}

/**
 * Leaves out what the story does without, first whole stretches of it, then one thing after the other, until nothing
 * more can be left out. References are by number among what there is, so what is left always means something.
 */
function shortest(
  all: readonly number[],
  breaks: (moves: readonly number[]) => boolean,
): readonly number[] {
  const until = performance.now() + PATIENCE_MS;
  let kept = all;
  for (let size = Math.ceil(all.length / 2); size >= 1;) {
    let changed = false;
    for (let from = kept.length - size; from > -size; from -= size) {
      if (performance.now() > until) return kept;
      const rest = kept.filter((_move, at) => at < from || at >= from + size);
      if (rest.length === kept.length || !breaks(rest)) continue;
      kept = rest;
      changed = true;
    }
    if (size > 1) size = Math.floor(size / 2);
    else if (!changed) return kept;
  }
  return kept;
}

function only({ beginning, moves }: Story, kept: readonly number[]): Story {
  return { beginning, moves: moves.filter((_move, index) => kept.includes(index)) };
}

/** What kind of thing is broken: the first word of what is said of it. */
function sortOf(violation: string): string {
  return /^[^:]*/.exec(violation)?.[0] ?? violation;
}

/** Neighbouring stories have nothing in common. */
function seedOf({ seed, story }: Place): number {
  return Math.imul(seed * 7919 + story + 1, 0x9e3779b1) | 0;
}

/** `137:0,4,9`: the story and the moves that are left of it. */
function pathOf({ story, moves = [] }: Place): string {
  return `${story}:${moves.join(',')}`;
}

/** Reads a `--path`: `137` is the whole story. */
export function placeOf(seed: number, path: string): Place {
  const [story = '0', moves] = path.split(':');
  return { seed, story: Number(story), moves: moves?.split(',').filter(Boolean).map(Number) };
}
