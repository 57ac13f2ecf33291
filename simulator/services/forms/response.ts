import { ServiceError } from '../../runtime/signals';
import { formFor } from './access';
import { guestList, mismatch, served, type Guest } from './guest';
import type { Official } from '../../runtime/official';
import { gradeOf, isGradable } from './grading';
import { itemResponse } from './item-response';
import { prefilledUrl } from './prefill';
import { editResponseUrl, given, listedAnswers, storeResponse } from './response-store';
import { TEXT } from './rules';
import { isQuestion } from './kinds';
import type { FormItem, FormState, GradeState, RawAnswer, StoredResponse } from './state';
import { itemIn, remember, thingOf } from './stands-for';
import { problemWith } from './validity';

interface ResponseAt {
  guest: Guest;
  form(): FormState;
  formId: string;
  answers(): Record<string, RawAnswer>;
  /** The response in the form's store; none while it is a draft. */
  stored?: StoredResponse;
}

/** An answer that the script fetched. Later edits do not reach it: they make a new record. */
export function storedResponse(guest: Guest, formId: string, stored: StoredResponse): object {
  const at: ResponseAt = { ...placed(guest, formId, () => stored.answers), stored };
  const grades: Record<string, GradeState> = {};
  const refuse = (): never => {
    throw new ServiceError(TEXT.alreadySubmitted);
  };
  const self: object = served(guest, 'FormResponse', {
    ...readMembers(at),
    getId: () => stored.id,
    getTimestamp: () => guest.host.realm.date(stored.timestamp),
    getRespondentEmail: () => stored.respondentEmail,
    getEditResponseUrl: () => editResponseUrl(at.form(), stored),
    withItemResponse: refuse,
    submit: refuse,
    withItemGrade: (graded: unknown) => {
      const thing = thingOf(guest, graded, 'itemResponse');
      if (thing === undefined) throw mismatch([graded], 'FormResponse.withItemGrade');
      grades[String(thing.itemId)] = { ...thing.grade };
      return self;
    },
  } satisfies Official<GoogleAppsScript.Forms.FormResponse>);
  return remember(guest, self, { kind: 'response', formId, responseId: stored.id, grades });
}

/** `Form.createResponse`: a draft with no id and no timestamp until it is submitted. */
export function draftResponse(guest: Guest, formId: string): object {
  const answers: Record<string, RawAnswer> = {};
  let submitted = false;
  const at = placed(guest, formId, () => answers);
  const self: object = served(guest, 'FormResponse', {
    ...readMembers(at),
    getId: () => null,
    getTimestamp: () => null,
    getRespondentEmail: () => null,
    getEditResponseUrl: () => null,
    withItemResponse: (response: unknown) => {
      const thing = thingOf(guest, response, 'itemResponse');
      if (thing === undefined) throw mismatch([response], 'FormResponse.withItemResponse');
      if (thing.formId !== formId) throw new ServiceError(TEXT.invalidArgument('response'));
      answers[String(thing.itemId)] = thing.answer;
      return self;
    },
    // "Applies only to form responses that have already been submitted": what else it does is assumed.
    withItemGrade: () => {
      throw new ServiceError(TEXT.invalidData);
    },
    submit: () => {
      if (submitted) throw new ServiceError(TEXT.alreadySubmitted);
      const stored = submit(at);
      submitted = true;
      return storedResponse(guest, formId, stored);
    },
  } satisfies Official<GoogleAppsScript.Forms.FormResponse>);
  return self;
}

function placed(
  guest: Guest,
  formId: string,
  answers: () => Record<string, RawAnswer>,
): ResponseAt {
  const { host } = guest;
  return {
    guest,
    formId,
    answers,
    form: () => formFor(host.world, formId, host.execution.about.user),
  };
}

function readMembers(at: ResponseAt): Record<string, unknown> {
  const { guest } = at;
  const itemOf = (item: unknown, member: string): number => {
    const thing = thingOf(guest, item, 'item');
    if (thing === undefined) throw mismatch([item], `FormResponse.${member}`);
    return thing.itemId;
  };
  const own = (): Record<string, RawAnswer> => given(at.answers());
  return {
    getItemResponses: () => {
      const listed = listedAnswers(at.form(), own());
      return guestList(
        guest,
        listed.map(({ item, answer }) => responseTo(at, item, answer)),
      );
    },
    getResponseForItem: (item: unknown) => {
      const itemId = itemOf(item, 'getResponseForItem');
      const answer = own()[String(itemId)];
      return answer === undefined ? null : responseTo(at, { id: itemId }, answer);
    },
    getGradableItemResponses: () => {
      const gradable = at.form().items.filter((item) => isGradable(at.form(), item));
      return guestList(
        guest,
        gradable.map((item) => responseTo(at, item, own()[String(item.id)] ?? '')),
      );
    },
    getGradableResponseForItem: (item: unknown) => {
      const itemId = itemOf(item, 'getGradableResponseForItem');
      const found = itemIn(at.form(), itemId);
      if (found === undefined || !isGradable(at.form(), found)) return null;
      return responseTo(at, found, own()[String(itemId)] ?? '');
    },
    toPrefilledUrl: () => prefilledUrl(at.form(), at.answers()),
  } satisfies Official<GoogleAppsScript.Forms.FormResponse>;
}

/** An answer with its grade; a question that is gone has none. */
function responseTo(at: ResponseAt, { id }: Pick<FormItem, 'id'>, answer: RawAnswer): object {
  const { guest, formId, stored } = at;
  const item = itemIn(at.form(), id);
  const grade = stored && item && gradeOf(at.form(), item, stored);
  return itemResponse(guest, { formId, itemId: id, answer, ...(grade && { grade }) });
}

/**
 * What a script submits is kept like any answer and fires nothing (platform-facts §2.3, §4.9). Forms that are closed, that
 * collect addresses [field] or that limit each person to one answer (§4.6) take none from scripts.
 */
function submit(at: ResponseAt): StoredResponse {
  const { host } = at.guest;
  const form = at.form();
  const wrong = form.items.some(
    (item) =>
      isQuestion(item.type) && problemWith(item, at.answers()[String(item.id)]) !== undefined,
  );
  if (!form.acceptingResponses || form.limitOne || form.collectEmail || wrong)
    throw new ServiceError(TEXT.invalidData);
  const now = host.execution.now();
  const made = {
    answers: at.answers(),
    respondent: host.execution.about.user,
    at: now,
    // At once, also for an execution that begins after this one, when the world's clock has not moved on.
    visibleFrom: host.world.now,
    idKind: 'script-response' as const,
  };
  return storeResponse(host.world, form, made).response;
}
