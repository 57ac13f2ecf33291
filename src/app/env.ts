import type { Programme } from '../core/programme/programme';
import type { Sample, SampleOccasion } from '../core/programme/sample';
import type { Texts } from '../texts';
import type { Account } from './ports/account';
import type { Allowance } from './ports/allowance';
import type { Answers } from './ports/answers';
import type { CalendarChanges } from './ports/calendar-changes';
import type { Performers } from './ports/effects';
import type { Notes } from './ports/notes';
import type { Handover } from './ports/handover';
import type { Lock } from './ports/lock';
import type { SampleAnswers } from './ports/sample-answers';
import type { Store } from './ports/store';
import type { Tables } from './ports/tables';
import type { Makers } from './set-up/env';

/** Everything a use case works with: the programme, the words, and the ports behind which Google is. */
export interface Env {
  programme: Programme;
  texts: Texts;
  spreadsheet: { id: string; url: string };
  store: Store;
  answers: Answers;
  calendar: CalendarChanges;
  performers: Performers;
  allowance: Allowance;
  notes: Notes;
  lock: Lock;
  account: Account;
  tables: Tables;
  makers: Makers;
  handover: Handover;
  /** The sample programme: what it is to be, and its way through the forms (P11). */
  sample: { draft: (occasion: SampleOccasion) => Sample; answers: SampleAnswers };
  /** ms since the epoch, as it goes on. */
  clock: () => number;
  /** When this execution began: the time of what it causes. */
  startedAt: number;
  /** When a trigger began this execution: how much of its time is noted, ms. */
  trigger: { noted: number } | undefined;
  /** Whether an error is Google's stumbling: the same may be done later. */
  mayPass: (error: unknown) => boolean;
  /** For whoever keeps the script running; never personal data. */
  log: (line: string) => void;
}
