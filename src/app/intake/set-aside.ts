import { idFrom } from '../../core/id';
import { rows, type Facts } from '../../core/facts';
import type { Change, Plan } from '../../core/plan/plan';
import type { Problem } from '../../core/problem';
import { fieldsOf, type FormDeclaration } from '../../core/programme/field';
import type { Row } from '../../core/table/value';
import type { Raw } from '../../core/answers/read-answer';
import { fill, type Params, type Texts } from '../../texts';

/** Below the 50,000 characters a cell holds (platform-facts §1.3). */
const PART = 45_000;

/** An answer that cannot become a row. */
export interface Unreadable {
  form: FormDeclaration;
  responseId: string;
  digest: string;
  at: number;
  raw: Readonly<Record<string, Raw | undefined>>;
  problem: Problem;
  /** How often it was tried. */
  attempts: number;
  /** What the texts of forms name, e.g. `publicName`. */
  wording: Params;
}

/** Keeps the whole answer where the coordinator sees it, with what is wrong; over several rows when one cannot hold it. */
export function setAside(texts: Texts, unreadable: Unreadable): { rowId: string; plan: Plan } {
  const { form, responseId, digest, at } = unreadable;
  const rowId = idFrom('AP', form.key, responseId, digest);
  const problem = sentence(texts, unreadable);
  const parts = partsOf(readable(texts, unreadable));
  const rows = parts.map((answers, index): Row => ({
    id: index === 0 ? rowId : `${rowId}-${index + 1}`,
    form: titleOf(texts, unreadable),
    responseId,
    problem,
    answers,
    part: index + 1,
    of: parts.length,
    status: 'waiting',
    attempts: unreadable.attempts,
    at,
    createdAt: at,
  }));
  const journal = [
    { code: 'answer-set-aside', about: rowId, params: { problem }, alert: 'unread' },
  ];
  return {
    rowId,
    plan: {
      changes: rows.map((row) => ({ do: 'insert', table: 'setAside', row })),
      effects: [],
      journal,
    },
  };
}

/** Answers set aside of a response that has been dealt with since, all but the one just set aside; and their alerts. */
export function settledAside(facts: Facts, responseId: string, but: string): Change[] {
  const settled = rows(facts, 'setAside')
    .filter((row) => row['responseId'] === responseId && row['status'] === 'waiting')
    .filter(({ id }) => id !== but && !id.startsWith(`${but}-`))
    .map(({ id }) => id);
  const alerts = rows(facts, 'alerts').filter(
    (row) => row['kind'] === 'unread' && settled.includes(String(row['aboutId'])),
  );
  return [
    ...settled.map((id): Change => ({
      do: 'update',
      table: 'setAside',
      id,
      set: { status: 'done' },
    })),
    ...alerts.map(({ id }): Change => ({
      do: 'update',
      table: 'alerts',
      id,
      set: { status: 'closed' },
    })),
  ];
}

function titleOf(texts: Texts, { form, wording }: Unreadable): string {
  const { title } = (texts.forms as Record<string, { title: string }>)[form.key] ?? { title: '' };
  return fill(title, wording);
}

/** What is wrong, and with which question. */
function sentence(texts: Texts, unreadable: Unreadable): string {
  const { code, params } = unreadable.problem;
  const said = fill(texts.problems[code], params);
  const field = params['field'];
  return field === undefined ? said : `«${questionOf(texts, unreadable, String(field))}»: ${said}`;
}

function questionOf(texts: Texts, { form, wording }: Unreadable, field: string): string {
  const words = (texts.forms as Record<string, { fields: Record<string, { title: string }> }>)[
    form.key
  ];
  return fill(words?.fields[field]?.title ?? field, wording);
}

/**
 * Every question answered, and its answer as it was given; nothing of whoever did not consent (P1). How a woman can be
 * reached safely is in the private alert alone (S1-5.5), unless it is what is too long.
 */
function readable(texts: Texts, unreadable: Unreadable): string {
  const { form, raw, problem } = unreadable;
  if (problem.code === 'missing-consent') return '';
  const isPrivate = (key: string): boolean =>
    key === 'safeContact' && problem.params['field'] !== key;
  return fieldsOf(form)
    .filter(({ key }) => raw[key] !== undefined && raw[key].length !== 0 && !isPrivate(key))
    .map(({ key }) => `${questionOf(texts, unreadable, key)}\n${wordsOf(raw[key] as Raw)}`)
    .join('\n\n');
}

function wordsOf(raw: Raw): string {
  if (typeof raw === 'string') return raw;
  if (Array.isArray(raw)) return raw.join(', ');
  return Object.entries(raw)
    .map(([row, cell]) => `${row}: ${wordsOf(cell)}`)
    .join('\n');
}

/** Cut where no character is split in two. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length || parts.length === 0;) {
    const code = text.charCodeAt(from + PART - 1);
    const end = from + PART - (code >= 0xd800 && code <= 0xdbff ? 1 : 0);
    parts.push(text.slice(from, end));
    from = end;
  }
  return parts;
}
