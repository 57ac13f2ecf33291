import {
  finished,
  mismatch,
  printing,
  type Call,
  type CardClass,
  type CardGuest,
  type Made,
  type Setter,
  type Setters,
} from './maker';
import type { NavigationJson, ResponseJson } from './model';
import { assertCount, flag, listAt, part, partAt, push, text, textAt } from './setters';
import { need } from './validity';

function step(read: (call: Call) => NavigationJson): Setter {
  return (call) => push(call.state, 'navigations', read(call));
}

const cardStep = (key: 'pushCard' | 'updateCard'): Setter =>
  step((call) => {
    assertCount(call, 1);
    return { [key]: partAt(call, 0, ['Card']).state };
  });

const navigation = {
  pushCard: cardStep('pushCard'),
  updateCard: cardStep('updateCard'),
  popCard: step(() => ({ pop: true })),
  popToRoot: step(() => ({ popToRoot: true })),
  popToNamedCard: step((call) => ({ popToCard: textAt(call, 0) })),
} satisfies Setters<GoogleAppsScript.Card_Service.Navigation>;

const actionResponse = {
  setNavigation: part('navigation', 'Navigation'),
  setNotification: part('notification', 'Notification'),
  setOpenLink: part('link', 'OpenLink'),
  setStateChanged: flag('stateChanged'),
} satisfies Setters<GoogleAppsScript.Card_Service.ActionResponseBuilder>;

const universalActionResponse = {
  setOpenLink: part('link', 'OpenLink'),
  displayAddOnCards: (call) => {
    assertCount(call, 1);
    for (const [index] of listAt(call, 0).entries()) {
      const card = partAt({ ...call, args: listAt(call, 0) }, index, ['Card']).state;
      push(call.state, 'navigations', { pushCard: card });
    }
  },
} satisfies Setters<GoogleAppsScript.Card_Service.UniversalActionResponseBuilder>;

const suggestionsResponse = {
  setSuggestions: part('autoComplete', 'Suggestions'),
} satisfies Setters<GoogleAppsScript.Card_Service.SuggestionsResponseBuilder>;

const calendarResponse = {
  addAttendees: (call) => {
    assertCount(call, 1);
    for (const email of listAt(call, 0)) {
      if (typeof email !== 'string') throw mismatch(call);
      push(call.state, 'attendees', email);
    }
  },
  addAttachments: (call) => {
    assertCount(call, 1);
    for (const [index] of listAt(call, 0).entries()) {
      const made = partAt({ ...call, args: listAt(call, 0) }, index, ['Attachment']);
      push(call.state, 'attachments', made.state);
    }
  },
} satisfies Setters<GoogleAppsScript.Card_Service.CalendarEventActionResponseBuilder>;

const driveResponse = {
  requestFileScope: text('itemId'),
} satisfies Setters<GoogleAppsScript.Card_Service.DriveItemsSelectedActionResponseBuilder>;

const editorResponse = {
  requestFileScopeForActiveDocument: (call) => void (call.state['asked'] = true),
} satisfies Setters<GoogleAppsScript.Card_Service.EditorFileScopeActionResponseBuilder>;

/** A builder whose `build()` checks what was set and makes a response of it. */
function builder(
  of: string,
  setters: CardClass['setters'],
  respond: (state: Record<string, unknown>) => ResponseJson,
): CardClass {
  const build = ({ state }: Made, guest: CardGuest) => ({
    build: () => finished(guest, of, respond(state) as Record<string, unknown>),
  });
  return { setters, others: build };
}

type Action = NonNullable<NonNullable<ResponseJson['renderActions']>['action']>;

function rendered(state: Record<string, unknown>): ResponseJson {
  const { navigation, navigations, notification, link, stateChanged } = state;
  const steps = (navigation as Action | undefined)?.navigations ?? navigations;
  if (notification) need('Notification', { text: (notification as { text?: string }).text });
  if (link) need('OpenLink', { url: (link as { url?: string }).url });
  const action = {
    ...(steps !== undefined && { navigations: steps }),
    ...(notification !== undefined && { notification }),
    ...(link !== undefined && { link }),
  } as Action;
  return {
    renderActions: { action },
    ...(stateChanged !== undefined && { stateChanged: stateChanged === true }),
  };
}

function calendarRendered({ attendees, attachments }: Record<string, unknown>): ResponseJson {
  const calendarAction = {
    ...(attendees !== undefined && { editAttendeesAction: { addAttendeeEmails: attendees } }),
    ...(attachments !== undefined && { addAttachmentsAction: { addonAttachments: attachments } }),
  };
  return { renderActions: { hostAppAction: { calendarAction } } } as ResponseJson;
}

function driveRendered({ itemId }: Record<string, unknown>): ResponseJson {
  need('DriveItemsSelectedActionResponse', { itemId });
  return {
    renderActions: {
      hostAppAction: { driveAction: { requestFileScope: { itemId: String(itemId) } } },
    },
  };
}

/** What functions of cards return. Their shapes: SubmitFormResponse and GetAutocompletionResponse of card.v1. */
export const RESPONSES: Record<string, CardClass> = {
  Navigation: { setters: navigation, others: printing },
  Notification: {
    setters: {
      setText: text('text'),
    } satisfies Setters<GoogleAppsScript.Card_Service.Notification>,
  },
  ActionResponseBuilder: builder('ActionResponse', actionResponse, rendered),
  UniversalActionResponseBuilder: builder(
    'UniversalActionResponse',
    universalActionResponse,
    rendered,
  ),
  SuggestionsResponseBuilder: builder('SuggestionsResponse', suggestionsResponse, (state) => {
    need('SuggestionsResponse', { suggestions: state['autoComplete'] });
    return state as ResponseJson;
  }),
  CalendarEventActionResponseBuilder: builder(
    'CalendarEventActionResponse',
    calendarResponse,
    calendarRendered,
  ),
  DriveItemsSelectedActionResponseBuilder: builder(
    'DriveItemsSelectedActionResponse',
    driveResponse,
    driveRendered,
  ),
  EditorFileScopeActionResponseBuilder: builder(
    'EditorFileScopeActionResponse',
    editorResponse,
    () => ({
      renderActions: { hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } } },
    }),
  ),
};
