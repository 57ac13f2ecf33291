import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { Flags } from '../mail/state';
import { callOf, idAt, served, threadById, type Gmail } from './app';
import { draftSurface } from './draft';
import { label, labelSurface } from './label';
import { setFlags, type Mail } from './mailbox';
import { messageSurface } from './message';
import { TEXT } from './rules';
import { lastOf, type Thread } from './threads';
import { answerAt, makeDraft, sendRequest } from './write';

/** A `GmailThread`: AS/reference/gmail/gmail-thread. Its state is that of when it was fetched, as a message's. */
export function threadSurface(gmail: Gmail, thread: Thread): object {
  const held = { thread };
  const self: object = served(gmail, 'GmailThread', {
    stands: { kind: 'thread', id: thread.id },
    members: {
      ...contentMembers(gmail, held),
      ...stateMembers(held),
      ...changeMembers(gmail, thread.id, () => self),
      ...labelMembers(gmail, thread.id, () => self),
      ...answerMembers(gmail, thread.id, () => self),
      refresh: () => {
        held.thread = threadNow(gmail, thread.id);
        return self;
      },
    } satisfies Official<GoogleAppsScript.Gmail.GmailThread>,
  });
  return self;
}

interface Held {
  thread: Thread;
}

/** The conversation as it is now. */
export function threadNow(gmail: Gmail, id: string): Thread {
  const thread = threadById(gmail, id);
  if (thread === undefined) throw new ServiceError(TEXT.notFound);
  return thread;
}

function contentMembers(gmail: Gmail, held: Held) {
  const { realm } = gmail.host;
  const { id } = held.thread;
  return {
    getId: () => id,
    getFirstMessageSubject: () => held.thread.mails[0]?.subject ?? '',
    getLastMessageDate: () => realm.date(lastOf(held.thread).at),
    getMessageCount: () => held.thread.mails.length,
    getPermalink: () => `https://mail.google.com/mail/u/0/#inbox/${id}`,
    getMessages: () =>
      realm.array(threadNow(gmail, id).mails.map((mail) => messageSurface(gmail, mail))),
  };
}

function stateMembers(held: Held) {
  const any = (test: (mail: Mail) => boolean) => () => held.thread.mails.some(test);
  return {
    hasStarredMessages: any(({ flags }) => flags.starred),
    isImportant: any(({ flags }) => flags.important),
    isInChats: () => false,
    isInInbox: any(({ flags }) => flags.place === 'inbox'),
    isInSpam: any(({ flags }) => flags.place === 'spam'),
    isInTrash: any(({ flags }) => flags.place === 'trash'),
    isUnread: any(({ flags }) => !flags.read),
  };
}

/** Changes what an account remembers of every mail of a conversation that a test picks. */
export function flagThread(
  gmail: Gmail,
  id: string,
  change: { flags: Flags; only?: (mail: Mail) => boolean },
): void {
  const { flags, only = () => true } = change;
  for (const mail of threadNow(gmail, id).mails.filter(only))
    setFlags(gmail.host.world, gmail.user, { id: mail.id, flags });
}

/** What each change of a thread does to its mails. */
export const THREAD_CHANGES: Record<string, { flags: Flags; only?: (mail: Mail) => boolean }> = {
  markRead: { flags: { read: true } },
  markUnread: { flags: { read: false } },
  markImportant: { flags: { important: true } },
  markUnimportant: { flags: { important: false } },
  moveToArchive: { flags: { place: 'archive' }, only: ({ flags }) => flags.place === 'inbox' },
  moveToInbox: { flags: { place: 'inbox' }, only: ({ received }) => received },
  moveToSpam: { flags: { place: 'spam' } },
  moveToTrash: { flags: { place: 'trash' } },
};

function changeMembers(gmail: Gmail, id: string, self: () => object) {
  const member = (name: string) => () => {
    flagThread(gmail, id, THREAD_CHANGES[name] ?? { flags: {} });
    return self();
  };
  return {
    markRead: member('markRead'),
    markUnread: member('markUnread'),
    markImportant: member('markImportant'),
    markUnimportant: member('markUnimportant'),
    moveToArchive: member('moveToArchive'),
    moveToInbox: member('moveToInbox'),
    moveToSpam: member('moveToSpam'),
    moveToTrash: member('moveToTrash'),
  };
}

function labelMembers(gmail: Gmail, id: string, self: () => object) {
  const member = (name: string, on: boolean) => (given: unknown) => {
    const call = callOf(gmail, `GmailThread.${name}`, [given]);
    label(gmail, { threadId: id, labelId: idAt(gmail, call, { at: 0, kind: 'label' }), on });
    return self();
  };
  return {
    addLabel: member('addLabel', true),
    removeLabel: member('removeLabel', false),
    getLabels: () => {
      const ids = new Set(threadNow(gmail, id).mails.flatMap(({ flags }) => flags.labels));
      return gmail.host.realm.array([...ids].map((each) => labelSurface(gmail, each)));
    },
  };
}

/** To the last message of the conversation that is no draft. */
function answerMembers(gmail: Gmail, id: string, self: () => object) {
  const request = (member: string, args: unknown[], all: boolean) => {
    const mail = threadNow(gmail, id)
      .mails.filter(({ draftId }) => draftId === undefined)
      .at(-1);
    if (mail === undefined) throw new ServiceError(TEXT.notFound);
    const call = callOf(gmail, `GmailThread.${member}`, args);
    return [answerAt(gmail, call, { mail, all }), mail] as const;
  };
  const reply =
    (member: string, all: boolean) =>
    (...args: unknown[]) => {
      sendRequest(gmail, ...request(member, args, all));
      return self();
    };
  const draft =
    (member: string, all: boolean) =>
    (...args: unknown[]) =>
      draftSurface(gmail, makeDraft(gmail, ...request(member, args, all)));
  return {
    reply: reply('reply', false),
    replyAll: reply('replyAll', true),
    createDraftReply: draft('createDraftReply', false),
    createDraftReplyAll: draft('createDraftReplyAll', true),
  };
}
