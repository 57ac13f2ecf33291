import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { LIMITS, utf8Length } from './limits';
import { assertStorage, documentScope, scriptScope, userScope } from './stores';
import { countPropertyCall } from './usage';

/** `PropertiesService`: AS/reference/properties, platform-facts §8. */
export function propertiesService(host: Host): object {
  const open = (member: string, scope: string | undefined) => {
    assertStorage(host, `PropertiesService.${member}`);
    return scope === undefined ? null : properties(host, scope);
  };
  return host.surface('PropertiesService', {
    getScriptProperties: () => open('getScriptProperties', scriptScope()),
    getUserProperties: () => open('getUserProperties', userScope(host)),
    getDocumentProperties: () => open('getDocumentProperties', documentScope(host)),
  } satisfies Official<GoogleAppsScript.Properties.PropertiesService>);
}

/** `ScriptProperties`, older than PropertiesService and still there: AS/reference/properties/script-properties. */
export function scriptProperties(host: Host): object {
  return properties(host, scriptScope());
}

/** `UserProperties`: AS/reference/properties/user-properties. */
export function userProperties(host: Host): object {
  return properties(host, userScope(host));
}

function properties(host: Host, scope: string): object {
  const call = <T>(member: string, effect: (store: Record<string, string>) => T): T =>
    host.call(`Properties.${member}`, () => {
      const { execution, world } = host;
      countPropertyCall(world, { user: execution.about.user, now: execution.now() });
      return effect(storeOf(host, scope));
    });
  const self: object = host.surface('Properties', {
    getProperty: (key: unknown) => call('getProperty', (store) => store[String(key)] ?? null),
    getKeys: () => host.realm.json(call('getKeys', (store) => Object.keys(store))),
    getProperties: () => host.realm.json(call('getProperties', (store) => store)),
    setProperty: (key: unknown, value: unknown) => {
      call('setProperty', () => replace(host, scope, { [String(key)]: value }));
      return self;
    },
    setProperties: (values: Record<string, unknown>, deleteAllOthers = false) => {
      call('setProperties', () => replace(host, scope, values, deleteAllOthers));
      return self;
    },
    deleteProperty: (key: unknown) => {
      call('deleteProperty', (store) => delete store[String(key)]);
      return self;
    },
    deleteAllProperties: () => {
      call('deleteAllProperties', () => delete host.world.script.properties[scope]);
      return self;
    },
  } satisfies Official<GoogleAppsScript.Properties.Properties>);
  return self;
}

function storeOf(host: Host, scope: string): Record<string, string> {
  return (host.world.script.properties[scope] ??= {});
}

/** All or nothing: the sizes are checked before anything is stored. Anything but text becomes text (AS/guides/properties). */
function replace(
  host: Host,
  scope: string,
  values: Record<string, unknown>,
  deleteAllOthers = false,
): void {
  const texts = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
  for (const [, text] of texts) {
    if (utf8Length(text) > LIMITS.propertyBytes)
      throw new ServiceError('Argument too large: value');
  }
  const store = { ...(deleteAllOthers ? {} : storeOf(host, scope)), ...Object.fromEntries(texts) };
  const size = Object.entries(store).reduce(
    (sum, [key, text]) => sum + utf8Length(key) + utf8Length(text),
    0,
  );
  if (size > LIMITS.storeBytes) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  host.world.script.properties[scope] = store;
}
