import { notAllowed } from '../../runtime/authorization';
import type { Host } from '../../runtime/host';

/** Names of the three scopes that properties, caches and locks share (platform-facts §8). */
export function scriptScope(): string {
  return 'script';
}

export function userScope(host: Host): string {
  return `user:${host.execution.about.user}`;
}

/** Undefined where the script has no container: then the document's store, cache and lock are null. */
export function documentScope(host: Host): string | undefined {
  return host.world.containerId === '' ? undefined : `document:${host.world.containerId}`;
}

/** AuthMode.NONE gives no access to storage (platform-facts §2.2). */
export function assertStorage(host: Host, member: string): void {
  if (host.execution.about.authMode === 'NONE') throw notAllowed(member, 'script.storage');
}
