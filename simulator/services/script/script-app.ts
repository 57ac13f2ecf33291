import { createHash } from 'node:crypto';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import type { TriggerState } from './state';
import { triggerBuilder, WEEK_DAYS } from './trigger-builders';
import { triggerSurface } from './triggers';

const namesOf = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name): [Name, string] => [name, name])) as Record<Name, string>;

const AUTH_MODE = namesOf(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']) satisfies Official<
  typeof GoogleAppsScript.Script.AuthMode
>;
const AUTHORIZATION_STATUS = namesOf(['REQUIRED', 'NOT_REQUIRED']) satisfies Official<
  typeof GoogleAppsScript.Script.AuthorizationStatus
>;
const TRIGGER_SOURCE = namesOf([
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]) satisfies Official<typeof GoogleAppsScript.Script.TriggerSource>;
const WEEK_DAY = namesOf(WEEK_DAYS) satisfies Official<typeof GoogleAppsScript.Base.Weekday>;
const EVENT_TYPES = namesOf([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]) satisfies Official<typeof GoogleAppsScript.Script.EventType>;

/** `ScriptApp`: AS/reference/script/script-app. */
export function scriptAppService(host: Host, runtime: Runtime): object {
  return host.surface('ScriptApp', {
    AuthMode: AUTH_MODE,
    AuthorizationStatus: AUTHORIZATION_STATUS,
    EventType: EVENT_TYPES,
    TriggerSource: TRIGGER_SOURCE,
    WeekDay: WEEK_DAY,
    ...triggersOf(host, runtime),
    ...identityOf(host),
    getAuthorizationInfo: () =>
      host.call('ScriptApp.getAuthorizationInfo', () => authorizationInfo(host)),
    requireScopes: () => undefined,
    requireAllScopes: () => undefined,
  } satisfies Official<GoogleAppsScript.Script.ScriptApp>);
}

/** Everyone sees and deletes her own triggers only (platform-facts §2.3). */
function triggersOf(host: Host, runtime: Runtime) {
  const user = host.execution.about.user;
  const { script } = host.world;
  const own = () => script.triggers.filter(({ owner }) => owner === user);
  const listed = (member: string, list: () => TriggerState[]) =>
    host.realm.array(
      host.call(`ScriptApp.${member}`, () => list().map((each) => triggerSurface(host, each))),
    );
  return {
    newTrigger: (handler: unknown) => triggerBuilder(host, runtime, String(handler)),
    getProjectTriggers: () => listed('getProjectTriggers', own),
    // What getProjectTriggers was called before; it is still there.
    getScriptTriggers: () => listed('getScriptTriggers', own),
    getUserTriggers: (file: { getId(): string }) =>
      listed('getUserTriggers', () => own().filter((each) => isIn(each, file.getId()))),
    deleteTrigger: (trigger: { getUniqueId(): string }) =>
      host.call('ScriptApp.deleteTrigger', () => {
        const id = trigger.getUniqueId();
        if (!own().some((each) => each.id === id))
          throw new ServiceError('Unexpected error while deleting the trigger.');
        script.triggers = script.triggers.filter((each) => each.id !== id);
      }),
  };
}

/** Whether a trigger belongs to a file: it waits for its events, or an add-on made it there. */
function isIn({ sourceId, documentId }: TriggerState, fileId: string): boolean {
  return sourceId === fileId || documentId === fileId;
}

function identityOf(host: Host) {
  const { script } = host.world;
  return {
    getScriptId: () => script.id,
    getService: () =>
      host.surface('Service', {
        getUrl: () => null,
        isEnabled: () => false,
      } satisfies Official<GoogleAppsScript.Script.Service>),
    // Known difference: a text of a token's form, which opens nothing.
    getOAuthToken: () =>
      host.call('ScriptApp.getOAuthToken', () => {
        const digest = createHash('sha256')
          .update(`${script.id}:${host.execution.about.user}`)
          .digest('hex');
        return `ya29.simulated.${digest.slice(0, 40)}`;
      }),
  };
}

/** Inside simple triggers it reports "required" even for users who authorised (platform-facts §2.2). */
function authorizationInfo(host: Host): object {
  const required = host.execution.about.authMode !== 'FULL';
  return host.surface('AuthorizationInfo', {
    getAuthorizationStatus: () => (required ? 'REQUIRED' : 'NOT_REQUIRED'),
    getAuthorizationUrl: () => (required ? 'https://script.google.com/authorize' : null),
    getAuthorizedScopes: () => host.realm.json([]),
  } satisfies Official<GoogleAppsScript.Script.AuthorizationInfo>);
}
