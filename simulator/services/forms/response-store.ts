import { tell } from '../../world/events';
import { nextId } from '../../world/ids';
import type { World } from '../../world/world';
import { LISTED_WHEN_EMPTY } from './kinds';
import { appendRow, type WrittenRow } from './tab';
import {
  publishedUrl,
  type FormItem,
  type FormState,
  type RawAnswer,
  type StoredResponse,
} from './state';
import { isEmpty } from './validity';

/** An answer to be kept: who gave it, when, and through what kind of hand. */
export interface NewResponse {
  answers: Record<string, RawAnswer>;
  respondent: string;
  at: number;
  visibleFrom: number;
  /** Ids of people's answers and of scripts' answers are counted apart. */
  idKind: 'response' | 'script-response';
}

/** Keeps an answer in the form's own store and then writes it into the linked tab. */
export function storeResponse(
  world: World,
  form: FormState,
  made: NewResponse,
): { response: StoredResponse; row: WrittenRow | undefined } {
  const response = keepResponse(world, form, made);
  return { response, row: appendRow(world, form, response) };
}

/** Keeps an answer in the form's own store; its row comes later. */
export function keepResponse(world: World, form: FormState, made: NewResponse): StoredResponse {
  const id = nextId(world, made.idKind);
  const response: StoredResponse = {
    id,
    editId: `2_ABaOnu${nextId(world, `${made.idKind}-edit`, 60)}`,
    createdAt: made.at,
    timestamp: made.at,
    answers: given(made.answers),
    visibleFrom: made.visibleFrom,
    respondentEmail: form.collectEmail ? made.respondent : '',
    respondent: made.respondent,
    edited: false,
  };
  form.responses.push(response);
  const nth = form.responses.length;
  tell(world, { at: made.at, text: `response stored: «${form.title}», answer ${nth}` });
  return response;
}

/** Only what was answered is kept. */
export function given(answers: Record<string, RawAnswer>): Record<string, RawAnswer> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmpty(answer)));
}

/** Answers in the form's order; text, date and time questions left empty are there as '' (platform-facts §4.9). */
export function listedAnswers(
  form: FormState,
  answers: Record<string, RawAnswer>,
): { item: FormItem; answer: RawAnswer }[] {
  return form.items.flatMap((item) => {
    const answer = answers[String(item.id)];
    if (answer !== undefined) return [{ item, answer }];
    return LISTED_WHEN_EMPTY.includes(item.type) ? [{ item, answer: '' }] : [];
  });
}

/** The address with which an answer can be edited. */
export function editResponseUrl(form: FormState, response: StoredResponse): string {
  return `${publishedUrl(form)}?edit2=${response.editId}`;
}
