/**
 * How easily a Spanish text is read, from 0 to 100 (Fernández Huerta 1959, with Gwillim Law's correction:
 * syllables per 100 words and words per sentence). 60 to 70 is what most adults read with ease.
 */
export function readability(text: string): number {
  const words = wordsOf(text);
  const sentences = sentencesOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences.length);
}

/** A sentence ends with its mark or its line. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.!?…\n]+/).filter((sentence) => wordsOf(sentence).length > 0);
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Every strong vowel is the heart of a syllable, and so is an accented weak one; weak ones together make one. */
export function syllablesOf(word: string): number {
  const spoken = word
    .replace(/qu(?=[eiéí])/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  const groups = spoken.match(/[aeiouáéíóúü]+/g) ?? [];
  const hearts = groups.map((group) => (group.match(/[aeoáéíóú]/g) ?? ['i']).length);
  return Math.max(
    1,
    hearts.reduce((sum, count) => sum + count, 0),
  );
}
