import type { Official } from '../../runtime/official';
import { displayName } from '../drive/accounts';
import { mismatch, type Guest } from './guest';

/** A `User` of DriveApp: AS/reference/drive/user. */
export function userSurface(guest: Guest, email: string): object {
  const { world } = guest.host;
  return guest.host.surface('User', {
    getEmail: () => email,
    getName: () => displayName(world, email),
    getDomain: () => email.split('@')[1] ?? null,
  } satisfies Official<GoogleAppsScript.Drive.User>);
}

/** The address in an argument: a text, or a user of DriveApp or of Session. */
export function addressOf(guest: Guest, value: unknown, method: string): string {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (typeof value === 'object' && value !== null && 'getEmail' in value) {
    const { getEmail } = value as { getEmail(): string };
    return getEmail().toLowerCase();
  }
  throw mismatch(guest, [value], method);
}
