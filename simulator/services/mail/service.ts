import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { readRequest } from './compose';
import { assertRecipients, composeLetter, deliver, remainingRecipients } from './deliver';

/** `MailApp`: sends as the executing user; every recipient counts (AS/reference/mail/mail-app; platform-facts §13). */
export function mailService(host: Host): object {
  return host.surface('MailApp', {
    sendEmail: (...args: unknown[]): void => {
      const { from: _gmailOnly, ...request } = readRequest(args);
      const letter = composeLetter(host, request);
      assertRecipients(letter);
      host.call('MailApp.sendEmail', () => void deliver(host, letter));
    },
    // Known difference: recipients inside the domain, of whom a Workspace account may write to more, are counted like all.
    getRemainingDailyQuota: (): number =>
      host.call('MailApp.getRemainingDailyQuota', () => remainingRecipients(host)),
  } satisfies Official<GoogleAppsScript.Mail.MailApp>);
}
