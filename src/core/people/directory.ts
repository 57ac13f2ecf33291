import type { Row } from '../table/value';
import { fold, labelOf, type Vocabulary } from '../table/vocabulary';
import { passes, type DirectoryFilters } from './filters';
import { digitsOf } from './phone';
import { keys, text } from '../facts';
import { fitOf, wordsOf, type Fit } from './words';

/** The mentors, the words in force, and how many sessions each can still give this month. */
export interface Directory {
  rows: readonly Row[];
  vocabulary: Vocabulary;
  left: ReadonlyMap<string, number>;
}

/** Where a word of the query was found: the column, and the topic's key or the text that fits. */
export interface Match {
  field: string;
  value: string;
}

export interface Found {
  id: string;
  score: number;
  matched: readonly Match[];
}

/** What each column counts for. What she needs or avoids is no way to find her. */
const WEIGHTS = { name: 4, topics: 3, strengths: 2, organisation: 2, municipality: 2, email: 1 };
const FITS: Readonly<Record<Fit | 'inside', number>> = {
  same: 1,
  beginning: 0.8,
  typo: 0.5,
  inside: 0.4,
};

/** Digits in a row that are a part of a telephone number rather than of anything else. */
const PHONE_DIGITS = 4;

/**
 * Finds mentors by any words of their name, topics (synonyms too), strengths, organisation, municipality, e-mail, or
 * digits of their telephone, forgiving accents, case, order and slips (S1-4.1). Best first, then by name and id.
 * Each fits every word of the query, or nobody does and those come that fit most. An empty query lists everyone.
 */
export function searchDirectory(
  directory: Directory,
  query: string,
  filters: DirectoryFilters,
): Found[] {
  const rows = directory.rows.filter((row) => passes(row, filters, directory.left));
  const digits = digitsOf(query);
  const isPhone = digits.length >= PHONE_DIGITS && !/[\p{L}@]/u.test(query);
  const hits = rows.map((row) =>
    isPhone ? byPhone(row, digits) : byWords(row, wordsOf(query), directory.vocabulary),
  );
  const most = Math.max(0, ...hits.map((hit) => hit.words));
  return hits
    .filter((hit) => hit.words === most && (most > 0 || query.trim() === ''))
    .sort((a, b) => b.score - a.score || compare(a.name, b.name) || compare(a.id, b.id))
    .map(({ id, score, matched }) => ({ id, score, matched }));
}

interface Hit extends Found {
  name: string;
  /** How many words of the query were found. */
  words: number;
}

function byPhone(row: Row, digits: string): Hit {
  const national = digits.length > 10 ? digits.slice(-10) : digits;
  const fits = digitsOf(text(row, 'phone')).includes(national);
  const matched = fits ? [{ field: 'phone', value: text(row, 'phone') }] : [];
  return hitOf(row, fits ? 1 : 0, matched);
}

function byWords(row: Row, words: readonly string[], vocabulary: Vocabulary): Hit {
  const places = placesOf(row, vocabulary);
  const best = words.map((word) => bestOf(word, places)).filter((found) => found.score > 0);
  const score = best.reduce((sum, found) => sum + found.score, 0);
  return hitOf(
    row,
    score,
    best.map(({ match }) => match),
  );
}

function hitOf(row: Row, score: number, matched: readonly Match[]): Hit {
  const distinct = matched.filter(
    (match, at) =>
      matched.findIndex(({ field, value }) => field === match.field && value === match.value) ===
      at,
  );
  return {
    id: row.id,
    score,
    matched: distinct,
    name: fold(text(row, 'name')),
    words: matched.length,
  };
}

interface Place extends Match {
  weight: number;
  words: readonly string[];
}

function placesOf(row: Row, vocabulary: Vocabulary): Place[] {
  const texts = ['name', 'strengths', 'organisation', 'municipality', 'email'] as const;
  return [
    ...texts.map((field) => placeOf(field, text(row, field), text(row, field))),
    placeOf('topics', text(row, 'otherTopic'), text(row, 'otherTopic')),
    ...keys(row, 'topics').map((topic) => placeOf('topics', topic, wordsFor(topic, vocabulary))),
  ];
}

function placeOf(field: keyof typeof WEIGHTS, value: string, text: string): Place {
  return { field, value, weight: WEIGHTS[field], words: wordsOf(text) };
}

function wordsFor(topic: string, vocabulary: Vocabulary): string {
  const synonyms = Object.entries(vocabulary['topics']?.synonyms ?? {});
  const hers = synonyms.filter(([, key]) => key === topic).map(([word]) => word);
  return [labelOf(vocabulary, 'topics', topic), ...hers].join(' ');
}

function bestOf(typed: string, places: readonly Place[]): { score: number; match: Match } {
  let best = { score: 0, match: { field: '', value: '' } };
  for (const { field, value, weight, words } of places) {
    const score = weight * Math.max(0, ...words.map((word) => strength(typed, word, field)));
    if (score > best.score) best = { score, match: { field, value } };
  }
  return best;
}

function strength(typed: string, word: string, field: string): number {
  const fit = fitOf(typed, word);
  if (fit !== undefined) return FITS[fit];
  return field === 'email' && typed.length >= 3 && word.includes(typed) ? FITS.inside : 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
