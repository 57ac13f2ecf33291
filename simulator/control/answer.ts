import type { Runtime } from '../runtime/runtime';
import { settleAllFormTabs } from '../services/forms/destination';
import { answersIn } from '../services/forms/prefill';
import { given, keepResponse } from '../services/forms/response-store';
import type { FormState, RawAnswer, StoredResponse } from '../services/forms/state';
import { appendRow, rewriteRow, type WrittenRow } from '../services/forms/tab';
import { tell } from '../world/events';
import type { World } from '../world/world';
import { acceptedAnswers, assertOpen } from './answer-check';
import { ringDoorbells, type Doorbell, type Ring } from './answer-doorbell';
import { ControlError } from './control-error';

export interface Submission {
  formId: string;
  /** By item id, as Google delivers them (see RawAnswer). */
  answers: Record<string, RawAnswer>;
  /** The account of a person who is signed in. */
  respondent?: string;
  /** When, if not now. */
  at?: number;
  trigger?: Ring;
  /** How long after its timestamp getResponses begins to show it. */
  visibleAfterMs?: number;
  /**
   * Whether the form's own triggers ring before the row is in the linked tab, which Google does not promise either way.
   * The spreadsheet's ring after it always: their event is the row.
   */
  row?: 'first' | 'after-form-triggers';
}

export interface Submitted {
  responseId: string;
  /** Titles of questions she had an answer to and was not asked, because her way through the form passes them by. */
  notAsked: string[];
  /** The executions that it set off. */
  doorbells: Doorbell[];
}

/**
 * A person answers the live form: the answer is kept, then its row written into the linked tab, then every form-submit
 * trigger rings, once, twice or never (platform-facts §2.6). What the form would not take throws what she would see.
 */
export function submitAnswer(runtime: Runtime, submission: Submission): Submitted {
  const { world } = runtime;
  const form = formNamed(world, submission.formId);
  const respondent = submission.respondent ?? '';
  assertOpen(world, form, respondent);
  const { answers, notAsked } = acceptedAnswers(form, submission.answers);
  settleAllFormTabs(world);
  const at = submission.at ?? momentOf(runtime);
  const visibleFrom = at + (submission.visibleAfterMs ?? 0);
  const response = keepResponse(world, form, {
    answers,
    respondent,
    at,
    visibleFrom,
    idKind: 'response',
  });
  const doorbells = ringAround(runtime, {
    form,
    response,
    ring: submission.trigger ?? 'once',
    late: submission.row === 'after-form-triggers',
    write: () => appendRow(world, form, response),
  });
  return { responseId: response.id, notAsked, doorbells };
}

/** The row and the bells, in one order or the other. */
function ringAround(
  runtime: Runtime,
  about: {
    form: FormState;
    response: StoredResponse;
    ring: Ring;
    late: boolean;
    write: () => WrittenRow | undefined;
  },
): Doorbell[] {
  const { form, response, ring } = about;
  const early = about.late
    ? ringDoorbells(runtime, { form, response, row: undefined, ring, of: 'form' })
    : [];
  const row = about.write();
  const of = about.late ? 'spreadsheet' : 'both';
  return [...early, ...ringDoorbells(runtime, { form, response, row, ring, of })];
}

export interface Edit {
  formId: string;
  /** Which of the form's answers, counted from 1 in the order they came. */
  nth: number;
  /** Only what she changes; an empty answer takes one back. */
  answers: Record<string, RawAnswer>;
  /** Whether the timestamp becomes the time of the edit (platform-facts §2.5, unconfirmed) or stays. */
  timestampRule?: 'edit-time' | 'original';
  trigger?: Ring;
}

/** A person changes an answer through its edit link: the same id, its row written over, the doorbell again. */
export function editAnswer(runtime: Runtime, edit: Edit): Submitted {
  const { world } = runtime;
  const form = formNamed(world, edit.formId);
  const before = form.responses[edit.nth - 1];
  if (before === undefined)
    throw new ControlError(`«${shownTitle(form)}» has no answer number ${edit.nth}`);
  if (!form.allowEdits)
    throw new ControlError('Las respuestas de este formulario no se pueden editar');
  assertOpen(world, form, before.respondent, { editing: true });
  const { answers, notAsked } = acceptedAnswers(
    form,
    given({ ...before.answers, ...edit.answers }),
  );
  settleAllFormTabs(world);
  const timestamp = edit.timestampRule === 'original' ? before.timestamp : momentOf(runtime);
  const after: StoredResponse = { ...before, answers: given(answers), timestamp, edited: true };
  form.responses[edit.nth - 1] = after;
  tell(world, {
    at: momentOf(runtime),
    text: `response edited: «${shownTitle(form)}», answer ${edit.nth}`,
  });
  const doorbells = ringAround(runtime, {
    form,
    response: after,
    ring: edit.trigger ?? 'once',
    late: false,
    write: () => rewriteRow(world, form, { before, after }),
  });
  return { responseId: after.id, notAsked, doorbells };
}

/** What a person sends who came by a prefilled link and answers the rest herself. */
export function answerByUrl(
  world: World,
  url: string,
  answers: Record<string, RawAnswer> = {},
): { formId: string; answers: Record<string, RawAnswer> } {
  const prefilled = parsePrefilledUrl(world, url);
  return { formId: prefilled.formId, answers: { ...prefilled.answers, ...answers } };
}

/** The form that an address leads to, and the answers filled in when it opens. */
export function parsePrefilledUrl(
  world: World,
  url: string,
): { formId: string; answers: Record<string, RawAnswer> } {
  const found = answersIn(world, url);
  if (found === undefined) throw new ControlError(`No form at ${url}`);
  return { formId: found.form.id, answers: found.answers };
}

function formNamed(world: World, formId: string): FormState {
  const form = world.forms[formId];
  if (form === undefined) throw new ControlError(`No form ${formId}`);
  return form;
}

function shownTitle(form: FormState): string {
  return form.title || 'Formulario sin título';
}

/** Now: the innermost execution's clock while one is under way, else the world's. */
function momentOf(runtime: Runtime): number {
  return runtime.underWay.at(-1)?.now() ?? runtime.world.now;
}
