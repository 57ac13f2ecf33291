import { keys, number, text } from '../facts';
import type { Row } from '../table/value';
import { fold } from '../table/vocabulary';
import type { SurveyQuestions } from './questions';

/** The answers to a question from 1 to 5. */
export interface ScaleSummary {
  n: number;
  /** One decimal; null when nobody answered. */
  mean: number | null;
  /** How many answered 1, 2, 3, 4 and 5. */
  distribution: readonly number[];
}

export interface Summary {
  n: number;
  /** Question → its summary. */
  scales: Readonly<Record<string, ScaleSummary>>;
  /** Question → option → how many chose it. */
  choices: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Question → what was written, in the order of the alphabet: the order of arrival could tell who wrote it (S1-5.3). */
  texts: Readonly<Record<string, readonly string[]>>;
}

/** Counts the answers of a survey. */
export function summaryOf(answers: readonly Row[], questions: SurveyQuestions): Summary {
  return {
    n: answers.length,
    scales: byQuestion(questions.scales, (key) => scaleOf(answers, key)),
    choices: byQuestion(questions.choices, (key) => choicesOf(answers, key)),
    texts: byQuestion(questions.texts, (key) => textsOf(answers, key)),
  };
}

function byQuestion<T>(questions: readonly string[], make: (key: string) => T): Record<string, T> {
  return Object.fromEntries(questions.map((key) => [key, make(key)] as const));
}

function scaleOf(answers: readonly Row[], key: string): ScaleSummary {
  const values = answers.flatMap((answer) => number(answer, key) ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    n: values.length,
    mean: values.length === 0 ? null : Math.round((10 * sum) / values.length) / 10,
    distribution: [1, 2, 3, 4, 5].map((step) => values.filter((value) => value === step).length),
  };
}

function choicesOf(answers: readonly Row[], key: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const several = keys(answer, key);
    const chosen = several.length > 0 ? several : [text(answer, key)];
    for (const option of chosen.filter((one) => one !== ''))
      counts[option] = (counts[option] ?? 0) + 1;
  }
  return counts;
}

function textsOf(answers: readonly Row[], key: string): string[] {
  return answers
    .map((answer) => text(answer, key).trim())
    .filter((written) => written !== '')
    .map((written) => ({ written, folded: fold(written) }))
    .sort((a, b) => order(a.folded, b.folded) || order(a.written, b.written))
    .map(({ written }) => written);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
