import type { Outcome, Runtime } from '../runtime/runtime';
import type { ActionJson, CardJson, OpenLinkJson } from '../services/card-service/model';
import { addToEvent } from './calendar';
import { formInputsOf, problemsWith, type FieldProblem, type Touched } from './cards/inputs';
import { openEvent } from './cards/events';
import { addOnsOf, cardsOf, opened, panelOf, troubled, withHome } from './cards/open';
import { currentStack, shownOf, topOf } from './cards/panel';
import type { CardPlace } from '../runtime/card-panel';
import { displayed, followed, linkOf, type Noticed } from './cards/respond';
import { runForResponse } from './cards/run';
import { ControlError } from './control-error';

/** Something that a person does with cards. */
export type CardStep =
  | { step: 'open'; place: CardPlace }
  | { step: 'close' | 'back' | 'home' | 'refresh' | 'view-peek' | 'dismiss-peek' | 'save-event' }
  | ({ step: 'press' } & Press)
  | { step: 'link'; link: OpenLinkJson }
  | { step: 'suggest'; field: string; inputs: Touched }
  /** One of several headers. */
  | { step: 'pick'; index: number }
  /** One of the manifest's actions, in its order. */
  | { step: 'universal'; index: number }
  /** Her answer to a card that asks for a file. */
  | { step: 'grant'; allow: boolean };

/** A widget's action, as it stands in the card, and what is in the fields. */
export interface Press {
  action: ActionJson;
  inputs?: Touched;
  /** The item of a grid that was pressed. */
  gridItem?: string;
  /** The action has to open an address (`setOnClickOpenLinkAction`). */
  opensLink?: boolean;
}

/** What came of it, besides the cards: those stand in `runtime.desk.cards`. */
export interface CardTold extends Noticed {
  outcome?: Outcome | undefined;
  suggestions?: string[];
  /** Fields for which nothing was sent. */
  problems?: Record<string, FieldProblem>;
}

/** Does something with cards as a person would. */
export function cardStep(runtime: Runtime, step: CardStep, user: string): CardTold {
  const told = doStep(runtime, step, user);
  const { desk } = runtime;
  if (told.notification !== undefined)
    desk.messages.push({ kind: 'toast', title: '', text: told.notification, user });
  return told;
}

function doStep(runtime: Runtime, step: CardStep, user: string): CardTold {
  switch (step.step) {
    case 'open':
      return { outcome: opened(runtime, step.place, user) };
    case 'press':
      return press(runtime, step, user);
    case 'suggest':
      return suggest(runtime, step, user);
    case 'link':
      return followLink(runtime, step.link, user);
    case 'pick':
      return pick(runtime, step.index);
    case 'universal':
      return universal(runtime, step.index, user);
    case 'grant':
      return grant(runtime, step.allow, user);
    case 'save-event':
      return saveEvent(runtime);
    case 'close':
      runtime.desk.cards = undefined;
      return {};
    default:
      return { outcome: move(runtime, step.step, user) };
  }
}

/** Goes through the stacks without the script, or has it make their roots anew. */
function move(
  runtime: Runtime,
  to: 'back' | 'home' | 'refresh' | 'view-peek' | 'dismiss-peek',
  user: string,
): Outcome | undefined {
  const panel = panelOf(runtime);
  const stack = currentStack(panel);
  if (to === 'refresh') {
    runtime.desk.cards = undefined;
    return opened(runtime, panel.place, user);
  }
  const { peek, ...rest } = panel;
  if (to === 'view-peek' || to === 'dismiss-peek') {
    const context = to === 'view-peek' && peek !== undefined ? [peek] : panel.context;
    runtime.desk.cards = { ...rest, context };
  } else {
    const popped = to === 'home' ? [] : panel[stack].slice(0, -1);
    const last = stack === 'home' && popped.length === 0;
    runtime.desk.cards = { ...rest, ...(last ? {} : { [stack]: popped }) };
  }
  return withHome(runtime, user);
}

function press(runtime: Runtime, of: Press, user: string): CardTold {
  const panel = panelOf(runtime);
  const card = topOf(panel)?.card;
  const { action, inputs: touched = {}, gridItem, opensLink = false } = of;
  if (card === undefined || !holds(card, action))
    throw new ControlError('That is not on the card she sees.');
  const entered = { touched, timeZone: runtime.world.timeZone };
  const problems = problemsWith(card, action, entered);
  if (Object.keys(problems).length > 0) return { problems };
  // The name of the parameter [field]; that there is one: AS/reference/card-service/grid-item#setidentifierid.
  const more = gridItem === undefined ? {} : { more: { grid_item_identifier: gridItem } };
  const pressed = { action, inputs: formInputsOf(card, entered), ...more };
  const about = { user, place: panel.place, contextual: true, pressed };
  const outcome = runForResponse(
    runtime,
    { functionName: action.function, about },
    { classes: opensLink ? ['ActionResponse'] : RESPONSES, mayBeNothing: !opensLink },
  );
  if (outcome.response === undefined) return failed(runtime, outcome, user);
  const at = { stack: currentStack(panel), keep: action.persistValues === true };
  const noticed = followed(runtime, outcome.response, at);
  const remade = withHome(runtime, user);
  return { outcome: remade?.status === 'error' ? remade : outcome, ...noticed };
}

const RESPONSES = [
  'ActionResponse',
  'CalendarEventActionResponse',
  'DriveItemsSelectedActionResponse',
  'EditorFileScopeActionResponse',
];

/** Whether an action stands anywhere in a card. */
function holds(card: CardJson, action: ActionJson): boolean {
  const wanted = JSON.stringify(action);
  const within = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    (JSON.stringify(value) === wanted || Object.values(value).some(within));
  return within(card);
}

/** A function that failed leaves the cards as they are, unless it asks for authorization. */
function failed(runtime: Runtime, outcome: Outcome, user: string): CardTold {
  if (runtime.desk.authorization === undefined) return { outcome };
  const panel = panelOf(runtime);
  const { trouble, shown } = troubled(runtime, { user, panel }, outcome);
  const stack = currentStack(panel);
  const cards = shown === undefined ? panel[stack] : [...panel[stack], shown];
  runtime.desk.cards = { ...panel, ...trouble, [stack]: cards };
  return { outcome };
}

/** Suggestions for what she types: AS/reference/card-service/text-input#setsuggestionsactionsuggestionsaction. */
function suggest(
  runtime: Runtime,
  { field, inputs: touched }: { field: string; inputs: Touched },
  user: string,
): CardTold {
  const panel = panelOf(runtime);
  const card = topOf(panel)?.card;
  const widgets = (card?.sections ?? []).flatMap(({ widgets: own = [] }) => own);
  const input = widgets.find(({ textInput }) => textInput?.name === field)?.textInput;
  const action = input?.autoCompleteAction;
  if (card === undefined || action === undefined) return { suggestions: [] };
  const inputs = formInputsOf(card, { touched, timeZone: runtime.world.timeZone });
  const about = { user, place: panel.place, contextual: true, pressed: { action, inputs } };
  const outcome = runForResponse(
    runtime,
    { functionName: action.function, about },
    { classes: ['SuggestionsResponse'], mayBeNothing: false },
  );
  const items = outcome.response?.autoComplete?.items ?? [];
  return { outcome, suggestions: items.map(({ text }) => text) };
}

/** A link opens at once; where the card wants it, the add-on is made anew when its window is closed. */
function followLink(runtime: Runtime, link: OpenLinkJson, user: string): CardTold {
  const card = topOf(panelOf(runtime))?.card;
  if (card === undefined || !JSON.stringify(card).includes(JSON.stringify(link)))
    throw new ControlError('That is not on the card she sees.');
  const opens = linkOf(runtime, link);
  if (opens.link === undefined || link.onClose?.startsWith('RELOAD') !== true) return opens;
  return { ...opens, outcome: move(runtime, 'refresh', user) };
}

function pick(runtime: Runtime, index: number): CardTold {
  const panel = panelOf(runtime);
  const card = topOf(panel)?.list?.[index];
  if (card === undefined) throw new ControlError('There is no such card in the list.');
  const stack = currentStack(panel);
  runtime.desk.cards = { ...panel, [stack]: [...panel[stack], shownOf([card])] };
  return {};
}

/** An item of the menu that every card has: WS/add-ons/how-tos/universal-actions. */
function universal(runtime: Runtime, index: number, user: string): CardTold {
  const chosen = addOnsOf(runtime).common.universalActions?.[index];
  if (chosen?.openLink !== undefined) return linkOf(runtime, { url: chosen.openLink });
  if (chosen?.runFunction === undefined) throw new ControlError('There is no such action.');
  const panel = panelOf(runtime);
  const about = { user, place: panel.place, contextual: true };
  const outcome = runForResponse(
    runtime,
    { functionName: chosen.runFunction, about },
    { classes: ['UniversalActionResponse'], mayBeNothing: true },
  );
  if (outcome.response === undefined) return failed(runtime, outcome, user);
  const at = { stack: currentStack(panel), keep: false };
  runtime.desk.cards = displayed(panel, at, outcome.response);
  const { link } = outcome.response.renderActions?.action ?? {};
  return { outcome, ...(link && linkOf(runtime, link)) };
}

/** A file that was granted is one that drive.file reaches; the trigger for what is open fires anew. */
function grant(runtime: Runtime, allow: boolean, user: string): CardTold {
  const { asksFor, ...panel } = panelOf(runtime);
  const file = runtime.world.drive.files[asksFor?.fileId ?? ''];
  runtime.desk.cards = panel;
  if (!allow || file === undefined) return {};
  file.ofApp = true;
  const { host } = panel.place;
  if (host === 'drive') return { outcome: opened(runtime, panel.place, user) };
  const addOns = addOnsOf(runtime);
  const editor =
    host === 'sheets' || host === 'docs' || host === 'slides' ? addOns[host] : undefined;
  const functionName = editor?.onFileScopeGrantedTrigger?.runFunction;
  if (functionName === undefined) return {};
  const made = cardsOf(runtime, { user, panel }, { functionName, contextual: true });
  runtime.desk.cards = { ...panel, ...made.trouble, ...(made.shown && { home: [made.shown] }) };
  return { outcome: made.outcome };
}

/** She saves the event: what the card added becomes part of it, and its guests are told. */
function saveEvent(runtime: Runtime): CardTold {
  const { unsaved, ...panel } = panelOf(runtime);
  const open = openEvent(runtime.world, panel.place);
  if (unsaved !== undefined && open !== undefined)
    addToEvent(runtime.world, {
      calendarId: open.calendar.id,
      eventId: open.event.id,
      ...unsaved,
    });
  runtime.desk.cards = panel;
  return {};
}
