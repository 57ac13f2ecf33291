import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import { LIMITS } from './limits';
import type { TriggerState } from './state';

export const EVENT_TYPE: Record<TriggerState['kind'], string> = {
  clock: 'CLOCK',
  formSubmit: 'ON_FORM_SUBMIT',
  open: 'ON_OPEN',
  edit: 'ON_EDIT',
  change: 'ON_CHANGE',
  calendar: 'ON_EVENT_UPDATED',
};

const ADDON_TYPE: Record<TriggerState['kind'], string> = {
  clock: 'time-based',
  formSubmit: 'form submit',
  open: 'open',
  edit: 'edit',
  change: 'change',
  calendar: 'calendar',
};

export type NewTrigger = Omit<TriggerState, 'id' | 'owner' | 'createdAt'>;

/** Makes a trigger of the user who runs the script: it will run as her (platform-facts §2.3). */
export function addTrigger(host: Host, made: NewTrigger): TriggerState {
  const { world, execution } = host;
  const owner = execution.about.user;
  const own = world.script.triggers.filter((each) => each.owner === owner);
  if (own.length >= LIMITS.triggers) {
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  if (world.install === 'addon') assertAddonMay(host, made, own);
  assertSource(host, made);
  const id = BigInt(
    `0x${Buffer.from(nextId(world, 'trigger')).toString('hex').slice(0, 14)}`,
  ).toString();
  const documentId = world.install === 'addon' ? { documentId: world.containerId } : {};
  const trigger: TriggerState = { ...made, id, owner, createdAt: execution.now(), ...documentId };
  world.script.triggers.push(trigger);
  return trigger;
}

/** The extra rules of add-ons: platform-facts §2.4. */
function assertAddonMay(host: Host, made: NewTrigger, own: TriggerState[]): void {
  if (made.sourceId !== '' && made.sourceId !== host.world.containerId) {
    throw new ServiceError(
      'The Add-on attempted an action that is not permitted: triggers can be created only for the current document.',
    );
  }
  const { containerId } = host.world;
  const here = own.filter(({ documentId = containerId }) => documentId === containerId);
  if (here.some((each) => each.kind === made.kind)) {
    throw new ServiceError(
      `This add-on has created too many ${ADDON_TYPE[made.kind]} triggers in this document for this Google user account.`,
    );
  }
  if (
    made.kind === 'clock' &&
    made.everyMinutes > 0 &&
    made.everyMinutes < LIMITS.addonClockMinutes
  ) {
    throw new ServiceError(
      'The Add-on attempted an action that is not permitted: time-based triggers can run at most once an hour.',
    );
  }
}

/** A trigger waits for a file that exists and that its creator may edit. */
function assertSource(host: Host, { kind, sourceId }: NewTrigger): void {
  if (kind === 'clock' || kind === 'calendar') return;
  const file = host.world.drive.files[sourceId];
  const user = host.execution.about.user;
  const may =
    file?.permissions.some(
      ({ emailAddress, role }) => emailAddress === user && role !== 'reader',
    ) === true;
  if (!may) throw new ServiceError('You do not have permission to access the requested document.');
}

/** A trigger as the script sees it: AS/reference/script/trigger. */
export function triggerSurface(host: Host, trigger: TriggerState): object {
  const { id, handler, kind, sourceId } = trigger;
  return host.surface('Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => EVENT_TYPE[kind],
    getTriggerSource: () => sourceOf(host, trigger),
    getTriggerSourceId: () => (sourceId === '' ? null : sourceId),
  } satisfies Official<GoogleAppsScript.Script.Trigger>);
}

function sourceOf(host: Host, { kind, sourceId }: TriggerState): string {
  if (kind === 'clock') return 'CLOCK';
  if (kind === 'calendar') return 'CALENDAR';
  return host.world.forms[sourceId] === undefined ? 'SPREADSHEETS' : 'FORMS';
}
