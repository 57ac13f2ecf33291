/**
 * Which members cross to Google's servers. A getter of a form, item or response already fetched does not,
 * nor do builders, `createResponse` and `toPrefilledUrl`.
 */
const CALLS: Record<string, readonly string[]> = {
  FormApp: ['create', 'openById', 'openByUrl', 'getActiveForm'],
  Form: [
    'getItems',
    'getItemById',
    'moveItem',
    'deleteItem',
    'getResponses',
    'getResponse',
    'deleteResponse',
    'deleteAllResponses',
    'removeDestination',
    'shortenFormUrl',
    'getEditors',
    'addEditor',
    'addEditors',
    'removeEditor',
    'getPublishedReaders',
    'addPublishedReader',
    'addPublishedReaders',
    'removePublishedReader',
    'submitGrades',
  ],
  FormResponse: ['submit'],
};

/** Every class: setters, `add…Item`, and what else changes an item. */
const CALLS_BY_NAME = /^(set[A-Z]|add[A-Z]\w*Item|duplicate|clearValidation|showOtherOption)/;

/** Builders have setters too, and so do grades until they are submitted: they stay on this side. */
const LOCAL_CLASSES = /Builder|ItemResponse/;

export function crosses(className: string, member: string): boolean {
  if (CALLS[className]?.includes(member)) return true;
  return !LOCAL_CLASSES.test(className) && CALLS_BY_NAME.test(member);
}

/** Forms made by script after this moment begin unpublished (platform-facts §4.5: "through 30 June 2026"). */
export const UNPUBLISHED_FROM = Date.parse('2026-07-01T00:00:00Z');

/** How long after setDestination the tab appears, ms. Asynchronous is platform-facts §4.7; the length is assumed. */
export const TAB_APPEARS_AFTER = 5_000;

/** Google's own words; platform-facts §1.5, §4 and docs/fidelity-notes.md ("Forms") say where each was seen. */
export const TEXT = {
  noItem:
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  invalidData: 'Invalid data updating form.',
  duplicateChoices: 'Questions cannot have duplicate choice values.',
  noDestination: 'The form currently has no response destination.',
  alreadySubmitted: 'This response has already been submitted.',
  noUi: 'Cannot call FormApp.getUi() from this context.',
  noResponse: 'No response with the given ID could be found.',
  legacy: 'This form does not support advanced responder permissions.',
  emptyArray: (name: string) => `Array is empty: ${name}`,
  invalidArgument: (name: string) => `Invalid argument: ${name}`,
  invalidEmail: (email: string) => `Invalid email: ${email}`,
  conversion: (type: string) => `Invalid conversion for item type: ${type}.`,
  invalidResponse: (value: string) => `Invalid response submitted to item: ${value}.`,
  signature: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for ${method}.`,
} as const;
