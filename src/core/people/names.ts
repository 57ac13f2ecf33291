import { typos, wordsOf } from './words';

/** How far two names say the same: `same` up to order, accents and one slip; `part` when one is a shorter form. */
export type NameLikeness = 'same' | 'part' | undefined;

/**
 * Compares two names a person may go by. «Part» needs two words in common, so that one shared first name is nothing.
 */
export function nameLikeness(a: string, b: string): NameLikeness {
  const [short = [], long = []] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length);
  if (short.length === 0 || !fitsInto(short, long)) return undefined;
  if (short.length === long.length) return 'same';
  return short.length >= 2 ? 'part' : undefined;
}

/** No name is longer; comparing takes time with the square of the length, and a form takes whole pages. */
const LONGEST = 200;

/** The words of a name without its particles; the usual short form of the commonest first name written out. */
export function nameWords(name: string): string[] {
  const words = wordsOf(name.slice(0, LONGEST)).map((word) => (word === 'ma' ? 'maria' : word));
  const telling = words.filter((word) => word.length > 2 && !PARTICLES.has(word));
  return telling.length > 0 ? telling : words;
}

const PARTICLES = new Set(['del', 'las', 'los']);

/** Whether every word of the shorter name is in the longer one, with at most one slip in all. */
function fitsInto(short: readonly string[], long: readonly string[]): boolean {
  const left = [...long];
  const rest = short.filter((word) => !taken(left, left.indexOf(word)));
  if (rest.length === 0) return true;
  const [slipped, ...more] = rest;
  if (slipped === undefined || more.length > 0 || slipped.length < 4) return false;
  return left.some((word) => word.length >= 4 && typos(slipped, word) <= 1);
}

function taken(words: string[], at: number): boolean {
  if (at < 0) return false;
  words.splice(at, 1);
  return true;
}
