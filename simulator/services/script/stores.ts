import { notAllowed } from '../../runtime/authorization';
import type { Host } from '../../runtime/host';

/** Names of the three scopes that properties, caches and locks share (platform-facts §8). */
export function scriptScope(): string {
  return 'script';
}

export function userScope(host: Host): string {
  return `user:${host.execution.about.user}`;
}

/**
 * Undefined where the script has no container: then the document's store, cache and lock are null. A card has none,
 * whatever is open beside it (platform-facts §3.1).
 */
export function documentScope(host: Host): string | undefined {
  const { execution, world } = host;
  if (world.containerId === '' || execution.about.cause === 'card') return undefined;
  return `document:${world.containerId}`;
}

/** AuthMode.NONE gives no access to storage (platform-facts §2.2). */
export function assertStorage(host: Host, member: string): void {
  if (host.execution.about.authMode === 'NONE') throw notAllowed(member, 'script.storage');
}
