import { NotSimulated, ServiceError } from '../../runtime/signals';
import { mayEdit } from './access';
import { link, unlink } from './destination';
import type { FormAt } from './form';
import { guestList, list, mismatch, text } from './guest';
import { draftResponse, storedResponse } from './response';
import { TEXT } from './rules';
import { thingOf } from './stands-for';
import type { Destination, GradeState, StoredResponse } from './state';
import type { Official } from '../../runtime/official';

/** Answers, and where else they go. @see platform-facts §4.7, §4.9 */
export function responseMembers(at: FormAt): Record<string, unknown> {
  const { guest, formId } = at;
  const fetched = (stored: StoredResponse): object => storedResponse(guest, formId, stored);
  return {
    ...destinationMembers(at),
    createResponse: () => {
      at.form();
      return draftResponse(guest, formId);
    },
    getResponses: (since?: unknown) =>
      guestList(guest, shown(at).filter(sinceFilter(at, since)).map(fetched)),
    getResponse: (id: unknown) => {
      const stored = shown(at).find((each) => each.id === id);
      if (stored === undefined) throw new ServiceError(TEXT.noResponse);
      return fetched(stored);
    },
    deleteAllResponses: () => at.change((form) => (form.responses = [])),
    deleteResponse: (id: unknown) => {
      if (!shown(at).some((each) => each.id === id)) throw new ServiceError(TEXT.noResponse);
      return at.change(
        (form) => (form.responses = form.responses.filter((each) => each.id !== id)),
      );
    },
    submitGrades: (responses: unknown) => submitGrades(at, responses),
  } satisfies Official<GoogleAppsScript.Forms.Form>;
}

/**
 * Stores the grades that were put on responses; one without score and feedback takes them away. It rings the form's
 * doorbells (platform-facts §2.3): where there is one, that is not simulated.
 */
function submitGrades(at: FormAt, responses: unknown): object {
  const { host } = at.guest;
  const graded = list(responses, 'Form.submitGrades').map((each) => {
    const thing = thingOf(at.guest, each, 'response');
    if (thing?.formId !== at.formId) throw mismatch([responses], 'Form.submitGrades');
    return thing;
  });
  const sources = [at.formId, at.form().destination?.spreadsheetId];
  const rings = host.world.script.triggers.some(
    ({ kind, sourceId }) => kind === 'formSubmit' && sources.includes(sourceId),
  );
  if (rings) throw new NotSimulated('Form.submitGrades with a form-submit trigger');
  return at.change((form) => {
    form.responses = form.responses.map((stored) => {
      const grades = graded.filter(({ responseId }) => responseId === stored.id);
      return grades.reduce((each, { grades: given }) => withGrades(each, given), stored);
    });
  });
}

function withGrades(stored: StoredResponse, given: Record<string, GradeState>): StoredResponse {
  return { ...stored, grades: { ...stored.grades, ...structuredClone(given) } };
}

/** Answers that the store shows by now; one may come later than its timestamp says. */
function shown(at: FormAt): StoredResponse[] {
  const now = at.guest.host.execution.now();
  return at.form().responses.filter((stored) => stored.visibleFrom <= now);
}

/** Responses *after* a date and time (platform-facts §2.6). */
function sinceFilter(at: FormAt, since: unknown): (stored: StoredResponse) => boolean {
  if (since === undefined) return () => true;
  if (!at.guest.host.realm.isDate(since)) throw mismatch([since], 'Form.getResponses');
  const from = since.getTime();
  return (stored) => stored.timestamp > from;
}

function destinationMembers(at: FormAt): Record<string, unknown> {
  const { host, enums } = at.guest;
  const linked = (): Destination => {
    const { destination } = at.form();
    if (destination === null) throw new ServiceError(TEXT.noDestination);
    return destination;
  };
  return {
    getDestinationId: () => linked().spreadsheetId,
    getDestinationType: () => (linked(), enums.value('DestinationType', 'SPREADSHEET')),
    removeDestination: () => at.change((form) => unlink(host.world, form)),
    setDestination: (type: unknown, id: unknown) => {
      if (enums.keyOf('DestinationType', type) === undefined)
        throw mismatch([type, id], 'Form.setDestination');
      const spreadsheetId = text(id, 'Form.setDestination');
      const exists = host.world.spreadsheets[spreadsheetId] !== undefined;
      if (!exists || !mayEdit(host.world, spreadsheetId, host.execution.about.user))
        throw new ServiceError(TEXT.noItem);
      return at.change((form) =>
        link(host.world, form, {
          spreadsheetId,
          now: host.execution.now(),
          execution: host.execution.id,
        }),
      );
    },
  } satisfies Official<GoogleAppsScript.Forms.Form>;
}
