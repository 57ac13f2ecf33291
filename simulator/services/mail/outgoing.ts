import { tell } from '../../world/events';
import { nextId } from '../../world/ids';
import type { World } from '../../world/world';
import { displayName } from '../drive/accounts';
import type { Message } from './state';

/** A mail to be sent: who, to whom, what and when; the rest is empty unless given. */
export type Letter = Pick<Message, 'kind' | 'from' | 'to' | 'subject' | 'text' | 'at'> &
  Partial<Message>;

/** A mail with its id, and with what the letter left out; nobody has it yet. */
export function makeMessage(world: World, letter: Letter): Message {
  return {
    id: nextId(world, `mail:${letter.kind}`, 16),
    name: displayName(world, letter.from),
    cc: [],
    bcc: [],
    replyTo: '',
    html: '',
    attachments: [],
    ...letter,
  };
}

/** Sends a mail: from here on it lies in the mailboxes of its recipients. */
export function send(world: World, letter: Letter): Message {
  const message = makeMessage(world, letter);
  world.mail.messages.push(message);
  const { to, cc, bcc, at, subject } = message;
  tell(world, { at, text: `mail delivered to ${[...to, ...cc, ...bcc].join(', ')}: ${subject}` });
  return message;
}

/** The Message-ID of a mail: its id at a host of this world. */
export function messageId(id: string): string {
  return `<${id}@mail.gmail.example>`;
}
