import type { Official } from '../../runtime/official';
import { assertScopes } from '../../runtime/scopes';
import { ServiceError } from '../../runtime/signals';
import { optionsAt, textAt } from '../../runtime/signature';
import type { Flags } from '../mail/state';
import { messageId } from '../mail/outgoing';
import { allThreads, callOf, mailById, served, type Gmail } from './app';
import { attachmentSurface } from './attachment';
import { draftSurface } from './draft';
import { setFlags, type Mail } from './mailbox';
import { plainTextOf } from './plain-text';
import { TEXT } from './rules';
import { threadSurface } from './thread';
import { answerAt, forwardAt, makeDraft, sender, sendRequest } from './write';

/**
 * A `GmailMessage`: AS/reference/gmail/gmail-message. It shows the state that it was fetched with: whether it is read
 * or starred changes in it by `refresh`, not by what is done to it (gas-fakes oddities: "eventual consistency").
 */
export function messageSurface(gmail: Gmail, mail: Mail): object {
  const held = { mail };
  const self: object = served(gmail, 'GmailMessage', {
    stands: { kind: 'message', id: mail.id },
    members: {
      ...contentMembers(gmail, held),
      ...stateMembers(gmail, held, () => self),
      ...answerMembers(gmail, held, () => self),
      getThread: () => {
        const thread = allThreads(gmail).find(({ mails }) =>
          mails.some(({ id }) => id === mail.id),
        );
        if (thread === undefined) throw new ServiceError(TEXT.notFound);
        return threadSurface(gmail, thread);
      },
      refresh: () => {
        held.mail = mailById(gmail, mail.id) ?? held.mail;
        return self;
      },
    } satisfies Official<GoogleAppsScript.Gmail.GmailMessage>,
  });
  return self;
}

interface Held {
  mail: Mail;
}

function contentMembers(gmail: Gmail, { mail }: Held) {
  const { realm } = gmail.host;
  const list = (addresses: string[]) => addresses.join(', ');
  // A scope of the open mail's metadata does not reach its body, though it crosses to Google no more.
  const read = (member: string, text: () => string): string => {
    assertScopes(gmail.host.execution.about.scopes, `GmailMessage.${member}`);
    return text();
  };
  return {
    getId: () => mail.id,
    getSubject: () => mail.subject,
    getFrom: () => sender(mail),
    getTo: () => list(mail.to),
    getCc: () => list(mail.cc),
    getBcc: () => list(mail.bcc),
    getReplyTo: () => mail.replyTo,
    getDate: () => realm.date(mail.at),
    getBody: () => read('getBody', () => (mail.html === '' ? mail.text : mail.html)),
    getPlainBody: () => read('getPlainBody', () => plainBody(mail)),
    getHeader: (name: unknown) =>
      headersOf(mail)[textAt(callOf(gmail, 'GmailMessage.getHeader', [name]), 0).toLowerCase()] ??
      '',
    getAttachments: (options?: unknown) => {
      const given = optionsAt(callOf(gmail, 'GmailMessage.getAttachments', [options]), 0);
      const { includeInlineImages = true, includeAttachments = true } = given;
      const wanted = mail.attachments.filter(({ cid }) =>
        Boolean(cid === undefined ? includeAttachments : includeInlineImages),
      );
      return realm.array(wanted.map((each) => attachmentSurface(gmail, each)));
    },
  };
}

/** The plain part of a mail; without one, "the content of the body … without HTML formatting" (reference). */
function plainBody({ text, html }: Mail): string {
  return text === '' ? plainTextOf(html) : text;
}

function headersOf(mail: Mail): Record<string, string> {
  const references = mail.references.map(messageId);
  return {
    from: sender(mail),
    to: mail.to.join(', '),
    cc: mail.cc.join(', '),
    bcc: mail.bcc.join(', '),
    'reply-to': mail.replyTo,
    subject: mail.subject,
    date: new Date(mail.at).toUTCString().replace('GMT', '+0000'),
    'message-id': messageId(mail.id),
    'in-reply-to': references.at(-1) ?? '',
    references: references.join(' '),
  };
}

function stateMembers(gmail: Gmail, held: Held, self: () => object) {
  const set = (flags: Flags) => () => {
    setFlags(gmail.host.world, gmail.user, { id: held.mail.id, flags });
    return self();
  };
  return {
    isDraft: () => held.mail.draftId !== undefined,
    isInChats: () => false,
    isInInbox: () => held.mail.flags.place === 'inbox',
    isInTrash: () => held.mail.flags.place === 'trash',
    isStarred: () => held.mail.flags.starred,
    isUnread: () => !held.mail.flags.read,
    markRead: set({ read: true }),
    markUnread: set({ read: false }),
    star: set({ starred: true }),
    unstar: set({ starred: false }),
    moveToTrash: set({ place: 'trash' }),
  };
}

/** Answers go to the sender, even if that is the user herself (reference: "replies to the sender of this message"). */
function answerMembers(gmail: Gmail, { mail }: Held, self: () => object) {
  const call = (member: string, args: unknown[]) => callOf(gmail, `GmailMessage.${member}`, args);
  const reply =
    (member: string, all: boolean) =>
    (...args: unknown[]) => {
      sendRequest(gmail, answerAt(gmail, call(member, args), { mail, all }), mail);
      return self();
    };
  const draft =
    (member: string, all: boolean) =>
    (...args: unknown[]) =>
      draftSurface(
        gmail,
        makeDraft(gmail, answerAt(gmail, call(member, args), { mail, all }), mail),
      );
  return {
    reply: reply('reply', false),
    replyAll: reply('replyAll', true),
    createDraftReply: draft('createDraftReply', false),
    createDraftReplyAll: draft('createDraftReplyAll', true),
    forward: (...args: unknown[]) => {
      sendRequest(gmail, forwardAt(call('forward', args), mail), mail);
      return self();
    },
  };
}
