import { mayAnswer } from '../services/forms/access';
import { isQuestion } from '../services/forms/kinds';
import { pathThrough } from '../services/forms/pages';
import type { FormItem, FormState, RawAnswer } from '../services/forms/state';
import { isEmpty, problemWith } from '../services/forms/validity';
import type { World } from '../world/world';
import { ControlError } from './control-error';

/** The live form opens for this person, or it throws what she reads instead. @see platform-facts §4.5, §4.6 */
export function assertOpen(
  world: World,
  form: FormState,
  respondent: string,
  { editing = false } = {},
): void {
  const title = form.title || 'Formulario sin título';
  if (world.drive.files[form.id]?.trashed !== false)
    throw new ControlError(`«${title}»: el archivo ya no existe`);
  if (!form.published) throw new ControlError(`«${title}» no está publicado`);
  if (!form.acceptingResponses)
    throw new ControlError(
      form.closedMessage || `El formulario «${title}» ya no acepta respuestas`,
    );
  if (!mayAnswer(world, form.id, respondent))
    throw new ControlError(`«${title}»: necesitas permiso para responder`);
  if (form.collectEmail && respondent === '')
    throw new ControlError(`«${title}» pide el correo electrónico de quien responde`);
  if (!form.limitOne || editing) return;
  if (respondent === '') throw new ControlError(`«${title}»: inicia sesión para responder`);
  if (form.responses.some((each) => each.respondent === respondent))
    throw new ControlError('Ya has respondido');
}

/**
 * The answers that the form takes of what a person has to say. Questions on pages that she does not pass are not asked,
 * and not required; anything the form objects to throws.
 */
export function acceptedAnswers(
  form: FormState,
  wanted: Record<string, RawAnswer>,
): { answers: Record<string, RawAnswer>; notAsked: string[] } {
  const unknown = Object.keys(wanted).find(
    (id) => !form.items.some((item) => String(item.id) === id && isQuestion(item.type)),
  );
  if (unknown !== undefined) throw new ControlError(`«${form.title}» has no question ${unknown}`);
  const path = pathThrough(form, wanted);
  if (path === undefined)
    throw new ControlError(`«${form.title}» leads back to its beginning and cannot be sent`);
  const asked = path.flatMap((page) => page.items).filter((item) => isQuestion(item.type));
  assertNoProblem(form, asked, wanted);
  const answers = Object.fromEntries(asked.flatMap((item) => kept(item, wanted[String(item.id)])));
  const notAsked = form.items.filter(
    (item) => wanted[String(item.id)] !== undefined && !asked.includes(item),
  );
  return { answers, notAsked: notAsked.map(({ title }) => title) };
}

function assertNoProblem(
  form: FormState,
  asked: FormItem[],
  wanted: Record<string, RawAnswer>,
): void {
  for (const item of asked) {
    const problem = problemWith(item, wanted[String(item.id)]);
    if (problem !== undefined)
      throw new ControlError(`«${form.title}», «${item.title}»: ${problem}`);
  }
}

/** Boxes are sent in the form's order, whatever the order in which they were ticked. */
function kept(item: FormItem, answer: RawAnswer | undefined): [string, RawAnswer][] {
  if (answer === undefined || isEmpty(answer)) return [];
  if (item.type !== 'CHECKBOX' || typeof answer === 'string') return [[String(item.id), answer]];
  const ticked = answer as string[];
  const known = item.choices.map(({ value }) => value).filter((value) => ticked.includes(value));
  return [[String(item.id), [...known, ...ticked.filter((value) => !known.includes(value))]]];
}
