/**
 * The words of every option set as they stand now: fixed sets from the texts, catalogues (topics, areas) from their tables.
 * A retired or renamed entry keeps its old words as synonyms, so that history stays readable (S1-3.4).
 */
export interface OptionSet {
  /** Key → the label people read, in the order shown. Retired entries included. */
  labels: Readonly<Record<string, string>>;
  /** Keys offered now. */
  offered: readonly string[];
  /** Further words (folded, see {@link fold}) → key. */
  synonyms: Readonly<Record<string, string>>;
}

export type Vocabulary = Readonly<Record<string, OptionSet>>;

/** Words looked up before in an option set: the cells of a table ask for the same few again and again. */
const asked = new WeakMap<OptionSet, Map<string, string | undefined>>();

/** The key that a label, a key or a synonym stands for, in this order; undefined when it is none of them. */
export function keyOf(vocabulary: Vocabulary, set: string, word: string): string | undefined {
  const options = vocabulary[set];
  if (options === undefined) return undefined;
  const known = asked.get(options) ?? new Map<string, string | undefined>();
  asked.set(options, known);
  if (!known.has(word)) known.set(word, lookUp(options, word));
  return known.get(word);
}

function lookUp({ labels, synonyms }: OptionSet, word: string): string | undefined {
  const same = Object.keys(labels).find((key) => labels[key] === word);
  if (same !== undefined) return same;
  if (Object.hasOwn(labels, word)) return word;
  const folded = fold(word);
  const alike = Object.keys(labels).find((key) => fold(labels[key] ?? '') === folded);
  return alike ?? (Object.hasOwn(synonyms, folded) ? synonyms[folded] : undefined);
}

/** The label of a key; the key itself when nobody has words for it. */
export function labelOf(vocabulary: Vocabulary, set: string, key: string): string {
  return vocabulary[set]?.labels[key] ?? key;
}

/** Text without accents, case or spare spaces: how words are compared everywhere. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
