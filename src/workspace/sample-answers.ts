import type { RawAnswer } from '../app/ports/answers';
import type { SampleAnswers } from '../app/ports/sample-answers';
import { Problem } from '../core/problem';
import { typeOf } from './forms-items';
import { isGone } from './google-errors';
import { removeRows } from './response-rows';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Given = GoogleAppsScript.Forms.ItemResponse;
type Raw = RawAnswer['byItem'][string];

/** Answers that the script itself gives and takes back. */
export function sampleAnswers(spreadsheetId: string): SampleAnswers {
  return {
    submit: ({ key, googleId }, answers, hasTime) => {
      const form = open(googleId);
      if (form === undefined) throw new Problem('missing-form', { form: key });
      const items = new Map(form.getItems().map((item) => [String(item.getId()), item]));
      const ids: string[] = [];
      for (const answer of answers) {
        if (!hasTime()) break;
        ids.push(submit(form, items, answer));
      }
      return ids;
    },
    remove: (googleId, responseIds, hasTime) => {
      const form = open(googleId);
      if (form === undefined) return 0;
      const mine = form.getResponses().filter((response) => responseIds.has(response.getId()));
      if (mine.length === 0) return 0;
      // Their rows go first: which they are is only known while the answers are there.
      removeRows(spreadsheetId, googleId, mine);
      let left = mine.length;
      for (const response of mine) {
        if (!hasTime()) break;
        form.deleteResponse(response.getId());
        left -= 1;
      }
      return left;
    },
  };
}

function open(googleId: string): Form | undefined {
  try {
    return FormApp.openById(googleId);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function submit(
  form: Form,
  items: ReadonlyMap<string, Item>,
  answer: Readonly<Record<string, Raw>>,
): string {
  const response = form.createResponse();
  for (const [id, raw] of Object.entries(answer)) {
    // A question that somebody took out is not asked any more.
    const item = items.get(id);
    if (item !== undefined) response.withItemResponse(answerTo(item, raw));
  }
  return response.submit().getId();
}

const ANSWER: Record<string, (item: Item, raw: never) => Given> = {
  TEXT: (item, raw: string) => item.asTextItem().createResponse(raw),
  PARAGRAPH_TEXT: (item, raw: string) => item.asParagraphTextItem().createResponse(raw),
  MULTIPLE_CHOICE: (item, raw: string) => item.asMultipleChoiceItem().createResponse(raw),
  LIST: (item, raw: string) => item.asListItem().createResponse(raw),
  CHECKBOX: (item, raw: string[]) => item.asCheckboxItem().createResponse(raw),
  // The types of both know only text and whole numbers of it.
  SCALE: (item, raw: string) => item.asScaleItem().createResponse(Number(raw)),
  DATE: (item, raw: string) => item.asDateItem().createResponse(dayOf(raw)),
  TIME: (item, raw: string) => {
    const [hour = 0, minute = 0] = raw.split(':').map(Number);
    return item.asTimeItem().createResponse(hour, minute);
  },
  GRID: (item, raw: Record<string, string>) => {
    const grid = item.asGridItem();
    // A row without an answer is null, which the types do not say.
    return grid.createResponse(grid.getRows().map((row) => raw[row] ?? null) as string[]);
  },
  CHECKBOX_GRID: (item, raw: Record<string, string[]>) => {
    const grid = item.asCheckboxGridItem();
    return grid.createResponse(grid.getRows().map((row) => raw[row] ?? null) as string[][]);
  },
};

function answerTo(item: Item, raw: Raw): Given {
  const answer = ANSWER[typeOf(item)];
  if (answer === undefined) throw new Error(`an item of type ${typeOf(item)} is not ours`);
  return answer(item, raw as never);
}

/** The form reads a date by the script's own clock. */
function dayOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}
