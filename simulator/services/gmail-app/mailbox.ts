import type { World } from '../../world/world';
import { displayName } from '../drive/accounts';
import type { Arrived, Flags, Mailbox, Message } from '../mail/state';

/** A mail as it lies in one account's mailbox. */
export interface Mail extends Omit<Message, 'kind' | 'sender' | 'references'> {
  references: string[];
  /** Whether it was sent from this account, and whether it came to it: a mail to oneself did both. */
  sent: boolean;
  received: boolean;
  /** The id of the draft whose mail it is. */
  draftId?: string;
  flags: Required<Flags>;
}

/** What Gmail remembers for an account. */
export function mailboxOf(world: World, user: string): Mailbox {
  const boxes = (world.mail.boxes ??= {});
  return (boxes[user] ??= { labels: {}, flags: {}, drafts: [], aliases: [] });
}

/** Every mail of an account, the bin included, the oldest first. */
export function mailsOf(world: World, user: string): Mail[] {
  const box = mailboxOf(world, user);
  const own = [user, ...box.aliases].map((address) => address.toLowerCase());
  const reaches = (list: string[]) => list.some((address) => own.includes(address.toLowerCase()));
  const mails: Mail[] = [];
  for (const message of world.mail.messages) {
    const sent = message.kind === 'script' && (message.sender ?? message.from) === user;
    const received = reaches([...message.to, ...message.cc, ...message.bcc]);
    if (sent || received) mails.push(mailOf(box, message, { sent, received }));
  }
  for (const arrived of world.mail.inbox) {
    const [sent, received] = [reaches([arrived.from]), reaches([arrived.to])];
    if (sent || received) mails.push(mailOf(box, ofPerson(world, arrived), { sent, received }));
  }
  for (const { id, message } of box.drafts)
    mails.push({ ...mailOf(box, message, { sent: false, received: false }), draftId: id });
  return mails.sort((a, b) => a.at - b.at);
}

/** Copies for those in blind copy are known to the sender alone (reference of GmailMessage.getBcc). */
function mailOf(
  box: Mailbox,
  message: Message,
  { sent, received }: { sent: boolean; received: boolean },
): Mail {
  const { kind: _kind, sender: _sender, references = [], ...rest } = message;
  return {
    ...rest,
    references,
    bcc: sent || !received ? [...message.bcc] : [],
    sent,
    received,
    flags: flagsOf(box, message.id, received),
  };
}

/** What came lies unread in the inbox until somebody does something about it; what was sent is read, in no inbox. */
function flagsOf(box: Mailbox, id: string, received: boolean): Required<Flags> {
  return {
    read: !received,
    starred: false,
    important: false,
    place: received ? 'inbox' : 'archive',
    ...box.flags[id],
    labels: [...(box.flags[id]?.labels ?? [])],
  };
}

function ofPerson(world: World, arrived: Arrived): Message {
  const { id, from, to, subject, body, at, references = [] } = arrived;
  return {
    id,
    kind: 'script',
    from,
    name: displayName(world, from),
    to: [to],
    cc: [],
    bcc: [],
    replyTo: '',
    subject,
    text: body,
    html: '',
    at,
    attachments: [],
    references,
  };
}

/** Changes what an account remembers of a mail. */
export function setFlags(world: World, user: string, change: { id: string; flags: Flags }): void {
  const box = mailboxOf(world, user);
  box.flags[change.id] = { ...box.flags[change.id], ...change.flags };
}
