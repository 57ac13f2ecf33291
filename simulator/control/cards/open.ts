import type { AddOns } from '../../runtime/manifest';
import type { Outcome, Runtime } from '../../runtime/runtime';
import type { CardJson } from '../../services/card-service/model';
import { ControlError } from '../control-error';
import { isOpen } from './events';
import { contextualOf, homepageOf, hostsOf } from './manifest';
import type { CardPanel, CardPlace, Shown } from '../../runtime/card-panel';
import { currentStack, shownOf } from './panel';
import { runForCards } from './run';

/** A person before a panel of cards. */
export interface Before {
  user: string;
  panel: CardPanel;
}

/** The manifest's part for cards; without it there are none. */
export function addOnsOf(runtime: Runtime): AddOns {
  const { addOns } = runtime.files.manifest;
  if (addOns === undefined) throw new ControlError('This script shows no cards.');
  return addOns;
}

/**
 * A person opens the panel, or goes to another place while it is open: the contextual trigger fires for what is open
 * there, otherwise the homepage shows (WS/add-ons/how-tos/navigation, WS/add-ons/concepts/homepages).
 */
export function opened(runtime: Runtime, place: CardPlace, user: string): Outcome | undefined {
  const { world, files, desk } = runtime;
  if (!hostsOf(files.manifest).includes(place.host))
    throw new ControlError(`This script shows no cards in ${place.host}.`);
  const before = desk.cards?.place.host === place.host ? desk.cards : undefined;
  const panel: CardPanel = { place, home: before?.home ?? [], context: [] };
  const somethingOpen = isOpen(world, place, user);
  const handler = somethingOpen ? contextualOf(addOnsOf(runtime), place.host) : undefined;
  if (handler !== undefined) return contextual(runtime, { user, panel }, handler);
  // A context without a trigger changes nothing: the current card remains.
  desk.cards = somethingOpen && before !== undefined ? { ...before, place } : panel;
  return withHome(runtime, user);
}

function contextual(runtime: Runtime, { user, panel }: Before, functionName: string): Outcome {
  const made = cardsOf(runtime, { user, panel }, { functionName, contextual: true });
  runtime.desk.cards = { ...panel, ...made.trouble };
  const { shown } = made;
  if (shown?.card?.displayStyle === 'PEEK') {
    runtime.desk.cards = { ...panel, peek: shown };
    withHome(runtime, user);
  } else if (shown !== undefined) runtime.desk.cards = { ...panel, context: [shown] };
  return made.outcome;
}

/** Makes the homepage where there is none yet and no other card stands over it. */
export function withHome(runtime: Runtime, user: string): Outcome | undefined {
  const panel = panelOf(runtime);
  if (currentStack(panel) === 'context' || panel.home.length > 0) return undefined;
  const addOns = addOnsOf(runtime);
  const functionName = homepageOf(addOns, panel.place.host);
  if (functionName === undefined) {
    runtime.desk.cards = { ...panel, home: [shownOf([genericCard(addOns)])] };
    return undefined;
  }
  // Editors say on their homepage too which file it is, once it was granted (WS/add-ons/editors/gsao/editor-actions).
  const inEditor = ['sheets', 'docs', 'slides'].includes(panel.place.host);
  const made = cardsOf(runtime, { user, panel }, { functionName, contextual: inEditor });
  const home = made.shown === undefined ? [] : [made.shown];
  runtime.desk.cards = { ...panel, ...made.trouble, home };
  return made.outcome;
}

/** "A generic card containing your add-on name": WS/add-ons/concepts/homepages. */
function genericCard({ common }: AddOns): CardJson {
  return { header: { title: common.name } };
}

/** What a trigger makes: cards, or what is said instead of them. */
export interface MadeCards {
  outcome: Outcome;
  shown?: Shown;
  trouble?: Pick<CardPanel, 'problem' | 'authorize'>;
}

/** Runs a trigger of cards. */
export function cardsOf(
  runtime: Runtime,
  { user, panel }: Before,
  trigger: { functionName: string; contextual: boolean },
): MadeCards {
  const about = { user, place: panel.place, contextual: trigger.contextual };
  const outcome = runForCards(runtime, { functionName: trigger.functionName, about });
  if (outcome.cards?.[0] !== undefined) return { outcome, shown: shownOf(outcome.cards) };
  if (outcome.status === 'ok') return { outcome };
  return troubled(runtime, { user, panel }, outcome);
}

/** What stands in the panel when a function failed: what went wrong, or what asks for authorization. */
export function troubled(runtime: Runtime, before: Before, outcome: Outcome): MadeCards {
  const asked = runtime.desk.authorization;
  runtime.desk.authorization = undefined;
  if (outcome.status !== 'error' || asked === undefined)
    return { outcome, trouble: { problem: problemIn(outcome) } };
  const { callback, url, resource } = asked;
  if (callback === undefined) return { outcome, trouble: { authorize: { url, resource } } };
  return cardsOf(runtime, before, { functionName: callback, contextual: true });
}

function problemIn(outcome: Outcome): string {
  if (outcome.status === 'error') return outcome.message;
  const timeUp = outcome.status === 'ended' && outcome.reason === 'timeout';
  return timeUp ? 'Exceeded maximum execution time' : 'The execution was interrupted.';
}

/** The panel that is open. */
export function panelOf({ desk }: Runtime): CardPanel {
  if (desk.cards === undefined) throw new ControlError('No panel of cards is open.');
  return desk.cards;
}
