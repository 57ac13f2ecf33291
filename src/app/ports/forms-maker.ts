import type { FormData } from './resources';

/** One question or page break as it is to be, every word already chosen. */
export type ItemSpec = {
  /** The field's key; `section:<key>` for a page break. */
  key: string;
  title: string;
  /** Shown below the title; empty for none. */
  help: string;
  required: boolean;
} & ItemKind;

type ItemKind =
  | { kind: 'page' | 'text' | 'email' | 'long' | 'date' | 'time' }
  | { kind: 'whole'; min?: number; max?: number }
  | { kind: 'scale'; low: string; high: string }
  | { kind: 'radio' | 'list' | 'checkbox'; choices: readonly string[] }
  | { kind: 'grid' | 'checkboxGrid'; rows: readonly string[]; columns: readonly string[] };

/** What a form says as a whole. */
export interface FormWords {
  title: string;
  description: string;
  confirmation: string;
}

/** How a form speaks and behaves as a whole. */
export interface FormSettings extends FormWords {
  /** She may change her answer through its link later. */
  editable: boolean;
  /** After sending, a link to answer once more. */
  again: boolean;
}

export interface FoundItem {
  id: string;
  title: string;
  help: string;
}

/** A form that could be opened. What an item already is, is not written again. */
export interface OpenForm {
  readonly publishedUrl: string;
  readonly editUrl: string;
  /** It takes answers: published, and not closed. */
  isOpen(): boolean;
  /** Where its answers are also written; undefined: nowhere. */
  destination(): string | undefined;
  /** The questions and page breaks in their order. */
  items(): FoundItem[];
  /** Whether an item is of the kind that this one is to be. */
  fits(itemId: string, spec: ItemSpec): boolean;
  texts(): FormWords;
  settle(settings: FormSettings): void;
  /** Gives the form, or one of its items, other words; what is left out stays. */
  reword(words: Partial<FormWords>): void;
  rewordItem(itemId: string, words: { title?: string; help?: string }): void;
  /** Adds an item at this place, counted from 0, and gives its id. */
  add(spec: ItemSpec, at: number): string;
  /** Gives an item what is still missing of what it is to be, and its place. */
  dress(itemId: string, spec: ItemSpec, at: number): void;
  /** Gives a question other choices, and nothing else. */
  offer(itemId: string, spec: ItemSpec): void;
  /** The parameter of a prefilled address that answers this question, e.g. `entry.123`. */
  entryOf(itemId: string): string;
  /** Publishes it and lets it take answers. */
  publish(): void;
  /** Takes no answers any more, and says this to who comes. */
  close(message: string): void;
  /** Answers are also written to this spreadsheet, on a tab that Google adds later. */
  sendTo(spreadsheetId: string): void;
}

export interface FormsMaker {
  /** Makes an empty, published form. Twice makes two. */
  create(name: string): { id: string; form: OpenForm };
  /** Undefined when there is none of that id, or it is not ours to change. */
  open(id: string): OpenForm | undefined;
}

/** What a `form:*` resource remembers besides {@link FormData}. */
export interface FormRecord extends FormData {
  /** Who can open its link: anyone, people of the institution's domain only, or as Google left it. */
  openTo?: Audience;
  /** The words its texts were filled with, to know later which of them a person has changed since. */
  wording?: Readonly<Record<string, string | number>>;
  /** Its response tab has been hidden. */
  tabHidden?: boolean;
  /** Questions are being added: the items that were there before. */
  before?: readonly string[];
}

export type Audience = 'anyone' | 'domain' | 'unknown';
