import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { textAt } from '../../runtime/signature';
import type { Flags } from '../mail/state';
import {
  callOf,
  idAt,
  idsAt,
  mailById,
  newGmail,
  search,
  served,
  threadById,
  type Gmail,
} from './app';
import { assertMailOpen } from './access-token';
import { draftById, draftSurface } from './draft';
import { deleteLabel, labelNamed, labelSurface, makeLabel, pageAt } from './label';
import { mailboxOf, setFlags } from './mailbox';
import { messageSurface } from './message';
import { flagThread, threadNow, THREAD_CHANGES, threadSurface } from './thread';
import { makeDraft, requestAt, sendRequest } from './write';

type Self = () => object;

/** `GmailApp`: AS/reference/gmail/gmail-app, over the mails of this world that the user sent or received. */
export function gmailAppService(host: Host): object {
  const gmail = newGmail(host);
  const self: object = served(gmail, 'GmailApp', {
    members: {
      ...writeMembers(gmail, () => self),
      ...findMembers(gmail),
      ...countMembers(gmail),
      ...labelMembers(gmail, () => self),
      ...messageMembers(gmail, () => self),
      ...threadMembers(gmail, () => self),
      ...threadsMembers(gmail, () => self),
      getAliases: () => host.realm.array([...mailboxOf(host.world, gmail.user).aliases]),
      setCurrentMessageAccessToken: (token: unknown) => {
        gmail.token = textAt(callOf(gmail, 'setCurrentMessageAccessToken', [token]), 0);
      },
    } satisfies Official<GoogleAppsScript.Gmail.GmailApp>,
  });
  return self;
}

function writeMembers(gmail: Gmail, self: Self) {
  const { host } = gmail;
  const drafts = () => mailboxOf(host.world, gmail.user).drafts;
  return {
    sendEmail: (...args: unknown[]) => {
      sendRequest(gmail, requestAt(callOf(gmail, 'sendEmail', args)));
      return self();
    },
    createDraft: (...args: unknown[]) =>
      draftSurface(gmail, makeDraft(gmail, requestAt(callOf(gmail, 'createDraft', args)))),
    getDraft: (id: unknown) =>
      draftSurface(gmail, draftById(gmail, textAt(callOf(gmail, 'getDraft', [id]), 0))),
    getDrafts: () => host.realm.array(drafts().map((draft) => draftSurface(gmail, draft))),
    getDraftMessages: () =>
      host.realm.array(
        drafts().flatMap(({ message }) => {
          const mail = mailById(gmail, message.id);
          return mail === undefined ? [] : [messageSurface(gmail, mail)];
        }),
      ),
  };
}

function findMembers(gmail: Gmail) {
  const { realm } = gmail.host;
  const listed =
    (member: string, query: string) =>
    (...args: unknown[]) =>
      threads(query, pageAt(callOf(gmail, member, args), 0));
  const threads = (query: string, page: { start: number; max: number }) =>
    realm.array(search(gmail, query, page).map((thread) => threadSurface(gmail, thread)));
  const messages = (id: string) =>
    realm.array(threadNow(gmail, id).mails.map((mail) => messageSurface(gmail, mail)));
  return {
    search: (...args: unknown[]) => {
      const call = callOf(gmail, 'search', args);
      return threads(textAt(call, 0), pageAt(call, 1));
    },
    getInboxThreads: listed('getInboxThreads', 'in:inbox'),
    getSpamThreads: listed('getSpamThreads', 'in:spam'),
    getTrashThreads: listed('getTrashThreads', 'in:trash'),
    getStarredThreads: listed('getStarredThreads', 'is:starred'),
    getThreadById: (id: unknown) => {
      const thread = threadById(gmail, textAt(callOf(gmail, 'getThreadById', [id]), 0));
      return thread === undefined ? null : threadSurface(gmail, thread);
    },
    getMessageById: (value: unknown) => {
      const id = textAt(callOf(gmail, 'getMessageById', [value]), 0);
      assertMailOpen(gmail.host, gmail.token, id);
      const mail = mailById(gmail, id);
      return mail === undefined ? null : messageSurface(gmail, mail);
    },
    getMessagesForThread: (given: unknown) => {
      const call = callOf(gmail, 'getMessagesForThread', [given]);
      return messages(idAt(gmail, call, { at: 0, kind: 'thread' }));
    },
    getMessagesForThreads: (given: unknown) => {
      const call = callOf(gmail, 'getMessagesForThreads', [given]);
      return realm.array(idsAt(gmail, call, { at: 0, kind: 'thread' }).map(messages));
    },
  };
}

/** How many threads, not messages (reference of getInboxUnreadCount). */
function countMembers(gmail: Gmail) {
  const count = (query: string) => () => search(gmail, query).length;
  return {
    getInboxUnreadCount: count('in:inbox is:unread'),
    getSpamUnreadCount: count('in:spam is:unread'),
    getStarredUnreadCount: count('is:starred is:unread'),
  };
}

function labelMembers(gmail: Gmail, self: Self) {
  const { host } = gmail;
  const nameAt = (member: string, value: unknown) => textAt(callOf(gmail, member, [value]), 0);
  return {
    createLabel: (name: unknown) =>
      labelSurface(gmail, makeLabel(gmail, nameAt('createLabel', name))),
    getUserLabelByName: (name: unknown) => {
      const id = labelNamed(gmail, nameAt('getUserLabelByName', name));
      return id === undefined ? null : labelSurface(gmail, id);
    },
    getUserLabels: () => {
      const ids = Object.keys(mailboxOf(host.world, gmail.user).labels);
      return host.realm.array(ids.map((id) => labelSurface(gmail, id)));
    },
    deleteLabel: (given: unknown) => {
      const call = callOf(gmail, 'deleteLabel', [given]);
      deleteLabel(gmail, idAt(gmail, call, { at: 0, kind: 'label' }));
      return self();
    },
  };
}

/** The changes of a message, for one and for several. */
function messageMembers(gmail: Gmail, self: Self) {
  const flag = (ids: string[], flags: Flags) => {
    for (const id of ids) setFlags(gmail.host.world, gmail.user, { id, flags });
    return self();
  };
  const one = (member: string, flags: Flags) => (given: unknown) =>
    flag([idAt(gmail, callOf(gmail, member, [given]), { at: 0, kind: 'message' })], flags);
  const many = (member: string, flags: Flags) => (given: unknown) =>
    flag(idsAt(gmail, callOf(gmail, member, [given]), { at: 0, kind: 'message' }), flags);
  return {
    markMessageRead: one('markMessageRead', { read: true }),
    markMessagesRead: many('markMessagesRead', { read: true }),
    markMessageUnread: one('markMessageUnread', { read: false }),
    markMessagesUnread: many('markMessagesUnread', { read: false }),
    starMessage: one('starMessage', { starred: true }),
    starMessages: many('starMessages', { starred: true }),
    unstarMessage: one('unstarMessage', { starred: false }),
    unstarMessages: many('unstarMessages', { starred: false }),
    moveMessageToTrash: one('moveMessageToTrash', { place: 'trash' }),
    moveMessagesToTrash: many('moveMessagesToTrash', { place: 'trash' }),
  };
}

function changeOf(name: string): { flags: Flags } {
  return THREAD_CHANGES[name] ?? { flags: {} };
}

/** The changes of a thread. */
function threadMembers(gmail: Gmail, self: Self) {
  const member = (name: string, change: string) => (given: unknown) => {
    const call = callOf(gmail, name, [given]);
    flagThread(gmail, idAt(gmail, call, { at: 0, kind: 'thread' }), changeOf(change));
    return self();
  };
  return {
    markThreadRead: member('markThreadRead', 'markRead'),
    markThreadUnread: member('markThreadUnread', 'markUnread'),
    markThreadImportant: member('markThreadImportant', 'markImportant'),
    markThreadUnimportant: member('markThreadUnimportant', 'markUnimportant'),
    moveThreadToArchive: member('moveThreadToArchive', 'moveToArchive'),
    moveThreadToInbox: member('moveThreadToInbox', 'moveToInbox'),
    moveThreadToSpam: member('moveThreadToSpam', 'moveToSpam'),
    moveThreadToTrash: member('moveThreadToTrash', 'moveToTrash'),
  };
}

/** The same for several threads. */
function threadsMembers(gmail: Gmail, self: Self) {
  const member = (name: string, change: string) => (given: unknown) => {
    const call = callOf(gmail, name, [given]);
    for (const id of idsAt(gmail, call, { at: 0, kind: 'thread' }))
      flagThread(gmail, id, changeOf(change));
    return self();
  };
  return {
    markThreadsRead: member('markThreadsRead', 'markRead'),
    markThreadsUnread: member('markThreadsUnread', 'markUnread'),
    markThreadsImportant: member('markThreadsImportant', 'markImportant'),
    markThreadsUnimportant: member('markThreadsUnimportant', 'markUnimportant'),
    moveThreadsToArchive: member('moveThreadsToArchive', 'moveToArchive'),
    moveThreadsToInbox: member('moveThreadsToInbox', 'moveToInbox'),
    moveThreadsToSpam: member('moveThreadsToSpam', 'moveToSpam'),
    moveThreadsToTrash: member('moveThreadsToTrash', 'moveToTrash'),
  };
}
