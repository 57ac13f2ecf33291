import { fold } from '../table/vocabulary';

/** The words of a text as they are compared: no accents, case or punctuation. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How a word that somebody typed fits a word that is there. */
export type Fit = 'same' | 'beginning' | 'typo';

/** How `typed` fits `word` (both folded): one slip in a word of four letters or more, two from eight letters on. */
export function fitOf(typed: string, word: string): Fit | undefined {
  if (typed === word) return 'same';
  if (typed.length >= 2 && word.startsWith(typed)) return 'beginning';
  const slips = slipsAllowed(Math.min(typed.length, word.length));
  // Comparing takes time with the product of the lengths: a word of a whole page is no slip of the fingers.
  if (Math.abs(typed.length - word.length) > slips) return undefined;
  return slips > 0 && typos(typed, word) <= slips ? 'typo' : undefined;
}

/** How many slips of the fingers a word of this length may hold and still be the word. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Letters to add, drop, change or swap with their neighbour to get from `a` to `b` (Damerau–Levenshtein). */
export function typos(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, at) => at),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps.push((before[j - 2] ?? 0) + 1);
      row.push(Math.min(...steps));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? a.length;
}
