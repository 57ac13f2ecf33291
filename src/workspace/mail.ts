import type { Performer } from '../app/ports/effects';

/** In whose name the programme writes. */
export interface Sender {
  name: string;
  /** Where answers go; empty: to the account that sends. */
  replyTo: string;
}

/** `mail.send`: one message to one person. Google keeps no key for it: the outbox marks it before. */
export function mailSender(sender: () => Sender): Performer<'mail.send'> {
  return ({ to, subject, text, html }) => {
    const { name, replyTo } = sender();
    MailApp.sendEmail({
      to,
      subject,
      body: text,
      htmlBody: html,
      name,
      ...(replyTo === '' ? {} : { replyTo }),
    });
    return {};
  };
}
