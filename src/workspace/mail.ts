import type { Performer } from '../app/ports/effects';

/** `mail.send`: one message to one person. Google keeps no key for it: the outbox marks it before. */
export const mailSender: Performer<'mail.send'> = ({ to, subject, text, html, name, replyTo }) => {
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
