import { ServiceError } from '../../runtime/signals';
import { filledTexts, flag, guestList, list, mismatch, served, text, type Guest } from './guest';
import { typedItem, type ItemAt } from './item';
import { hasChoices } from './kinds';
import { TEXT } from './rules';
import type { ChoiceState, ItemKind, Navigation } from './state';
import { itemIn, remember, thingOf } from './stands-for';
import type { Official } from '../../runtime/official';
import type { WithChoices } from './item-classes';

/** The choices of multiple-choice, checkbox and list items. @see platform-facts §4.2, §4.3 */
export function choiceMembers(at: ItemAt, kind: ItemKind): Record<string, unknown> {
  if (!hasChoices(kind)) return {};
  const { guest, className } = at;
  const members: Record<string, unknown> = {
    createChoice: (value: unknown, extra?: unknown) =>
      choiceOf(at, { value: text(value, `${className}.createChoice`), extra }),
    getChoices: () =>
      guestList(
        guest,
        at.item().choices.map((choice) => surfaceOf(at, choice)),
      ),
    setChoices: (choices: unknown) => {
      const states = choiceStates(guest, choices, `${className}.setChoices`);
      return at.change((item, form) => {
        assertTogether(states, {
          showOther: item.showOther,
          isPage: (id) => itemIn(form, id)?.type === 'PAGE_BREAK',
        });
        item.choices = states;
      });
    },
    setChoiceValues: (values: unknown) => {
      const texts = filledTexts(values, 'values', `${className}.setChoiceValues`);
      const states = texts.map((value) => ({ value, goTo: null, isCorrect: false }));
      assertTogether(states, { showOther: false, isPage: () => false });
      return at.change((item) => (item.choices = states));
    },
  } satisfies Official<WithChoices>;
  return kind === 'LIST' ? members : { ...members, ...otherMembers(at) };
}

function otherMembers(at: ItemAt): Record<string, unknown> {
  return {
    hasOtherOption: () => at.item().showOther,
    showOtherOption: (enabled: unknown) => {
      const value = flag(enabled, `${at.className}.showOtherOption`);
      return at.change((item) => {
        if (value && item.choices.some((choice) => choice.goTo !== null))
          throw new ServiceError(TEXT.invalidData);
        item.showOther = value;
      });
    },
  } satisfies Official<
    GoogleAppsScript.Forms.MultipleChoiceItem | GoogleAppsScript.Forms.CheckboxItem
  >;
}

function choiceOf(at: ItemAt, about: { value: string; extra: unknown }): object {
  const { value, extra } = about;
  if (extra === undefined) return surfaceOf(at, { value, goTo: null, isCorrect: false });
  if (typeof extra === 'boolean') return surfaceOf(at, { value, goTo: null, isCorrect: extra });
  const goTo = at.className === 'CheckboxItem' ? undefined : navigationOf(at.guest, extra);
  if (goTo === undefined) throw mismatch([value, extra], `${at.className}.createChoice`);
  return surfaceOf(at, { value, goTo, isCorrect: false });
}

/** A page break item or a PageNavigationType as navigation; undefined for anything else. */
export function navigationOf(guest: Guest, value: unknown): Navigation | undefined {
  const page = thingOf(guest, value, 'item');
  if (page !== undefined) return { kind: 'GO_TO_PAGE', pageId: page.itemId };
  const key = guest.enums.keyOf('PageNavigationType', value);
  return key === undefined || key === 'GO_TO_PAGE'
    ? undefined
    : { kind: key as Navigation['kind'] };
}

function surfaceOf(at: ItemAt, choice: ChoiceState): object {
  const { guest } = at;
  const page = choice.goTo?.pageId;
  const surface = served(guest, 'Choice', {
    getValue: () => choice.value,
    // "For non-quiz forms, it returns false" (AS/reference/forms/choice).
    isCorrectAnswer: () => choice.isCorrect && at.form().isQuiz,
    getPageNavigationType: () =>
      guest.enums.value('PageNavigationType', choice.goTo?.kind ?? 'CONTINUE'),
    getGotoPage: () =>
      page === undefined ? null : typedItem(guest, at.formId, { id: page, type: 'PAGE_BREAK' }),
  } satisfies Official<GoogleAppsScript.Forms.Choice>);
  return remember(guest, surface, { kind: 'choice', choice });
}

function choiceStates(guest: Guest, choices: unknown, method: string): ChoiceState[] {
  const values = list(choices, method);
  if (values.length === 0) throw new ServiceError(TEXT.emptyArray('choices'));
  return values.map((value) => {
    const thing = thingOf(guest, value, 'choice');
    if (thing === undefined) throw mismatch([values], method);
    return { ...thing.choice };
  });
}

/** What Forms refuses of a whole list of choices. */
function assertTogether(
  choices: ChoiceState[],
  about: { showOther: boolean; isPage: (itemId: number) => boolean },
): void {
  const values = new Set(choices.map(({ value }) => value));
  if (values.size < choices.length) throw new ServiceError(TEXT.duplicateChoices);
  const leading = choices.filter(({ goTo }) => goTo !== null);
  const mixed = leading.length > 0 && leading.length < choices.length;
  const astray = leading.some(
    ({ goTo }) => goTo?.pageId !== undefined && !about.isPage(goTo.pageId),
  );
  if (mixed || astray || (about.showOther && leading.length > 0))
    throw new ServiceError(TEXT.invalidData);
}
