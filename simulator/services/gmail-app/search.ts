import { NotSimulated } from '../../runtime/signals';
import { localToMs } from '../calendar/time';
import type { Mail } from './mailbox';
import { plainTextOf } from './plain-text';

/** When the search runs, and the names of the account's labels by id. */
export interface Around {
  now: number;
  labels: Record<string, string>;
}

type Test = (mail: Mail, around: Around) => boolean;

/** One part of a query: `-from:ana`, `"dos palabras"`, `precio`. */
const PART = /(-?)(?:([a-z_]+):)?(?:"([^"]*)"|([^\s"]+))/gi;
const DAY_MS = 86_400_000;
const SPANS: Record<string, number> = { d: DAY_MS, m: 30 * DAY_MS, y: 365 * DAY_MS };
// WS/gmail/api/guides/filtering: "interpreted as midnight on that date in the PST timezone".
const SEARCH_ZONE = 'America/Los_Angeles';

/**
 * What a query of Gmail asks of one mail: all of its parts. Known are `from: to: cc: bcc: subject: filename: label: is: has:attachment
 * newer_than: older_than: after: before: in:`, words, phrases in quotes, and `-` for not; the rest is not simulated
 * (support.google.com/mail/answer/7190; WS/gmail/api/guides/filtering).
 */
export function parseQuery(query: string): Test {
  const parts = [...query.matchAll(PART)].map(readPart);
  // The bin and spam are searched only when they are named.
  const everywhere = parts.some(({ operator }) => operator === 'in');
  return (mail, around) =>
    (everywhere || !['trash', 'spam'].includes(mail.flags.place)) &&
    parts.every(({ test, not }) => test(mail, around) !== not);
}

function readPart(found: RegExpMatchArray): { test: Test; not: boolean; operator: string } {
  const [, minus = '', named = '', quoted, bare = ''] = found;
  const operator = named.toLowerCase();
  const value = quoted ?? bare;
  if (/^(OR|AND|AROUND)$/.test(value) || /[(){}+*]/.test(quoted === undefined ? bare : ''))
    throw new NotSimulated(`GmailApp.search ${value}`);
  return { test: testOf(operator, value), not: minus === '-', operator };
}

function testOf(operator: string, value: string): Test {
  if (operator === '') return (mail) => says([mail.subject, body(mail), ...people(mail)], value);
  const field = FIELDS[operator];
  if (field !== undefined) return (mail) => says(field(mail), value);
  const known = OPERATORS[operator];
  if (known === undefined) throw new NotSimulated(`GmailApp.search ${operator}:`);
  return known(value);
}

const FIELDS: Record<string, (mail: Mail) => string[]> = {
  from: ({ from, name }) => [`${name} ${from}`],
  to: ({ to, cc, bcc }) => [...to, ...cc, ...bcc],
  cc: ({ cc }) => cc,
  bcc: ({ bcc }) => bcc,
  subject: ({ subject }) => [subject],
  filename: ({ attachments }) => attachments.map(({ name }) => name),
};

const OPERATORS: Record<string, (value: string) => Test> = {
  is: (value) => one('is', value, IS),
  in: (value) => one('in', value, IN),
  has: (value) => one('has', value, HAS),
  label: labelled,
  after: (value) => dated('after', value, (at, date) => at >= date),
  before: (value) => dated('before', value, (at, date) => at < date),
  newer_than: (value) => aged('newer_than', value, (age, span) => age <= span),
  older_than: (value) => aged('older_than', value, (age, span) => age > span),
};

const IS: Record<string, Test> = {
  unread: ({ flags }) => !flags.read,
  read: ({ flags }) => flags.read,
  starred: ({ flags }) => flags.starred,
  important: ({ flags }) => flags.important,
};

const IN: Record<string, Test> = {
  inbox: ({ flags }) => flags.place === 'inbox',
  trash: ({ flags }) => flags.place === 'trash',
  spam: ({ flags }) => flags.place === 'spam',
  sent: ({ sent }) => sent,
  drafts: ({ draftId }) => draftId !== undefined,
  draft: ({ draftId }) => draftId !== undefined,
  anywhere: () => true,
};

const HAS: Record<string, Test> = {
  attachment: ({ attachments }) => attachments.some(({ cid }) => cid === undefined),
};

function one(operator: string, value: string, known: Record<string, Test>): Test {
  const test = known[value.toLowerCase()];
  if (test === undefined) throw new NotSimulated(`GmailApp.search ${operator}:${value}`);
  return test;
}

/** A label by its name, spaces and slashes written as `-`; what Gmail itself labels goes by the same operator. */
function labelled(value: string): Test {
  const own = value.toLowerCase();
  const system = IS[own] ?? IN[own];
  if (system !== undefined) return system;
  const plain = (name: string) => name.toLowerCase().replaceAll(/[\s/]/g, '-');
  return ({ flags }, { labels }) =>
    flags.labels.some((id) => plain(labels[id] ?? '') === plain(value));
}

/** `2026/03/12`, `03/12/2026`, with `-` too, or seconds since the epoch. */
function dated(operator: string, value: string, fits: (at: number, date: number) => boolean): Test {
  const date = /^\d{9,}$/.test(value) ? Number(value) * 1000 : midnight(value);
  if (Number.isNaN(date)) throw new NotSimulated(`GmailApp.search ${operator}:${value}`);
  return ({ at }) => fits(at, date);
}

function midnight(value: string): number {
  const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  const yearLast = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value);
  const [year, month, day] = yearFirst?.slice(1) ?? [3, 1, 2].map((at) => yearLast?.[at]);
  if (year === undefined) return Number.NaN;
  const two = (text = '') => text.padStart(2, '0');
  return localToMs(`${year}-${two(month)}-${two(day)}T00:00:00`, SEARCH_ZONE);
}

/** `2d`, `3m`, `1y`: days, months, years before now. */
function aged(operator: string, value: string, fits: (age: number, span: number) => boolean): Test {
  const [, count, unit = ''] = /^(\d+)([dmy])$/.exec(value) ?? [];
  const span = Number(count) * (SPANS[unit] ?? Number.NaN);
  if (Number.isNaN(span)) throw new NotSimulated(`GmailApp.search ${operator}:${value}`);
  return ({ at }, { now }) => fits(now - at, span);
}

function people(mail: Mail): string[] {
  return [`${mail.name} ${mail.from}`, ...mail.to, ...mail.cc, ...mail.bcc];
}

function body({ text, html }: Mail): string {
  return `${text}\n${plainTextOf(html)}`;
}

/** Whole words, in order, without regard to case and accents. */
function says(texts: string[], wanted: string): boolean {
  const phrase = ` ${words(wanted)} `;
  return phrase.trim() !== '' && texts.some((text) => ` ${words(text)} `.includes(phrase));
}

function words(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
