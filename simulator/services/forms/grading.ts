import { hasChoices } from './kinds';
import type { FormItem, FormState, GradeState, RawAnswer, StoredResponse } from './state';

/** A question that has a point value in a quiz (AS/reference/forms/form-response, `getGradableItemResponses`). */
export function isGradable(form: FormState, item: FormItem): boolean {
  return form.isQuiz && item.points > 0;
}

/** The grade of an answer: what a script gave it, or what the form itself gives by its answer key. */
export function gradeOf(form: FormState, item: FormItem, response: StoredResponse): GradeState {
  const given = response.grades?.[String(item.id)];
  if (given !== undefined) return given;
  if (!isGradable(form, item)) return { score: null, feedback: null };
  return automatic(item, response.answers[String(item.id)]);
}

/** Without an answer key a question waits for somebody to grade it. */
function automatic(item: FormItem, answer: RawAnswer | undefined): GradeState {
  const key = correctValues(item);
  if (key.length === 0) return { score: null, feedback: item.feedback?.general ?? null };
  return isRight(item, key, answer)
    ? { score: item.points, feedback: item.feedback?.correct ?? null }
    : { score: 0, feedback: item.feedback?.incorrect ?? null };
}

function correctValues(item: FormItem): string[] {
  if (!hasChoices(item.type)) return [];
  return item.choices.filter(({ isCorrect }) => isCorrect).map(({ value }) => value);
}

/** One of the right choices; of boxes all the right ones and no other (docs/fidelity-notes.md). */
function isRight(item: FormItem, key: string[], answer: RawAnswer | undefined): boolean {
  if (answer === undefined) return false;
  if (item.type !== 'CHECKBOX') return typeof answer === 'string' && key.includes(answer);
  const ticked = new Set(answer as string[]);
  return ticked.size === key.length && key.every((value) => ticked.has(value));
}

/** "Graded questions are only allowed in Quizzes" (AS/reference/forms/form, `setIsQuiz`): a form that is none has no grading. */
export function removeGrading(form: FormState): void {
  for (const item of form.items) {
    item.points = 0;
    delete item.feedback;
    for (const choice of item.choices) choice.isCorrect = false;
  }
}
