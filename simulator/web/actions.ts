import { submitAnswer } from '../control/answer';
import { cardStep } from '../control/cards';
import { deleteEvent, moveEvent, reply } from '../control/calendar';
import { advance, sweepNow } from '../control/clock';
import { trashFile } from '../control/drive';
import { arrive } from '../control/mail';
import { clickMenu, clientCall, openContainer } from '../control/people';
import { shownError } from '../control/shown-error';
import {
  deleteColumn,
  deleteRow,
  hideColumn,
  insertColumn,
  insertRow,
  moveColumn,
  renameTab,
  ringEdit,
  sortSheet,
  typeInto,
} from '../control/sheet';
import { calendarById } from '../services/calendar/access';
import { localToMs } from '../services/calendar/time';
import type { Outcome, Runtime } from '../runtime/runtime';
import type { Action, CallOutcome, CardAnswer } from './protocol';

/** What an action tells besides what it changed. */
export interface Told {
  call?: CallOutcome;
  notAsked?: string[];
  cards?: CardAnswer;
}

type Kind = Action['do'];
type ActionOf<K extends Kind> = Extract<Action, { do: K }>;
/** Actions that change the world; the others belong to the workspace itself. */
export type WorldKind = Exclude<Kind, 'close-page' | 'fault' | 'forget-faults' | 'reset'>;

type Doing<K extends Kind> = (runtime: Runtime, action: ActionOf<K>, user: string) => Told | void;

const DOINGS: { [K in WorldKind]: Doing<K> } = {
  open: (runtime, _action, user) => void openContainer(runtime, user),
  menu: (runtime, { functionName }, user) => ({
    call: callOutcome(clickMenu(runtime, functionName, user)),
  }),
  client: (runtime, { functionName, args }, user) => ({
    call: callOutcome(clientCall(runtime, { functionName, args, user })),
  }),
  type: typeAndRing,
  sort: ({ world }, action, user) => sortSheet(world, { ...inContainer(world, user), ...action }),
  'insert-column': ({ world }, action, user) =>
    insertColumn(world, { ...inContainer(world, user), ...action }),
  'move-column': ({ world }, action, user) =>
    moveColumn(world, { ...inContainer(world, user), ...action }),
  'hide-column': ({ world }, action, user) =>
    hideColumn(world, { ...inContainer(world, user), ...action }),
  'delete-column': ({ world }, action, user) =>
    deleteColumn(world, { ...inContainer(world, user), ...action }),
  'insert-row': ({ world }, action, user) =>
    insertRow(world, { ...inContainer(world, user), ...action }),
  'delete-row': ({ world }, action, user) =>
    deleteRow(world, { ...inContainer(world, user), ...action }),
  'rename-tab': ({ world }, action, user) =>
    renameTab(world, { ...inContainer(world, user), ...action }),
  submit: submit,
  reply: ({ world }, action) => reply(world, action),
  'move-event': ({ world }, { calendarId, eventId, start }) => {
    const { timeZone } = calendarById(world, calendarId);
    moveEvent(world, { calendarId, eventId, start: localToMs(start, timeZone) });
  },
  'delete-event': ({ world }, action) => deleteEvent(world, action),
  trash: ({ world }, { fileId, trashed }) => trashFile(world, fileId, trashed),
  mail: ({ world }, { from, subject, body }) => void arrive(world, { from, subject, body }),
  cards,
  advance: (runtime, { to }) => advance(runtime, { to }),
  sweep: (runtime) => void sweepNow(runtime),
};

/** Does what a person asked for, through the same control functions as the scenarios. */
export function perform(runtime: Runtime, action: ActionOf<WorldKind>, user: string): Told {
  const doing = DOINGS[action.do] as Doing<Kind>;
  return doing(runtime, action, user) ?? {};
}

function inContainer({ containerId }: Runtime['world'], user: string) {
  return { spreadsheetId: containerId, user };
}

function typeAndRing(runtime: Runtime, action: ActionOf<'type'>, user: string): void {
  const at = { ...inContainer(runtime.world, user), ...action };
  const typed = typeInto(runtime.world, at);
  ringEdit(runtime, { ...at, ...typed });
}

/** A failure that stands in the panel is not told twice. */
function cards(runtime: Runtime, { step }: ActionOf<'cards'>, user: string): Told {
  const { outcome, ...answer } = cardStep(runtime, step, user);
  const silent = outcome === undefined || outcome.status === 'ok';
  const shown = runtime.desk.cards?.problem !== undefined || runtime.desk.cards?.authorize;
  return { cards: answer, ...(!silent && !shown && { call: callOutcome(outcome) }) };
}

function submit(runtime: Runtime, action: ActionOf<'submit'>): Told {
  const { formId, answers, respondent, ring } = action;
  const signedIn = respondent === '' ? {} : { respondent };
  const { notAsked } = submitAnswer(runtime, { formId, answers, trigger: ring, ...signedIn });
  return { notAsked };
}

/** What reaches the page of an execution that failed or was ended. */
function callOutcome(outcome: Outcome): CallOutcome {
  if (outcome.status === 'ok') return { status: 'ok', value: outcome.value };
  return { status: 'error', message: shownError(outcome) };
}
