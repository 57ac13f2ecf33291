import type { Answers, RawAnswer } from '../app/ports/answers';
import { Problem } from '../core/problem';
import { typeOf } from './forms-items';
import { isGone } from './google-errors';

type Raw = RawAnswer['byItem'][string];
type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** The answers that Google keeps with each form: two calls a form, however many there are. */
export function formAnswers(): Answers {
  return {
    since: ({ key, googleId }, since) => {
      const form = openForm(key, googleId);
      // Google gives what came after the moment asked for: a millisecond less, and equal times are not missed.
      const responses =
        since === undefined ? form.getResponses() : form.getResponses(new Date(since - 1));
      const rows = rowLabels();
      return responses.map((response) => answerOf(response, rows));
    },
  };
}

function openForm(key: string, googleId: string): Form {
  try {
    return FormApp.openById(googleId);
  } catch (error) {
    throw isGone(error) ? new Problem('missing-form', { form: key }) : error;
  }
}

type RowLabels = (item: Item) => readonly string[];

/** The rows of a grid, asked for once: they are the same in every answer. */
function rowLabels(): RowLabels {
  const known = new Map<number, readonly string[]>();
  return (item) => {
    const id = item.getId();
    const labels = known.get(id) ?? gridRows(item);
    known.set(id, labels);
    return labels;
  };
}

function gridRows(item: Item): readonly string[] {
  return typeOf(item) === 'GRID'
    ? item.asGridItem().getRows()
    : item.asCheckboxGridItem().getRows();
}

function answerOf(response: GoogleAppsScript.Forms.FormResponse, rows: RowLabels): RawAnswer {
  const byItem: Record<string, Raw> = {};
  for (const answer of response.getItemResponses()) {
    // An answer may outlive its question.
    const item = answer.getItem() as Item | null;
    if (item === null) continue;
    byItem[String(item.getId())] = rawOf(item, answer.getResponse(), rows);
  }
  return { responseId: response.getId(), at: response.getTimestamp().getTime(), byItem };
}

/** Text, several texts, or a grid: row label → column label or labels, rows without an answer left out. */
function rawOf(item: Item, value: string | string[] | string[][], rows: RowLabels): Raw {
  if (!Array.isArray(value)) return String(value ?? '');
  const type = typeOf(item);
  if (type !== 'GRID' && type !== 'CHECKBOX_GRID') return value.map(String);
  const labels = rows(item);
  const answered = value.flatMap((cell: string | string[] | null, index) => {
    const label = labels[index];
    const isEmpty = cell === null || cell.length === 0;
    if (label === undefined || isEmpty) return [];
    return [[label, Array.isArray(cell) ? cell.map(String) : cell] as const];
  });
  return Object.fromEntries(answered);
}
