import { difference, type Footprint } from './footprint';

/** How a run that was killed once compares with the run that was not. */
export interface Verdict {
  /** What must not differ and does. Empty: the run ended the same. */
  differences: string[];
  /** Mails sent once more: a mail in doubt is sent again rather than lost; one a crash at most. */
  doubled: number;
  /** Empty things that nobody learnt the id of; one a crash at most, and health tells of it. */
  orphans: number;
}

/** Empty forms and calendars are what a crash may leave behind: they take no key of ours (design §3). */
const ORPHAN = /application\/vnd\.google-apps\.form /;

/**
 * Compares a disturbed run with the one that was not. `most`: mails that may have been sent once more, and empty things
 * that may be left over; one where an execution was killed, none where a call failed and the script knew it.
 */
export function judge(expected: Footprint, found: Footprint, most = 1): Verdict {
  const tables = difference(expected.tables, found.tables);
  const events = difference(expected.events, found.events);
  const files = difference(expected.files, found.files);
  const mails = difference(expected.mails, found.mails);
  const orphans = files.more.filter((line) => ORPHAN.test(line));
  const doubled = mails.more.filter((line) => expected.mails.includes(line));
  const differences = [
    ...said('row missing', tables.missing),
    ...said('row more', tables.more),
    ...said('event missing', events.missing),
    ...said('event more', events.more),
    ...said('file missing', files.missing),
    ...said(
      'file more',
      files.more.filter((line) => !ORPHAN.test(line)),
    ),
    ...said('mail lost', mails.missing),
    ...said(
      'mail unknown',
      mails.more.filter((line) => !expected.mails.includes(line)),
    ),
    ...(doubled.length > most ? [`${doubled.length} mails doubled`] : []),
    ...(orphans.length > most ? [`${orphans.length} orphans`] : []),
  ];
  return { differences, doubled: doubled.length, orphans: orphans.length };
}

function said(what: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${what}: ${line.slice(0, 600)}`);
}
