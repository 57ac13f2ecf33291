import { describeForm } from '../../control/answer-view';
import { parsePrefilledUrl } from '../../control/answer';
import { isQuestion } from '../../services/forms/kinds';
import { pagesOf, pathThrough } from '../../services/forms/pages';
import { publishedUrl, type RawAnswer } from '../../services/forms/state';
import { problemWith } from '../../services/forms/validity';
import type { World } from '../../world/world';
import type { FormLine, FormStep, FormView } from '../protocol';

/** Every form that is not in the trash. */
export function formLines(world: World): FormLine[] {
  return Object.values(world.forms)
    .filter(({ id }) => world.drive.files[id]?.trashed === false)
    .map((form) => ({
      id: form.id,
      title: form.title || world.drive.files[form.id]?.name || '',
      open: form.published && form.acceptingResponses,
      url: publishedUrl(form),
      answers: form.responses.length,
    }));
}

/** The live form at an address, and what a prefilled address filled in. */
export function formAtUrl(
  world: World,
  url: string,
): { form: FormView; answers: Record<string, RawAnswer> } {
  const { formId, answers } = parsePrefilledUrl(world, url);
  return { form: describeForm(world, formId), answers };
}

/** What the form says when a person with these answers wants to leave a section, as Google does at «Siguiente». */
export function formStep(
  world: World,
  asked: { formId: string; section: number; answers: Record<string, RawAnswer> },
): FormStep {
  const form = world.forms[asked.formId];
  const page = form === undefined ? undefined : pagesOf(form)[asked.section];
  if (form === undefined || page === undefined) return { problems: {}, next: null };
  const problems: Record<string, string> = {};
  for (const item of page.items.filter(({ type }) => isQuestion(type))) {
    const problem = problemWith(item, asked.answers[String(item.id)]);
    if (problem !== undefined) problems[String(item.id)] = problem;
  }
  const path = pathThrough(form, asked.answers) ?? [];
  const place = path.findIndex(({ opener }) => opener === page.opener);
  const following = path[place + 1];
  const next = following === undefined ? null : indexOf(form, following.opener);
  return { problems, next };
}

function indexOf(form: World['forms'][string], opener: unknown): number {
  return pagesOf(form).findIndex((page) => page.opener === opener);
}
