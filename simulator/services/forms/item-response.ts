import { feedbackSurface } from './feedback';
import { mismatch, served, type Guest } from './guest';
import { genericItem } from './item';
import { remember, thingOf } from './stands-for';
import type { GradeState, RawAnswer } from './state';
import type { Official } from '../../runtime/official';

/** An answer to one item. */
export interface OneAnswer {
  formId: string;
  itemId: number;
  answer: RawAnswer;
  /** Its grade, where it is one of a stored response. */
  grade?: GradeState;
}

/**
 * An `ItemResponse`: AS/reference/forms/item-response. A score or feedback that the script sets stays on this object
 * until `withItemGrade` and `submitGrades` take it.
 */
export function itemResponse(guest: Guest, about: OneAnswer): object {
  const { formId, itemId, answer } = about;
  const grade: GradeState = { score: null, feedback: null, ...about.grade };
  const self: object = served(guest, 'ItemResponse', {
    getItem: () => genericItem(guest, formId, itemId),
    getResponse: () => (typeof answer === 'string' ? answer : guest.host.realm.json(answer)),
    getScore: () => grade.score,
    getFeedback: () => (grade.feedback === null ? null : feedbackSurface(guest, grade.feedback)),
    setScore: (score: unknown) => {
      if (score !== null && typeof score !== 'number')
        throw mismatch([score], 'ItemResponse.setScore');
      grade.score = score;
      return self;
    },
    setFeedback: (feedback: unknown) => {
      const thing = feedback === null ? null : thingOf(guest, feedback, 'feedback');
      if (thing === undefined) throw mismatch([feedback], 'ItemResponse.setFeedback');
      grade.feedback = thing?.state ?? null;
      return self;
    },
  } satisfies Official<GoogleAppsScript.Forms.ItemResponse>);
  return remember(guest, self, { kind: 'itemResponse', formId, itemId, answer, grade });
}
