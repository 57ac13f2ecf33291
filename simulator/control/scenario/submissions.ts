import { answerByUrl, editAnswer, submitAnswer } from '../answer';
import { itemAnswers, withConsent } from './answers';
import type { ResubmitStep, SubmitStep } from './file';
import type { FormDescription } from './product';
import type { ScenarioRun } from './run';

/** A person answers a form, having come by a link if the step says so. */
export function playSubmit(run: ScenarioRun, step: SubmitStep): void {
  const { runtime, product } = run;
  const form = product.form(step.form);
  const own = itemAnswers(form, withConsent(form, answersOf(form, step)));
  const { as, trigger = 'once' } = step;
  submitAnswer(runtime, {
    formId: form.formId,
    answers: { ...prefilled(run, step), ...own },
    ...(as === undefined ? {} : { respondent: as }),
    trigger,
  });
  if (trigger === 'never') run.sweepIsDue = true;
}

/** She changes an answer through its edit link; what the step does not name stays as it was. */
export function playResubmit(run: ScenarioRun, step: ResubmitStep): void {
  const form = run.product.form(step.form);
  const { nth, trigger = 'once' } = step;
  const answers = itemAnswers(form, step.answers);
  editAnswer(run.runtime, { formId: form.formId, nth, answers, trigger });
  if (trigger === 'never') run.sweepIsDue = true;
}

/** On paper: a form that asks how it was captured is told so. */
function answersOf(form: FormDescription, step: SubmitStep): Record<string, unknown> {
  const field = form.fields['paper'];
  if (step.paper !== true || field === undefined || 'paper' in step.answers) return step.answers;
  const choices = Object.keys(field.options ?? {});
  const paper = ['paper', 'yes'].find((key) => choices.includes(key)) ?? choices[0] ?? 'yes';
  return { paper: field.type === 'many' ? [paper] : paper, ...step.answers };
}

function prefilled(run: ScenarioRun, step: SubmitStep) {
  const { form, session, request, area, as } = step;
  if (session === undefined && request === undefined && area === undefined) return {};
  const by = { session, request, area, ...(request === undefined ? {} : { as }) };
  const given = Object.fromEntries(Object.entries(by).filter(([, value]) => value !== undefined));
  const url = run.product.linkFor(form, given);
  return answerByUrl(run.runtime.world, url).answers;
}
