import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { useToday, usedToday } from '../drive/quota';
import { addressesOf, attachmentsOf, readRequest, type MailRequest } from './compose';
import { BODY_BYTES, RECIPIENTS_A_DAY, RECIPIENTS_A_MESSAGE, TEXTS } from './limits';
import { send, type Letter } from './outgoing';

/** `MailApp`: sends as the executing user; every recipient counts (AS/reference/mail/mail-app; platform-facts §13). */
export function mailService(host: Host): object {
  return host.surface('MailApp', {
    sendEmail: (...args: unknown[]): void => {
      const letter = compose(host, readRequest(args));
      host.call('MailApp.sendEmail', () => deliver(host, letter));
    },
    getRemainingDailyQuota: (): number =>
      host.call('MailApp.getRemainingDailyQuota', () => remaining(host)),
  } satisfies Official<GoogleAppsScript.Mail.MailApp>);
}

function remaining(host: Host): number {
  const { world, execution } = host;
  return (
    RECIPIENTS_A_DAY[world.account] -
    usedToday(world.mail.windows, execution.about.user, execution.now())
  );
}

function compose(host: Host, request: MailRequest): Omit<Letter, 'at'> {
  const { world, execution } = host;
  const { user } = execution.about;
  const [to, cc, bcc] = [
    addressesOf(request.to),
    addressesOf(request.cc),
    addressesOf(request.bcc),
  ];
  const recipients = to.length + cc.length + bcc.length;
  if (recipients === 0) throw new ServiceError(TEXTS.nobody);
  if (recipients > RECIPIENTS_A_MESSAGE) throw new ServiceError(TEXTS.recipients);
  const [text, html] = [String(request.body ?? ''), String(request.htmlBody ?? '')];
  if (Buffer.byteLength(text) + Buffer.byteLength(html) > BODY_BYTES[world.account])
    throw new ServiceError(TEXTS.body);
  // noReply is for Workspace accounts only and overrides replyTo (platform-facts §13).
  const noReply = request.noReply === true && world.account === 'workspace';
  const [replyTo = ''] = noReply ? [] : addressesOf(request.replyTo);
  const name = request.name === undefined ? {} : { name: String(request.name) };
  const from = noReply ? `noreply@${world.domain}` : user;
  const subject = String(request.subject ?? '');
  return {
    kind: 'script',
    from,
    ...name,
    to,
    cc,
    bcc,
    replyTo,
    subject,
    text,
    html,
    attachments: attachmentsOf(request),
  };
}

function deliver(host: Host, letter: Omit<Letter, 'at'>): void {
  const { world, execution } = host;
  const amount = letter.to.length + (letter.cc ?? []).length + (letter.bcc ?? []).length;
  if (amount > remaining(host)) throw new ServiceError(TEXTS.quota);
  useToday(world.mail.windows, execution.about.user, { amount, now: execution.now() });
  send(world, { ...letter, at: execution.now() });
}
