import { editAnswer, submitAnswer } from '../../simulator/control/answer';
import { openContainer, welcomeEditor } from '../../simulator/control/people';
import type { Runtime } from '../../simulator/runtime/runtime';

/** One function of `functions/`, and what it is there to find out. */
export interface Comparison {
  /** The function whose JSON answer is compared. */
  name: string;
  asks: string;
  /** The traps (platform-facts §14) that it shows, as far as a script can see them. */
  traps?: number[];
  /** The services of the product that it exercises. */
  services?: string[];
  /** A person has to do something first: the manual says what. */
  hand?: Hand;
  /** Run with the scope drive.file instead of those that reach everything. */
  narrow?: true;
  /** What the simulator does not have, as its error names it: then nothing is compared. */
  beyond?: string;
}

export interface Hand {
  /** Run first; what it answers (a link) tells the person where to do it. */
  before?: string;
  /** The same by the simulator's hand; told what the first step answered. */
  simulated?: (runtime: Runtime, first: unknown) => void;
  /** The function is run by this other person, with what the first step answered. */
  other?: string;
  /** Run last by whoever ran the first step, with what that answered. */
  last?: string;
}

const open: Comparison[] = [
  {
    name: 'parityTextKept',
    asks: "which ways of writing keep a text: RAW, stringValue, a leading ', the format @",
    traps: [1],
    services: ['SpreadsheetApp', 'Sheets'],
  },
  {
    name: 'parityHiddenRowSorted',
    asks: 'what sorting does to a hidden first row, with and without frozen rows',
    services: ['SpreadsheetApp', 'Sheets'],
  },
  {
    name: 'parityTableOverHiddenRow',
    asks: 'what a table made by the API does to a hidden first row',
    beyond: 'Sheets.Spreadsheets.batchUpdate: addTable',
  },
  {
    name: 'parityConvertedAfter',
    asks: 'what «Convertir en tabla» does to a hidden first row',
    hand: { before: 'parityConvertedBefore' },
    beyond: 'a person who turns cells into a table',
  },
  {
    name: 'parityResponsesSince',
    asks: 'whether getResponses(since) gives an answer of exactly that time',
    services: ['FormApp'],
  },
  {
    name: 'parityEditedAfter',
    asks: 'whether an edited answer keeps id and time, and comes with getResponses(since)',
    hand: {
      before: 'parityEditedBefore',
      simulated: (runtime) => {
        const [formId] = formIds(runtime);
        const [item] = runtime.world.forms[formId]?.items ?? [];
        runtime.world.now += 60_000;
        editAnswer(runtime, { formId, nth: 1, answers: { [String(item?.id)]: 'otro' } });
      },
    },
  },
  {
    name: 'parityFormDefaults',
    asks: 'whether new forms are published, by each way of making one',
    traps: [12, 13],
    services: ['FormApp', 'Drive'],
  },
  {
    name: 'parityDriveFileAfter',
    asks: 'whether drive.file is per user: a file of the app, shared, seen by the app run as another',
    hand: {
      before: 'parityDriveFileBefore',
      last: 'parityDriveFileDone',
      other: 'otra@crea.example',
      simulated: ({ world }) => welcomeEditor(world, 'otra@crea.example'),
    },
    narrow: true,
  },
];

const assumed: Comparison[] = [
  { name: 'paritySorting', asks: 'in which order values of several kinds are sorted' },
  { name: 'parityTabs', asks: 'where new tabs go, and what tabs refuse' },
  { name: 'parityFormRefusals', asks: 'with which words forms refuse' },
  { name: 'parityCalendarSync', asks: 'sync tokens of a calendar' },
  { name: 'parityCalendarApp', asks: 'events of CalendarApp', traps: [16, 22] },
  { name: 'parityMetadata', asks: 'whether developer metadata goes along' },
];

const cells: Comparison[] = [
  { name: 'parityTypedText', asks: 'texts that are set', traps: [1] },
  { name: 'parityReads', asks: 'what reading gives', traps: [2] },
  { name: 'parityShapes', asks: 'errors of wrong shapes', traps: [3] },
  { name: 'parityZones', asks: 'zones of script and sheet', traps: [4], services: ['Utilities'] },
  { name: 'parityFlush', asks: 'what SpreadsheetApp and the API see of each other', traps: [21] },
  { name: 'parityRagged', asks: 'what reads of the API leave out', traps: [21] },
  { name: 'parityStrictList', asks: 'strict lists', traps: [25] },
  { name: 'parityNotes', asks: 'notes that are numbers', traps: [25] },
];

const forms: Comparison[] = [
  { name: 'parityFormItems', asks: 'items and answers before anything is set', traps: [13] },
  { name: 'parityResponseValues', asks: 'answers by kind of question' },
  { name: 'parityFormPublishing', asks: 'closing, publishing, answering by script', traps: [12] },
  { name: 'parityNavigation', asks: 'page breaks and choices that lead somewhere', traps: [14] },
  { name: 'parityDestination', asks: 'the tab for the answers', traps: [15] },
  { name: 'parityFormIds', asks: 'ids of forms and items', traps: [16] },
];

const scripts: Comparison[] = [
  { name: 'parityLocks', asks: 'locks', traps: [18], services: ['LockService'] },
  { name: 'parityProperties', asks: 'properties', traps: [19], services: ['PropertiesService'] },
  { name: 'parityCache', asks: 'caches', traps: [19], services: ['CacheService'] },
  { name: 'parityTriggers', asks: 'triggers', traps: [9, 10], services: ['ScriptApp'] },
  { name: 'parityScriptRingsNothing', asks: 'what a script does fires no trigger', traps: [5] },
  {
    name: 'parityAnsweredAfter',
    asks: 'what the triggers of form and spreadsheet are told',
    traps: [6, 7, 10],
    hand: { before: 'parityAnsweredBefore', simulated: answerOnce },
  },
  {
    name: 'parityKilledAfter',
    asks: 'what is left of an execution of more than six minutes',
    traps: [17],
    hand: { before: 'parityKilledBefore', simulated: () => undefined },
  },
  {
    name: 'parityOpened',
    asks: 'what the simple trigger of a bound script may do',
    traps: [8],
    hand: { simulated: (runtime) => void openContainer(runtime, runtime.world.operator) },
  },
  { name: 'parityRuntime', asks: 'what the runtime has', traps: [25] },
  { name: 'parityUtilities', asks: 'Utilities', traps: [25], services: ['Utilities'] },
  { name: 'paritySession', asks: 'who runs it', traps: [10], services: ['Session', 'ScriptApp'] },
  { name: 'parityHtml', asks: 'templates', services: ['HtmlService'] },
  { name: 'parityCard', asks: 'how cards are printed' },
  { name: 'parityErrorTexts', asks: 'words of errors', traps: [25] },
];

const outside: Comparison[] = [
  { name: 'parityEvents', asks: 'events', traps: [22], services: ['Calendar'] },
  { name: 'parityEventIds', asks: 'ids of one’s own for events', traps: [16, 23] },
  { name: 'parityMeet', asks: 'links to meet', traps: [23] },
  { name: 'parityFiles', asks: 'files', traps: [24], services: ['Drive'] },
  { name: 'paritySharing', asks: 'sharing', traps: [24] },
  { name: 'parityDriveApp', asks: 'files of DriveApp', traps: [24] },
  { name: 'parityDocumentApp', asks: 'what a document shows before it is saved' },
  { name: 'parityMail', asks: 'mail, without sending any', traps: [24], services: ['MailApp'] },
  { name: 'parityDocs', asks: 'documents', services: ['Docs'] },
  { name: 'paritySlides', asks: 'presentations', services: ['Slides'] },
];

/** Everything that is compared. */
export const CATALOGUE: readonly Comparison[] = [
  ...open,
  ...assumed,
  ...cells,
  ...forms,
  ...scripts,
  ...outside,
];

/** Traps that no function shows, and why. */
export const UNSEEN: Record<number, string> = {
  11: 'needs a published card add-on',
  20: 'needs a page in a browser; the local workspace’s tests open one',
};

/** What a push may be refused for: is it, with this beside the functions? */
export interface Push {
  name: string;
  asks: string;
  /** A file beside the others. */
  code?: string;
  /** Put into the manifest. */
  manifest?: Record<string, unknown>;
}

const CARDS = {
  common: {
    name: 'Paridad',
    logoUrl: 'https://www.gstatic.com/images/branding/product/1x/apps_script_48dp.png',
  },
  sheets: { homepageTrigger: { runFunction: 'parityWho' } },
};

export const PUSHES: readonly Push[] = [
  {
    name: 'pushAddOns',
    asks: 'may the manifest of a bound script have addOns',
    manifest: { addOns: CARDS },
  },
  {
    name: 'pushPrivateField',
    asks: 'are private fields of classes refused',
    code: 'class A_ { #x = 1 }',
  },
  {
    name: 'pushStaticField',
    asks: 'are static fields of classes refused',
    code: 'class B_ { static x = 1 }',
  },
];

function formIds({ world }: Runtime): [string, ...string[]] {
  const [first = '', ...rest] = Object.keys(world.forms);
  return [first, ...rest];
}

function answerOnce(runtime: Runtime): void {
  const [formId] = formIds(runtime);
  const ids = (runtime.world.forms[formId]?.items ?? []).map(({ id }) => String(id));
  const answers = [['007'], ['4'], ['a', 'b']].map((given, at) => [
    ids[at] ?? '',
    given.length === 1 ? (given[0] ?? '') : given,
  ]);
  submitAnswer(runtime, { formId, answers: Object.fromEntries(answers) });
}
