import type { World } from '../../world/world';

/**
 * Whether a Google account stands behind an address. By convention of this world: its known users, every
 * address of its domain, and every address of gmail.example; nobody else.
 */
export function hasGoogleAccount(world: World, email: string): boolean {
  const address = email.toLowerCase();
  if (Object.keys(world.users).some((user) => user.toLowerCase() === address)) return true;
  const domain = address.split('@')[1] ?? '';
  return domain === 'gmail.example' || (world.domain !== '' && domain === world.domain);
}

/** The name a person goes by: her account's, or what stands before the @. */
export function displayName(world: World, email: string): string {
  return world.users[email]?.name ?? email.split('@')[0] ?? email;
}

/** Whether an address is outside the account's own domain. Consumer accounts have no domain: everyone is outside. */
export function isOutside(world: World, email: string): boolean {
  return world.domain === '' || !email.toLowerCase().endsWith(`@${world.domain}`);
}
