import type { World } from '../../world/world';
import { isGrid } from './kinds';
import { publishedUrl, type FormItem, type FormState, type RawAnswer } from './state';
import { isEmpty } from './validity';

const OTHER = '__other_option__';

/**
 * The address at which a form opens with these answers filled in. Entries are numbered by `entryId`, which is not the
 * item's id; a grid has one for each row, and a checked box repeats its entry (platform-facts §4.8).
 */
export function prefilledUrl(form: FormState, answers: Record<string, RawAnswer>): string {
  const pairs = form.items.flatMap((item) => {
    const answer = answers[String(item.id)];
    return answer === undefined || isEmpty(answer) ? [] : entriesOf(item, answer);
  });
  const query = pairs.map(([key, value]) => `&${key}=${encoded(value)}`).join('');
  return `${publishedUrl(form)}?usp=pp_url${query}`;
}

function entriesOf(item: FormItem, answer: RawAnswer): [string, string][] {
  if (isGrid(item.type)) {
    return [...answer].flatMap((cell, row) => {
      const values = cell === null ? [] : Array.isArray(cell) ? cell : [cell];
      return values.map((value): [string, string] => [
        `entry.${item.gridEntryIds[row] ?? 0}`,
        value,
      ]);
    });
  }
  const values =
    typeof answer === 'string' ? [answer] : answer.flat().filter((value) => value !== null);
  return values.flatMap((value) => choiceEntries(item, value));
}

function choiceEntries(item: FormItem, value: string): [string, string][] {
  const key = `entry.${item.entryId}`;
  if (!item.showOther || item.choices.some((choice) => choice.value === value))
    return [[key, value]];
  return [
    [key, OTHER],
    [`${key}.other_option_response`, value],
  ];
}

/** Form-encoded: a space is `+`. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%20', '+');
}

/** The form that an address of any kind leads to: published, edit or short. */
export function formAt(world: World, url: string): FormState | undefined {
  const long = expanded(world, url);
  const [, publicId] = /\/forms\/d\/e\/([\w-]+)/.exec(long) ?? [];
  const [, id] = /\/forms\/d\/(?!e\/)([\w-]+)/.exec(long) ?? [];
  return Object.values(world.forms).find((form) => form.publicId === publicId || form.id === id);
}

/** What a person finds filled in when she opens a prefilled address: answers by item id. Entries the form does not know are ignored. */
export function answersIn(
  world: World,
  url: string,
): { form: FormState; answers: Record<string, RawAnswer> } | undefined {
  const form = formAt(world, url);
  if (form === undefined) return undefined;
  const given = new URL(expanded(world, url)).searchParams;
  const answers: Record<string, RawAnswer> = {};
  for (const item of form.items) {
    const answer = isGrid(item.type) ? gridAnswer(item, given) : plainAnswer(item, given);
    if (answer !== undefined && !isEmpty(answer)) answers[String(item.id)] = answer;
  }
  return { form, answers };
}

function expanded(world: World, url: string): string {
  for (const { shortUrls } of Object.values(world.forms)) {
    const code = Object.keys(shortUrls).find((key) => url === shortUrl(key));
    if (code !== undefined) return shortUrls[code] ?? url;
  }
  return url;
}

/** A short address as Forms gives them out. */
export function shortUrl(code: string): string {
  return `https://forms.gle/${code}`;
}

function gridAnswer(item: FormItem, given: URLSearchParams): RawAnswer | undefined {
  const rows = item.gridEntryIds.map((entry) =>
    given.getAll(`entry.${entry}`).filter((value) => item.columns.includes(value)),
  );
  if (rows.every((values) => values.length === 0)) return undefined;
  if (item.type === 'CHECKBOX_GRID')
    return rows.map((values) => (values.length === 0 ? null : values));
  return rows.map((values) => values[0] ?? null);
}

function plainAnswer(item: FormItem, given: URLSearchParams): RawAnswer | undefined {
  const key = `entry.${item.entryId}`;
  const other = given.get(`${key}.other_option_response`);
  const values = given.getAll(key).map((value) => (value === OTHER ? (other ?? '') : value));
  const known =
    item.choices.length === 0
      ? values
      : values.filter(
          (value) => item.showOther || item.choices.some((choice) => choice.value === value),
        );
  if (item.type === 'CHECKBOX') return known.length === 0 ? undefined : known;
  return known[0] ?? partsAnswer(item, key, given);
}

/** Dates and times may also come in parts: `entry.1_year=2026&entry.1_month=3&entry.1_day=12`. */
function partsAnswer(item: FormItem, key: string, given: URLSearchParams): string | undefined {
  const parts = (names: string[]): string[] | undefined => {
    const found = names.map((name) => given.get(`${key}_${name}`));
    return found.includes(null) ? undefined : found.map((part) => (part ?? '').padStart(2, '0'));
  };
  const day = parts([...(item.date.includesYear ? ['year'] : []), 'month', 'day'])?.join('-');
  if (item.type === 'DATE') return day;
  const time = parts(['hour', 'minute'])?.join(':');
  if (item.type === 'TIME') return time;
  if (item.type === 'DATETIME') return day && time && `${day} ${time}`;
  if (item.type === 'DURATION') return parts(['hour', 'minute', 'second'])?.join(':');
  return undefined;
}
