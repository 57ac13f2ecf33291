import type { CalendarState } from '../services/calendar/state';
import type { DocumentState } from '../services/docs/state';
import type { DriveState } from '../services/drive/state';
import type { FormState } from '../services/forms/state';
import type { MailState } from '../services/mail/state';
import type { ScriptState } from '../services/script/state';
import type { SpreadsheetState } from '../services/sheets/state';
import type { PresentationState } from '../services/slides/state';

export type AccountKind = 'workspace' | 'consumer';
export type InstallKind = 'bound' | 'addon';

/** A Google account that exists in the world. */
export interface User {
  email: string;
  name: string;
  /** BCP 47, e.g. `es-MX`; error texts follow it where the difference matters. */
  locale: string;
}

/**
 * Everything Google remembers, as plain JSON: it can be saved, compared and put back.
 * Services keep their state here and nowhere else; an execution holds ids, never pieces of state across calls.
 */
export interface World {
  version: 1;
  seed: number;
  /** The wall clock, ms since the epoch. Only control moves it; an execution's own clock runs ahead of it by the cost of its calls. */
  now: number;
  timeZone: string;
  account: AccountKind;
  install: InstallKind;
  /** The domain of a Workspace account; empty for consumer accounts. */
  domain: string;
  /** Whoever ran set-up first; scenarios act as this user unless told otherwise. */
  operator: string;
  users: Record<string, User>;
  /** Whether errors speak English (unless set) or the language of the user who runs the script, as far as it is known. */
  errorLanguage?: 'en' | 'user';
  /** How many ids of each kind have been given out; see ids.ts. */
  counters: Record<string, number>;
  /** The spreadsheet to which the script is bound (bound) or in which the add-on is used. */
  containerId: string;
  drive: DriveState;
  spreadsheets: Record<string, SpreadsheetState>;
  forms: Record<string, FormState>;
  documents: Record<string, DocumentState>;
  presentations: Record<string, PresentationState>;
  calendars: Record<string, CalendarState>;
  mail: MailState;
  script: ScriptState;
}
