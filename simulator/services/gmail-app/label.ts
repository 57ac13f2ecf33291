import type { Official } from '../../runtime/official';
import { wholeAt, type Call } from '../../runtime/signature';
import { ServiceError } from '../../runtime/signals';
import { nextCount } from '../../world/ids';
import { allThreads, callOf, idAt, idsAt, served, type Gmail } from './app';
import { mailboxOf, mailsOf, setFlags } from './mailbox';
import { TEXT, THREADS_A_BATCH } from './rules';
import { threadNow, threadSurface } from './thread';
import { newestFirst, type Thread } from './threads';

/** Names that Gmail keeps for itself. */
const SYSTEM = /^(inbox|sent|drafts?|trash|spam|starred|unread|important|chats?|all mail)$/i;

/** A `GmailLabel`: AS/reference/gmail/gmail-label. */
export function labelSurface(gmail: Gmail, id: string): object {
  const { host, user } = gmail;
  const { labels } = mailboxOf(host.world, user);
  const name = labels[id] ?? '';
  const self: object = served(gmail, 'GmailLabel', {
    stands: { kind: 'label', id },
    members: {
      getName: () => name,
      getThreads: (...args: unknown[]) => {
        const { start, max } = pageAt(callOf(gmail, 'GmailLabel.getThreads', args), 0);
        const page = threadsWith(gmail, id).slice(start, start + max);
        return host.realm.array(page.map((thread) => threadSurface(gmail, thread)));
      },
      getUnreadCount: () =>
        threadsWith(gmail, id).filter(({ mails }) => mails.some(({ flags }) => !flags.read)).length,
      ...threadMembers(gmail, id, () => self),
      deleteLabel: () => deleteLabel(gmail, id),
    } satisfies Official<GoogleAppsScript.Gmail.GmailLabel>,
  });
  return self;
}

function threadMembers(gmail: Gmail, labelId: string, self: () => object) {
  const one = (member: string, on: boolean) => (given: unknown) => {
    const call = callOf(gmail, `GmailLabel.${member}`, [given]);
    label(gmail, { threadId: idAt(gmail, call, { at: 0, kind: 'thread' }), labelId, on });
    return self();
  };
  const many = (member: string, on: boolean) => (given: unknown) => {
    const call = callOf(gmail, `GmailLabel.${member}`, [given]);
    const ids = idsAt(gmail, call, { at: 0, kind: 'thread' });
    if (ids.length > THREADS_A_BATCH) throw new ServiceError(TEXT.invalid('threads'));
    for (const threadId of ids) label(gmail, { threadId, labelId, on });
    return self();
  };
  return {
    addToThread: one('addToThread', true),
    addToThreads: many('addToThreads', true),
    removeFromThread: one('removeFromThread', false),
    removeFromThreads: many('removeFromThreads', false),
  };
}

/** `(start, max)` at a place of a call; none is everything. */
export function pageAt(call: Call, at: number): { start: number; max: number } {
  if (call.args.length <= at) return { start: 0, max: Infinity };
  return { start: wholeAt(call, at), max: wholeAt(call, at + 1) };
}

/** Puts a label on every mail of a conversation, or takes it off. */
export function label(
  gmail: Gmail,
  about: { threadId: string; labelId: string; on: boolean },
): void {
  const { threadId, labelId, on } = about;
  const { host, user } = gmail;
  if (mailboxOf(host.world, user).labels[labelId] === undefined)
    throw new ServiceError(TEXT.notFound);
  for (const { id, flags } of threadNow(gmail, threadId).mails) {
    const others = flags.labels.filter((each) => each !== labelId);
    setFlags(host.world, user, { id, flags: { labels: on ? [...others, labelId] : others } });
  }
}

function threadsWith(gmail: Gmail, labelId: string): Thread[] {
  const fits = ({ mails }: Thread) =>
    mails.some(
      ({ flags }) => flags.labels.includes(labelId) && !['trash', 'spam'].includes(flags.place),
    );
  return newestFirst(allThreads(gmail).filter(fits));
}

/** The id of the label of a name, whatever its case; nothing when there is none. */
export function labelNamed({ host, user }: Gmail, name: string): string | undefined {
  const { labels } = mailboxOf(host.world, user);
  return Object.keys(labels).find((id) => labels[id]?.toLowerCase() === name.toLowerCase());
}

/** A label of that name: the one there is, or a new one. */
export function makeLabel(gmail: Gmail, name: string): string {
  if (name.trim() === '' || SYSTEM.test(name.trim())) throw new ServiceError(TEXT.invalid('name'));
  const known = labelNamed(gmail, name);
  if (known !== undefined) return known;
  const { host, user } = gmail;
  const id = `Label_${nextCount(host.world, `label:${user}`)}`;
  mailboxOf(host.world, user).labels[id] = name;
  return id;
}

/** Takes a label away, and off every mail. */
export function deleteLabel({ host, user }: Gmail, id: string): void {
  const { world } = host;
  const box = mailboxOf(world, user);
  if (box.labels[id] === undefined) throw new ServiceError(TEXT.notFound);
  delete box.labels[id];
  for (const mail of mailsOf(world, user)) {
    const { labels } = mail.flags;
    if (!labels.includes(id)) continue;
    setFlags(world, user, {
      id: mail.id,
      flags: { labels: labels.filter((each) => each !== id) },
    });
  }
}
