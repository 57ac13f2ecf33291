import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { useToday, usedToday } from '../drive/quota';
import { addressesOf, attachmentsOf, type MailRequest } from './compose';
import { BODY_BYTES, RECIPIENTS_A_DAY, RECIPIENTS_A_MESSAGE, TEXTS } from './limits';
import { send, type Letter } from './outgoing';
import type { Message } from './state';

/** A mail that lacks only the moment at which it is sent. */
export type Unsent = Omit<Letter, 'at'>;

/** A mail made of what the script asks for, its addresses, size and attachments checked. */
export function composeLetter(host: Host, request: MailRequest): Unsent {
  const { world, execution } = host;
  const { user } = execution.about;
  const [text, html] = [String(request.body ?? ''), String(request.htmlBody ?? '')];
  if (Buffer.byteLength(text) + Buffer.byteLength(html) > BODY_BYTES[world.account])
    throw new ServiceError(TEXTS.body);
  // noReply is for Workspace accounts only and overrides replyTo (platform-facts §13).
  const noReply = request.noReply === true && world.account === 'workspace';
  const [replyTo = ''] = noReply ? [] : addressesOf(request.replyTo);
  const from = noReply ? `noreply@${world.domain}` : (request.from ?? user);
  return {
    kind: 'script',
    from,
    ...(from !== user && { sender: user }),
    ...(request.name !== undefined && { name: String(request.name) }),
    to: addressesOf(request.to),
    cc: addressesOf(request.cc),
    bcc: addressesOf(request.bcc),
    replyTo,
    subject: String(request.subject ?? ''),
    text,
    html,
    attachments: attachmentsOf(request),
  };
}

/** Refuses a mail to nobody or to too many (platform-facts §1.2). */
export function assertRecipients(letter: Unsent): void {
  const recipients = countRecipients(letter);
  if (recipients === 0) throw new ServiceError(TEXTS.nobody);
  if (recipients > RECIPIENTS_A_MESSAGE) throw new ServiceError(TEXTS.recipients);
}

/** Sends a mail and counts its recipients against the day's (platform-facts §1.1, §13). */
export function deliver(host: Host, letter: Unsent): Message {
  const { world, execution } = host;
  const amount = countRecipients(letter);
  if (amount > remainingRecipients(host)) throw new ServiceError(TEXTS.quota);
  useToday(world.mail.windows, execution.about.user, { amount, now: execution.now() });
  return send(world, { ...letter, at: execution.now() });
}

/** To how many more recipients the user may write today. */
export function remainingRecipients(host: Host): number {
  const { world, execution } = host;
  const used = usedToday(world.mail.windows, execution.about.user, execution.now());
  return RECIPIENTS_A_DAY[world.account] - used;
}

function countRecipients({ to, cc = [], bcc = [] }: Unsent): number {
  return to.length + cc.length + bcc.length;
}
