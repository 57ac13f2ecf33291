import { inspect } from 'node:util';
import type { Host } from '../../runtime/host';
import type { Outcome, Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { cardGuestOf, madeOf } from '../../services/card-service/maker';
import type { CardJson, ResponseJson } from '../../services/card-service/model';
import { TEXT } from '../../services/card-service/rules';
import { widgetsIn } from '../../services/card-service/validity';
import { cardEvent, type EventAbout } from './events';

/** A function of a card, and who runs it. */
export interface CardRun {
  functionName: string;
  about: Omit<EventAbout, 'manifest'>;
}

/** What a trigger of cards answers: a card or several; an error when it is anything else. */
export function runForCards(runtime: Runtime, run: CardRun): Outcome & { cards?: CardJson[] } {
  return withResult(runtime, run, (value, host) => ({ cards: cardsIn(value, host) }));
}

/** What an action answers: a response of one of these classes, or nothing if nothing is allowed. */
export function runForResponse(
  runtime: Runtime,
  run: CardRun,
  wanted: { classes: string[]; mayBeNothing: boolean },
): Outcome & { response?: ResponseJson } {
  return withResult(runtime, run, (value, host) => ({ response: responseIn(value, host, wanted) }));
}

function withResult<T extends object>(
  runtime: Runtime,
  { functionName, about }: CardRun,
  read: (value: unknown, host: Host) => T,
): Outcome & Partial<T> {
  let found: Partial<T> = {};
  const { manifest } = runtime.files;
  runtime.desk.authorization = undefined;
  const outcome = runtime.run({
    functionName,
    user: about.user,
    cause: 'card',
    label: `card ${functionName}`,
    args: (host) => [host.realm.json(cardEvent(host.world, { ...about, manifest }))],
    result: (value, host) => void (found = read(value, host)),
  });
  return { ...outcome, ...found };
}

function cardsIn(value: unknown, host: Host): CardJson[] {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  return values.map((one) => {
    const made = madeOf(cardGuestOf(host), one);
    if (made?.of !== 'Card') throw unusable(one, host);
    return shownHere(made.state as CardJson);
  });
}

function responseIn(
  value: unknown,
  host: Host,
  wanted: { classes: string[]; mayBeNothing: boolean },
): ResponseJson {
  if (wanted.mayBeNothing && (value === undefined || value === null)) return {};
  const made = madeOf(cardGuestOf(host), value);
  if (made === undefined || !wanted.classes.includes(made.of)) throw unusable(value, host);
  const response = structuredClone(made.state) as ResponseJson;
  const { action, hostAppAction } = response.renderActions ?? {};
  // A response that says nothing at all is refused [field].
  const empty = hostAppAction === undefined && Object.keys(action ?? {}).length === 0;
  if (response.renderActions && empty && response.stateChanged === undefined)
    throw unusable(value, host);
  for (const { pushCard, updateCard } of action?.navigations ?? []) {
    const card = pushCard ?? updateCard;
    if (card !== undefined) shownHere(card);
  }
  return response;
}

/** Columns stand in dialogs only, of drafts and of attachments (AS/reference/card-service/columns). */
function shownHere(card: CardJson): CardJson {
  const widgets = (card.sections ?? []).flatMap(({ widgets: own = [] }) => own.flatMap(widgetsIn));
  if (widgets.some(({ columns }) => columns !== undefined))
    throw new ServiceError('Columns are not supported in the side panel.');
  return structuredClone(card);
}

/** The platform's words for a value it has no use for, e.g. a builder that was not built. */
function unusable(value: unknown, host: Host): ServiceError {
  const made = madeOf(cardGuestOf(host), value);
  const shown =
    made === undefined
      ? String(value)
      : `Object with values: ${inspect(made.state, { depth: 5, breakLength: Infinity })}`;
  return new ServiceError(TEXT.unusable(shown));
}
