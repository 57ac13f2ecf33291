import type { AccountKind } from '../../world/world';

/** "Email read/write (excluding send)" a day and user (AS/guides/services/quotas; platform-facts §1.1). */
export const READS_A_DAY: Record<AccountKind, number> = { consumer: 20_000, workspace: 50_000 };

/** How many threads a label takes at once (AS/reference/gmail/gmail-label#addToThreads). */
export const THREADS_A_BATCH = 100;

/** How long a subject may be (AS/reference/gmail/gmail-thread#createDraftReply: "max 250 characters"). */
export const SUBJECT_LENGTH = 250;

/** What fetches; every other member that begins with get, is or has tells what an object already holds. */
const FETCHES =
  /^get(Messages|Thread|Labels|Attachments|UnreadCount|Message|Draft|Aliases|Inbox|Spam|Starred|Trash|User)/;
/** Told by the object itself although their names begin like those above. */
const HELD = ['getMessageCount', 'getMessageId', 'setCurrentMessageAccessToken'];

/** Whether a member of a class of GmailApp is a service call. */
export function crosses(className: string, member: string): boolean {
  if (className === 'GmailAttachment' || HELD.includes(member)) return false;
  return FETCHES.test(member) || !/^(get|is|has)/.test(member);
}

/** Whether a call counts as reading or writing mail: sending is counted by recipients instead. */
export function countsAsUse(member: string): boolean {
  return !/^(send|sendEmail|reply|replyAll|forward)$/.test(member);
}

/** The texts that Google shows; sources: platform-facts §1.5 and docs/fidelity-notes.md. */
export const TEXT = {
  quota: 'Service invoked too many times for one day: gmail.',
  notFound: 'Requested entity was not found.',
  noToken: 'Missing access token for authorization. Request: MailboxService.GetMessage.',
  invalid: (what: string) => `Invalid argument: ${what}`,
} as const;
