import type { Runtime } from '../../runtime/runtime';
import type { OpenLinkJson, ResponseJson } from '../../services/card-service/model';
import { openEvent } from './events';
import { mayOpen, rightsOf } from './manifest';
import { panelOf } from './open';
import type { CardPanel } from '../../runtime/card-panel';
import { navigated, shownOf } from './panel';

/** What a person notices besides the cards. */
export interface Noticed {
  notification?: string;
  /** An address that opens beside the panel. */
  link?: string;
  /** What the host would not do. */
  refused?: string;
}

/** In which stack something was pressed, and whether what was typed stays. */
export interface PressedIn {
  stack: 'home' | 'context';
  keep: boolean;
}

/** Does what a response of an action says. */
export function followed(runtime: Runtime, response: ResponseJson, at: PressedIn): Noticed {
  const { action, hostAppAction } = response.renderActions ?? {};
  const { navigations, notification, link } = action ?? {};
  const panel = panelOf(runtime);
  if (navigations !== undefined) {
    const stack = navigated(panel[at.stack], { steps: navigations, keep: at.keep });
    runtime.desk.cards = { ...panel, [at.stack]: stack };
  }
  // Cards of the other stack are made anew when she comes to them (AS/reference/card-service/action-response-builder).
  if (response.stateChanged === true && at.stack === 'context')
    runtime.desk.cards = { ...panelOf(runtime), home: [] };
  return {
    ...(notification?.text !== undefined && { notification: notification.text }),
    ...(link && linkOf(runtime, link)),
    ...(hostAppAction && asked(runtime, hostAppAction)),
  };
}

/** "HTTP URLs are converted to HTTPS" (card.v1, OpenLink); an address must match the list of the manifest. */
export function linkOf(runtime: Runtime, { url }: OpenLinkJson): Noticed {
  const link = url.replace(/^http:/i, 'https:');
  const whole = /^[a-z][a-z\d+.-]*:/i.test(link) ? link : `https://${link}`;
  return mayOpen(runtime.files.manifest, whole)
    ? { link: whole }
    : { refused: `The manifest's openLinkUrlPrefixes do not allow ${whole}` };
}

type HostAction = NonNullable<NonNullable<ResponseJson['renderActions']>['hostAppAction']>;

/** What only a host can do: it asks the person, or waits until she saves. */
function asked(runtime: Runtime, action: HostAction): Noticed {
  const { calendarAction, driveAction } = action;
  if (calendarAction !== undefined) return changeEvent(runtime, calendarAction);
  const fileId = driveAction?.requestFileScope.itemId ?? runtime.world.containerId;
  return askForFile(runtime, fileId);
}

/** Needs `currentEventAccess` WRITE, its scope, and an open event (WS/add-ons/calendar/calendar-actions). */
function changeEvent(runtime: Runtime, action: NonNullable<HostAction['calendarAction']>): Noticed {
  const panel = panelOf(runtime);
  const { eventChanges } = rightsOf(runtime.files.manifest);
  if (!eventChanges || openEvent(runtime.world, panel.place) === undefined)
    return { refused: 'The add-on may not change this event (currentEventAccess and scopes).' };
  const { attendees = [], attachments = [] } = panel.unsaved ?? {};
  const added = action.addAttachmentsAction?.addonAttachments ?? [];
  runtime.desk.cards = {
    ...panel,
    unsaved: {
      attendees: [...attendees, ...(action.editAttendeesAction?.addAttendeeEmails ?? [])],
      attachments: [
        ...attachments,
        ...added.map(({ resourceUrl = '', title = '' }) => ({ fileUrl: resourceUrl, title })),
      ],
    },
  };
  return {};
}

function askForFile(runtime: Runtime, fileId: string): Noticed {
  const panel = panelOf(runtime);
  if (!rightsOf(runtime.files.manifest).files)
    return { refused: 'The manifest does not ask for the scope drive.file.' };
  const file = runtime.world.drive.files[fileId];
  const selected = fileId === runtime.world.containerId || panel.place.fileIds?.includes(fileId);
  if (file === undefined || selected !== true)
    return { refused: 'The add-on asked for a file that is not selected.' };
  runtime.desk.cards = { ...panel, asksFor: { fileId, name: file.name } };
  return {};
}

/** Cards that a universal action shows, pushed as one place. */
export function displayed(panel: CardPanel, at: PressedIn, response: ResponseJson): CardPanel {
  const cards = (response.renderActions?.action?.navigations ?? []).flatMap(
    ({ pushCard }) => pushCard ?? [],
  );
  if (cards.length === 0) return panel;
  return { ...panel, [at.stack]: [...panel[at.stack], shownOf(cards)] };
}
