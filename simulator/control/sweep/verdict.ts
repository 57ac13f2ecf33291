import { difference, type Footprint } from './footprint';

/** How a run that was killed once compares with the run that was not. */
export interface Verdict {
  /** What must not differ and does. Empty: the run ended the same. */
  differences: string[];
  /** Mails sent once more: a mail in doubt is sent again rather than lost; one a crash at most. */
  doubled: number;
  /** Mails not sent at all because what they were about was over when they could be; only after a failed call. */
  over: number;
  /** Empty things that nobody learnt the id of; one a crash at most, and health tells of it. */
  orphans: number;
}

/** Empty forms and calendars are what a crash may leave behind: they take no key of ours (design §3). */
const ORPHAN = /application\/vnd\.google-apps\.form /;

/** What a disturbed run may have otherwise. */
export interface Allowed {
  /** Mails sent once more, and empty things left over. */
  most: number;
  /** Something may be noticed later than undisturbed: by the next tick of the clock, when one failed. */
  later: boolean;
}

/** A killed execution leaves one mail in doubt at most, and is done again at once. */
export const KILLED: Allowed = { most: 1, later: false };

/** A script that knows what failed leaves nothing in doubt; what it had to notice or send, it does later, if it is still of use. */
export const FAILED: Allowed = { most: 0, later: true };

/** Compares a disturbed run with the one that was not. */
export function judge(expected: Footprint, found: Footprint, allowed: Allowed = KILLED): Verdict {
  const tables = difference(expected.tables, found.tables);
  const events = difference(expected.events, found.events);
  const files = difference(expected.files, found.files);
  const mails = difference(expected.mails, found.mails);
  const over = allowed.later ? mails.missing.filter((line) => found.over.includes(line)) : [];
  const orphans = files.more.filter((line) => ORPHAN.test(line));
  const doubled = mails.more.filter((line) => expected.mails.includes(line));
  const differences = [
    ...rowsSaid(tables, allowed),
    ...said('event missing', events.missing),
    ...said('event more', events.more),
    ...said('file missing', files.missing),
    ...said(
      'file more',
      files.more.filter((line) => !ORPHAN.test(line)),
    ),
    ...said(
      'mail lost',
      mails.missing.filter((line) => !over.includes(line)),
    ),
    ...said(
      'mail unknown',
      mails.more.filter((line) => !expected.mails.includes(line)),
    ),
    ...(doubled.length > allowed.most ? [`${doubled.length} mails doubled`] : []),
    ...(orphans.length > allowed.most ? [`${orphans.length} orphans`] : []),
  ];
  return { differences, doubled: doubled.length, over: over.length, orphans: orphans.length };
}

function said(what: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${what}: ${line.slice(0, 600)}`);
}

/** A row that is there in both is told by what differs in it. */
function rowsSaid(
  { missing, more }: { missing: string[]; more: string[] },
  { later }: Allowed,
): string[] {
  const left = new Map(more.map((line) => [nameOf(line), line]));
  const told = missing.flatMap((line) => {
    const other = left.get(nameOf(line));
    left.delete(nameOf(line));
    if (other === undefined) return said('row missing', [line]);
    return later && isNoticedLater(line, other) ? [] : [changed(line, other)];
  });
  return [...told, ...said('row more', [...left.values()])];
}

/** The same row, which its id says as ids derive from their cause, and nothing but the moment it was made is later. */
function isNoticedLater(line: string, other: string): boolean {
  const [{ createdAt: then, ...before }, { createdAt: now, ...after }] = [
    cellsOf(line),
    cellsOf(other),
  ];
  return (
    JSON.stringify(before) === JSON.stringify(after) &&
    Date.parse(String(now)) > Date.parse(String(then))
  );
}

/** Its table and its id. */
function nameOf(line: string): string {
  return `${line.slice(0, line.indexOf(' '))} ${String(cellsOf(line)['id'])}`;
}

function cellsOf(line: string): Record<string, unknown> {
  return JSON.parse(line.slice(line.indexOf(' ') + 1)) as Record<string, unknown>;
}

function changed(line: string, other: string): string {
  const [then, now] = [cellsOf(line), cellsOf(other)];
  const cells = Object.keys({ ...then, ...now })
    .map((key) => [key, JSON.stringify(then[key]), JSON.stringify(now[key])])
    .filter(([, before, after]) => before !== after)
    .map(([key = '', before = '', after = '']) => `${key} ${before} → ${after}`);
  return `row changed: ${nameOf(line)}: ${cells.join(', ').slice(0, 600)}`;
}
