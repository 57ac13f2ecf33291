import type { Ring } from '../control/answer-doorbell';
import type { FormView } from '../control/answer-view';
import type { CardStep, CardTold } from '../control/cards';
import type { CardHost, CardPanel, CardPlace, Shown } from '../runtime/card-panel';
import type { Received } from '../control/mail';
import type { Fault } from '../runtime/gate';
import type { MenuEntry, OpenedPage } from '../runtime/ui-desk';
import type { Answer, Attendee } from '../services/calendar/state';
import type { Permission } from '../services/drive/state';
import type { RawAnswer } from '../services/forms/state';

// What the page and its server say to each other, as JSON. The page never sees the world itself.

export type { Answer, Attendee, Fault, FormView, MenuEntry, Permission, RawAnswer, Received, Ring };
export type { CardHost, CardPanel, CardPlace, CardStep, Shown };
export type { FaultKind } from '../runtime/gate';
export type { ItemView } from '../control/answer-view';

export interface Person {
  email: string;
  name: string;
  /** Whether a Google account stands behind the address. */
  account: boolean;
  /** Whether she may edit the spreadsheet. */
  editor: boolean;
}

/** One of the steps by which a new world is made ready. */
export interface BeginStep {
  step: 'world' | 'open' | 'setup' | 'sample';
  state: 'waiting' | 'doing' | 'done' | 'failed' | 'absent';
  detail?: string;
}

export interface Status {
  /** ms since the epoch, in the simulated world. */
  now: number;
  timeZone: string;
  operator: string;
  people: Person[];
  begin: BeginStep[];
  /** Where the script shows cards, under which name and with which actions of its own; null when it shows none. */
  cards: { name: string; hosts: CardHost[]; actions: string[] } | null;
  /** Grows with everything that is done: what the page shows is older than that, or not. */
  version: number;
}

export interface Selection {
  sheetId: number;
  /** Counted from 1. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A tab seen by a person: rows and columns are counted from 0. */
export interface SheetView {
  spreadsheetId: string;
  title: string;
  readOnly: boolean;
  tabs: { sheetId: number; title: string; hidden: boolean; fromForm: boolean }[];
  sheetId: number;
  frozenRows: number;
  frozenColumns: number;
  columns: ColumnView[];
  rows: { index: number; cells: CellView[] }[];
  /** Rows with something in them, and how many of them are shown. */
  filled: number;
  shown: number;
}

export interface ColumnView {
  index: number;
  letter: string;
  width: number;
  hidden: boolean;
}

export interface CellView {
  text: string;
  /** What stands in the cell when it is typed into: a formula rather than its result. */
  raw?: string;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  background?: string;
  color?: string;
  note?: string;
  options?: string[];
  checkbox?: boolean;
  invalid?: boolean;
  url?: string;
}

export interface FormLine {
  id: string;
  title: string;
  open: boolean;
  url: string;
  answers: number;
}

/** What the live form says when a person goes on from a section. */
export interface FormStep {
  problems: Record<string, string>;
  /** Section to which she comes; null when the next thing is to send. */
  next: number | null;
}

export interface CalendarView {
  calendars: { id: string; name: string; owner: string }[];
  events: EventView[];
}

export interface EventView {
  calendarId: string;
  id: string;
  title: string;
  start: number;
  end: number;
  /** Wall-clock times of the calendar's zone, `2026-03-12T17:00`; days only have the day. */
  localStart: string;
  localEnd: string;
  allDay: boolean;
  place: string;
  description: string;
  meet: string;
  series: boolean;
  guests: Attendee[];
}

export interface FileView {
  id: string;
  name: string;
  kind: 'folder' | 'spreadsheet' | 'form' | 'document' | 'presentation' | 'pdf' | 'file';
  owner: string;
  description: string;
  permissions: Permission[];
  modified: number;
  trashed: boolean;
  url: string;
  text?: string;
  children: FileView[];
}

export interface MailView {
  person: string;
  letters: Received[];
}

/** An execution of the script, as the log shows it. */
export interface ExecutionView {
  execution: number;
  cause: string;
  user: string;
  at: number;
  status: 'ok' | 'error' | 'ended';
  calls: Record<string, number>;
  total: number;
  simulatedMs: number;
  log: string[];
}

export interface TriggerView {
  id: string;
  handler: string;
  kind: string;
  owner: string;
  source: string;
  /** When a clock trigger is due next; 0 when never. */
  nextAt: number;
}

export interface LogView {
  executions: ExecutionView[];
  triggers: TriggerView[];
  faults: Fault[];
}

/** What stands on a person's screen beside the grid. */
export interface Screen {
  menus: MenuEntry[];
  pages: (OpenedPage & { number: number })[];
  selection: Selection | null;
  /** The functions of the script that its pages can call. */
  functions: string[];
  /** The side panel of cards; null while it is closed. */
  cards: CardPanel | null;
}

/** What a step with cards came to, besides the cards themselves. */
export type CardAnswer = Omit<CardTold, 'outcome'>;

export interface Message {
  kind: 'alert' | 'toast' | 'prompt';
  title: string;
  text: string;
}

/** A question that a script put and that nobody has answered yet. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: string[];
}

export interface QuestionAnswer {
  button: string;
  text: string;
}

export type CallOutcome = { status: 'ok'; value: unknown } | { status: 'error'; message: string };

interface OfTab {
  sheetId: number;
}

/** Everything a person can do here. */
export type Action =
  | { do: 'open' }
  | { do: 'menu'; functionName: string }
  | { do: 'client'; functionName: string; args: unknown[] }
  | { do: 'close-page'; number: number }
  | ({ do: 'type'; row: number; column: number; value: string | boolean } & OfTab)
  | ({ do: 'sort'; column: number; ascending: boolean } & OfTab)
  | ({ do: 'insert-column'; at: number } & OfTab)
  | ({ do: 'move-column'; column: number; to: number } & OfTab)
  | ({ do: 'hide-column'; column: number } & OfTab)
  | ({ do: 'delete-column'; column: number } & OfTab)
  | ({ do: 'insert-row'; at: number } & OfTab)
  | ({ do: 'delete-row'; row: number } & OfTab)
  | ({ do: 'rename-tab'; title: string } & OfTab)
  | {
      do: 'submit';
      formId: string;
      answers: Record<string, RawAnswer>;
      respondent: string;
      ring: Ring;
    }
  | {
      do: 'reply';
      calendarId: string;
      eventId: string;
      who: string;
      answer: 'yes' | 'no' | 'maybe';
    }
  | { do: 'move-event'; calendarId: string; eventId: string; start: string }
  | { do: 'delete-event'; calendarId: string; eventId: string }
  | { do: 'trash'; fileId: string; trashed: boolean }
  | { do: 'mail'; from: string; subject: string; body: string }
  | { do: 'cards'; step: CardStep }
  | { do: 'advance'; to: number }
  | { do: 'sweep' }
  | { do: 'fault'; fault: Fault }
  | { do: 'forget-faults' }
  | { do: 'reset' };

export interface Request {
  user: string;
  action: Action;
  selection?: Selection | null;
  /** What she answered so far to the questions of the script, in their order. */
  answers?: QuestionAnswer[];
}

export type Reply =
  | {
      status: 'done';
      messages: Message[];
      screen: Screen;
      executions: ExecutionView[];
      call?: CallOutcome;
      notAsked?: string[];
      cards?: CardAnswer;
    }
  | { status: 'question'; question: Question }
  | { status: 'refused'; message: string };
