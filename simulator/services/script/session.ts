import { createHash } from 'node:crypto';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';

const MONTH_MS = 30 * 86_400_000;

/** `Session`: AS/reference/base/session. Simple triggers know the user's language and nothing else (platform-facts §2.2). */
export function sessionService(host: Host, runtime: Runtime): object {
  const { about } = host.execution;
  const known = about.authMode === 'FULL';
  const active = (member: string) =>
    host.call(`Session.${member}`, () => user(host, known ? activeUser(host) : ''));
  return host.surface('Session', {
    getActiveUser: () => active('getActiveUser'),
    // What getActiveUser was called before; it is still there.
    getUser: () => active('getUser'),
    getEffectiveUser: () =>
      host.call('Session.getEffectiveUser', () => user(host, known ? about.user : '')),
    getScriptTimeZone: () => runtime.files.manifest.timeZone ?? host.world.timeZone,
    getActiveUserLocale: () => host.world.users[about.user]?.locale ?? 'en',
    getTemporaryActiveUserKey: () =>
      host.call('Session.getTemporaryActiveUserKey', () => temporaryKey(host)),
  } satisfies Official<GoogleAppsScript.Base.Session>);
}

/**
 * Whoever is at the keyboard. In an installable trigger it is whoever caused the event, and blank unless that is
 * the trigger's owner or of the same domain (AS/reference/base/session, platform-facts §2.3).
 */
function activeUser(host: Host): string {
  const { activeUser: other, user: owner } = host.execution.about;
  if (other === undefined || other === owner) return owner;
  const { domain } = host.world;
  return domain !== '' && other.endsWith(`@${domain}`) ? other : '';
}

function user(host: Host, email: string): object {
  return host.surface('User', {
    getEmail: () => email,
    toString: () => email,
  } satisfies Official<GoogleAppsScript.Base.User>);
}

/** Changes every thirty days, is another for each user and script (AS/reference/base/session). */
function temporaryKey(host: Host): string {
  const month = Math.floor(host.execution.now() / MONTH_MS);
  return createHash('sha256')
    .update(`${host.world.script.id}:${activeUser(host)}:${month}`)
    .digest('base64');
}
