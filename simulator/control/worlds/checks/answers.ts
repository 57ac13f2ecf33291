import type { FormState, RawAnswer } from '../../../services/forms/state';
import type { TableRow } from '../../scenario/product';
import { MARKED } from '../moves/answers';
import { normalised, tally } from './text';
import { rowsOf, type Check, type View } from './view';

/** Where the answers of a form are kept, one row each. */
const KEPT: Readonly<Record<string, string>> = {
  needs: 'needs',
  request: 'requests',
  attendance: 'attendance',
  menteeSurvey: 'menteeSurveys',
  mentorSurvey: 'mentorSurveys',
};

/** An answer that somebody marked, as its form keeps it. */
interface Marked {
  form: string;
  responseId: string;
  mark: string;
  text: string;
}

function formOf({ world, programme }: View, key: string): FormState | undefined {
  return world.forms[programme.forms[key]?.formId ?? ''];
}

function markedOf(view: View, form: string): Marked[] {
  const itemId = String(view.programme.forms[form]?.fields[MARKED[form] ?? '']?.itemId);
  return (formOf(view, form)?.responses ?? []).flatMap(({ id, answers }) => {
    const text = String((answers[itemId] as RawAnswer | undefined) ?? '');
    const mark = /\[marca \d+\]/.exec(text)?.[0];
    return mark === undefined ? [] : [{ form, responseId: id, mark, text }];
  });
}

/** Each accepted answer has its row, or its place among those set aside, and no second one (P5). */
export const oneRowEach: Check = (view) =>
  Object.entries(KEPT).flatMap(([form, table]) =>
    markedOf(view, form).flatMap((answer) => oneRow(view, table, answer)),
  );

function oneRow(view: View, table: string, { form, responseId, mark, text }: Marked): string[] {
  const column = MARKED[form] ?? '';
  const { history } = view;
  if (history.isLost(table, column)) return [];
  const line = rowsOf(view, 'ledger').find((row) => row['responseId'] === responseId);
  const rowId = String(line?.['rowId'] ?? '');
  const holding = rowsOf(view, table).filter((row) => String(row[column] ?? '').includes(mark));
  const aside = rowsOf(view, 'setAside').filter((row) => row['responseId'] === responseId);
  if (holding.length > 1) return [`doubled: ${form} ${mark} has ${holding.length} rows`];
  if (line === undefined) return [`not taken: ${form} ${mark} has no line in the ledger`];
  const [row] = holding;
  if (row === undefined) {
    const isExcused =
      aside.length > 0 || history.isDeleted(rowId) || history.typedIn(table, rowId, column);
    return isExcused ? [] : [`lost: ${form} ${mark} has no row and is not set aside`];
  }
  const isOld =
    row[column] !== text && aside.length === 0 && !history.typedIn(table, row.id, column);
  return isOld
    ? [`stale: ${form} ${mark}: the row says ${short(row[column])}, the answer ${short(text)}`]
    : [];
}

function short(value: unknown): string {
  return String(value).slice(0, 80);
}

/** One row a person, however often she answers (S1-4.1). */
export const onePersonEach: Check = (view) =>
  ['mentors', 'candidates'].flatMap((table) => {
    const rows = rowsOf(view, table).filter(({ id }) => !view.history.isTouched(table, id));
    const emails = tally(rows.map(({ email }) => normalised(email)).filter(Boolean));
    return [...emails]
      .filter(([, count]) => count > 1)
      .map(([email, count]) => `doubled: ${count} rows of ${table} for ${email}`);
  });

/** A mentor who answered her profile is in the directory. */
export const everyMentorKnown: Check = (view) => {
  const fields = view.programme.forms['profile']?.fields ?? {};
  const known = new Set(rowsOf(view, 'mentors').flatMap((row) => [row['email'], row['phone']]));
  return (formOf(view, 'profile')?.responses ?? []).flatMap(({ id, answers }) => {
    const contact = ['email', 'phone'].map((key) => answers[String(fields[key]?.itemId)]);
    const isKnown = contact.some((said) => said !== undefined && known.has(String(said)));
    const line = rowsOf(view, 'ledger').find((row) => row['responseId'] === id);
    const aside = rowsOf(view, 'setAside').some((row) => row['responseId'] === id);
    const rowId = String(line?.['rowId'] ?? '');
    return isKnown || aside || view.history.isDeleted(rowId)
      ? []
      : [`lost: the profile ${id.slice(0, 8)} has no row`];
  });
};

/** No line of the ledger is ahead of its row: what it says was taken is there, or a person took it out. */
export const ledgerNotAhead: Check = (view) => {
  const ids = new Set(
    Object.values(view.tables).flatMap((rows: TableRow[]) => rows.map(({ id }) => id)),
  );
  const lines = rowsOf(view, 'ledger');
  const twice = [...tally(lines.map(({ responseId }) => responseId))].filter(([, n]) => n > 1);
  return [
    ...twice.map(([id]) => `ledger: the answer ${String(id)} has two lines`),
    ...lines
      .map(({ rowId }) => String(rowId))
      .filter((rowId) => !ids.has(rowId) && !view.history.isDeleted(rowId))
      .map((rowId) => `ledger: it says ${rowId} and there is no such row`),
  ];
};

/** Each row of answers has its cause: an answer in the form (nobody types rows in these stories). */
export const everyRowCaused: Check = (view) =>
  Object.entries(KEPT).flatMap(([form, table]) => {
    const answers = formOf(view, form)?.responses.length ?? 0;
    const rows = rowsOf(view, table);
    const lines = new Set(rowsOf(view, 'ledger').map(({ rowId }) => rowId));
    const uncaused = rows.filter(({ id }) => !lines.has(id));
    const more =
      rows.length > answers
        ? [`uncaused: ${rows.length} rows of ${table} from ${answers} answers`]
        : [];
    return [...more, ...uncaused.map(({ id }) => `uncaused: ${id} of ${table} is no answer's`)];
  });
