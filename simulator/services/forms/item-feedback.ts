import { ServiceError } from '../../runtime/signals';
import { feedbackSurface } from './feedback';
import { mismatch } from './guest';
import type { ItemAt } from './item';
import type { Graded, WithChoices } from './item-classes';
import type { Official } from '../../runtime/official';
import { hasChoices, isGrid, isQuestion } from './kinds';
import { TEXT } from './rules';
import { thingOf } from './stands-for';
import type { FormItem, ItemKind } from './state';

type Which = keyof NonNullable<FormItem['feedback']>;

/** Questions with an answer key tell right from wrong; others have one feedback; grids are not graded (AS/reference/forms). */
export function feedbackMembers(at: ItemAt, kind: ItemKind): Record<string, unknown> {
  if (!isQuestion(kind) || isGrid(kind)) return {};
  if (!hasChoices(kind)) {
    return feedbackOf(at, 'general', 'GeneralFeedback') satisfies Official<Graded>;
  }
  return {
    ...feedbackOf(at, 'correct', 'FeedbackForCorrect'),
    ...feedbackOf(at, 'incorrect', 'FeedbackForIncorrect'),
  } satisfies Official<WithChoices>;
}

function feedbackOf<Name extends string>(
  at: ItemAt,
  which: Which,
  name: Name,
): Record<`${'get' | 'set'}${Name}`, (feedback?: unknown) => object | null> {
  const members = {
    [`get${name}`]: () => {
      const state = at.item().feedback?.[which];
      return state === undefined ? null : feedbackSurface(at.guest, state);
    },
    [`set${name}`]: (feedback: unknown) => {
      const thing = thingOf(at.guest, feedback, 'feedback');
      if (thing === undefined) throw mismatch([feedback], `${at.className}.set${name}`);
      return at.change((item, form) => {
        if (!form.isQuiz) throw new ServiceError(TEXT.invalidData);
        item.feedback = { ...item.feedback, [which]: thing.state };
      });
    },
  };
  return members as ReturnType<typeof feedbackOf<Name>>;
}
