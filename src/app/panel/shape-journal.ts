import type { AlertLine } from './shape';

/** What happened, as the journal tells it. */
export interface JournalLine {
  id: string;
  at: string;
  who: string;
  what: string;
  why: string;
  /** Whom or what it is about; `view` and `about` say where that is looked at, if anywhere. */
  subject: string;
  view: AlertLine['view'];
  about: string;
  /** Whether it can be taken back, or was; `again`: it took something back, which can be done again. */
  undo: 'yes' | 'again' | 'no' | 'done';
}

export interface JournalData {
  /** Whose history it is; empty when it is everybody's. */
  subject: string;
  lines: JournalLine[];
  more: boolean;
}

/** Something still to be done outside the sheet, and what it waits for. */
export interface WaitingLine {
  id: string;
  what: string;
  why: string;
  failed: boolean;
  canTry: boolean;
  canDiscard: boolean;
  view: AlertLine['view'];
  about: string;
}

export interface WaitingData {
  lines: WaitingLine[];
  /** How many more there are. */
  more: number;
}
