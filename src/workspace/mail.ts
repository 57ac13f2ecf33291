import type { Allowance } from '../app/ports/allowance';
import type { Performer } from '../app/ports/effects';
import { mayPass } from './google-errors';

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

/** What the account may still do today: one call each time it is asked (AS/reference/mail/mail-app). */
export function googleAllowance(): Allowance {
  return {
    mails: () => {
      try {
        return MailApp.getRemainingDailyQuota();
      } catch (error) {
        if (mayPass(error)) return undefined;
        throw error;
      }
    },
  };
}
