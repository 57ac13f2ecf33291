import { nextId, nextNumber } from '../../world/ids';
import type { World } from '../../world/world';

export type ItemKind =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'LIST'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'SCALE'
  | 'RATING'
  | 'DATE'
  | 'TIME'
  | 'DATETIME'
  | 'DURATION'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK'
  | 'IMAGE'
  | 'VIDEO'
  | 'FILE_UPLOAD'
  /** What a person can make in the editor and no script can read as a class of its own. */
  | 'UNSUPPORTED';

/** Where a choice or a page leads; `pageId` is the item id of a page break. */
export interface Navigation {
  kind: 'CONTINUE' | 'GO_TO_PAGE' | 'RESTART' | 'SUBMIT';
  pageId?: number;
}

/** Feedback of a quiz: what stands below an answer once it is graded. */
export interface FeedbackState {
  text: string;
  links: { url: string; text: string }[];
}

/** What a script gave an answer; null: none. */
export interface GradeState {
  score: number | null;
  feedback: FeedbackState | null;
}

export interface ChoiceState {
  value: string;
  goTo: Navigation | null;
  isCorrect: boolean;
}

/** A rule on an answer: the builder's method that made it, and that method's arguments. */
export interface ValidationState {
  rule: string;
  args: (string | number)[];
  /** The text a person sees when the rule is broken; empty: Google's own. */
  helpText: string;
}

/** One item of a form. Only the fields of its kind mean something; the others keep their empty values. */
export interface FormItem {
  /** What `Item.getId` gives. Not the number in prefilled addresses: that is {@link FormItem.entryId}. */
  id: number;
  type: ItemKind;
  title: string;
  helpText: string;
  required: boolean;
  entryId: number;
  /** Grids have an entry for each row instead. */
  gridEntryIds: number[];
  choices: ChoiceState[];
  showOther: boolean;
  rows: string[];
  columns: string[];
  bounds: { lower: number; upper: number; left: string; right: string };
  rating: { level: number; icon: string };
  date: { includesYear: boolean; includesTime: boolean };
  validation: ValidationState | null;
  /** Page breaks: where the page *before* this break leads (platform-facts §4.2). */
  goTo: Navigation;
  points: number;
  /** What a quiz says to a right answer, to a wrong one, and to one that has neither. */
  feedback?: { correct?: FeedbackState; incorrect?: FeedbackState; general?: FeedbackState };
  /** Images and videos; an image's own bytes. */
  media: { url: string; alignment: string; width: number; image?: ImageState };
}

export interface ImageState {
  base64: string;
  contentType: string | null;
  name: string | null;
}

/**
 * An answer as `ItemResponse.getResponse` gives it (platform-facts §4.9): a string; checkboxes, grids: a list
 * (grids aligned with their rows, null for a row left empty); checkbox grids: a list of lists.
 */
export type RawAnswer = string | (string | null)[] | (string[] | null)[];

export interface StoredResponse {
  id: string;
  /** The key in the address with which a person edits this answer. */
  editId: string;
  /** When it was first submitted, ms since the epoch. */
  createdAt: number;
  /** What `getTimestamp` gives: the time of submission or, after an edit, of that edit (platform-facts §2.5). */
  timestamp: number;
  /** By item id. A question that was not answered has no key. */
  answers: Record<string, RawAnswer>;
  /** From when on `getResponses` shows it; it may be later than its timestamp. */
  visibleFrom: number;
  /** What `getRespondentEmail` tells: empty unless the form collects addresses. */
  respondentEmail: string;
  /** Who it was, if signed in: Forms knows and does not tell. */
  respondent: string;
  edited: boolean;
  /** By item id: what a script graded itself, in place of what the form would give. */
  grades?: Record<string, GradeState>;
}

/** A column of the linked tab: the question it holds, for grids the row, and the header as the form last wrote it. */
export interface DestinationColumn {
  itemId: number;
  row?: number;
  header: string;
}

export interface Destination {
  spreadsheetId: string;
  /** The tab's id, already chosen while the tab is still to come. */
  sheetId: number;
  /** When the tab appears (platform-facts §4.7); null once it is there. */
  pendingUntil: number | null;
  /** The execution that linked it; in any later one the tab is there. */
  linkedIn: number;
  /** Columns after the timestamp (and after the e-mail address, if collected when linked), in order of creation. */
  columns: DestinationColumn[];
  hasEmailColumn: boolean;
}

/** A form. Its name and its permissions are its file's, in Drive. */
export interface FormState {
  id: string;
  /** The id in the address that respondents see; not {@link FormState.id}. */
  publicId: string;
  title: string;
  description: string;
  items: FormItem[];
  published: boolean;
  acceptingResponses: boolean;
  /** False for forms from before April 2025, which cannot be published or unpublished (platform-facts §4.5). */
  advancedResponders: boolean;
  collectEmail: boolean;
  allowEdits: boolean;
  limitOne: boolean;
  progressBar: boolean;
  confirmationMessage: string;
  closedMessage: string;
  shuffle: boolean;
  isQuiz: boolean;
  showLinkToRespondAgain: boolean;
  publishingSummary: boolean;
  destination: Destination | null;
  /** Short addresses given out, by their code. */
  shortUrls: Record<string, string>;
  responses: StoredResponse[];
}

/** A new form, as `FormApp.create` leaves it: without a title (platform-facts §4.1). */
export function newForm(world: World, about: { id: string; published: boolean }): FormState {
  return {
    id: about.id,
    publicId: `1FAIpQLS${nextId(world, 'form-public-id', 48)}`,
    title: '',
    description: '',
    items: [],
    published: about.published,
    acceptingResponses: about.published,
    advancedResponders: true,
    collectEmail: false,
    allowEdits: false,
    limitOne: false,
    progressBar: false,
    confirmationMessage: '',
    closedMessage: '',
    shuffle: false,
    isQuiz: false,
    showLinkToRespondAgain: true,
    publishingSummary: false,
    destination: null,
    shortUrls: {},
    responses: [],
  };
}

/** A new item with nothing set; its ids are drawn for its form alone. */
export function newItem(world: World, form: FormState, type: ItemKind): FormItem {
  return {
    id: newItemNumber(world, form),
    type,
    title: '',
    helpText: '',
    required: false,
    entryId: newItemNumber(world, form),
    gridEntryIds: [],
    choices: [],
    showOther: false,
    rows: [],
    columns: [],
    bounds: { lower: 1, upper: 5, left: '', right: '' },
    rating: { level: 3, icon: 'STAR' },
    date: { includesYear: true, includesTime: type === 'DATETIME' },
    validation: null,
    goTo: { kind: 'CONTINUE' },
    points: 0,
    media: { url: '', alignment: 'LEFT', width: 640 },
  };
}

/** A number for an item or an entry of a form. */
export function newItemNumber(world: World, form: FormState): number {
  return nextNumber(world, `form-item:${form.id}`, 2_000_000_000) + 1;
}

/** The form whose answers go into a tab, if any. */
export function formOfSheet(
  world: World,
  spreadsheetId: string,
  sheetId: number,
): FormState | undefined {
  return Object.values(world.forms).find(
    ({ destination }) =>
      destination?.spreadsheetId === spreadsheetId && destination.sheetId === sheetId,
  );
}

/** The address at which a form is answered. */
export function publishedUrl(form: FormState): string {
  return `https://docs.google.com/forms/d/e/${form.publicId}/viewform`;
}

/** The address at which a form is edited. */
export function editUrl(form: FormState): string {
  return `https://docs.google.com/forms/d/${form.id}/edit`;
}
