import { served, guestList, text, type Guest } from './guest';
import { remember } from './stands-for';
import type { FeedbackState } from './state';
import type { Official } from '../../runtime/official';

/** `FormApp.createFeedback`: AS/reference/forms/quiz-feedback-builder. A copy goes its own way. */
export function feedbackBuilder(
  guest: Guest,
  given: FeedbackState = { text: '', links: [] },
): object {
  const state = structuredClone(given);
  const self: object = served(guest, 'QuizFeedbackBuilder', {
    addLink: (url: unknown, shown?: unknown) => {
      const address = text(url, 'QuizFeedbackBuilder.addLink');
      const words = shown === undefined ? address : text(shown, 'QuizFeedbackBuilder.addLink');
      state.links.push({ url: address, text: words });
      return self;
    },
    setText: (words: unknown) => {
      state.text = text(words, 'QuizFeedbackBuilder.setText');
      return self;
    },
    copy: () => feedbackBuilder(guest, state),
    build: () => feedbackSurface(guest, structuredClone(state)),
  } satisfies Official<GoogleAppsScript.Forms.QuizFeedbackBuilder>);
  return self;
}

/** A `QuizFeedback`: AS/reference/forms/quiz-feedback. */
export function feedbackSurface(guest: Guest, state: FeedbackState): object {
  const surface = served(guest, 'QuizFeedback', {
    getText: () => state.text,
    getLinkUrls: () =>
      guestList(
        guest,
        state.links.map(({ url }) => url),
      ),
  } satisfies Official<GoogleAppsScript.Forms.QuizFeedback>);
  return remember(guest, surface, { kind: 'feedback', state });
}
