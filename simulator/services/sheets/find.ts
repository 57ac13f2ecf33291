import { RE2JS } from 're2js';
import { displayed } from './display';
import { refuse } from './refusal';
import type { Cell } from './state';

/** What is looked for in cells, by the text finder and by `findReplace`. */
export interface Search {
  text: string;
  matchCase: boolean;
  entireCell: boolean;
  /** Whether formulas are looked at; without, a cell that has one is not found, since its result is not known here. */
  formulas: boolean;
  regularExpression: boolean;
  /** Whether letters are the same with accents and without. */
  ignoreDiacritics: boolean;
}

/** Expressions are RE2's, as everywhere in Sheets (support.google.com/docs/answer/62754). */
export function patternOf(search: Search): RE2JS {
  const { regularExpression, entireCell, matchCase } = search;
  const text = folded(search.text, search);
  const source = regularExpression ? text : RE2JS.quote(text);
  try {
    const flags = matchCase ? 0 : RE2JS.CASE_INSENSITIVE;
    return RE2JS.compile(entireCell ? `^(?:${source})$` : source, flags);
  } catch {
    return refuse('Invalid argument: findText');
  }
}

/** Whether a cell is found: by what it shows, or by its formula. */
export function isFound(
  cell: Cell | undefined,
  locale: string,
  { search, pattern }: { search: Search; pattern: RE2JS },
): boolean {
  if (cell === undefined || (cell.f !== undefined && !search.formulas)) return false;
  const text = cell.f ?? displayed(cell, locale);
  return text !== '' && pattern.matcher(folded(text, search)).find();
}

/** A text with every match replaced, and how many there were. */
export function replacedText(
  before: string,
  replacement: string,
  { search, pattern }: { search: Search; pattern: RE2JS },
): { text: string; count: number } {
  const given = before.normalize('NFC');
  const matcher = pattern.matcher(folded(given, search));
  let [text, done, count] = ['', 0, 0];
  while (matcher.find()) {
    text += given.slice(done, matcher.start()) + written(matcher, replacement, search);
    done = matcher.end();
    count += 1;
  }
  return { text: text + given.slice(done), count };
}

/** What a match becomes: in an expression's place `$1` stands for its first group. */
function written(
  matcher: ReturnType<RE2JS['matcher']>,
  text: string,
  { regularExpression }: Search,
): string {
  if (!regularExpression) return text;
  return text.replace(/\$(\d)/g, (whole, digit: string) =>
    Number(digit) <= matcher.groupCount() ? (matcher.group(Number(digit)) ?? '') : whole,
  );
}

/** Letters without their accents, each in the place it had. */
function folded(text: string, { ignoreDiacritics }: Search): string {
  const plain = (letter: string): string =>
    letter.normalize('NFD').replace(/\p{M}/gu, '') || letter;
  return ignoreDiacritics ? text.normalize('NFC').replace(/./gsu, plain) : text;
}
