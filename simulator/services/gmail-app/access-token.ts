import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import type { World } from '../../world/world';
import { TEXT } from './rules';

const SECRET = 40;

/** Scopes that read every mail. */
const WIDE = [
  'https://mail.google.com/',
  'https://www.googleapis.com/auth/gmail.readonly',
  'https://www.googleapis.com/auth/gmail.modify',
];

/** The token that a card is given with the mail that is open: it opens that one (WS/add-ons/concepts/event-objects: `gmail.accessToken`). */
export function tokenFor(world: World, messageId: string): string {
  return `${nextId(world, 'gmail-access', SECRET)}${messageId}`;
}

/**
 * With scopes of the current message alone, a script reads the mail whose token it has set, and no other; with the
 * whole of Gmail it needs no token (WS/add-ons/concepts/workspace-scopes).
 */
export function assertMailOpen(host: Host, token: string, messageId: string): void {
  const { scopes } = host.execution.about;
  if (scopes === undefined || scopes.some((scope) => WIDE.includes(scope))) return;
  if (token.slice(SECRET) !== messageId) throw new ServiceError(TEXT.noToken);
}
