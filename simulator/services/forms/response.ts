import { ServiceError } from '../../runtime/signals';
import { formFor } from './access';
import { guestList, mismatch, served, type Guest } from './guest';
import { itemResponse } from './item-answers';
import { prefilledUrl } from './prefill';
import { editResponseUrl, given, listedAnswers, storeResponse } from './response-store';
import { TEXT } from './rules';
import { isQuestion } from './kinds';
import type { FormState, RawAnswer, StoredResponse } from './state';
import { thingOf } from './stands-for';
import { problemWith } from './validity';

interface ResponseAt {
  guest: Guest;
  form(): FormState;
  formId: string;
  answers(): Record<string, RawAnswer>;
}

/** An answer that the script fetched. Later edits do not reach it: they make a new record. */
export function storedResponse(guest: Guest, formId: string, stored: StoredResponse): object {
  const at = placed(guest, formId, () => stored.answers);
  const refuse = (): never => {
    throw new ServiceError(TEXT.alreadySubmitted);
  };
  return served(guest, 'FormResponse', {
    ...readMembers(at),
    getId: () => stored.id,
    getTimestamp: () => guest.host.realm.date(stored.timestamp),
    getRespondentEmail: () => stored.respondentEmail,
    getEditResponseUrl: () => editResponseUrl(at.form(), stored),
    withItemResponse: refuse,
    submit: refuse,
  });
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
    submit: () => {
      if (submitted) throw new ServiceError(TEXT.alreadySubmitted);
      const stored = submit(at);
      submitted = true;
      return storedResponse(guest, formId, stored);
    },
  });
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
  const { guest, formId } = at;
  const response = (itemId: number, answer: RawAnswer): object =>
    itemResponse(guest, { formId, itemId, answer });
  return {
    getItemResponses: () => {
      const listed = listedAnswers(at.form(), given(at.answers()));
      return guestList(
        guest,
        listed.map(({ item, answer }) => response(item.id, answer)),
      );
    },
    getResponseForItem: (item: unknown) => {
      const thing = thingOf(guest, item, 'item');
      if (thing === undefined) throw mismatch([item], 'FormResponse.getResponseForItem');
      const answer = given(at.answers())[String(thing.itemId)];
      return answer === undefined ? null : response(thing.itemId, answer);
    },
    toPrefilledUrl: () => prefilledUrl(at.form(), at.answers()),
  };
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
